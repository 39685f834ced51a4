// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shares/document_shares.h"
#include "core/store/change_set.h"
#include "ui/interviews/find_passages.h"
#include "ui/jobs/latest_job.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <memory>
#include <string>

namespace marginalia::ui {

class ProjectSession;

/// The shares of transcripts and the matrix of codes and documents, counted by a job after every change that
/// concerns them, as long as somebody is looking. Until a count is there the one before stays.
class InterviewCounts : public QObject {
    Q_OBJECT

public:
    struct Result {
        core::shares::DocumentShareTable shares;
        core::shares::CodeMatrix matrix;
        std::string documentsLine; ///< "Documents: 12. Coded: 11."
        std::string notes;         ///< what the table does not say by itself
    };

    explicit InterviewCounts(ProjectSession& session, QObject* parent = nullptr);

    [[nodiscard]] const InterviewRequest& request() const { return m_request; }
    void setRequest(const InterviewRequest& request);
    /// nullptr: nothing is counted yet.
    [[nodiscard]] const Result* result() const { return m_result.get(); }
    [[nodiscard]] bool isCounting() const { return m_counting.busy(); }
    /// It is counted while one of these can be seen.
    void addViewer(QWidget* viewer);
    /// The passages behind a figure; `then` on the GUI thread, unless another figure was asked for.
    void find(const InterviewFigure& figure, std::function<void(const InterviewPassages&)> then);

Q_SIGNALS:
    void counted();
    void requestChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take(const core::store::ChangeSet& changes);
    void outdate();
    void count();
    void restore();

    ProjectSession& m_session;
    InterviewRequest m_request;
    std::shared_ptr<const Result> m_result;
    QList<QWidget*> m_viewers;
    bool m_outdated = false;
    LatestJob m_counting;
    LatestJob m_finding;
};

} // namespace marginalia::ui
