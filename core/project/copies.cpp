// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/copies.h"

#include "core/base/clock.h"
#include "core/base/platform.h"
#include "core/store/identity.h"

#include <algorithm>
#include <regex>
#include <system_error>

namespace marginalia::core {

namespace {

std::string dayOf(const std::string& time) {
    return time.substr(0, 10);
}

std::filesystem::path withEnding(const std::filesystem::path& file, const char* ending) {
    std::filesystem::path path = file;
    path += ending;
    return path;
}

std::string dayInName(const std::filesystem::path& copy) {
    static const std::regex ending(R"(.* (\d{4}-\d{2}-\d{2})\.marginalia)");
    std::smatch found;
    const std::string name = platform::toUtf8(copy.filename());
    return std::regex_match(name, found, ending) ? found[1].str() : std::string();
}

std::filesystem::path namedCopy(const std::filesystem::path& project, const std::string& ending) {
    std::filesystem::path copy = store::copiesFolder(project) / project.stem();
    copy += " " + ending + ".marginalia";
    return copy;
}

void forgetOldCopies(const std::filesystem::path& project) {
    std::size_t days = 0;
    std::error_code ignored;
    for (const ProjectCopy& copy : copiesOf(project))
        if (!copy.day.empty() && ++days > RollingCopies::kept)
            std::filesystem::remove(copy.file, ignored);
}

} // namespace

std::vector<ProjectCopy> copiesOf(const std::filesystem::path& project) {
    std::vector<ProjectCopy> copies;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(store::copiesFolder(project), missing))
        if (entry.is_regular_file(missing) && entry.path().extension() == ".marginalia")
            copies.push_back({entry.path(), dayInName(entry.path()), entry.file_size(missing)});
    std::ranges::sort(copies, [](const ProjectCopy& a, const ProjectCopy& b) {
        return a.day != b.day ? a.day > b.day : a.file > b.file;
    });
    return copies;
}

std::filesystem::path restoreCopy(const std::filesystem::path& project, const std::filesystem::path& copy) {
    const std::filesystem::path path = std::filesystem::canonical(project);
    const store::Schema& schema = store::Schema::builtIn();
    store::checkHeader(copy, schema);
    {
        const store::Connection db(copy, store::Connection::Mode::Immutable);
        store::checkIdentity(db, schema);
        store::checkStructure(db);
    }
    const auto lock = platform::FileLock::tryLock(store::lockPath(path), platform::loginName());
    if (!lock)
        throw Error(ErrorKind::Locked, msg("{1} is open. Close it first, then go back to the copy."),
                    {platform::toUtf8(path.filename())});
    std::string time = Clock().now();
    std::ranges::replace(time, ':', '-');
    const std::filesystem::path before = namedCopy(path, "before going back " + time);
    const std::filesystem::path unfinished = withEnding(path, ".part");
    try {
        std::filesystem::copy_file(copy, unfinished, std::filesystem::copy_options::overwrite_existing);
        platform::syncToDisk(unfinished);
        std::filesystem::create_directories(before.parent_path());
        std::filesystem::copy_file(path, before);
        // A -wal of an unclean end belongs to the file it lies beside and must not meet another one.
        for (const char* ending : {"-wal", "-journal"})
            if (std::filesystem::exists(withEnding(path, ending)))
                std::filesystem::copy_file(withEnding(path, ending), withEnding(before, ending));
        platform::syncToDisk(before);
        for (const char* ending : {"-wal", "-shm", "-journal"})
            std::filesystem::remove(withEnding(path, ending));
        std::filesystem::rename(unfinished, path);
        platform::syncToDisk(path.parent_path());
    } catch (const std::filesystem::filesystem_error& error) {
        std::error_code ignored;
        std::filesystem::remove(unfinished, ignored);
        throw Error(
            error.code() == std::errc::no_space_on_device ? ErrorKind::DiskFull : ErrorKind::Io,
            msg("The copy could not be put in the place of {1}. Make room on the disk and try again."),
            {platform::toUtf8(path.filename())});
    }
    return before;
}

void RollingCopies::makeIfDue(const store::ProjectFile& file, const std::string& now,
                              const std::string& newestStep) {
    const std::string day = dayOf(now);
    if (day == m_day)
        return;
    m_day = day;
    if (newestStep.empty() || dayOf(newestStep) >= day)
        return;
    wait();
    if (file.onNetwork())
        make(file, day); // without WAL a copy beside the work would keep the writer out
    else
        m_thread = std::thread([this, &file, day] { make(file, day); });
}

void RollingCopies::make(const store::ProjectFile& file, const std::string& day) {
    std::optional<Sentence> problem;
    try {
        const std::filesystem::path copy = namedCopy(file.path(), day);
        std::filesystem::create_directories(copy.parent_path());
        if (!std::filesystem::exists(copy))
            file.copyTo(copy);
        forgetOldCopies(file.path());
    } catch (const Error& error) {
        problem = Sentence(msg("Today's copy of the project could not be made: {1}"), {error.what()});
    } catch (const std::exception&) {
        problem =
            Sentence(msg("Today's copy of the project could not be made: its folder cannot be written."));
    }
    const std::lock_guard guard(m_mutex);
    m_problem = std::move(problem);
}

void RollingCopies::wait() {
    if (m_thread.joinable())
        m_thread.join();
}

std::optional<Sentence> RollingCopies::problem() const {
    const std::lock_guard guard(m_mutex);
    return m_problem;
}

} // namespace marginalia::core
