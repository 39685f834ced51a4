// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <cstdint>

namespace marginalia::core::store {

/// While it lives so many megabytes of the file are kept in memory: more for a step that writes here and
/// there, so that the same pages do not go to the disk and come back again and again; less for a file that is
/// read once from start to end.
class PageCache {
public:
    PageCache(Connection& connection, int megabytes);
    ~PageCache();
    PageCache(const PageCache&) = delete;
    PageCache& operator=(const PageCache&) = delete;

private:
    Connection& m_connection;
    std::int64_t m_before;
};

} // namespace marginalia::core::store
