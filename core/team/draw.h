// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/round.h"

#include <cstdint>
#include <string>
#include <vector>

namespace marginalia::core::team {

/// A round to be made.
struct RoundWish {
    std::string name;
    RoundKind kind = RoundKind::Reliability;
    DrawnUnit unit = DrawnUnit::Answer;
    std::vector<QuestionId> questions; ///< of answers; empty: every open question
    std::vector<SourceId> documents;   ///< of documents and passages; empty: all
    std::int64_t units = 20;
    std::vector<std::string> strata; ///< names of case variables
    std::uint64_t seed = 20250101;
    std::vector<CoderId> coders; ///< of a drift check: the one; else empty: everybody
};

struct Stratum {
    std::string name;
    std::int64_t eligible = 0;
    std::int64_t drawn = 0;
};

/// What a wish would draw.
struct Draw {
    std::vector<RoundUnit> units; ///< in the order drawn, which is random too
    std::vector<Stratum> strata;  ///< in the order of the file; one without a name where there are none
    std::int64_t eligible = 0;
    std::int64_t used = 0; ///< not drawn from, since earlier rounds had them
};

/// Draws at random, in proportion to the strata (largest remainders; each stratum at least one unit where
/// there are enough), by SplitMix64 of the seed: the same wish on the same project draws the same units.
/// Eligible are included cases' substantive answers, documents with their case included, or the paragraphs of
/// these, that no earlier round of training, pilot or reliability has used; for a drift check, what the coder
/// has finished, and was not checked on. Several questions are strata of their own. Throws Error{Usage} for
/// an unknown variable, question, document or coder, Error{Conflict} when fewer units are left than wanted.
Draw draw(const store::Connection& db, const RoundWish& wish);

/// Draws, and keeps the round with its units, its coders and the codebook of this moment.
RoundId startRound(store::Edit& edit, const RoundWish& wish);

/// How many to draw of each size so that they add up to `wanted`, which is at most the sum of sizes.
std::vector<std::int64_t> inProportion(const std::vector<std::int64_t>& sizes, std::int64_t wanted);

} // namespace marginalia::core::team
