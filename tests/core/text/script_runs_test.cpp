// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/script_runs.h"

#include <gtest/gtest.h>

using marginalia::core::text::fullLanguageTag;
using marginalia::core::text::ScriptRun;
using marginalia::core::text::splitByScript;
using Runs = std::vector<ScriptRun>;

TEST(ScriptRuns, KeepsAPlainSentenceInOneRun) {
    EXPECT_EQ(splitByScript("Simplify the border (3 posts)."),
              (Runs{{"Simplify the border (3 posts).", "en-GB", false}}));
}

TEST(ScriptRuns, TellsKazakhFromRussianByItsLetters) {
    EXPECT_EQ(splitByScript("Көршілерге хабарласамыз.")[0].language, "kk-KZ");
    EXPECT_EQ(splitByScript("Доверие между соседями.")[0].language, "ru-RU");
    EXPECT_EQ(splitByScript("Сауда", "kk")[0].language, "kk-KZ");
    EXPECT_EQ(splitByScript("Қазақстан", "ru")[0].language, "kk-KZ");
    EXPECT_EQ(splitByScript("Довіра", "uk")[0].language, "uk-UA");
    EXPECT_EQ(splitByScript("Їхня довіра")[0].language, "uk-UA");
}

TEST(ScriptRuns, DoesNotTakeALongRussianAnswerForKazakhBecauseTheProjectIsKazakh) {
    EXPECT_EQ(splitByScript("Доверие между соседями важнее торговли", "kk")[0].language, "ru-RU");
}

TEST(ScriptRuns, SplitsWhereTheScriptChangesAndKeepsPunctuationWithTheWordBefore) {
    EXPECT_EQ(
        splitByScript("Проект CASA-1000, наверное"),
        (Runs{{"Проект ", "ru-RU", false}, {"CASA-1000, ", "en-GB", false}, {"наверное", "ru-RU", false}}));
}

TEST(ScriptRuns, GivesAnOpeningQuotationMarkToWhatItOpens) {
    EXPECT_EQ(
        splitByScript("термин «soft power» важен"),
        (Runs{{"термин ", "ru-RU", false}, {"«soft power» ", "en-GB", false}, {"важен", "ru-RU", false}}));
}

TEST(ScriptRuns, MarksArabicAndHebrewAsRightToLeft) {
    const Runs runs = splitByScript("تعاونّا مع الجيران، 5 مرات");
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].language, "ar-SA");
    EXPECT_TRUE(runs[0].rightToLeft);
    EXPECT_TRUE(splitByScript("שלום")[0].rightToLeft);
    EXPECT_EQ(splitByScript("سلام", "fa")[0].language, "fa-IR");
}

TEST(ScriptRuns, TakesEmojiAndDigitsInTheLanguageHinted) {
    EXPECT_EQ(splitByScript("🙂 14", "ru"), (Runs{{"🙂 14", "ru-RU", false}}));
}

TEST(ScriptRuns, ReadsKanaAsJapaneseAndHanAsChinese) {
    EXPECT_EQ(splitByScript("邻居之间的关系。"), (Runs{{"邻居之间的关系。", "zh-CN", false}}));
    EXPECT_EQ(splitByScript("私たちの国"), (Runs{{"私たちの国", "ja-JP", false}}));
}

TEST(ScriptRuns, GivesTheTextBackWhenJoined) {
    const std::string text = "  «А» (b) ג [τ] 中 🙂!";
    std::string joined;
    for (const ScriptRun& run : splitByScript(text))
        joined += run.text;
    EXPECT_EQ(joined, text);
    EXPECT_TRUE(splitByScript("").empty());
}

TEST(ScriptRuns, ReplacesInvalidUtf8) {
    EXPECT_EQ(splitByScript("a\xC3(b\xED\xA0\x80")[0].text, "a\uFFFD(b\uFFFD\uFFFD\uFFFD");
}

TEST(ScriptRuns, CompletesShortLanguageTags) {
    EXPECT_EQ(fullLanguageTag("kk"), "kk-KZ");
    EXPECT_EQ(fullLanguageTag("en-US"), "en-US");
    EXPECT_EQ(fullLanguageTag("xx"), "xx");
}
