// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/continuum.h"
#include "core/agreement/ratings.h"

namespace marginalia::core::agreement {

/// The family of Krippendorff, Mathet, Bouvry & Widlöcher (2016) for coders who choose their own segments.
/// The segments of one coder must not overlap, whatever their codes: `overlapping` finds the first that do;
/// with them every figure is undefined for that reason. Texts are added up before dividing; one that a coder
/// did not work on counts for the others only.
struct Unitizing {
    Figure u;  ///< `u_alpha`: all, gaps included
    Figure bu; ///< `bu_alpha`: relevant or irrelevant, whatever the code
    Figure cu; ///< `cu_alpha`: the codes of what both found relevant
    Figure cuCoverage;
    struct OfCode {
        Figure ku; ///< `ku_alpha.K`: reliability of one code among what both found relevant
        Figure coverage;
    };
    std::vector<OfCode> codes;
};
Unitizing unitizing(const Continua& continua);

} // namespace marginalia::core::agreement
