// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/evaluate.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace marginalia::core::agreement {

/// A bootstrap asked for by a case.
struct VectorBootstrap {
    std::string method; ///< alpha, kappa, ac1, krippendorff_pairs
    std::string metric; ///< nominal, ordinal, interval, ratio
    std::uint64_t seed = 0;
    int draws = 0;
    std::vector<std::uint32_t> rowOfUnit;
};

/// The data of one case of a vector file.
struct VectorCase {
    Material material;
    std::optional<VectorBootstrap> bootstrap;
    std::vector<double> disagreementWeights; ///< of a table with weights of its own
};

/// Throws Error{Invalid} saying what of the case cannot be read.
VectorCase readVectorCase(const nlohmann::json& json);

} // namespace marginalia::core::agreement
