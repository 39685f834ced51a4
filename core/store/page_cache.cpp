// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/page_cache.h"

#include "core/base/error.h"

#include <string>

namespace marginalia::core::store {

LargePageCache::LargePageCache(Connection& connection)
    : m_connection(connection)
    , m_before(connection.integer("PRAGMA cache_size")) {
    m_connection.execute("PRAGMA cache_size = -98304"); // in kB
}

LargePageCache::~LargePageCache() {
    try {
        m_connection.execute("PRAGMA cache_size = " + std::to_string(m_before));
    } catch (const Error&) {
        // It stays large, which only takes memory.
    }
}

} // namespace marginalia::core::store
