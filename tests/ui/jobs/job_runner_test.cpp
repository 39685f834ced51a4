// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_runner.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <chrono>
#include <thread>

using namespace marginalia;
using ui::JobRunner;

namespace {

TEST(JobRunner, RunsWorkOffTheGuiThreadAndReportsBackOnIt) {
    JobRunner runner;
    std::thread::id worker;
    std::thread::id after;
    QSignalSpy finished(&runner, &JobRunner::finished);
    QSignalSpy shown(&runner, &JobRunner::shown);
    QElapsedTimer clock;
    clock.start();
    ASSERT_TRUE(runner.start(
        QStringLiteral("Counting"), [&](core::Progress&) { worker = std::this_thread::get_id(); },
        [&] { after = std::this_thread::get_id(); }));
    ASSERT_TRUE(finished.wait(60000));
    EXPECT_NE(worker, std::this_thread::get_id());
    EXPECT_EQ(after, std::this_thread::get_id());
    if (clock.elapsed() < 300) { // a busy machine may make it long
        EXPECT_EQ(shown.count(), 0) << "short work shows no progress";
    }
    EXPECT_FALSE(runner.busy());
}

TEST(JobRunner, TakesOneJobAtATime) {
    JobRunner runner;
    std::atomic<bool> go = false;
    QSignalSpy finished(&runner, &JobRunner::finished);
    ASSERT_TRUE(runner.start(QStringLiteral("First"), [&](core::Progress&) {
        while (!go)
            std::this_thread::yield();
    }));
    EXPECT_FALSE(runner.start(QStringLiteral("Second"), [](core::Progress&) {}));
    EXPECT_EQ(JobRunner::busyRunners(), 1);
    go = true;
    ASSERT_TRUE(finished.wait(60000));
    EXPECT_EQ(JobRunner::busyRunners(), 0);
}

TEST(JobRunner, StopsWorkThatThePersonCancels) {
    JobRunner runner;
    QSignalSpy cancelled(&runner, &JobRunner::cancelled);
    QSignalSpy failed(&runner, &JobRunner::failed);
    bool done = false;
    bool stopped = false;
    ASSERT_TRUE(runner.start(
        QStringLiteral("Endless"),
        [](core::Progress& progress) {
            progress.stage(1000000000);
            for (;;)
                progress.advance();
        },
        [&] { done = true; }, [&] { stopped = true; }));
    runner.cancel();
    ASSERT_TRUE(cancelled.wait(60000));
    EXPECT_TRUE(stopped);
    EXPECT_FALSE(done);
    EXPECT_EQ(failed.count(), 0);
}

TEST(JobRunner, ForgetsWorkThatItWasToldToLeave) {
    JobRunner runner;
    QSignalSpy finished(&runner, &JobRunner::finished);
    bool called = false;
    std::atomic<bool> ended = false;
    ASSERT_TRUE(runner.start(
        QStringLiteral("Endless"),
        [&](core::Progress& progress) {
            try {
                progress.stage(1000000000);
                for (;;)
                    progress.advance();
            } catch (...) {
                ended = true;
                throw;
            }
        },
        [&] { called = true; }, [&] { called = true; }));
    runner.stopAndWait();
    EXPECT_TRUE(ended) << "it waits";
    EXPECT_EQ(JobRunner::busyRunners(), 0);
    EXPECT_FALSE(runner.busy());
    EXPECT_EQ(finished.count(), 1);
    bool next = false;
    ASSERT_TRUE(runner.start(
        QStringLiteral("Next"),
        [](core::Progress&) { std::this_thread::sleep_for(std::chrono::milliseconds(50)); },
        [&] { next = true; }));
    ASSERT_TRUE(finished.wait(60000));
    EXPECT_TRUE(next) << "the end of the first work is not taken for that of the second";
    EXPECT_FALSE(called);
}

TEST(JobRunner, SaysWhatWentWrong) {
    JobRunner runner;
    QString sentence;
    QObject::connect(&runner, &JobRunner::failed, &runner, [&](const core::Error& error) {
        sentence = QString::fromStdString(error.sentence().english());
    });
    QSignalSpy finished(&runner, &JobRunner::finished);
    ASSERT_TRUE(runner.start(QStringLiteral("Failing"), [](core::Progress&) {
        throw core::Error(core::ErrorKind::Invalid, core::msg("Row {1} has no ID."), {"7"});
    }));
    ASSERT_TRUE(finished.wait(60000));
    EXPECT_EQ(sentence, QStringLiteral("Row 7 has no ID."));
}

} // namespace
