// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/segments.h"
#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

#include <vector>

class QLabel;
class QListWidget;
class QProgressBar;
class QTextBrowser;

namespace marginalia::ui {

/// A code's own passages, one by one, each given to a subcode or left. Every decision is a step of its own,
/// so that the review can end at any passage and go on another day with those that are left.
class SplitDialog : public FormDialog {
    Q_OBJECT

public:
    SplitDialog(ProjectSession& session, core::CodeId code, QWidget* parent = nullptr);

    [[nodiscard]] bool isReading() const { return m_job.busy(); }
    [[nodiscard]] int passages() const { return static_cast<int>(m_segments.size()); }
    /// The one that is looked at; passages() when all have been.
    [[nodiscard]] int place() const { return static_cast<int>(m_at); }

Q_SIGNALS:
    void said(const QString& line);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void read();
    void show();
    void fillTargets();
    void give(core::CodeId target);
    void giveNew();
    void leave();
    void back();
    void activate(int row);
    void next(bool given);
    [[nodiscard]] QString codeName() const;
    /// The project's own name, for the history.
    [[nodiscard]] std::string recordedName() const;

    ProjectSession& m_session;
    core::CodeId m_code;
    std::vector<core::coding::Segment> m_segments;
    std::size_t m_at = 0;
    std::vector<bool> m_given; ///< of the passages before m_at: a step was made
    std::vector<core::CodeId> m_targets;
    QLabel* m_progress;
    QProgressBar* m_bar;
    QLabel* m_source;
    QTextBrowser* m_text;
    QListWidget* m_list;
    LatestJob m_job;
};

} // namespace marginalia::ui
