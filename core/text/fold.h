// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Keys to compare texts by. Keys are for machines: never shown, and their positions mean nothing in the
/// text.
namespace marginalia::core::text {

/// What full-text search compares: compatibility forms resolved, case folded, diacritics and vowel points
/// gone, ё as е; й stays a letter of its own, and so do the Kazakh letters. The same in every language,
/// idempotent, blind to composed or decomposed spelling.
std::string searchKey(std::string_view text);

/// A looser key that reaches Kazakh words from a Russian keyboard: searchKey, then ә→а ғ→г қ→к ң→н ө→о ұ→у
/// ү→у һ→х і→и; Latin look-alikes typed inside Cyrillic words (i, h, ə) likewise; ł ø đ ı æ œ to plain Latin.
std::string looseKey(std::string_view text);

/// What makes two names "the same name" (no two siblings of one name): composed, case folded, blanks at the
/// ends gone, inner blanks joined to one. Diacritics count.
std::string nameKey(std::string_view name);

} // namespace marginalia::core::text
