// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"

namespace marginalia::ui {

/// Work on a thread of its own of which only the newest counts: a later request stops the running one, whose
/// result is dropped. For what a view makes ready to show; it has no progress bar.
class LatestJob : public QObject {
    Q_OBJECT

public:
    explicit LatestJob(QObject* parent = nullptr);

    /// `done` runs on the GUI thread, unless a later request or `drop` came in between.
    void start(JobRunner::Work work, JobRunner::Then done);
    /// The result is not wanted any more.
    void drop();
    /// Before what the work reads goes away.
    void stopAndWait();
    [[nodiscard]] bool busy() const { return m_wanted; }

Q_SIGNALS:
    void failed(const core::Error& error);
    /// Nothing is under way any more: done, dropped or failed.
    void rested();

private:
    void begin();
    void ended();

    JobRunner m_runner;
    JobRunner::Work m_work; ///< the next one, waiting for the running one to stop
    JobRunner::Then m_done;
    bool m_wanted = false;
    std::uint64_t m_request = 0;
};

} // namespace marginalia::ui
