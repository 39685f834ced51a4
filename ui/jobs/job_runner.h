// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <thread>

namespace marginalia::ui {

/// Runs one long piece of work at a time on a thread of its own; the window stays alive and no event loop is
/// nested. `shown` comes only when the work takes longer than 300 ms; `finished` always comes last, on the
/// GUI thread.
class JobRunner : public QObject {
    Q_OBJECT

public:
    using Work = std::function<void(core::Progress&)>;
    using Then = std::function<void()>;

    explicit JobRunner(QObject* parent = nullptr);
    /// Asks running work to stop and waits for it.
    ~JobRunner() override;

    [[nodiscard]] bool busy() const { return m_thread.joinable(); }
    /// How many runners of the whole program are busy; none: every view shows what it asked for.
    [[nodiscard]] static int busyRunners();
    [[nodiscard]] QString title() const { return m_title; }

    /// False when other work is running. `work` must not touch widgets. `done` runs on the GUI thread when
    /// the work succeeded; `stopped` when it was cancelled or failed (before `failed` is sent).
    bool start(const QString& title, Work work, Then done = {}, Then stopped = {});
    /// Asks running work to stop and waits until it has. Neither `done` nor `stopped` is called, also when
    /// the work had already ended but its end was not heard yet; `finished` is sent.
    void stopAndWait();

public Q_SLOTS:
    void cancel();

Q_SIGNALS:
    void shown(const QString& title);
    void progressed(double part);
    void failed(const core::Error& error);
    void cancelled(const QString& title);
    void finished();

private:
    void end(std::uint64_t job, std::exception_ptr problem);
    void join();

    QTimer m_patience;
    std::thread m_thread;
    std::atomic<bool> m_stop = false;
    std::uint64_t m_job = 0; ///< counts up: the end of an abandoned job is not taken for that of the next
    QString m_title;
    Then m_done;
    Then m_stopped;
};

} // namespace marginalia::ui
