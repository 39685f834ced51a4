// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/compared_round.h"
#include "core/agreement/comparison_engine.h"
#include "core/coding/coding.h"
#include "core/coding/kept_texts.h"
#include "core/store/connection.h"

#include <optional>
#include <vector>

namespace marginalia::core::agreement {

struct CodedSpan {
    CoderId coder;
    std::size_t strand = 0; ///< of a drift check: 0 before, 1 in the check
    CodeId code;
    std::optional<Span> span; ///< none: the whole text
};

struct PlaceDecision {
    CodeId code; ///< none: about the status
    std::optional<Span> span;
    Settlement settlement;
};

/// Everything that was coded and decided on one answer or document, in positions of the text compared.
struct PlaceWork {
    std::vector<CodedSpan> codings;
    std::vector<PlaceDecision> decisions; ///< the newest last
};
/// `texts`: those that the round has kept.
PlaceWork workAt(const store::Connection& db, coding::Place place, const ComparedRound& round,
                 const coding::KeptTexts& texts);

} // namespace marginalia::core::agreement
