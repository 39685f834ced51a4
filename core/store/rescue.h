// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/store/connection.h"
#include "core/store/safe_database.h"

#include <cstdint>

namespace marginalia::core::store {

/// What became of the rows of a project that another program has altered.
struct Rescue {
    std::int64_t rows = 0;     ///< taken over
    std::int64_t leftOut = 0;  ///< contradict the rules of a project file, or point at what is not there
    std::int64_t detached = 0; ///< kept, without a link to something that is not there
    std::int64_t texts = 0;    ///< whose check sum was wrong: the text was kept as it is
};

/// Copies the rows of every table that a project has, as far as `from` holds it, into the empty project
/// `into`, inside the caller's transaction. Tables, columns, views and triggers of others stay behind, and so
/// does the history.
Rescue rescueRows(const SafeDatabase& from, Connection& into, Progress& progress);

} // namespace marginalia::core::store
