// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace marginalia::core::text {

struct FoundWords {
    std::vector<Span> places; ///< in code points, in order, none over another
    bool more = false;        ///< there are more than were asked for
};

/// Where `words` stand in a text, also inside of longer words; compared as by `looseKey`, so in any case and
/// however diacritics are written, and Kazakh words from a Russian keyboard. Accents that follow a letter
/// belong to it. Nothing is found across a line end, nor for words that have no key.
///
/// One pass; 10 MB take some tenths of a second. `lookedAt` is told of bytes from time to time and may throw
/// to end the search.
FoundWords findWords(std::string_view text, std::string_view words, std::size_t most = 100'000,
                     const std::function<void(std::int64_t)>& lookedAt = {});

} // namespace marginalia::core::text
