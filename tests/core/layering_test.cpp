// SPDX-License-Identifier: GPL-3.0-or-later
// The arrows of ARCHITECTURE.md, read from the #include lines.
#include "tests/places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {
/// base < text < store < documents, codebook < coding, survey < shares, query, agreement, notes, translations
/// < project < team, report < exchange. Folders of one rank do not know each other.
const std::map<std::string, int> ranks{{"base", 0},     {"text", 1},      {"store", 2},  {"documents", 3},
                                       {"codebook", 3}, {"coding", 4},    {"survey", 4}, {"shares", 5},
                                       {"query", 5},    {"agreement", 5}, {"notes", 5},  {"translations", 5},
                                       {"project", 6},  {"team", 7},      {"report", 7}, {"exchange", 8}};

struct Include {
    std::string file; ///< from the root, "core/text/fold.cpp"
    std::string name; ///< "core/base/span.h", "vector"
    bool quoted;
};

bool startsWith(const std::string& text, const char* start) {
    return text.rfind(start, 0) == 0;
}

/// "core/text/fold.h" -> "text".
std::string coreFolder(const std::string& path) {
    const std::size_t start = std::string("core/").size();
    return path.substr(start, path.find('/', start) - start);
}

std::string wrongCoreArrow(const std::string& from, const std::string& to) {
    if (from == to)
        return {};
    if (!ranks.contains(from) || !ranks.contains(to))
        return "a folder of core that has no place in the order: " + (ranks.contains(from) ? to : from);
    return ranks.at(to) < ranks.at(from) ? "" : from + " may not use " + to;
}

/// Libraries that one folder hides from all others.
std::string wrongLibrary(const Include& include) {
    const auto& [file, name, quoted] = include;
    const bool qt = std::regex_search(name, std::regex("^(Qt[A-Z]\\w*/)?Q[A-Z]\\w+$|^qt\\w*/|^Qt\\w+$"));
    if (qt && (startsWith(file, "core/") || startsWith(file, "app/cli/")))
        return "no Qt in core and the command line";
    if ((name == "sqlite3.h" || startsWith(name, "SQLiteCpp/")) && !startsWith(file, "core/store/"))
        return "SQLite only in core/store";
    if ((startsWith(name, "boost/locale") || startsWith(name, "unicode/")) && !startsWith(file, "core/text/"))
        return "Boost.Locale only in core/text";
    const bool system =
        name == "unistd.h" || name == "windows.h" || name == "fcntl.h" || startsWith(name, "sys/");
    if (system && startsWith(file, "core/") && !startsWith(file, "core/base/"))
        return "system calls only in core/base";
    return {};
}

/// Why the include is wrong; empty when it is right.
std::string fault(const Include& include) {
    const auto& [file, name, quoted] = include;
    if (const std::string library = wrongLibrary(include); !library.empty())
        return library;
    const bool ours = startsWith(name, "core/") || startsWith(name, "ui/") || startsWith(name, "app/");
    if (!ours)
        return quoted && name.find('/') == std::string::npos && !startsWith(name, "ui_") &&
                       !std::regex_search(name, std::regex("\\.moc$"))
                   ? "write the path from the root"
                   : "";
    if (startsWith(file, "core/"))
        return startsWith(name, "core/") ? wrongCoreArrow(coreFolder(file), coreFolder(name))
                                         : "core knows only core";
    if (startsWith(file, "ui/"))
        return startsWith(name, "app/") ? "ui does not know app" : "";
    if (startsWith(file, "app/cli/"))
        return startsWith(name, "core/") || startsWith(name, "app/cli/") ? ""
                                                                         : "the command line knows core only";
    return {};
}

std::string contentOf(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<Include> includesOf(const fs::path& path, const std::string& name) {
    static const std::regex line(R"re((^|\n)\s*#\s*include\s*([<"])([^>"]+)[>"])re");
    const std::string content = contentOf(path);
    std::vector<Include> includes;
    for (std::sregex_iterator it(content.begin(), content.end(), line), end; it != end; ++it)
        includes.push_back({name, (*it)[3].str(), (*it)[2].str() == "\""});
    return includes;
}

std::vector<Include> allIncludes() {
    const fs::path root = MARGINALIA_SOURCE_DIR;
    std::vector<Include> includes;
    for (const char* folder : {"core", "ui", "app"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string extension = entry.path().extension().string();
            if (extension != ".h" && extension != ".cpp" && extension != ".mm")
                continue;
            const auto found = includesOf(entry.path(), fs::relative(entry.path(), root).generic_string());
            includes.insert(includes.end(), found.begin(), found.end());
        }
    }
    return includes;
}
} // namespace

TEST(Layering, EveryIncludeFollowsTheArrows) {
    const auto includes = allIncludes();
    ASSERT_GT(includes.size(), 50U) << "the sources were not found";
    for (const Include& include : includes)
        EXPECT_EQ(fault(include), "") << include.file << " includes " << include.name;
}

TEST(Layering, SeesWrongArrows) {
    EXPECT_NE(fault({"core/text/fold.cpp", "core/store/edit.h", true}), "");
    EXPECT_NE(fault({"core/codebook/code.h", "core/documents/documents.h", true}), "");
    EXPECT_NE(fault({"core/shares/base.h", "core/wizardry/x.h", true}), "");
    EXPECT_NE(fault({"core/shares/base.h", "ui/jobs/job.h", true}), "");
    EXPECT_NE(fault({"ui/jobs/job.h", "app/desktop/main.h", true}), "");
    EXPECT_NE(fault({"app/cli/main.cpp", "ui/jobs/job.h", true}), "");
    EXPECT_NE(fault({"core/text/fold.cpp", "locale.h", true}), "");
    EXPECT_EQ(fault({"core/shares/base.h", "core/survey/answer.h", true}), "");
    EXPECT_EQ(fault({"app/cli/main.cpp", "core/project/project.h", true}), "");
}

TEST(Layering, SeesLibrariesInTheWrongFolder) {
    EXPECT_NE(fault({"core/base/error.h", "QString", false}), "");
    EXPECT_NE(fault({"app/cli/main.cpp", "QtCore/QString", false}), "");
    EXPECT_NE(fault({"core/shares/share_table.cpp", "sqlite3.h", false}), "");
    EXPECT_NE(fault({"ui/jobs/job.cpp", "SQLiteCpp/Database.h", false}), "");
    EXPECT_NE(fault({"core/exchange/csv_reader.cpp", "boost/locale.hpp", false}), "");
    EXPECT_NE(fault({"core/store/connection.cpp", "unistd.h", false}), "");
    EXPECT_EQ(fault({"ui/jobs/job.cpp", "QString", false}), "");
    EXPECT_EQ(fault({"core/store/connection.cpp", "sqlite3.h", false}), "");
    EXPECT_EQ(fault({"core/text/fold.cpp", "boost/locale/conversion.hpp", false}), "");
}

namespace {
/// Where SQL may stand: the stores, and the folder of the connection itself.
bool isStore(const std::string& file) {
    return file.ends_with("_store.cpp") || startsWith(file, "core/store/");
}

/// The literals of a source that are SQL statements.
std::vector<std::string> sqlIn(const std::string& content) {
    static const std::regex literal(
        R"re("\s*((SELECT|INSERT|DELETE|PRAGMA|WITH|CREATE|DROP|ALTER|ATTACH)\s[^"]*|UPDATE\s+\w+\s+SET[^"]*)")re");
    std::vector<std::string> found;
    for (std::sregex_iterator it(content.begin(), content.end(), literal), end; it != end; ++it)
        found.push_back((*it)[1].str());
    return found;
}
} // namespace

TEST(Layering, SqlStandsInStoresOnly) {
    const fs::path root = MARGINALIA_SOURCE_DIR;
    std::size_t statements = 0;
    for (const char* folder : {"core", "ui", "app", "resources"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string extension = entry.path().extension().string();
            if (extension != ".h" && extension != ".cpp")
                continue;
            const std::string name = fs::relative(entry.path(), root).generic_string();
            for (const std::string& statement : sqlIn(contentOf(entry.path()))) {
                ++statements;
                EXPECT_TRUE(isStore(name)) << name << ": " << statement;
            }
        }
    }
    EXPECT_GT(statements, 100U) << "the statements were not found";
}

TEST(Layering, SeesSqlButNotEnglish) {
    EXPECT_EQ(sqlIn("db.integer(\"SELECT count(*) FROM code\")").size(), 1U);
    EXPECT_EQ(sqlIn("db.run(\"UPDATE code SET name = ?1\")").size(), 1U);
    EXPECT_EQ(sqlIn("db.run(\"DELETE FROM code\")").size(), 1U);
    EXPECT_TRUE(sqlIn("msg(\"Select all\"); say(\"With two\"); f(\"UPDATE\"); g(\"SELECT\")").empty());
}

TEST(Layering, TheCommandLineNeedsNoQt) {
    const std::string program = contentOf(MARGINALIA_CLI);
    if (program.substr(0, 4) != "\x7F"
                                "ELF")
        GTEST_SKIP() << "reads ELF programs only";
    // The names of needed libraries stand in the program as plain text.
    ASSERT_NE(program.find("libc.so"), std::string::npos)
        << "no needed libraries found in " << MARGINALIA_CLI;
    for (const char* library : {"libQt6", "libQt5"})
        EXPECT_EQ(program.find(library), std::string::npos) << library;
}
