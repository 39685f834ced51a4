// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/text/locale.h"

#include <functional>
#include <string_view>
#include <vector>

/// Pieces of a normalised text, by Unicode Standard Annex 29 as ICU implements it. Spans are code points, in
/// order.
namespace marginalia::core::text {

struct Word {
    Span span;
    std::string_view text;
};

/// Calls `visit` for every word that holds a letter, digit or ideograph; punctuation and blanks are left out.
/// Latin and Cyrillic words are found without ICU (fast enough to index while importing); everything else,
/// Thai and Chinese too, by ICU.
void eachWord(std::string_view text, const std::function<void(const Word&)>& visit);
std::vector<Span> words(std::string_view text);
/// The same by ICU alone: slow, the measure that `words` is tested against.
std::vector<Span> wordsByIcu(std::string_view text);

/// Sentences without the blanks around them; a line break ends a sentence. English and Russian abbreviations
/// ("т. е.", "Mr.") do not.
std::vector<Span> sentences(std::string_view text, const Locale& locale = {});

/// What a reader takes for one character: a letter with its accents, an emoji family, a flag.
std::vector<Span> graphemes(std::string_view text);

/// Lines (paragraphs end with LF) without the LF; lines of blanks only are left out.
std::vector<Span> paragraphs(std::string_view text);

} // namespace marginalia::core::text
