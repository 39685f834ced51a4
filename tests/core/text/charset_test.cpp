// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/charset.h"

#include "core/base/error.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::text;
using namespace std::string_literals;

namespace {

struct Decoded {
    std::string text;
    std::int64_t replaced = 0;
};
Decoded decode(const std::string& encoding, std::string_view bytes, std::size_t piece = 1 << 20) {
    Decoder decoder(encoding);
    Decoded decoded;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size())))
        decoder.decode(bytes.substr(0, piece), decoded.text);
    decoder.finish(decoded.text);
    decoded.replaced = decoder.replaced();
    return decoded;
}
const std::string mark = "\xEF\xBF\xBD";

} // namespace

TEST(Charset, MakesADecoderForEveryEncodingItLists) {
    for (const std::string& encoding : encodings()) {
        const bool wide = encoding.rfind("UTF-16", 0) == 0 || encoding.rfind("UTF-32", 0) == 0;
        if (!wide) {
            EXPECT_EQ(decode(encoding, "plain ASCII\n").text, "plain ASCII\n") << encoding;
        }
        EXPECT_EQ(canonicalEncoding(encoding), encoding);
    }
}

TEST(Charset, KnowsEncodingsUnderTheirOtherNames) {
    EXPECT_EQ(canonicalEncoding("CP1251"), "windows-1251");
    EXPECT_EQ(canonicalEncoding("Windows_1251"), "windows-1251");
    EXPECT_EQ(canonicalEncoding("utf8"), "UTF-8");
    EXPECT_EQ(canonicalEncoding("macintosh"), "MacRoman");
    EXPECT_EQ(canonicalEncoding("gbk"), "GB18030");
    EXPECT_FALSE(canonicalEncoding("klingon"));
}

TEST(Charset, ReplacesEachMaximalPartOfAnInvalidSequenceOnce) {
    // The Unicode Standard 15.0, section 3.9, tables 3-8 to 3-11.
    EXPECT_EQ(decode("UTF-8", "\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41").text,
              mark + mark + mark + mark + mark + mark + mark + mark + "A");
    EXPECT_EQ(decode("UTF-8", "\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41").replaced, 8);
    EXPECT_EQ(decode("UTF-8", "\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42").text,
              mark + mark + mark + mark + mark + "A" + mark + mark + "B");
    EXPECT_EQ(decode("UTF-8", "\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41").text, mark + mark + mark + mark + "A");
}

TEST(Charset, DecodesTheSameHoweverTheBytesAreCut) {
    const std::pair<const char*, std::string> texts[] = {{"UTF-8", "\xEF\xBB\xBF"s + "aя€😀\xF0\x9F"},
                                                         {"UTF-16LE", "\xFF\xFE"
                                                                      "a\0\x3D\xD8\x00\xDE\x4F\x04"s},
                                                         {"GB18030", "\xB7\xC3"
                                                                     "a\x81\x30\x81\x30\x90\x30\x81\x30"},
                                                         {"EUC-JP", "\xC6\xFC\x8F\xB0\xA1\x8E\xB1"
                                                                    "a"},
                                                         {"Shift_JIS", "\x93\xFA\xB1"
                                                                       "a"}};
    for (const auto& [encoding, bytes] : texts)
        for (const std::size_t piece : {1, 3}) {
            const Decoded whole = decode(encoding, bytes);
            const Decoded inPieces = decode(encoding, bytes, piece);
            EXPECT_EQ(inPieces.text, whole.text) << encoding << piece;
            EXPECT_EQ(inPieces.replaced, whole.replaced) << encoding << piece;
        }
}

TEST(Charset, DecodesEastAsianEncodings) {
    EXPECT_EQ(decode("GB18030", "\xB7\xC3\xCC\xB8").text, "访谈");
    EXPECT_EQ(decode("GB18030", "\x81\x30\x81\x30").text, "\xC2\x80") << "four bytes, U+0080";
    EXPECT_EQ(decode("GB18030", "\x90\x30\x81\x30").text, "𐀀") << "four bytes, U+10000";
    EXPECT_EQ(decode("GB18030", "\x94\x39\xFC\x36").text, "😀");
    EXPECT_EQ(decode("Big5", "\xB3\x58\xBD\xCD").text, "訪談");
    EXPECT_EQ(decode("Shift_JIS", "\x93\xFA\x96\x7B\xB1").text, "日本ｱ");
    EXPECT_EQ(decode("EUC-JP", "\xC6\xFC\x8F\xB0\xA1\x8E\xB1").text, "日丂ｱ");
    EXPECT_EQ(decode("EUC-KR", "\xC0\xCE\xC5\xCD\xBA\xE4").text, "인터뷰");
}

TEST(Charset, CountsWhatIsNotValidInAnEastAsianEncodingAndGoesOn) {
    const Decoded decoded = decode("GB18030", "\xFF"
                                              "a\x81 b\xB7");
    EXPECT_EQ(decoded.text, mark + "a" + mark + " b" + mark);
    EXPECT_EQ(decoded.replaced, 3);
}

TEST(Charset, ReplacesSurrogatesThatStandAlone) {
    EXPECT_EQ(decode("UTF-16LE", "\x3D\xD8"
                                 "a\0\x00\xDE"s)
                  .text,
              mark + "a" + mark);
    EXPECT_EQ(decode("UTF-32LE", "\x00\xD8\0\0\0\0\x11\0"s).text, mark + mark);
}

TEST(Charset, TurnsUtf16AroundWhenTheMarkSaysSo) {
    EXPECT_EQ(decode("UTF-16LE", "\xFE\xFF\x04\x34").text, "д");
}

TEST(Charset, MeasuresTheValidBeginning) {
    EXPECT_EQ(validUtf8Prefix("abcdefghijяя\xFF"), 14U);
    EXPECT_EQ(validUtf8Prefix("я\xD1"), 2U);
    EXPECT_EQ(validUtf8Prefix(""), 0U);
}
