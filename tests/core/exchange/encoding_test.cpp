// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/encoding.h"

#include <boost/locale/encoding.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::exchange;
using namespace std::string_literals;
using testing::HasSubstr;

namespace {

const std::string russian =
    "Интервью с учительницей. Она сказала: «Соседи помогают, а дороги плохие». Нужна вода.";
const std::string french = "Très bien – «super». Ça va à l’école, où les élèves ont été reçus.";
const std::string turkish = "Görüşme: İlk haftalar çok zordu, ışık bile yoktu; komşular yardım etti.";

std::string in(const std::string& encoding, const std::string& utf8) {
    return boost::locale::conv::from_utf<char>(utf8, encoding);
}

std::string problems(const DecodedText& text) {
    std::string all;
    for (const Sentence& problem : text.problems)
        all += problem.english() + "\n";
    return all;
}

} // namespace

TEST(Encoding, TellsCyrillicCodePagesApart) {
    // The typographic marks exist only in some of them.
    const std::string plain =
        "Интервью с учительницей. Она сказала: соседи помогают, а дороги плохие. Нужна вода.";
    const std::pair<const char*, const char*> pages[] = {{"windows-1251", "windows-1251"},
                                                         {"KOI8-R", "KOI8-R"},
                                                         {"CP866", "cp866"},
                                                         {"MAC-CYRILLIC", "MacCyrillic"},
                                                         {"ISO-8859-5", "ISO-8859-5"}};
    for (const auto& [system, name] : pages) {
        const DecodedText text = decodeText(in(system, plain));
        EXPECT_EQ(text.encoding, name);
        EXPECT_EQ(text.text, plain) << name;
    }
}

TEST(Encoding, TellsCyrillicCodePagesApartByOneShortAnswer) {
    for (const char* page : {"windows-1251", "KOI8-R", "CP866"})
        EXPECT_EQ(decodeText(in(page, "вода и дороги")).text, "вода и дороги") << page;
}

TEST(Encoding, ReadsKazakhInItsOwnCodePage) {
    const std::string kazakh =
        "Сұхбат: ауыл дәрігері. Қыста жол жабылып қалады, көлік жүрмейді, үлкен қиындық.";
    const DecodedText text = decodeText(in("RK1048", kazakh));
    EXPECT_EQ(text.encoding, "KZ-1048");
    EXPECT_EQ(text.text, kazakh);
}

TEST(Encoding, ReadsWesternTextsAsWindowsNotAsIso) {
    EXPECT_EQ(decodeText(in("windows-1252", french)).encoding, "windows-1252");
    EXPECT_EQ(decodeText(in("windows-1252", french)).text, french);
    EXPECT_EQ(decodeText(in("windows-1254", turkish)).encoding, "windows-1254");
    EXPECT_EQ(decodeText(in("ISO-8859-9", turkish)).text, turkish);
}

TEST(Encoding, ReadsCurlyQuotesAloneAsWindows1252) {
    EXPECT_EQ(decodeText(in("windows-1252", "They said “trade” and “water”.\n")).encoding, "windows-1252");
}

TEST(Encoding, RecognisesMacRoman) {
    const std::string lines = "Réponse\rTrès bien, élève\rÇa va à l’école\r";
    EXPECT_EQ(decodeText(in("MACINTOSH", lines)).text, lines);
}

TEST(Encoding, ReadsHebrewArabicAndChinese) {
    const std::pair<const char*, const char*> texts[] = {
        {"windows-1255", "ראיון שני עם משתתף. הוא אמר שהדרכים רעות ואין מים בכפר שלנו."},
        {"windows-1256", "مقابلة مع معلمة في مدرسة ريفية، قالت إن الطرق سيئة ولا يوجد ماء."},
        {"GB18030", "访谈记录：社区工作者。等了三个小时，最后说明天再来，没有人解释原因。"}};
    for (const auto& [encoding, utf8] : texts)
        EXPECT_EQ(decodeText(in(encoding, utf8)).text, utf8) << encoding;
}

TEST(Encoding, NeverAsksADetectorAboutValidUtf8) {
    for (const std::string& text : {russian, french, turkish, "plain"s, ""s}) {
        EXPECT_EQ(decodeText(text).encoding, "UTF-8");
        EXPECT_EQ(decodeText(text).text, text);
        EXPECT_TRUE(decodeText(text).problems.empty());
    }
}

TEST(Encoding, LooksForUtf32MarksBeforeUtf16Marks) {
    EXPECT_EQ(decodeText("\xFF\xFE\0\0\x34\x04\0\0"s).encoding, "UTF-32LE");
    EXPECT_EQ(decodeText("\xFF\xFE\0\0\x34\x04\0\0"s).text, "д");
    EXPECT_EQ(decodeText("\xFF\xFE\x34\x04"s).encoding, "UTF-16LE");
    EXPECT_EQ(decodeText("\0\0\xFE\xFF\0\0\x04\x34"s).text, "д");
}

TEST(Encoding, DropsTheMarkOnly) {
    EXPECT_EQ(decodeText("\xEF\xBB\xBF").text, "");
    EXPECT_EQ(decodeText("\xEF\xBB\xBF\xEF\xBB\xBFx").text, "\xEF\xBB\xBFx")
        << "a second one is the author's";
}

TEST(Encoding, RecognisesUtf16WithoutAMark) {
    for (const char* encoding : {"UTF-16LE", "UTF-16BE"}) {
        EXPECT_EQ(decodeText(in(encoding, russian)).encoding, encoding);
        EXPECT_EQ(decodeText(in(encoding, russian)).text, russian);
        EXPECT_EQ(decodeText(in(encoding, "id,answer\n1,water\n")).encoding, encoding);
    }
}

TEST(Encoding, ReportsAnOddByteAtTheEndOfUtf16) {
    const DecodedText text = decodeText("\xFF\xFE\x3F\x04\x41"s);
    EXPECT_EQ(text.text, "п\xEF\xBF\xBD");
    EXPECT_EQ(text.replaced, 1);
}

TEST(Encoding, KeepsUtf8WithBrokenLinesAndNamesThem) {
    const DecodedText text = decodeText("первая\nвторая\n\xED\xE5\xF2\nчетвёртая");
    EXPECT_EQ(text.encoding, "UTF-8");
    EXPECT_EQ(text.text, "первая\nвторая\n\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\nчетвёртая");
    EXPECT_THAT(problems(text), HasSubstr("the first: 3"));
}

TEST(Encoding, ReplacesNulsAndCountsThem) {
    const DecodedText text = decodeText("abc\0def\0\n"s);
    EXPECT_EQ(text.text, "abc\xEF\xBF\xBD"
                         "def\xEF\xBF\xBD\n");
    EXPECT_EQ(text.nuls, 2);
    EXPECT_TRUE(text.looksLikeText);
}

TEST(Encoding, SaysThatAProgramIsNoText) {
    std::string program = "MZ\x90\0"s;
    program.append(64, '\0');
    EXPECT_FALSE(decodeText(program).looksLikeText);
    EXPECT_FALSE(decodeText("\x89PNG\r\n\x1A\n").looksLikeText);
    EXPECT_TRUE(decodeText("MZ is an abbreviation").looksLikeText);
}

TEST(Encoding, CountsLettersLostInsideCyrillicWords) {
    EXPECT_EQ(decodeText("?аза?стан ?лкен ел").lostLetters, 2)
        << "a mark at the very beginning is not judged";
    EXPECT_EQ(decodeText("Что? Как дела?Хорошо, вода? да (нет?)").lostLetters, 0);
    EXPECT_THAT(problems(decodeText("т?р?ындары ?аза?стан")),
                HasSubstr("Question marks inside Cyrillic words: 4"));
}

TEST(Encoding, DecodesAsForcedWhateverTheBytesSay) {
    EXPECT_EQ(decodeText("\xD0\xB0", "windows-1251").text, "Р°");
    EXPECT_EQ(decodeText("\xE0", "CP1251").encoding, "windows-1251");
    EXPECT_THROW(decodeText("a", "no such"), Error);
}
