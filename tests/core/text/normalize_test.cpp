// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/normalize.h"

#include "core/text/code_points.h"

#include <gtest/gtest.h>

#include <random>

using namespace marginalia::core::text;

namespace {
std::string normalized(std::string_view bytes) {
    return normalize(bytes).text;
}
} // namespace

TEST(Normalize, DropsAByteOrderMarkAtTheStartOnly) {
    EXPECT_EQ(normalized("\xEF\xBB\xBF"
                         "a\xEF\xBB\xBF"
                         "b"),
              "a\xEF\xBB\xBF"
              "b");
}

TEST(Normalize, EndsEveryLineWithALineFeed) {
    EXPECT_EQ(normalized("a\r\nb\rc\n\r\n\r\rd\r"), "a\nb\nc\n\n\n\nd\n");
}

TEST(Normalize, LeavesComposedAndDecomposedLettersAsTheyAre) {
    const std::string both = "e\u0301 \u00E9 и\u0306 й";
    EXPECT_EQ(normalized(both), both);
}

TEST(Normalize, ReplacesNulAndCountsIt) {
    const auto result = normalize(std::string_view("a\0b\0", 4));
    EXPECT_EQ(result.text, "a\uFFFDb\uFFFD");
    EXPECT_EQ(result.replaced, 2);
    EXPECT_EQ(result.codePoints, 4);
}

TEST(Normalize, ReplacesEachMaximalInvalidPartOnce) {
    // The example of the Unicode standard, version 15, table 3-8.
    const auto result = normalize("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64");
    EXPECT_EQ(result.text, "a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd");
    EXPECT_EQ(result.replaced, 6);
}

TEST(Normalize, RefusesSurrogatesOverlongFormsAndValuesOutsideUnicode) {
    EXPECT_EQ(normalize("\xED\xA0\x80").replaced, 3);     // U+D800
    EXPECT_EQ(normalize("\xC0\xAF").replaced, 2);         // "/" in two bytes
    EXPECT_EQ(normalize("\xE0\x80\xAF").replaced, 3);     // "/" in three
    EXPECT_EQ(normalize("\xF4\x90\x80\x80").replaced, 4); // U+110000
    EXPECT_EQ(normalize("\xF0\x9F\x98").replaced, 1);     // cut at the end
    EXPECT_EQ(normalize("\xF4\x8F\xBF\xBF").replaced, 0); // U+10FFFF
}

TEST(Normalize, GivesValidTextWithoutNulOrCarriageReturnForAnyBytesAndIsIdempotent) {
    std::mt19937_64 random(5);
    for (int i = 0; i < 20000; ++i) {
        std::string bytes;
        const std::size_t length = random() % 40;
        const std::string_view pieces[] = {"plain ascii text", "\r",   "\n",      "Қаз", "😀",
                                           "\xEF\xBB\xBF",     "\xED", "\xF0\x9F"};
        while (bytes.size() < length) {
            if (random() % 2 == 0)
                bytes += static_cast<char>(random());
            else
                bytes += pieces[random() % std::size(pieces)];
        }
        const auto result = normalize(bytes);
        ASSERT_TRUE(isValidUtf8(result.text));
        ASSERT_EQ(result.text.find_first_of(std::string_view("\0\r", 2)), std::string::npos);
        ASSERT_EQ(result.codePoints, codePointCount(result.text));
        ASSERT_EQ(isValidUtf8(bytes) && bytes.find('\0') == std::string::npos, result.replaced == 0);
        if (!result.text.starts_with("\uFEFF")) { // a second mark would go as the first did
            ASSERT_EQ(normalized(result.text), result.text);
        }
    }
}

TEST(Normalize, PutsANameOnOneLineWithoutBlanksAtItsEnds) {
    EXPECT_EQ(oneLine("  Сенім\tжәне\r\nтәртіп \x7F"), "Сенім және тәртіп");
    EXPECT_EQ(oneLine("\uFEFFTrust"), "Trust");
    EXPECT_EQ(oneLine("\n \t\x01"), "");
}
