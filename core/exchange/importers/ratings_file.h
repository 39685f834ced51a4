// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/evaluate.h"
#include "core/base/error.h"
#include "core/base/progress.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace marginalia::core::exchange {

struct RatingsFileOptions {
    std::string coefficient;            ///< full key: decides what the cells are
    std::optional<int> categories;      ///< declared; none: those that occur
    std::optional<std::int64_t> length; ///< of the text, in characters, for coefficients of passages
};

/// What a ratings file holds. The units keep the order of the file, for the draws of a bootstrap.
struct RatingsFile {
    agreement::Material material;
    std::vector<std::uint32_t> rowOfUnit; ///< of Ratings and SetRatings
    std::vector<std::string> coders;
    std::vector<Sentence> problems; ///< what does not stop the reading, but may not be meant
};

/// Reads ratings from CSV, Excel or their kin. A head row with the coders' names, then one row a unit and one
/// column a coder; an empty cell is a missing rating. Sets of codes are written `a|b`, the empty set `{}`.
/// Categories are ordered by size where all are numbers, else by their letters. Coefficients of passages read
/// the columns coder, code, start, end instead. Throws Error{Invalid} naming rows and columns: a row longer
/// or shorter than the head, text where numbers are needed, a passage outside the text; Error{Limit} beyond
/// 200 coders or 20,000 values (2,000 for weights and sets); Error{Usage} for an unknown coefficient, a
/// number of categories below those that occur, a lacking length; and all that `readTable` throws.
RatingsFile readRatings(const std::filesystem::path& file, const RatingsFileOptions& options,
                        Progress& progress);

} // namespace marginalia::core::exchange
