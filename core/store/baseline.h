// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/store/connection.h"
#include "core/store/recording.h"
#include "core/store/schema.h"

namespace marginalia::core::store {

/// Every recorded row that the project holds now, as one changeset that makes it from an empty file: what a
/// history that has lost its past begins with.
[[nodiscard]] Recording baselineOf(const Connection& project, const Schema& schema, Progress& progress);

} // namespace marginalia::core::store
