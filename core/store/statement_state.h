// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/store/handle.h"

#include <memory>
#include <string>

namespace marginalia::core::store {

/// Inside core/store only: a prepared statement on loan from its connection, given back at the end.
struct Statement::State {
    std::shared_ptr<Handle> handle;
    std::string sql;
    sqlite3_stmt* statement = nullptr;
    bool writes = false;

    State(std::shared_ptr<Handle> owner, std::string text, sqlite3_stmt* prepared)
        : handle(std::move(owner))
        , sql(std::move(text))
        , statement(prepared)
        , writes(sqlite3_stmt_readonly(prepared) == 0) {}
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State();
};

struct Connection::State {
    std::shared_ptr<Handle> handle = std::make_shared<Handle>();
};

[[noreturn]] void refuseToWrite();

} // namespace marginalia::core::store
