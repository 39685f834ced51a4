// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wait_for.h"

#include "ui/jobs/job_runner.h"
#include "ui/open_window.h"

#include <QTest>

namespace marginalia::test {

namespace {
constexpr int aMinute = 60'000;
}

bool waitFor(const std::function<bool()>& reached) {
    return QTest::qWaitFor(reached, aMinute);
}

bool waitForJobs() {
    // What a job brings may ask for another one, by an event that has yet to run.
    for (int round = 0; round < 3; ++round) {
        OpenWindow::settle();
        if (!waitFor([] { return ui::JobRunner::busyRunners() == 0; }))
            return false;
    }
    OpenWindow::settle(); // the layout of what came last
    return true;
}

} // namespace marginalia::test
