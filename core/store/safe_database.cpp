// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/safe_database.h"

#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/store/handle.h"
#include "core/store/identity.h"

#include <algorithm>
#include <array>
#include <fstream>

namespace marginalia::core::store {

namespace {

/// Before anything is copied: is it SQLite at all, and how large is it?
const std::filesystem::path& lookedAt(const std::filesystem::path& file, std::uintmax_t most) {
    std::array<char, 16> head{};
    std::error_code problem;
    const std::string name = platform::toUtf8(file.filename());
    if (!std::filesystem::is_regular_file(file, problem))
        throw Error(ErrorKind::Io, msg("There is no file {1}. Check the name and the folder."),
                    {platform::toUtf8(file)});
    std::ifstream stream(file, std::ios::binary);
    if (!stream.read(head.data(), head.size()) ||
        std::string_view(head.data(), head.size()) != std::string_view("SQLite format 3\0", 16))
        throw Error(ErrorKind::NotOurs, msg("{1} is not a database. It was left as it is."), {name});
    if (std::filesystem::file_size(file) > most)
        throw Error(ErrorKind::Limit, msg("{1} is larger than what can be taken over ({2} MB at most)."),
                    {name, std::to_string(most / 1000000)});
    return file;
}

constexpr std::array<std::string_view, 8> harmlessPragmas{"application_id", "foreign_key_list", "quick_check",
                                                          "table_xinfo",    "user_version",     "encoding",
                                                          "page_count",     "cell_size_check"};
constexpr std::array<std::string_view, 10> harmlessFunctions{
    "count", "length", "substr", "max", "min", "sum", "ifnull", "nullif", "typeof", "coalesce"};

template <std::size_t count>
bool isAmong(const std::array<std::string_view, count>& names, const char* name) {
    return name != nullptr && std::find(names.begin(), names.end(), std::string_view(name)) != names.end();
}

} // namespace

SafeDatabase::SafeDatabase(const std::filesystem::path& file, Progress& progress, const Limits& limits)
    : m_copy(lookedAt(file, limits.bytes)) {
    // Writable for SQLite itself: what was left beside the copy has to be put in order once.
    m_connection = std::make_unique<Connection>(m_copy.file(), Connection::Mode::ReadWrite);
    sqlite3* const db = sqliteOf(*m_connection);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    m_watch.emplace(*m_connection, progress, limits.longest);
    readTables(limits);
    checkStructure(*m_connection);
    m_connection->allowOnlyReading();
    sqlite3_set_authorizer(db, &SafeDatabase::authorize, this);
}

SafeDatabase::~SafeDatabase() {
    sqlite3_set_authorizer(sqliteOf(*m_connection), nullptr, nullptr);
}

void SafeDatabase::readTables(const Limits& limits) {
    std::vector<std::string> names;
    Statement tables = m_connection->prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite\\_%' "
        "ESCAPE '\\' AND upper(substr(sql, 1, 20)) NOT LIKE 'CREATE VIRTUAL%' ORDER BY name LIMIT ?");
    tables.bind(limits.tables + 1);
    while (tables.step())
        names.push_back(tables.text(0));
    if (names.size() > limits.tables)
        throw Error(ErrorKind::Limit, msg("{1} holds more tables than can be taken over."),
                    {platform::toUtf8(m_connection->file().filename())});
    Statement columns =
        m_connection->prepare("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid");
    for (const std::string& name : names) {
        columns.bind(name);
        std::vector<std::string>& found = m_tables[name];
        while (columns.step())
            found.push_back(columns.text(0));
    }
}

std::vector<std::string> SafeDatabase::columnsOf(std::string_view table) const {
    const auto found = m_tables.find(table);
    return found == m_tables.end() ? std::vector<std::string>() : found->second;
}

int SafeDatabase::authorize(void* self, int action, const char* first, const char* second, const char*,
                            const char* through) {
    const auto& tables = static_cast<const SafeDatabase*>(self)->m_tables;
    switch (action) {
    case SQLITE_SELECT:
        return SQLITE_OK;
    case SQLITE_READ:
        return through == nullptr && first != nullptr && tables.find(std::string_view(first)) != tables.end()
                   ? SQLITE_OK
                   : SQLITE_DENY;
    case SQLITE_FUNCTION:
        return isAmong(harmlessFunctions, second) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_PRAGMA:
        return isAmong(harmlessPragmas, first) ? SQLITE_OK : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

} // namespace marginalia::core::store
