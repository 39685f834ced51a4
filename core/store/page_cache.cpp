// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/page_cache.h"

#include "core/base/error.h"

#include <string>

namespace marginalia::core::store {

PageCache::PageCache(Connection& connection, int megabytes)
    : m_connection(connection)
    , m_before(connection.integer("PRAGMA cache_size")) {
    // In kB where negative.
    m_connection.execute("PRAGMA cache_size = " + std::to_string(-1024 * megabytes));
}

PageCache::~PageCache() {
    try {
        m_connection.execute("PRAGMA cache_size = " + std::to_string(m_before));
    } catch (const Error&) {
        // It stays as it is, which costs only memory or time.
    }
}

} // namespace marginalia::core::store
