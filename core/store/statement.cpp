// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement_state.h"

#include "core/base/error.h"

namespace marginalia::core::store {

namespace {
// Texts of statements differ little in a run; beyond this many idle ones something builds SQL by hand.
constexpr std::size_t mostIdleStatements = 400;
} // namespace

Statement::State::~State() {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (handle->idleCount >= mostIdleStatements) {
        sqlite3_finalize(statement);
        return;
    }
    try {
        handle->idle[sql].push_back(statement);
        ++handle->idleCount;
    } catch (...) {
        sqlite3_finalize(statement);
    }
}

Statement::Statement(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;
Statement::~Statement() = default;

bool Statement::step() {
    if (m_state->writes && m_state->handle->onlyReading && m_state->handle->writing == 0)
        refuseToWrite();
    const std::size_t before = m_state->handle->rowsNoted;
    const int code = sqlite3_step(m_state->statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    m_state->handle->brokenWrites += m_state->handle->rowsNoted != before ? 1U : 0U;
    m_state->handle->raise(code);
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

void Statement::reset() {
    // The code repeats what the last step reported already.
    sqlite3_reset(m_state->statement);
}

void Statement::check(int code) const {
    if (code != SQLITE_OK)
        m_state->handle->raise(code);
}

void Statement::bindNull(int place) {
    check(sqlite3_bind_null(m_state->statement, place));
}
void Statement::bindInteger(int place, std::int64_t value) {
    check(sqlite3_bind_int64(m_state->statement, place, value));
}
void Statement::bindReal(int place, double value) {
    check(sqlite3_bind_double(m_state->statement, place, value));
}
void Statement::bindText(int place, std::string_view value, Lifetime lifetime) {
    // A null pointer would bind NULL instead of an empty text.
    check(sqlite3_bind_text64(m_state->statement, place, value.empty() ? "" : value.data(), value.size(),
                              lifetime == Lifetime::Lent ? SQLITE_STATIC : SQLITE_TRANSIENT, SQLITE_UTF8));
}
void Statement::bindBlob(int place, std::span<const std::byte> value, Lifetime lifetime) {
    if (value.empty())
        check(sqlite3_bind_zeroblob(m_state->statement, place, 0));
    else
        check(sqlite3_bind_blob64(m_state->statement, place, value.data(), value.size(),
                                  lifetime == Lifetime::Lent ? SQLITE_STATIC : SQLITE_TRANSIENT));
}

Statement& Statement::bindRow(const Statement& row) {
    reset();
    for (int column = 0; column < row.columns(); ++column)
        check(sqlite3_bind_value(m_state->statement, column + 1,
                                 sqlite3_column_value(row.m_state->statement, column)));
    return *this;
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_state->statement, column) == SQLITE_NULL;
}
bool Statement::isText(int column) const {
    return sqlite3_column_type(m_state->statement, column) == SQLITE_TEXT;
}
std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_state->statement, column);
}
double Statement::real(int column) const {
    return sqlite3_column_double(m_state->statement, column);
}
std::string_view Statement::view(int column) const {
    const unsigned char* text = sqlite3_column_text(m_state->statement, column);
    if (text == nullptr)
        return {};
    return {reinterpret_cast<const char*>(text),
            static_cast<std::size_t>(sqlite3_column_bytes(m_state->statement, column))};
}
std::string Statement::text(int column) const {
    return std::string(view(column));
}
std::span<const std::byte> Statement::blob(int column) const {
    const void* bytes = sqlite3_column_blob(m_state->statement, column);
    if (bytes == nullptr)
        return {};
    return {static_cast<const std::byte*>(bytes),
            static_cast<std::size_t>(sqlite3_column_bytes(m_state->statement, column))};
}
std::optional<std::string> Statement::optionalText(int column) const {
    return isNull(column) ? std::nullopt : std::optional<std::string>(text(column));
}
std::optional<std::int64_t> Statement::optionalInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional<std::int64_t>(integer(column));
}
int Statement::columns() const {
    return sqlite3_column_count(m_state->statement);
}
std::string Statement::columnName(int column) const {
    const char* name = sqlite3_column_name(m_state->statement, column);
    return name == nullptr ? std::string() : std::string(name);
}

} // namespace marginalia::core::store
