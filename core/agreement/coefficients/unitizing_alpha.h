// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/continuum.h"
#include "core/agreement/ratings.h"

#include <cstdint>
#include <vector>

namespace marginalia::core::agreement {

/// How a unit's share of the pairable matter is squared with three coders or more, which no readable text
/// settles: only Mean gives the book's 0.724. The others are kept to recount what other programs print (keys
/// `@per_pair`, `@union`).
enum class PairableSquare : std::uint8_t { Mean, PerPair, Union };

/// The family of Krippendorff, Mathet, Bouvry & Widlöcher (2016) for coders who choose their own segments.
/// Segments of one coder must not overlap, whatever their codes (those of one code are united first); where
/// they do, every figure is undefined for that reason. Texts are added up before dividing; a coder who did
/// not work on a text does not count in it.
struct Unitizing {
    Figure u;  ///< `u_alpha`: everything, gaps included
    Figure bu; ///< `bu_alpha`, |u-alpha: relevant or not, whatever the code
    Figure cu; ///< `cu_alpha`: the codes of what two coders found relevant
    Figure cuCoverage;
    struct OfCode {
        Figure ku; ///< `ku_alpha.K`: the reliability of one code in what two coders found relevant
        Figure coverage;
    };
    std::vector<OfCode> codes;
};
Unitizing unitizing(const Continua& continua, PairableSquare square = PairableSquare::Mean);

} // namespace marginalia::core::agreement
