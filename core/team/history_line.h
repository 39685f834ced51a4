// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/store/connection.h"

#include <cstdint>
#include <string>
#include <vector>

/// The past of a project as a line of check sums: each stands for a step and everything before it. Two files
/// with the same check sum have had the same past up to there, however they were copied and renamed; so
/// merging knows where two copies parted.
namespace marginalia::core::team {

struct LinePoint {
    std::int64_t step = 0;
    std::string digest; ///< the first 32 hexadecimal digits of a SHA-256
};

/// From step 0, oldest first; never empty for a project.
[[nodiscard]] std::vector<LinePoint> lineOf(const store::Connection& db, Progress& progress);

} // namespace marginalia::core::team
