// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <cstdint>

namespace marginalia::core::store {

/// While it lives more of the file is kept in memory: for a step that writes so much, here and there, that
/// the same pages would go to the disk and come back again and again.
class LargePageCache {
public:
    explicit LargePageCache(Connection& connection);
    ~LargePageCache();
    LargePageCache(const LargePageCache&) = delete;
    LargePageCache& operator=(const LargePageCache&) = delete;

private:
    Connection& m_connection;
    std::int64_t m_before;
};

} // namespace marginalia::core::store
