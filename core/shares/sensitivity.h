// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shares/layer_count.h"
#include "core/shares/share_table.h"

#include <vector>

namespace marginalia::core::shares {

/// Of the cases in `population`; see ShareEngine::sensitivity.
Sensitivity sensitivityOf(const store::Connection& db, const QuestionBits& bits,
                          const codebook::Codebook& book, const UnitSet& population, CodeId code,
                          const std::vector<CoderId>& coders);

} // namespace marginalia::core::shares
