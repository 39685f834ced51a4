// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/store/statement_state.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace marginalia::core::store {

namespace {

/// A path as SQLite's "file:" address, for options that only an address can carry.
std::string addressOf(const std::filesystem::path& file, std::string_view options) {
    const std::u8string path = file.generic_u8string();
    std::string address = path.starts_with(u8"/") ? "file:" : "file:/";
    for (const char8_t unit : path) {
        const auto byte = static_cast<unsigned char>(unit);
        if (std::isalnum(byte) != 0 || byte == '/' || byte == '.' || byte == '-' || byte == '_' ||
            byte == ':')
            address += static_cast<char>(byte);
        else
            address += fmt::format("%{:02X}", byte);
    }
    return address.append("?").append(options);
}

void setLimits(sqlite3* db) {
    // What a stranger's file may make SQLite do at most; our own statements stay far below.
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 512 * 1024 * 1024);
    sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024);
    sqlite3_limit(db, SQLITE_LIMIT_COLUMN, 200);
    sqlite3_limit(db, SQLITE_LIMIT_EXPR_DEPTH, 200);
    sqlite3_limit(db, SQLITE_LIMIT_COMPOUND_SELECT, 50);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 1); // VACUUM INTO needs one
    sqlite3_limit(db, SQLITE_LIMIT_TRIGGER_DEPTH, 10);
    sqlite3_limit(db, SQLITE_LIMIT_WORKER_THREADS, 0);
}

constexpr int busyMilliseconds = 5000;

/// SQLite would take a lock for each piece of memory, to count it; nobody asks for the sum. A setting of the
/// whole process, to be made before SQLite is used.
void withoutCountingMemory() {
    static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(once);
}

} // namespace

Connection::Connection(const std::filesystem::path& file, Mode mode)
    : m_file(mode == Mode::Memory || mode == Mode::Temporary ? file : std::filesystem::absolute(file))
    , m_state(std::make_unique<State>()) {
    withoutCountingMemory();
    std::string name = platform::toUtf8(m_file);
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case Mode::ReadWrite:
        flags |= SQLITE_OPEN_READWRITE;
        break;
    case Mode::Create:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        break;
    case Mode::ReadOnly:
        flags |= SQLITE_OPEN_READONLY;
        break;
    case Mode::Immutable:
        flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        name = addressOf(m_file, "mode=ro&immutable=1");
        break;
    case Mode::Memory:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        name = ":memory:";
        break;
    case Mode::Temporary:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        name.clear();
        break;
    }
    Handle& handle = *m_state->handle;
    handle.file = m_file;
    if (const int code = sqlite3_open_v2(name.c_str(), &handle.db, flags, nullptr); code != SQLITE_OK)
        handle.raise(code);
    for (const auto& [option, value] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                        {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
                                        {SQLITE_DBCONFIG_DQS_DML, 0},
                                        {SQLITE_DBCONFIG_DQS_DDL, 0}})
        sqlite3_db_config(handle.db, option, value, nullptr);
    setLimits(handle.db);
    sqlite3_busy_timeout(handle.db, busyMilliseconds);
    // Only settings that SQLite makes without reading the file.
    execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA secure_delete = ON");
}

Connection::~Connection() = default;

void refuseToWrite() {
    throw Error(ErrorKind::Internal, msg("Something tried to change the project outside of a step; nothing "
                                         "was changed. Please report this."));
}

Statement Connection::prepare(std::string_view sql) const {
    const std::shared_ptr<Handle>& handle = m_state->handle;
    sqlite3_stmt* prepared = nullptr;
    if (const auto found = handle->idle.find(sql); found != handle->idle.end() && !found->second.empty()) {
        prepared = found->second.back();
        found->second.pop_back();
        --handle->idleCount;
    } else {
        const char* rest = nullptr;
        const int code = sqlite3_prepare_v3(handle->db, sql.data(), static_cast<int>(sql.size()),
                                            SQLITE_PREPARE_PERSISTENT, &prepared, &rest);
        if (code != SQLITE_OK)
            handle->raise(code);
        const bool more = std::any_of(rest, sql.data() + sql.size(), [](char c) {
            return std::isspace(static_cast<unsigned char>(c)) == 0;
        });
        if (prepared == nullptr || more) {
            sqlite3_finalize(prepared);
            throw Error(ErrorKind::Internal,
                        msg("A question to the project file must be one statement. Please report this."));
        }
    }
    auto state = std::make_unique<Statement::State>(handle, std::string(sql), prepared);
    // Refused here already: whether DELETE without WHERE visits each row is settled when it is prepared, and
    // only a statement prepared inside a step is sure to be recorded.
    if (state->writes && handle->onlyReading && handle->writing == 0)
        refuseToWrite();
    return Statement(std::move(state));
}

void Connection::execute(std::string_view sql) {
    const std::string text(sql);
    Handle& handle = *m_state->handle;
    const std::size_t before = handle.rowsNoted;
    if (const int code = sqlite3_exec(handle.db, text.c_str(), nullptr, nullptr, nullptr);
        code != SQLITE_OK) {
        handle.brokenWrites += handle.rowsNoted != before ? 1U : 0U;
        handle.raise(code);
    }
}

bool Connection::inTransaction() const {
    return sqlite3_get_autocommit(m_state->handle->db) == 0;
}

void Connection::allowOnlyReading() {
    m_state->handle->onlyReading = true;
    m_state->handle->forgetStatements();
}

void Connection::removeFileAtEnd() {
    m_state->handle->removeAtEnd = m_file;
}

void Connection::forgetStatements() {
    m_state->handle->forgetStatements();
}

Handle& Connection::handle() const {
    return *m_state->handle;
}

Connection::Writing::Writing(Connection& connection)
    : m_connection(connection) {
    ++m_connection.m_state->handle->writing;
}
Connection::Writing::~Writing() {
    --m_connection.m_state->handle->writing;
}

} // namespace marginalia::core::store
