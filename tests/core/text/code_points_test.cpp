// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/code_points.h"

#include "core/text/normalize.h"

#include <gtest/gtest.h>

#include <random>

using namespace marginalia::core;
using namespace marginalia::core::text;

namespace {
/// Random valid text of all UTF-8 lengths, and the bytes at which its code points start.
std::string randomText(std::mt19937_64& random, std::size_t length, std::vector<std::size_t>& starts) {
    std::string text;
    for (std::size_t i = 0; i < length; ++i) {
        starts.push_back(text.size());
        const char32_t samples[] = {U'a', U'\n', U'ң', U'й', U'漢', U'😀', U'\u0301', U'é'};
        appendUtf8(text, samples[random() % std::size(samples)]);
    }
    return text;
}
} // namespace

TEST(CodePoints, AreCountedWhateverTheirLengthInBytes) {
    EXPECT_EQ(codePointCount(""), 0);
    EXPECT_EQ(codePointCount("Қазақ 😀"), 7);
    EXPECT_EQ(utf16Length("Қазақ 😀"), 8);
}

TEST(CodePoints, SliceAPassageAndClampPositionsOutsideTheText) {
    EXPECT_EQ(slice("Қазақстан", {0, 5}), "Қазақ");
    EXPECT_EQ(slice("Қазақстан", {5, 100}), "стан");
    EXPECT_EQ(slice("Қазақстан", {-3, 1}), "Қ");
    EXPECT_EQ(slice("Қазақстан", {20, 30}), "");
    EXPECT_EQ(slice("Қазақстан", {3, 3}), "");
}

TEST(CodePoints, SurviveEncodingAndDecoding) {
    for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        std::string text;
        appendUtf8(text, c);
        std::size_t at = 0;
        ASSERT_EQ(decodeAt(text, at), c);
        ASSERT_EQ(at, text.size());
    }
}

TEST(CodePoints, NeverLeaveATextThatIsNotUtf8) {
    std::mt19937_64 random(3);
    for (int i = 0; i < 2000; ++i) {
        std::string bytes;
        for (std::size_t length = random() % 20; bytes.size() < length;)
            bytes += static_cast<char>(random());
        for (std::size_t at = 0; at < bytes.size();) {
            const std::size_t before = at;
            decodeAt(bytes, at);
            ASSERT_GT(at, before);
            ASSERT_LE(at, bytes.size());
        }
        const CodePointIndex index(bytes);
        for (std::size_t at = 0; at <= bytes.size(); ++at)
            ASSERT_LE(index.codePointOf(at), index.codePoints());
        ASSERT_LE(index.byteOf(5), bytes.size());
    }
}

TEST(CodePointIndex, AgreesWithWalkingInBothDirections) {
    std::mt19937_64 random(11);
    for (const std::size_t length : {0, 1, 1023, 1024, 1025, 5000}) {
        std::vector<std::size_t> starts;
        const std::string text = randomText(random, length, starts);
        const CodePointIndex index(text);
        ASSERT_EQ(index.codePoints(), static_cast<std::int64_t>(length));
        starts.push_back(text.size());
        for (std::size_t i = 0; i <= length; ++i) {
            ASSERT_EQ(index.byteOf(static_cast<std::int64_t>(i)), starts[i]);
            ASSERT_EQ(index.codePointOf(starts[i]), static_cast<std::int64_t>(i));
            if (i < length) { // a byte inside a code point belongs to it
                ASSERT_EQ(index.codePointOf(starts[i + 1] - 1), static_cast<std::int64_t>(i));
            }
        }
        for (int i = 0; i < 200; ++i) {
            const auto a = static_cast<std::int64_t>(random() % (length + 2));
            const auto b = static_cast<std::int64_t>(random() % (length + 2));
            ASSERT_EQ(index.slice({a, b}), slice(text, {a, b}));
        }
    }
}
