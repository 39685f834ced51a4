// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/coding.h"
#include "core/store/change_set.h"

#include <optional>
#include <vector>

namespace marginalia::core::coding {

/// Where a step was at work: an answer or document, and the passage when it coded one.
struct TouchedPlace {
    Place place;
    std::optional<Span> span;
    bool operator==(const TouchedPlace&) const = default;
};

/// The places of the codings, judgements, decisions and answers of `changes` that are in the file now, each
/// once; of a thousand rows at most. What a step removes can only be found before it.
std::vector<TouchedPlace> touchedPlaces(const store::Connection& db, const store::ChangeSet& changes);

} // namespace marginalia::core::coding
