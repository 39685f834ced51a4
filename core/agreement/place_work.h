// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison_engine.h"
#include "core/coding/coding.h"
#include "core/store/connection.h"

#include <optional>
#include <vector>

namespace marginalia::core::agreement {

struct CodedSpan {
    CoderId coder;
    CodeId code;
    std::optional<Span> span; ///< none: the whole text
};

struct PlaceDecision {
    CodeId code; ///< none: about the status
    std::optional<Span> span;
    Settlement settlement;
};

/// Everything that was coded and decided on one answer or document.
struct PlaceWork {
    std::vector<CodedSpan> codings;
    std::vector<PlaceDecision> decisions; ///< the newest last
};
PlaceWork workAt(const store::Connection& db, coding::Place place, RoundId round);

} // namespace marginalia::core::agreement
