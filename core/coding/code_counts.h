// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/coding.h"

#include <cstdint>
#include <unordered_map>

namespace marginalia::core::coding {

/// How many codings of the main round, by any coder, each code itself has in one document (none: in all
/// documents); codes without any are not in it.
std::unordered_map<CodeId, std::int64_t> codingsInDocuments(const store::Connection& db, SourceId source);

} // namespace marginalia::core::coding
