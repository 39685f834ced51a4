// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/latest_job.h"

namespace marginalia::ui {

LatestJob::LatestJob(QObject* parent)
    : QObject(parent) {
    connect(&m_runner, &JobRunner::finished, this, &LatestJob::ended);
    connect(&m_runner, &JobRunner::failed, this, [this](const core::Error& error) {
        if (m_work)
            return; // of the one that was replaced
        m_wanted = false;
        Q_EMIT failed(error);
    });
}

void LatestJob::start(JobRunner::Work work, JobRunner::Then done) {
    ++m_request;
    m_wanted = true;
    m_work = std::move(work);
    m_done = std::move(done);
    if (m_runner.busy())
        m_runner.cancel();
    else
        begin();
}

void LatestJob::begin() {
    m_runner.start({}, std::move(m_work), [this, request = m_request, done = std::move(m_done)] {
        if (request != m_request)
            return;
        m_wanted = false;
        done();
    });
    m_work = {};
    m_done = {};
}

void LatestJob::ended() {
    if (m_work)
        begin();
    else if (!m_wanted)
        Q_EMIT rested();
}

void LatestJob::drop() {
    ++m_request;
    m_work = {};
    m_done = {};
    m_wanted = false;
    m_runner.cancel();
}

void LatestJob::stopAndWait() {
    drop();
    m_runner.stopAndWait();
}

} // namespace marginalia::ui
