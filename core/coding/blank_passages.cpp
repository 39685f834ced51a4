// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/blank_passages.h"

#include "core/coding/join.h"
#include "core/text/code_points.h"

#include <algorithm>
#include <string>

namespace marginalia::core::coding {

std::vector<std::size_t> blankPassages(const store::Connection& db, std::vector<WantedPassage> passages) {
    std::erase_if(passages, [](const WantedPassage& each) { return each.span.length() > longestBlank; });
    std::ranges::sort(passages, {}, &WantedPassage::place);
    std::vector<std::size_t> blank;
    for (auto first = passages.begin(); first != passages.end();) {
        const auto last =
            std::find_if(first, passages.end(), [&](const auto& each) { return each.place != first->place; });
        const auto longest = std::max_element(
            first, last, [](const auto& a, const auto& b) { return a.span.end < b.span.end; });
        const std::string body = quote(db, first->place, {0, longest->span.end});
        const text::CodePointIndex index(body);
        for (; first != last; ++first)
            if (isBlank(index.slice(first->span)))
                blank.push_back(first->number);
    }
    std::ranges::sort(blank);
    return blank;
}

} // namespace marginalia::core::coding
