// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/latest_job.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <thread>

using namespace marginalia;
using ui::LatestJob;

namespace {

TEST(LatestJob, DropsTheResultOfAnEarlierRequest) {
    LatestJob job;
    QSignalSpy rested(&job, &LatestJob::rested);
    std::atomic<bool> go = false;
    QStringList done;
    job.start(
        [&go](core::Progress&) {
            while (!go)
                std::this_thread::yield();
        },
        [&done] { done << QStringLiteral("first"); });
    job.start([](core::Progress&) {}, [&done] { done << QStringLiteral("second"); });
    job.start([](core::Progress&) {}, [&done] { done << QStringLiteral("third"); });
    EXPECT_TRUE(job.busy());
    go = true;
    ASSERT_TRUE(rested.wait(60000));
    EXPECT_EQ(done, QStringList{QStringLiteral("third")});
    EXPECT_FALSE(job.busy());
}

TEST(LatestJob, CanBeAskedForMoreFromItsOwnResult) {
    LatestJob job;
    QSignalSpy rested(&job, &LatestJob::rested);
    int done = 0;
    job.start([](core::Progress&) {},
              [&] {
                  ++done;
                  job.start([](core::Progress&) {}, [&] { ++done; });
              });
    ASSERT_TRUE(rested.wait(60000));
    EXPECT_EQ(done, 2);
}

TEST(LatestJob, SaysWhatFailedUnlessItWasReplaced) {
    LatestJob job;
    QSignalSpy failed(&job, &LatestJob::failed);
    QSignalSpy rested(&job, &LatestJob::rested);
    job.start([](core::Progress&) { throw core::Error(core::ErrorKind::Io, core::msg("No.")); }, [] {});
    ASSERT_TRUE(rested.wait(60000));
    EXPECT_EQ(failed.count(), 1);
    EXPECT_FALSE(job.busy());
}

TEST(LatestJob, StopsBeforeWhatItReadsGoesAway) {
    LatestJob job;
    std::atomic<bool> ended = false;
    bool done = false;
    job.start(
        [&ended](core::Progress& progress) {
            try {
                progress.stage(1000000000);
                for (;;)
                    progress.advance();
            } catch (const core::Error&) {
                ended = true;
                throw;
            }
        },
        [&done] { done = true; });
    job.stopAndWait();
    EXPECT_TRUE(ended);
    EXPECT_FALSE(job.busy());
    QTest::qWait(1);
    EXPECT_FALSE(done);
}

} // namespace
