// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/safe_zip.h"

#include "core/base/error.h"
#include "core/exchange/zip_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::exchange;
using namespace marginalia::tests;
using testing::HasSubstr;

namespace {

/// The error that opening an archive and reading all its entries gives, or an empty one.
struct Outcome {
    std::string message = "no error";
    ErrorKind kind = ErrorKind::Internal;
};
Outcome readAllOf(const std::string& bytes, const ZipLimits& limits = {}) {
    const FixtureFile file("archive.qdpx", bytes);
    try {
        const SafeZip archive(file.path(), limits);
        for (std::size_t i = 0; i < archive.entries().size(); ++i)
            archive.read(i, [](std::string_view) { return true; });
    } catch (const Error& error) {
        return {error.what(), error.kind()};
    }
    return {};
}

} // namespace

TEST(SafeZip, ReadsAnEntryByName) {
    const FixtureFile file("a.zip", zipOf({{"one.txt", "first"}, {"two.txt", "second"}}));
    const SafeZip archive(file.path());
    ASSERT_EQ(archive.entries().size(), 2U);
    EXPECT_EQ(archive.readAll(archive.find("two.txt").value(), 100), "second");
    EXPECT_FALSE(archive.find("three.txt"));
}

TEST(SafeZip, UnpacksDeflatedEntries) {
    const FixtureFile file("a.zip", zipOf({bombEntry("a.txt", 100)}));
    const SafeZip archive(file.path());
    EXPECT_EQ(archive.readAll(0, 1 << 20), std::string(25'801, 'a'));
}

TEST(SafeZip, PrefersTheExactNameAndElseIgnoresCaseAndTheKindOfSlash) {
    const FixtureFile file("a.zip",
                           zipOf({{"Sources\\A.txt", "upper"}, {"sources/a.txt", "lower"}, {"x", ""}}));
    const SafeZip archive(file.path());
    EXPECT_EQ(archive.find("sources/a.txt"), 1U);
    EXPECT_EQ(archive.find("SOURCES/A.TXT"), 0U);
    EXPECT_TRUE(archive.hasLookalike("sources/a.txt"));
    EXPECT_FALSE(archive.hasLookalike("x"));
}

TEST(SafeZip, DoesNotFindLinksAndFolders) {
    FixtureEntry link{"sources/passwd", "/etc/passwd"};
    link.unixMode = 0120777;
    const FixtureFile file("a.zip", zipOf({link, {"folder/", ""}}));
    const SafeZip archive(file.path());
    EXPECT_FALSE(archive.find("sources/passwd"));
    EXPECT_FALSE(archive.find("folder/"));
    EXPECT_THROW(archive.read(0, [](std::string_view) { return true; }), Error);
}

TEST(SafeZip, RefusesAFileThatIsNoArchive) {
    EXPECT_THAT(readAllOf("<html>Please log in</html>").message, HasSubstr("it is no zip archive"));
    EXPECT_THAT(readAllOf("").message, HasSubstr("is empty"));
    EXPECT_THAT(readAllOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on").message,
                HasSubstr("old or password-protected Office file"));
}

TEST(SafeZip, SaysThatAnArchiveIsIncomplete) {
    const std::string whole = zipOf({{"one.txt", std::string(1000, 'x')}});
    const Outcome outcome = readAllOf(whole.substr(0, 500));
    EXPECT_THAT(outcome.message, HasSubstr("incomplete: its end is missing after 500 B"));
    EXPECT_EQ(outcome.kind, ErrorKind::Damaged);
}

TEST(SafeZip, RefusesTwoEntriesOfOneName) {
    const Outcome outcome = readAllOf(zipOf({{"project.qde", "a"}, {"project.qde", "b"}}));
    EXPECT_EQ(outcome.kind, ErrorKind::Damaged) << outcome.message;
}

TEST(SafeZip, RefusesAWrongChecksum) {
    FixtureEntry entry{"one.txt", "text"};
    entry.checksumChange = 1;
    EXPECT_THAT(readAllOf(zipOf({entry})).message,
                HasSubstr("one.txt in the archive archive.qdpx is damaged"));
}

TEST(SafeZip, StopsAtTheDeclaredSizeOfALyingEntry) {
    FixtureEntry entry = bombEntry("one.txt", 10'000);
    entry.declaredBytes = 10;
    EXPECT_EQ(readAllOf(zipOf({entry})).kind, ErrorKind::Damaged);
}

TEST(SafeZip, DoesNotBelieveADeclaredSizeThatIsTooLarge) {
    FixtureEntry entry = bombEntry("one.txt", 1);
    entry.declaredBytes = 0xFFFFFFF0;
    EXPECT_EQ(readAllOf(zipOf({entry})).kind, ErrorKind::Damaged);
}

TEST(SafeZip, SaysThatAnEntryIsEncrypted) {
    FixtureEntry entry{"one.txt", "0123456789abcdef"};
    entry.flags = 1;
    entry.declaredBytes = 4;
    EXPECT_THAT(readAllOf(zipOf({entry})).message, HasSubstr("protected by a password"));
}

TEST(SafeZip, NamesAnUnsupportedCompressionMethod) {
    FixtureEntry entry{"one.txt", "text"};
    entry.method = 97; // WavPack
    entry.unpacked = "text";
    EXPECT_THAT(readAllOf(zipOf({entry})).message, HasSubstr("unsupported compression method (97)"));
}

TEST(SafeZip, StopsABombByItsRatio) {
    ZipLimits limits;
    limits.ratio = 100;
    limits.ratioFloor = 1 << 20;
    EXPECT_EQ(readAllOf(zipOf({bombEntry("small", 1000)}), limits).message, "no error") << "below the floor";
    const Outcome outcome = readAllOf(zipOf({bombEntry("big", 10'000)}), limits);
    EXPECT_EQ(outcome.kind, ErrorKind::Limit);
    EXPECT_THAT(outcome.message, HasSubstr("big in the archive archive.qdpx unpacks to more than"));
}

TEST(SafeZip, AddsUpWhatAllEntriesUnpackTo) {
    ZipLimits limits;
    limits.totalBytes = 1500;
    EXPECT_EQ(readAllOf(zipOf({{"a", std::string(1000, 'x')}}), limits).message, "no error");
    EXPECT_EQ(readAllOf(zipOf({{"a", std::string(1000, 'x')}, {"b", std::string(1000, 'y')}}), limits).kind,
              ErrorKind::Limit);
}

TEST(SafeZip, CountsEntriesBeforeListingThem) {
    ZipLimits limits;
    limits.entries = 2;
    EXPECT_THAT(readAllOf(zipOf({{"a", ""}, {"b", ""}, {"c", ""}}), limits).message,
                HasSubstr("has 3 entries"));
}

TEST(SafeZip, StopsReadingWhenTheHandlerHasEnough) {
    const FixtureFile file("a.zip", zipOf({{"a", std::string(1 << 20, 'x')}}));
    const SafeZip archive(file.path());
    int pieces = 0;
    archive.read(0, [&pieces](std::string_view) { return ++pieces < 2; });
    EXPECT_EQ(pieces, 2);
}
