// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/watch.h"

#include "core/store/handle.h"

namespace marginalia::core::store {

namespace {
// About a millisecond of SQLite's work.
constexpr int operationsBetweenLooks = 20'000;
constexpr std::int64_t stepsPerLook = 256;
} // namespace

Watch::Watch(const Connection& connection, Progress& progress,
             std::optional<std::chrono::milliseconds> longest)
    : m_connection(connection)
    , m_progress(progress) {
    if (longest)
        m_end = std::chrono::steady_clock::now() + *longest;
    sqlite3_progress_handler(sqliteOf(connection), operationsBetweenLooks, &Watch::look, this);
}

Watch::~Watch() {
    sqlite3_progress_handler(sqliteOf(m_connection), 0, nullptr, nullptr);
}

int Watch::look(void* self) {
    auto& watch = *static_cast<Watch*>(self);
    if (watch.m_end && std::chrono::steady_clock::now() > *watch.m_end)
        return 1;
    try {
        watch.m_progress.advance(stepsPerLook);
        return 0;
    } catch (...) {
        return 1; // SQLite reports an interruption, which becomes Error{Cancelled}: the same that was thrown
                  // here
    }
}

} // namespace marginalia::core::store
