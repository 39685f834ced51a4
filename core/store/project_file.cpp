// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project_file.h"

#include "core/base/error.h"
#include "core/base/lasting_lock.h"
#include "core/store/identity.h"
#include "core/store/private_copy.h"

#include <array>
#include <fstream>
#include <random>
#include <system_error>

namespace marginalia::core::store {

namespace {

/// Our lock on the project together with what keeps other programs from taking the -wal for left over: they
/// delete it when SQLite's own locks are gone, and those go whenever this program closes one of the files.
class HeldLocks : public platform::FileLock {
public:
    static std::unique_ptr<FileLock> around(std::unique_ptr<FileLock> ours, const std::filesystem::path& file,
                                            const Connection& db) {
        static_cast<void>(db.integer("SELECT count(*) FROM sqlite_schema")); // makes the -shm
        return std::make_unique<HeldLocks>(std::move(ours), file);
    }
    HeldLocks(std::unique_ptr<FileLock> ours, const std::filesystem::path& file)
        : m_ours(std::move(ours))
        , m_shared(file, sharedFirst, sharedSize)
        , m_switch(beside(file, "-shm"), deadMansSwitch, 1) {}

    void release() {
        m_shared.release();
        m_switch.release();
    }

private:
    // SQLite's own places: the shared lock of a file, which keeps others from having it alone, and the "dead
    // man's switch" of its shared memory, without which the next to open that empties it.
    static constexpr std::int64_t sharedFirst = 0x40000000 + 2;
    static constexpr std::int64_t sharedSize = 510;
    static constexpr std::int64_t deadMansSwitch = 128;

    std::unique_ptr<FileLock> m_ours;
    platform::LastingLock m_shared;
    platform::LastingLock m_switch;
};

bool isWritableFile(const std::filesystem::path& file) {
    return std::fstream(file, std::ios::in | std::ios::out | std::ios::binary).is_open();
}

/// Byte 18 of an SQLite file: 2 when it was last in WAL mode.
bool isInWalMode(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::array<char, 20> header{};
    return stream.read(header.data(), header.size()).gcount() == 20 && header[18] == 2;
}

int inspect(const Connection& db, const Schema& schema, bool structureToo) {
    const int version = checkIdentity(db, schema);
    if (structureToo)
        checkStructure(db);
    return version;
}

/// The file together with what was left beside it, put in order in a private place and looked at there.
int inspectPrivateCopy(const std::filesystem::path& file, const Schema& schema) {
    const PrivateCopy copy(file);
    const Connection db(copy.file(), Connection::Mode::ReadWrite);
    return inspect(db, schema, true);
}

/// SQLite would play what is left of an older file of that name into the new one.
void refuseRemainsBeside(const std::filesystem::path& file) {
    for (const char* ending : {"-wal", "-journal"})
        if (holdsSomething(beside(file, ending)))
            throw Error(ErrorKind::Conflict,
                        msg("Beside {1} lie the last changes of an older project of that name ({2}). Move "
                            "them away or "
                            "choose another name."),
                        {platform::toUtf8(file), platform::toUtf8(beside(file, ending).filename())});
}

[[noreturn]] void cannotBeWritten(const std::filesystem::path& file) {
    throw Error(
        ErrorKind::ReadOnly,
        msg("{1} or its folder cannot be written. Copy it to a folder of your own and open it there."),
        {platform::toUtf8(file.filename())});
}

/// A stranger may have written the lock file: one short line of plain text.
std::string holderOf(const std::filesystem::path& lock) {
    std::error_code problem;
    if (std::filesystem::file_size(lock, problem) > 1000 || problem)
        return {};
    std::string text = platform::FileLock::holder(lock);
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20)
            c = ' ';
    return text;
}

} // namespace

std::filesystem::path lockPath(const std::filesystem::path& project) {
    return beside(project, "-lock");
}
std::filesystem::path copiesFolder(const std::filesystem::path& project) {
    return beside(project, "-copies");
}

void ProjectFile::create(const std::filesystem::path& file, const Wish& wish,
                         const std::function<void(Connection&)>& fill) {
    const std::filesystem::path path = std::filesystem::absolute(file);
    const std::filesystem::path folder = path.parent_path();
    const auto refuseExisting = [&] {
        if (std::filesystem::exists(std::filesystem::symlink_status(path)))
            throw Error(ErrorKind::Conflict, msg("There is a file {1} already. Choose another name."),
                        {platform::toUtf8(path)});
    };
    refuseExisting();
    refuseRemainsBeside(path);
    if (!std::filesystem::is_directory(folder))
        throw Error(ErrorKind::Io, msg("There is no folder {1}. Make it first or choose another one."),
                    {platform::toUtf8(folder)});
    if (!platform::isWritableFolder(folder))
        throw Error(ErrorKind::ReadOnly, msg("The folder {1} cannot be written. Choose another one."),
                    {platform::toUtf8(folder)});
    const std::unique_ptr<platform::FileLock> lock = platform::FileLock::tryLock(lockPath(path), wish.who);
    if (!lock)
        throw Error(ErrorKind::Locked, msg("Somebody else is making {1} at this moment."),
                    {platform::toUtf8(path)});

    std::filesystem::path unfinished = folder / ".";
    unfinished += path.filename();
    unfinished += ".new";
    std::filesystem::remove(unfinished);
    try {
        {
            Connection db(unfinished, Connection::Mode::Create);
            db.execute("PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA journal_mode = MEMORY; "
                       "BEGIN IMMEDIATE");
            wish.schema->migrate(db, 0, wish.schema->version());
            fill(db);
            db.execute("COMMIT");
        }
        platform::syncToDisk(unfinished);
        refuseExisting();
        std::filesystem::rename(unfinished, path);
        platform::syncToDisk(folder);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(unfinished, ignored);
        throw;
    }
}

std::unique_ptr<ProjectFile> ProjectFile::open(const std::filesystem::path& file, const Wish& wish) {
    checkHeader(file, *wish.schema);
    std::unique_ptr<ProjectFile> opened(new ProjectFile);
    // SQLite follows links, and keeps its -wal beside the file itself: so does the lock.
    opened->m_path = std::filesystem::canonical(file);
    const std::filesystem::path folder = opened->m_path.parent_path();
    opened->m_onNetwork = wish.networkFolder ? *wish.networkFolder : platform::isNetworkFolder(folder);
    if (wish.readOnly) {
        opened->m_access = Access::ReadOnlyAsked;
        opened->openToRead(wish);
        return opened;
    }
    bool writable = platform::isWritableFolder(folder) && isWritableFile(opened->m_path);
    if (writable) {
        try {
            opened->m_lock = platform::FileLock::tryLock(lockPath(opened->m_path), wish.who + " " + wish.now);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::ReadOnly)
                throw;
            writable = false;
        }
    }
    if (!writable) {
        if (wish.mustWrite)
            cannotBeWritten(opened->m_path);
        opened->m_access = Access::ReadOnlyFolder;
        opened->openToRead(wish);
    } else if (!opened->m_lock) {
        opened->m_lockHolder = holderOf(lockPath(opened->m_path));
        if (wish.mustWrite)
            throw Error(ErrorKind::Locked,
                        msg("{1} is open for writing elsewhere: {2}. Close it there first."),
                        {platform::toUtf8(opened->m_path.filename()), opened->m_lockHolder});
        opened->m_access = Access::ReadOnlyLocked;
        opened->openToRead(wish);
    } else {
        opened->openToWrite(wish);
    }
    return opened;
}

void ProjectFile::openToRead(const Wish& wish) {
    const std::string name = platform::toUtf8(m_path.filename());
    const bool leftOver =
        holdsSomething(beside(m_path, "-wal")) || holdsSomething(beside(m_path, "-journal"));
    if (leftOver && (m_access == Access::ReadOnlyFolder || !platform::isWritableFolder(m_path.parent_path())))
        throw Error(ErrorKind::ReadOnly,
                    msg("{1} was not closed properly: its last changes are still in a second file beside it "
                        "({1}-wal or {1}-journal), and the folder cannot be "
                        "written to put them in order. Copy all of these files to a folder of your own and "
                        "open the project there."),
                    {name});
    // In WAL mode SQLite would make files beside it even to read; without a -wal nothing is lost by doing
    // without.
    m_immutable =
        m_access == Access::ReadOnlyFolder || (m_access == Access::ReadOnlyAsked && isInWalMode(m_path) &&
                                               !std::filesystem::exists(beside(m_path, "-wal")));
    try {
        m_connection = std::make_unique<Connection>(m_path, m_immutable ? Connection::Mode::Immutable
                                                                        : Connection::Mode::ReadOnly);
        const int version =
            inspect(*m_connection, *wish.schema, std::filesystem::file_size(m_path) < checkedAtOpeningBelow);
        if (version < wish.schema->version())
            readUpgradedCopy(version, wish);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::ReadOnly && holdsSomething(beside(m_path, "-journal")))
            throw Error(
                ErrorKind::ReadOnly,
                msg("{1} was not closed properly. Open it for writing once, so that it is put in order."),
                {name}, error.details());
        throw;
    }
    m_connection->execute("PRAGMA cache_size = -32768");
    if (!m_immutable && m_connection->text("PRAGMA journal_mode") == "wal")
        m_lock = HeldLocks::around(std::move(m_lock), m_path, *m_connection);
    m_connection->allowOnlyReading();
}

void ProjectFile::readUpgradedCopy(int version, const Wish& wish) {
    m_connection.reset();
    m_copy = std::make_unique<PrivateCopy>(m_path);
    m_immutable = true;
    {
        Connection db(m_copy->file(), Connection::Mode::ReadWrite);
        upgrade(db, version, wish);
        db.execute("PRAGMA journal_mode = DELETE");
    }
    m_connection = std::make_unique<Connection>(m_copy->file(), Connection::Mode::Immutable);
}

void ProjectFile::openToWrite(const Wish& wish) {
    const bool wal = holdsSomething(beside(m_path, "-wal"));
    const bool journal = holdsSomething(beside(m_path, "-journal"));
    int version = 0;
    if (journal || (wal && m_onNetwork)) {
        version = inspectPrivateCopy(m_path, *wish.schema);
    } else {
        // With a -wal SQLite makes a -shm even to read.
        const bool hadSharedMemory = std::filesystem::exists(beside(m_path, "-shm"));
        try {
            const Connection db(m_path, wal ? Connection::Mode::ReadOnly : Connection::Mode::Immutable);
            version =
                inspect(db, *wish.schema, wal || std::filesystem::file_size(m_path) < checkedAtOpeningBelow);
        } catch (...) {
            std::error_code ignored;
            if (!hadSharedMemory)
                std::filesystem::remove(beside(m_path, "-shm"), ignored);
            throw;
        }
    }
    m_connection = std::make_unique<Connection>(m_path, Connection::Mode::ReadWrite);
    startJournal(wish);
    if (wal && m_wal) // of an unclean end: it may hold what was erased since
        m_connection->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    if (version < wish.schema->version())
        upgradeFrom(version, wish);
    if (m_wal)
        m_lock = HeldLocks::around(std::move(m_lock), m_path, *m_connection);
    m_connection->allowOnlyReading();
}

void ProjectFile::startJournal(const Wish& wish) {
    if (wish.oneEdit) {
        // Without WAL nothing is written to the file, not even a counter, unless an edit is committed.
        if (isInWalMode(m_path))
            m_connection->execute("PRAGMA journal_mode = DELETE");
        m_wal = false;
    } else if (m_onNetwork) {
        // Exclusive until the mode is settled: a file left in WAL mode would otherwise use shared memory,
        // which is not safe here.
        m_connection->execute(
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA locking_mode = NORMAL");
        static_cast<void>(m_connection->integer("SELECT count(*) FROM sqlite_schema"));
        m_wal = false;
    } else {
        try {
            m_wal = m_connection->text("PRAGMA journal_mode = WAL") == "wal";
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Locked)
                throw;
            m_wal = false; // a reader is in the way: the file works in its present mode too
        }
    }
    m_connection->execute(
        "PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA journal_size_limit = 16777216");
    if (m_wal) {
        m_connection->execute("PRAGMA synchronous = NORMAL"); // the writer does the rest
        m_disk = std::make_unique<DiskWriter>(*m_connection, m_path, wish.sync);
    }
}

void ProjectFile::upgradeFrom(int version, const Wish& wish) {
    std::filesystem::path copy = copiesFolder(m_path) / m_path.stem();
    copy += "-version-" + std::to_string(version) + ".marginalia";
    std::filesystem::create_directories(copy.parent_path());
    copyTo(copy);
    upgrade(*m_connection, version, wish);
    checkStructure(*m_connection);
}

void ProjectFile::upgrade(Connection& db, int version, const Wish& wish) const {
    const int newest = wish.schema->version();
    const Connection::Writing writing(db);
    db.execute("BEGIN IMMEDIATE");
    try {
        wish.schema->migrate(db, version, newest);
        if (wish.upgraded)
            wish.upgraded(db, version, newest);
        if (checkIdentity(db, *wish.schema) != newest ||
            db.integer("SELECT count(*) FROM pragma_foreign_key_check") != 0)
            throw Error(ErrorKind::Damaged,
                        msg("{1} could not be brought up to date and was left as it was."),
                        {platform::toUtf8(m_path.filename())});
        db.execute("COMMIT");
    } catch (...) {
        if (db.inTransaction())
            db.execute("ROLLBACK");
        throw;
    }
}

ProjectFile::~ProjectFile() {
    if (!m_connection)
        return;
    m_disk.reset();
    if (auto* held = dynamic_cast<HeldLocks*>(m_lock.get()))
        held->release();
    if (m_access == Access::Writable) {
        try {
            m_connection->forgetStatements();
            m_connection->execute("PRAGMA journal_mode = DELETE");
        } catch (const Error&) {
            // A reader, or no room: the -wal stays, whole, and the next opening puts it in order.
        }
    }
    m_connection.reset();
}

std::unique_ptr<Connection> ProjectFile::snapshot() const {
    if (m_immutable)
        return std::make_unique<Connection>(readFrom(), Connection::Mode::Immutable);
    if (m_wal || m_access != Access::Writable) {
        auto db = std::make_unique<Connection>(m_path, Connection::Mode::ReadOnly);
        db->execute("PRAGMA cache_size = -32768; BEGIN");
        // The snapshot is taken by the first reading, not by BEGIN.
        static_cast<void>(db->integer("SELECT count(*) FROM sqlite_schema"));
        return db;
    }
    // Without WAL a long reading would keep the writer out.
    std::random_device device;
    const std::filesystem::path copy = std::filesystem::temp_directory_path() /
                                       ("marginalia-" + std::to_string(device()) + std::to_string(device()));
    copyTo(copy);
    auto db = std::make_unique<Connection>(copy, Connection::Mode::Immutable);
    db->removeFileAtEnd();
    return db;
}

const std::filesystem::path& ProjectFile::readFrom() const {
    return m_copy ? m_copy->file() : m_path;
}

void ProjectFile::checkpoint() {
    if (m_disk)
        m_disk->moveIntoFile();
}

void ProjectFile::waitForDisk() const {
    if (m_disk)
        m_disk->wait();
}

void ProjectFile::requireDisk() const {
    if (m_disk && !m_disk->works())
        throw Error(
            ErrorKind::Io,
            msg("The disk did not take the last changes to {1}. Save a copy on another disk, then close the "
                "project and open it again."),
            {platform::toUtf8(m_path.filename())});
}

void ProjectFile::copyTo(const std::filesystem::path& target) const {
    refuseRemainsBeside(target);
    const std::filesystem::path unfinished = beside(target, ".part");
    std::error_code ignored;
    std::filesystem::remove(unfinished, ignored);
    try {
        {
            const Connection db(readFrom(),
                                m_immutable ? Connection::Mode::Immutable : Connection::Mode::ReadOnly);
            db.prepare("VACUUM INTO ?").bind(platform::toUtf8(unfinished)).run();
        }
        if (!platform::syncToDisk(unfinished))
            throw Error(ErrorKind::Io, msg("The copy {1} could not be written to the disk."),
                        {platform::toUtf8(target)});
        std::filesystem::rename(unfinished, target);
    } catch (const std::filesystem::filesystem_error&) {
        std::filesystem::remove(unfinished, ignored);
        throw Error(ErrorKind::Io, msg("The copy {1} could not be written."), {platform::toUtf8(target)});
    } catch (...) {
        std::filesystem::remove(unfinished, ignored);
        throw;
    }
}

} // namespace marginalia::core::store
