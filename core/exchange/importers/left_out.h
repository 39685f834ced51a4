// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/problems.h"

#include <cstdint>

namespace marginalia::core::exchange {

/// What was left out of an office document, taken as accepted, or put elsewhere.
struct LeftOut {
    std::int64_t inserted = 0, deleted = 0, comments = 0, hidden = 0, pictures = 0, embedded = 0, signs = 0,
                 notes = 0, boxes = 0;

    /// A sentence for each of them that occurred.
    void tell(Problems& problems) const;
};

} // namespace marginalia::core::exchange
