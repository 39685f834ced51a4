// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/collation.h"

#include "core/text/random_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

using namespace marginalia::core::text;
using testing::ElementsAre;

namespace {
std::vector<std::string> sorted(std::vector<std::string> names, const Locale& locale) {
    std::sort(names.begin(), names.end(), Collator(locale));
    return names;
}

const std::vector<std::string> kazakhAlphabet{
    "а", "ә", "б", "в", "г", "ғ", "д", "е", "ё", "ж", "з", "и", "й", "к", "қ", "л", "м", "н", "ң", "о", "ө",
    "п", "р", "с", "т", "у", "ұ", "ү", "ф", "х", "һ", "ц", "ч", "ш", "щ", "ъ", "ы", "і", "ь", "э", "ю", "я"};
} // namespace

TEST(Collator, SortsTheKazakhAlphabetInItsOrderForKazakhAndRussian) {
    auto shuffled = kazakhAlphabet;
    std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937_64(1));
    ASSERT_EQ(kazakhAlphabet.size(), 42U);
    EXPECT_EQ(sorted(shuffled, Language::Kazakh), kazakhAlphabet);
    EXPECT_EQ(sorted(shuffled, Language::Russian), kazakhAlphabet);
}

TEST(Collator, SortsWordsAndNotOnlyLetters) {
    EXPECT_THAT(sorted({"қала", "кез", "лак", "кім", "Қазақ"}, Language::Kazakh),
                ElementsAre("кез", "кім", "Қазақ", "қала", "лак"));
}

TEST(Collator, SortsNumbersByTheirValue) {
    EXPECT_THAT(sorted({"R10", "R2", "R1", "R100"}, Language::English),
                ElementsAre("R1", "R2", "R10", "R100"));
    EXPECT_THAT(sorted({"10-сұрақ", "2-сұрақ"}, Language::Kazakh), ElementsAre("2-сұрақ", "10-сұрақ"));
    EXPECT_THAT(sorted({"Эксперт 12", "Эксперт 9"}, Language::Russian),
                ElementsAre("Эксперт 9", "Эксперт 12"));
    EXPECT_THAT(sorted({"x 12", "x 9"}, Locale("de")), ElementsAre("x 9", "x 12"));
}

TEST(Collator, PutsCapitalsBesideSmallLetters) {
    EXPECT_THAT(sorted({"Trade", "barriers", "trade", "Barriers"}, Language::English),
                ElementsAre("barriers", "Barriers", "trade", "Trade"));
}

TEST(Collator, CallsTextsEqualOnlyWhenTheirBytesAre) {
    const Collator collator;
    EXPECT_EQ(collator.compare("a", "a"), 0);
    EXPECT_NE(collator.compare("e\u0301", "é"), 0);
    EXPECT_NE(collator.compare("R02", "R2"), 0);
    EXPECT_NE(collator.compare("", "\u200B"), 0);
}

TEST(Collator, GivesATotalOrderThatSortKeysRepeat) {
    const Collator collator{Language::Kazakh};
    std::mt19937_64 random(41);
    const auto sign = [](int order) { return (order > 0) - (order < 0); };
    for (int i = 0; i < 3000; ++i) {
        std::string names[3];
        for (std::string& name : names)
            name = randomText(random, random() % 4, 6);
        const auto& [a, b, c] = names;
        ASSERT_EQ(sign(collator.compare(a, b)), -sign(collator.compare(b, a)));
        ASSERT_EQ(sign(collator.compare(a, b)), sign(collator.sortKey(a).compare(collator.sortKey(b))))
            << a << " | " << b;
        if (collator(a, b) && collator(b, c)) {
            ASSERT_TRUE(collator(a, c));
        }
    }
}
