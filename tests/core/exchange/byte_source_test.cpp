// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/byte_source.h"

#include "core/base/error.h"
#include "core/exchange/zip_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::exchange;
using namespace marginalia::tests;

TEST(FileSource, RefusesALargeFileBeforeReadingIt) {
    const FixtureFile file("big.csv", std::string(5 << 20, 'x'));
    try {
        const FileSource source(file.path(), 4 << 20);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Limit);
        EXPECT_STREQ(error.what(),
                     "The file big.csv has 5 MB; files of more than 4 MB are not read. Split it and "
                     "import the parts.");
    }
}

TEST(FileSource, RefusesAFolder) {
    const FixtureFile file("a", "x");
    EXPECT_THROW(FileSource(file.path().parent_path(), 100), Error);
}

TEST(FileSource, CanBeReadTwice) {
    const FixtureFile file("a", "text");
    const FileSource source(file.path(), 100);
    for (int time = 0; time < 2; ++time) {
        std::string all;
        source.read([&all](std::string_view piece) {
            all += piece;
            return true;
        });
        EXPECT_EQ(all, "text");
    }
    EXPECT_EQ(source.head(2), "te");
}
