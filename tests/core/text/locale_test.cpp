// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/locale.h"

#include <gtest/gtest.h>

using namespace marginalia::core::text;

TEST(Locale, ReadsAnySpellingOfALanguageTag) {
    EXPECT_EQ(Locale("kk"), Locale(Language::Kazakh));
    EXPECT_EQ(Locale("ru-RU"), Locale(Language::Russian));
    EXPECT_EQ(Locale("RU_ru.UTF-8").tag(), "ru");
    EXPECT_EQ(Locale("kaz@latin").tag(), "kaz");
}

TEST(Locale, SpeaksEnglishForALanguageWithoutTexts) {
    EXPECT_EQ(Locale("de").language(), Language::English);
    EXPECT_EQ(Locale("de").tag(), "de");
}

TEST(Locale, TakesWhatIsNoTagForEnglish) {
    for (const char* tag : {"", "C", "POSIX", "../../etc", "r", "русский", "ru!", "@"})
        EXPECT_EQ(Locale(tag).tag(), "en") << tag;
}

TEST(Locale, HasTheIcuBackend) {
    EXPECT_NO_THROW(requireBackend());
    EXPECT_EQ(&backendLocale("kk"), &backendLocale("kk"));
}
