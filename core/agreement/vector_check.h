// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::agreement {

/// One value of a vector file that we do not reproduce.
struct VectorDifference {
    std::string name;     ///< of the case
    std::string key;      ///< of the figure
    std::string expected; ///< as the file has it
    std::string found;    ///< a number, or the reason why there is none
};

struct VectorReport {
    std::int64_t values = 0;
    std::int64_t undefinedAsExpected = 0;
    double largestDifference = 0.0; ///< over all values that are defined in both
    std::int64_t different = 0;
    std::vector<VectorDifference> differing; ///< the first thousand
};

/// Recomputes every expected value of a file of test vectors (JSON: `examples` with published values, or
/// `cases`): equal within 1e-9, and a published value also within its printed digits (or the slack the file
/// grants). Throws Error{Invalid} naming the case for a file that is not of this form, Error{Limit} for one
/// beyond 16 MB, Error{Cancelled}.
VectorReport checkVectors(std::string_view json, Progress& progress);

} // namespace marginalia::core::agreement
