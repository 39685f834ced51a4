// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/coefficients/specific_agreement.h"
#include "core/agreement/comparison_request.h"
#include "core/agreement/ratings.h"
#include "core/team/round.h"

#include <cstdint>
#include <string>
#include <vector>

namespace marginalia::core::team {

/// One code then and now, in the hands of the same coder; a parent with everything below it. `first` is then.
struct DriftRow {
    CodeId code;
    std::string path;
    agreement::FourCounts counts;
    agreement::Figure percent; ///< of units with the same answer, 0..1
    agreement::Figure alpha;   ///< nominal, on presence; of both the reason where the code is too rare
};

/// Whether a coder still codes as before.
struct Drift {
    std::int64_t units = 0;     ///< judged then and now
    std::int64_t open = 0;      ///< of the round, not judged again yet
    std::vector<DriftRow> rows; ///< in the order of the codebook of the round's start
};

/// What a comparison of the round's units as they were drawn counts.
agreement::UnitKind comparedUnit(const Round& round);

/// Compares the earlier work, as it was at the start of the check, with what was coded in it: the figures of
/// a comparison of this round. Of an answer both must have been judged; of a document the later work must
/// have a coding, until the check is closed. Throws Error{Usage} for a round that is no drift check.
Drift driftOf(const store::Connection& db, const Round& round);

} // namespace marginalia::core::team
