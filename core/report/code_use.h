// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/codebook/codebook.h"
#include "core/store/connection.h"

#include <cstdint>
#include <unordered_map>

namespace marginalia::core::report {

/// Answers of included cases and documents that carry a code or a code below it (main round, any coder); each
/// counts once.
std::unordered_map<CodeId, std::int64_t> usesByCode(const store::Connection& db,
                                                    const codebook::Codebook& book);

} // namespace marginalia::core::report
