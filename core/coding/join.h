// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/coding.h"

#include <cstdint>
#include <string_view>

/// What the verbs of coding.h and span_edit.h share; only core/coding uses it.
namespace marginalia::core::coding {

/// Throws Error{Usage} when it is gone.
Coding requireCoding(const store::Connection& db, CodingId coding);
/// Throws Error{Usage} for a passage that is empty, begins before a text of that length or ends behind it.
void requireWithin(Span span, std::int64_t codePoints);
/// Throws Error{Usage} when the passage holds nothing but blanks.
void requireWords(const store::Connection& db, Place place, Span span);
inline constexpr std::int64_t longestBlank = 1'000; ///< what is longer is not looked at: it holds words
[[nodiscard]] bool isBlank(std::string_view words);
/// Puts memo, star and weight of `from` into `into` and removes `from`.
void join(store::Edit& edit, const Coding& into, const Coding& from);
/// Writes code and span of `wanted`, or joins it with the coding of the same coder that has them already.
CodingId putOrJoin(store::Edit& edit, const Coding& wanted);
/// Whether a character separates words and is no word itself.
bool isBlankAt(std::string_view text, std::size_t byte);

} // namespace marginalia::core::coding
