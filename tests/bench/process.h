// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace marginalia::bench {

struct ProcessFigures {
    double wallSeconds = 0;
    double processorSeconds = 0;
    double peakMegabytes = 0;
    int exit = -1;
};

/// Runs marginalia-cli as a new process, its output thrown away, and measures it whole.
ProcessFigures runCli(const std::vector<std::string>& arguments);

} // namespace marginalia::bench
