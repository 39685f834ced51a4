// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/coefficients/specific_agreement.h"
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
    agreement::Figure alpha;   ///< nominal, on presence
};

/// Whether a coder still codes as before.
struct Drift {
    std::int64_t units = 0;     ///< judged then and now
    std::int64_t open = 0;      ///< of the round, not judged again yet
    std::vector<DriftRow> rows; ///< in the order of the codebook of the round's start
};

/// Compares the earlier work, as it was at the start of the check, with what was coded in it. Of an answer
/// both must have been judged; of a document both must have a coding. Throws Error{Usage} for a round that is
/// no drift check.
Drift driftOf(const store::Connection& db, const Round& round);

} // namespace marginalia::core::team
