// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/handle.h"

#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/store/connection.h"

#include <cerrno>

namespace marginalia::core::store {

namespace {
bool meansNoRoom(int systemError) {
#ifdef EDQUOT
    if (systemError == EDQUOT)
        return true;
#endif
    return systemError == ENOSPC;
}
} // namespace

void raiseSqlite(int code, int systemError, const std::string& sqliteSays,
                 const std::filesystem::path& file) {
    const std::string name = platform::toUtf8(file.filename());
    const std::vector<Sentence> details{
        Sentence(msg("SQLite says: {1} ({2})."), {sqliteSays, std::to_string(code)})};
    const int primary = code & 0xFF;
    if (primary == SQLITE_FULL || (primary == SQLITE_IOERR && meansNoRoom(systemError)))
        throw Error(
            ErrorKind::DiskFull,
            msg("There is no room left on the disk for {1}. Nothing was changed: make room and try again."),
            {name}, details);
    switch (primary) {
    case SQLITE_READONLY:
        throw Error(ErrorKind::ReadOnly,
                    msg("{1} cannot be written. Copy it to a folder of your own and open it there."), {name},
                    details);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        throw Error(ErrorKind::Damaged, msg("{1} is damaged. Open one of its copies instead."), {name},
                    details);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Error(ErrorKind::Locked, msg("{1} is in use by another program. Try again in a moment."),
                    {name}, details);
    case SQLITE_INTERRUPT:
        throw Error(ErrorKind::Cancelled, msg("The work was stopped; nothing was changed."), {}, details);
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        throw Error(ErrorKind::Conflict,
                    msg("The change contradicts what is in the project; nothing was changed."), {}, details);
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
        throw Error(ErrorKind::Limit, msg("A value is too large to be kept in {1}; nothing was changed."),
                    {name}, details);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_PROTOCOL:
        throw Error(ErrorKind::Io,
                    msg("The system could not read or write {1}. Check the disk or the connection to it."),
                    {name}, details);
    default:
        throw Error(ErrorKind::Internal,
                    msg("Marginalia asked its project file something wrong; nothing was changed. Please "
                        "report this."),
                    {}, details);
    }
}

void Handle::raise(int code) const {
    raiseSqlite(db != nullptr ? sqlite3_extended_errcode(db) : code,
                db != nullptr ? sqlite3_system_errno(db) : 0,
                db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code), file);
}

void Handle::forgetStatements() {
    for (auto& [sql, statements] : idle)
        for (sqlite3_stmt* statement : statements)
            sqlite3_finalize(statement);
    idle.clear();
    idleCount = 0;
}

Handle::~Handle() {
    forgetStatements();
    sqlite3_close_v2(db);
    if (!removeAtEnd.empty()) {
        std::error_code ignored;
        std::filesystem::remove(removeAtEnd, ignored);
    }
}

sqlite3* sqliteOf(const Connection& connection) {
    return connection.handle().db;
}

} // namespace marginalia::core::store
