// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey_import.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace marginalia::core::survey {

/// What stands in one column, counted once. Shares are of the filled cells.
struct ColumnFacts {
    std::int64_t rows = 0;
    std::int64_t filled = 0;
    std::int64_t distinct = 0; ///< up to `mostDistinct`
    std::int64_t medianLength = 0;
    double twoWords = 0; ///< share with a blank inside
    double emails = 0;
    double addresses = 0; ///< IP
    double numbers = 0;
    double integers = 0;
    double dates = 0;
    double lowest = 0, highest = 0;                            ///< of the numbers
    bool rising = false;                                       ///< integers that count up
    std::unordered_map<std::string_view, std::int64_t> values; ///< the first `mostDistinct`
    std::string separator; ///< of a multiple choice, when it looks like one

    static constexpr std::size_t mostDistinct = 20'000;
};

ColumnFacts columnFacts(const SurveyRows& rows, std::size_t column);

} // namespace marginalia::core::survey
