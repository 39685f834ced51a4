// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison.h"
#include "core/agreement/presence_rows.h"
#include "core/agreement/set_ratings.h"

#include <span>

/// From folded units to the figures of a row. Only core/agreement uses it.
namespace marginalia::core::agreement {

/// Units, counts, what each coder did, and the figures.
void fill(CodeRow& row, const PresenceRows& folded, std::size_t coders);
/// The same of a row of statuses: any categories.
void fillNominal(CodeRow& row, const Ratings& ratings);

/// Of the presence of one code: a coder used it on fewer than `fewestUnits` units.
bool tooRare(const Ratings& presence);

/// What the row is worth, from its figures and interval.
std::optional<Reading> readingOf(const CodeRow& row);

/// The figures of all codes together. `byCode`: presence of each code alone, where it is known already.
void fillOverall(Comparison& comparison, const SetRatings& sets, std::span<const Ratings> byCode = {});

} // namespace marginalia::core::agreement
