// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/store/connection.h"

#include <chrono>
#include <optional>

namespace marginalia::core::store {

/// While it lives, long SQL on the connection advances `progress` and stops with Error{Cancelled} when the
/// person wants it to or the time is over.
class Watch {
public:
    Watch(const Connection& connection, Progress& progress,
          std::optional<std::chrono::milliseconds> longest = std::nullopt);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

private:
    static int look(void* self);

    const Connection& m_connection;
    Progress& m_progress;
    std::optional<std::chrono::steady_clock::time_point> m_end;
};

} // namespace marginalia::core::store
