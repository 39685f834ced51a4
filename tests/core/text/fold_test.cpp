// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.h"

#include "core/text/locale.h"
#include "core/text/random_text.h"

#include <boost/locale/conversion.hpp>
#include <gtest/gtest.h>

using namespace marginalia::core::text;

TEST(SearchKey, FoldsCaseDiacriticsAndYo) {
    EXPECT_EQ(searchKey("Ещё ЁЛКА"), "еще елка");
    EXPECT_EQ(searchKey("Café ÑANDÚ Straße"), "cafe nandu strasse");
    EXPECT_EQ(searchKey("замо\u0301к"), "замок"); // a stress mark
    EXPECT_EQ(searchKey("co\u00ADoperate ﬁne Ｆｕｌｌ"), "cooperate fine full");
    EXPECT_EQ(searchKey("don’t"), "don't");
}

TEST(SearchKey, KeepsShortIAndTheKazakhLettersApart) {
    EXPECT_EQ(searchKey("Мой и\u0306од ЙОД"), "мой йод йод");
    EXPECT_NE(searchKey("мой"), searchKey("мои"));
    EXPECT_EQ(searchKey("ӘҒҚҢӨҰҮҺІ"), "әғқңөұүһі");
}

TEST(SearchKey, DropsVowelPointsOfArabicAndHebrew) {
    EXPECT_EQ(searchKey("كِتَاب"), searchKey("كتاب"));
    EXPECT_EQ(searchKey("שָׁלוֹם"), searchKey("שלום"));
}

TEST(SearchKey, IsIdempotentAndBlindToCompositionForAnyText) {
    const std::locale& icu = backendLocale("en");
    std::mt19937_64 random(31);
    for (int i = 0; i < 4000; ++i) {
        const std::string text = randomText(random, random() % 20, 4);
        const std::string key = searchKey(text);
        ASSERT_EQ(searchKey(key), key) << text;
        ASSERT_EQ(searchKey(boost::locale::normalize(text, boost::locale::norm_nfd, icu)), key) << text;
        ASSERT_EQ(searchKey(boost::locale::normalize(text, boost::locale::norm_nfc, icu)), key) << text;
        ASSERT_EQ(searchKey(boost::locale::fold_case(text, icu)), key) << text;
    }
}

TEST(LooseKey, ReachesKazakhWordsFromARussianKeyboard) {
    EXPECT_EQ(looseKey("Қазақстан"), looseKey("Казахстан").replace(8, 2, "к")); // қ is к, х is another letter
    EXPECT_EQ(looseKey("ӘҒҚҢӨҰҮҺІ"), "агкноуухи");
    EXPECT_EQ(looseKey("үшін"), looseKey("ушин"));
}

TEST(LooseKey, TakesLatinLookAlikesInsideCyrillicWordsForWhatTheyLookLike) {
    EXPECT_EQ(looseKey("бiрлiк"), looseKey("бірлік")); // Latin i
    EXPECT_EQ(looseKey("жəне"), looseKey("және"));     // Latin schwa
    EXPECT_EQ(looseKey("in this"), "in this");
}

TEST(LooseKey, FoldsLatinLettersThatHaveNoDecomposition) {
    EXPECT_EQ(looseKey("Łódź Ørsted Đorđe ılık æsir"), "lodz orsted dorde ilik aesir");
}

TEST(NameKey, JoinsBlanksAndFoldsCaseButKeepsAccents) {
    EXPECT_EQ(nameKey("  Trade \t\u00A0 barriers\n"), "trade barriers");
    EXPECT_EQ(nameKey("САУДА Кедергілері"), nameKey("сауда кедергілері"));
    EXPECT_EQ(nameKey("e\u0301"), nameKey("É"));
    EXPECT_NE(nameKey("e"), nameKey("é"));
    EXPECT_NE(nameKey("и"), nameKey("й"));
    EXPECT_EQ(nameKey(" \n "), "");
}

TEST(NameKey, IsIdempotentAndBlindToCompositionForAnyText) {
    const std::locale& icu = backendLocale("en");
    std::mt19937_64 random(37);
    for (int i = 0; i < 4000; ++i) {
        const std::string name = randomText(random, random() % 12, 4);
        ASSERT_EQ(nameKey(nameKey(name)), nameKey(name)) << name;
        ASSERT_EQ(nameKey(boost::locale::normalize(name, boost::locale::norm_nfd, icu)), nameKey(name))
            << name;
    }
}
