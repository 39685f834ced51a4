// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shares/share_table.h"
#include "core/store/connection.h"

namespace marginalia::core::shares {

/// The layer that a reader gets: the wanted one, unless coding is blind (see coding/blind.h). Then `final` is
/// the reader's own coding, which is all there is to be seen, and is called so; a layer that needs others
/// throws Error{Conflict}.
Layer readableLayer(const store::Connection& db, const Layer& wanted);
} // namespace marginalia::core::shares
