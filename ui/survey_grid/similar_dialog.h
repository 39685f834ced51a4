// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/similar_answers.h"
#include "ui/jobs/latest_job.h"
#include "ui/session/coding_desk.h"
#include "ui/widgets/form_dialog.h"

class QCheckBox;
class QLabel;
class QListWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace marginalia::ui {

/// Answers that say the same, listed first, then coded in one step: those like the answer on the desk, or the
/// groups of a whole question. Ticked answers get the ticked codes.
class SimilarDialog : public FormDialog {
    Q_OBJECT

public:
    /// `like` none: every group of the present question.
    SimilarDialog(CodingDesk& desk, core::AnswerId like, QWidget* parent = nullptr);

protected:
    bool apply() override;

private:
    void read();
    void show(const std::vector<core::survey::SimilarGroup>& groups);
    void addGroup(const core::survey::SimilarGroup& group);
    void fillCodes();
    void refresh();
    void tickChildren(QTreeWidgetItem* item);
    [[nodiscard]] QTreeWidgetItem* rowFor(const core::survey::SimilarAnswer& answer) const;
    [[nodiscard]] std::vector<core::AnswerId> answers() const;
    [[nodiscard]] std::vector<core::CodeId> codes() const;

    CodingDesk& m_desk;
    core::AnswerId m_like;
    QLabel* m_state;
    QTreeWidget* m_tree;
    QListWidget* m_codes;
    QCheckBox* m_judged;
    LatestJob m_job;
    bool m_filling = false;
};

} // namespace marginalia::ui
