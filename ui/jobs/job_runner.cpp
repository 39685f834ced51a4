// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_runner.h"

namespace marginalia::ui {

namespace {
int s_busyRunners = 0; // of the GUI thread
}

int JobRunner::busyRunners() {
    return s_busyRunners;
}

JobRunner::JobRunner(QObject* parent)
    : QObject(parent) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(300);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (busy())
            Q_EMIT shown(m_title);
    });
}

JobRunner::~JobRunner() {
    cancel();
    join();
}

void JobRunner::join() {
    if (!busy())
        return;
    m_thread.join();
    --s_busyRunners;
}

bool JobRunner::start(const QString& title, Work work, Then done, Then stopped) {
    if (busy())
        return false;
    m_title = title;
    m_done = std::move(done);
    m_stopped = std::move(stopped);
    m_stop = false;
    m_patience.start();
    m_thread = std::thread([this, job = ++m_job, work = std::move(work)] {
        std::exception_ptr problem;
        try {
            core::Progress progress([this](double part) {
                QMetaObject::invokeMethod(
                    this, [this, part] { Q_EMIT progressed(part); }, Qt::QueuedConnection);
                return !m_stop.load();
            });
            work(progress);
        } catch (...) {
            problem = std::current_exception();
        }
        QMetaObject::invokeMethod(
            this, [this, job, problem] { end(job, problem); }, Qt::QueuedConnection);
    });
    ++s_busyRunners;
    return true;
}

void JobRunner::cancel() {
    m_stop = true;
}

void JobRunner::stopAndWait() {
    if (!busy())
        return;
    cancel();
    m_patience.stop();
    join();
    ++m_job;
    m_done = {};
    m_stopped = {};
    Q_EMIT finished();
}

void JobRunner::end(std::uint64_t job, std::exception_ptr problem) {
    if (job != m_job)
        return;
    m_patience.stop();
    join();
    const Then then = problem ? std::move(m_stopped) : std::move(m_done);
    m_done = {};
    m_stopped = {};
    if (then)
        then();
    if (problem) {
        try {
            std::rethrow_exception(problem);
        } catch (const core::Error& error) {
            if (error.kind() == core::ErrorKind::Cancelled)
                Q_EMIT cancelled(m_title);
            else
                Q_EMIT failed(error);
        } catch (const std::exception& other) {
            Q_EMIT failed(
                core::Error(core::ErrorKind::Internal,
                            core::msg("Something went wrong inside the program: {1}. Nothing was changed."),
                            {other.what()}));
        }
    }
    Q_EMIT finished();
}

} // namespace marginalia::ui
