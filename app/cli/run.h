// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace marginalia::cli {

/// Runs one command line, the program's name first. 0 done, 1 could not be done or the answer is no, 2 wrong
/// usage.
int run(std::vector<std::string> arguments);

} // namespace marginalia::cli
