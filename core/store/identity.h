// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/store/schema.h"

#include <filesystem>

namespace marginalia::core::store {

/// Looks at the first bytes only, without SQLite. Throws Error Io (no such file), NotOurs, Newer or Damaged
/// (truncated).
void checkHeader(const std::filesystem::path& file, const Schema& schema);

/// Identity, version and the full text of the schema. Returns the version. Throws Error NotOurs, Altered,
/// Newer or Damaged.
int checkIdentity(const Connection& db, const Schema& schema);

/// SQLite's own check of the structure; throws Error{Damaged} with what it found.
void checkStructure(const Connection& db);

/// Below this size the structure is checked at every opening.
inline constexpr std::uintmax_t checkedAtOpeningBelow = 50U * 1024U * 1024U;

} // namespace marginalia::core::store
