// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::query {

/// One word, or words in a row, as folded keys.
struct SearchTerm {
    std::vector<std::string> keys;
    bool anyEnding = false; ///< of the last word
};

/// What a person typed, as terms that must all be there. Words that are written together (state-owned, a.b)
/// are a phrase; quotation marks of any kind make one. Throws as `search`.
std::vector<SearchTerm> parseQuery(std::string_view query);

/// The FTS5 expression of the terms. Every word is a quoted string, so that nothing in it is an operator.
std::string expressionOf(const std::vector<SearchTerm>& terms);

/// A text as the index holds it: its words, folded, joined by blanks.
std::string indexedWords(std::string_view text);

struct SearchMatch {
    Span span;
    std::size_t firstByte = 0;
    std::size_t endByte = 0;
};
/// The first place in a text where one of the terms stands.
std::optional<SearchMatch> firstMatch(std::string_view text, const std::vector<SearchTerm>& terms);

struct Snippet {
    std::string words; ///< on one line; "…" where the text goes on
    Span span;         ///< what of the text they are
};
/// Some words around a match.
Snippet snippetOf(std::string_view text, const SearchMatch& match);

} // namespace marginalia::core::query
