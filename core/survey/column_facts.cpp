// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/column_facts.h"

#include "core/survey/condition.h"
#include "core/survey/import_columns.h"
#include "core/text/code_points.h"

#include <algorithm>
#include <cmath>

namespace marginalia::core::survey {

namespace {

bool isEmail(std::string_view cell) {
    const std::size_t at = cell.find('@');
    return at != std::string_view::npos && at > 0 && cell.find('@', at + 1) == std::string_view::npos &&
           cell.find(' ') == std::string_view::npos && cell.find('.', at) != std::string_view::npos;
}

bool isAddress(std::string_view cell) {
    return std::count(cell.begin(), cell.end(), '.') == 3 && cell.size() <= 15 && cell.size() >= 7 &&
           cell.find_first_not_of("0123456789.") == std::string_view::npos;
}

constexpr std::size_t mostOptions = 60;

/// A separator that stands in more than 30 % of the cells and whose pieces come again and again.
std::string separatorOf(const ColumnFacts& facts) {
    for (const std::string_view separator :
         {std::string_view(";"), std::string_view(", "), std::string_view("|")}) {
        std::int64_t with = 0;
        for (const auto& [value, count] : facts.values)
            if (value.find(separator) != std::string_view::npos)
                with += count;
        if (with * 10 <= facts.filled * 3 || with < 2)
            continue;
        std::int64_t pieces = 0;
        std::int64_t length = 0;
        std::unordered_map<std::string_view, std::int64_t>
            combinations; ///< different cells a piece stands in
        for (const auto& [value, count] : facts.values) {
            if (combinations.size() > mostOptions)
                break;
            for (std::string_view rest = value;;) {
                const std::size_t end = rest.find(separator);
                const std::string_view piece = trimmed(rest.substr(0, end));
                if (!piece.empty()) {
                    combinations[piece] += value == piece ? 2 : 1;
                    pieces += count;
                    length += count * static_cast<std::int64_t>(piece.size());
                }
                if (end == std::string_view::npos)
                    break;
                rest.remove_prefix(end + separator.size());
            }
        }
        const bool again = pieces > 0 && static_cast<std::int64_t>(combinations.size()) * 2 <= pieces &&
                           combinations.size() <= mostOptions;
        // "Rather high than low, in my opinion" is one option: its pieces do not combine with others.
        const auto combined = std::count_if(combinations.begin(), combinations.end(),
                                            [](const auto& piece) { return piece.second > 1; });
        if (again && static_cast<std::size_t>(combined) * 2 >= combinations.size() && length / pieces <= 120)
            return std::string(separator);
    }
    return {};
}

} // namespace

ColumnFacts columnFacts(const SurveyRows& rows, std::size_t column) {
    ColumnFacts facts;
    facts.rows = static_cast<std::int64_t>(rows.rows.size());
    std::vector<std::int64_t> lengths;
    std::int64_t twoWords = 0;
    std::int64_t emails = 0;
    std::int64_t addresses = 0;
    std::int64_t numbers = 0;
    std::int64_t integers = 0;
    std::int64_t dates = 0;
    double last = -HUGE_VAL;
    bool rising = true;
    for (const std::vector<std::string>& row : rows.rows) {
        const std::string_view cell = trimmed(row[column]);
        if (cell.empty())
            continue;
        ++facts.filled;
        if (facts.values.size() < ColumnFacts::mostDistinct)
            ++facts.values[cell];
        else if (const auto known = facts.values.find(cell); known != facts.values.end())
            ++known->second;
        lengths.push_back(text::codePointCount(cell));
        if (cell.find(' ') != std::string_view::npos)
            ++twoWords;
        if (cell.size() > 100)
            continue; // too long for all that follows
        emails += isEmail(cell) ? 1 : 0;
        addresses += isAddress(cell) ? 1 : 0;
        if (const std::optional<double> number = readNumber(cell)) {
            facts.lowest = numbers == 0 ? *number : std::min(facts.lowest, *number);
            facts.highest = numbers == 0 ? *number : std::max(facts.highest, *number);
            ++numbers;
            integers += std::floor(*number) == *number ? 1 : 0;
            rising = rising && *number > last;
            last = *number;
        } else if (!readDate(cell).empty()) {
            ++dates;
        }
    }
    facts.distinct = static_cast<std::int64_t>(facts.values.size());
    if (facts.filled == 0)
        return facts;
    const auto share = [&facts](std::int64_t count) {
        return static_cast<double>(count) / static_cast<double>(facts.filled);
    };
    facts.twoWords = share(twoWords);
    facts.emails = share(emails);
    facts.addresses = share(addresses);
    facts.numbers = share(numbers);
    facts.integers = share(integers);
    facts.dates = share(dates);
    facts.rising = rising && integers == facts.filled && facts.filled > 1;
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    facts.medianLength = *middle;
    facts.separator = separatorOf(facts);
    return facts;
}

} // namespace marginalia::core::survey
