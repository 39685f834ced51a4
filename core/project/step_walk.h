// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/store/change_values.h"
#include "core/store/history.h"

#include <functional>

namespace marginalia::core {

/// Visits every row that every step changed, oldest first, as the step changed it: an undo visits the rows of
/// its target backward. `begin` comes before the rows of a step; false skips them. Step 0, the making of the
/// project, comes too. Steps whose changes were forgotten (see erasure.h) have no rows.
void walkSteps(const store::Connection& db, const store::Schema& schema, Progress& progress,
               const std::function<bool(const store::HistoryStep&)>& begin,
               const std::function<void(const store::HistoryStep&, const store::RowChange&)>& visit);

} // namespace marginalia::core
