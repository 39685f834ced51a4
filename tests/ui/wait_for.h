// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace marginalia::test {

/// Runs events until it is so. False after a minute: a test that waits for what never comes ends, too, and no
/// machine, however busy, should need that long.
bool waitFor(const std::function<bool()>& reached);

/// Until no job runs in the background and every view shows what it asked for.
bool waitForJobs();

} // namespace marginalia::test
