// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/team/merge_files.h"
#include "ui/widgets/form_dialog.h"

class QComboBox;
class QLabel;
class QListWidget;
class QTableWidget;

namespace marginalia::ui {

/// What merging cannot decide by itself: one line for each conflict, its choices below. Nothing is merged
/// before every line has its decision.
class MergeFilesDialog : public FormDialog {
    Q_OBJECT

public:
    using Then = std::function<void(const core::team::MergeReport&)>;

    /// `then` gets the report once everything is merged; the dialog is closed by that time.
    MergeFilesDialog(ProjectSession& session, MergeFiles files, const std::vector<core::team::Conflict>& open,
                     Then then, QWidget* parent);

protected:
    bool apply() override;

private:
    void add(const std::vector<core::team::Conflict>& open);
    void showConflict();
    void choose();
    void chooseOther(int index);
    void decide(const std::string& take);
    void refresh();
    [[nodiscard]] const core::team::Conflict* current() const;
    [[nodiscard]] std::string decisionOn(const core::team::Conflict& conflict) const;
    [[nodiscard]] QString textOf(const core::team::Option& option) const;
    [[nodiscard]] QString decisionText(const core::team::Conflict& conflict) const;

    ProjectSession& m_session;
    MergeFiles m_files;
    std::vector<core::team::Conflict> m_conflicts;
    core::team::Decisions m_decisions;
    Then m_then;
    QLabel* m_state;
    QTableWidget* m_table;
    QLabel* m_what;
    QListWidget* m_choices;
    QComboBox* m_other;
};

} // namespace marginalia::ui
