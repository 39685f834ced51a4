// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/document_codings.h"
#include "core/agreement/unit_sheet.h"

namespace marginalia::core::agreement {

/// Documents cut into units, with the codes of each coder on each unit. Throws Error{Limit} for more units
/// than a comparison can hold. Of characters: see SpanSheet.
UnitSheet documentSheet(const store::Connection& db, const ComparisonRequest& request,
                        const ComparedRound& round);

} // namespace marginalia::core::agreement
