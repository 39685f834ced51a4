// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison_request.h"
#include "ui/widgets/form_dialog.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace marginalia::ui {

class ProjectSession;

/// What limits a comparison beyond the choices that always stand above it, in whole sentences; empty: nothing
/// does.
[[nodiscard]] QString limitWords(const ProjectSession& session,
                                 const core::agreement::ComparisonRequest& request);
/// The same comparison of everything: of the present question, or of all transcripts.
[[nodiscard]] core::agreement::ComparisonRequest withoutLimits(core::agreement::ComparisonRequest request,
                                                               const ProjectSession& session);

/// Restricts the comparison: to codes, to questions or transcripts, to days of coding, to some cases, to a
/// sample that anybody can draw again.
class RestrictDialog : public FormDialog {
    Q_OBJECT

public:
    RestrictDialog(const ProjectSession& session, const core::agreement::ComparisonRequest& request,
                   QWidget* parent = nullptr);

    [[nodiscard]] core::agreement::ComparisonRequest wish() const;

Q_SIGNALS:
    void chosen(const core::agreement::ComparisonRequest& request);

protected:
    bool apply() override;

private:
    QWidget* buildLists();
    QWidget* buildDay(QCheckBox* on, QDateEdit* day, const std::string& kept, const char* name);
    void refresh();
    [[nodiscard]] bool ofAnswers() const;

    const ProjectSession& m_session;
    core::agreement::ComparisonRequest m_request;
    QListWidget* m_codes;
    QListWidget* m_texts; ///< questions or transcripts
    QCheckBox* m_fromOn;
    QDateEdit* m_from;
    QCheckBox* m_toOn;
    QDateEdit* m_to;
    QLineEdit* m_where;
    QSpinBox* m_sample;
    QSpinBox* m_seed;
    QCheckBox* m_half;
    QLabel* m_problem;
};

} // namespace marginalia::ui
