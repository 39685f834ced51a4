// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/store/connection.h"
#include "core/store/replay.h"

#include <cstdint>

/// What `verify` asks SQLite; only core/project uses it. Each adds what is wrong to `found`.
namespace marginalia::core::verifying {

std::int64_t pageCount(const store::Connection& db);
/// Structure only.
void checkPagesQuickly(const store::Connection& db, Progress& progress, store::Comparison& found);
/// Structure and indexes.
void checkPages(const store::Connection& db, Progress& progress, store::Comparison& found);
void checkForeignKeys(const store::Connection& db, Progress& progress, store::Comparison& found);
/// Every text against its SHA-256 and length.
void checkTexts(const store::Connection& db, Progress& progress, store::Comparison& found);

} // namespace marginalia::core::verifying
