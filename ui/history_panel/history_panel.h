// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/restore_code.h"
#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace marginalia::ui {

class HistoryFilter;
class HistoryModel;

/// What was done to the project, by whom and when, and the way back and forth; the project as it was after a
/// step; one deleted code brought back. Read when it is looked at.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(ProjectSession& session, QWidget* parent = nullptr);

    /// Chooses a step, whatever was filtered before.
    void showStep(std::int64_t step);

Q_SIGNALS:
    /// The disputes that led to a change of the codebook.
    void disputesAsked(std::int64_t step);
    void pastAsked(const core::store::HistoryStep& step);
    /// One calm line about what was done.
    void said(const QString& line);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void retranslate();
    void fitColumns();
    void refresh();
    void list();
    void showSteps(std::vector<core::store::HistoryStep> steps);
    void refreshButtons();
    void findDeleted();
    void askWhatToRestore();
    void restore(const core::DeletedCode& code);
    [[nodiscard]] const core::store::HistoryStep* chosen() const;

    ProjectSession& m_session;
    HistoryModel* m_model;
    HistoryFilter* m_filter;
    QTableView* m_table;
    QPushButton* m_undo;
    QPushButton* m_redo;
    QPushButton* m_past;
    QPushButton* m_restore;
    QPushButton* m_behind;
    QLabel* m_empty;
    std::vector<core::store::HistoryStep> m_steps; ///< all of them
    std::vector<core::DeletedCode> m_deleted;
    LatestJob m_filtering;
    LatestJob m_searching; ///< for deleted codes
    bool m_outdated = true;
    bool m_codesOutdated = true;
};

} // namespace marginalia::ui
