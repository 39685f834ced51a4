// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/coding.h"

#include <vector>

/// Key quotes: starred codings, in an order of their own. The first one of a code is its example in tables.
namespace marginalia::core::coding {

std::vector<Coding> keyQuotes(const store::Connection& db); ///< of the main round, in their order
/// Behind those that are there; one that is a key quote already stays where it is.
void addKeyQuote(store::Edit& edit, CodingId coding);
void removeKeyQuote(store::Edit& edit, CodingId coding);
/// To a place in the order, 0 the first; beyond the end: the last. Throws Error{Usage} for a coding that is
/// no key quote.
void moveKeyQuote(store::Edit& edit, CodingId coding, std::size_t place);

} // namespace marginalia::core::coding
