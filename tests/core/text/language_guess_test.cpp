// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language_guess.h"

#include <gtest/gtest.h>

using namespace marginalia::core::text;

TEST(GuessLanguage, KnowsTheThreeLanguagesOfASurvey) {
    EXPECT_EQ(guessLanguage("Создать постоянно действующий совет министров экономики."), "ru");
    EXPECT_EQ(guessLanguage("Сауда кедергілерін азайту және шекараны ашу керек."), "kk");
    EXPECT_EQ(guessLanguage("A permanent council of ministers should be created."), "en");
}

TEST(GuessLanguage, KnowsShortAnswers) {
    EXPECT_EQ(guessLanguage("Білмеймін"), "kk");
    EXPECT_EQ(guessLanguage("затрудняюсь ответить"), "ru");
    EXPECT_EQ(guessLanguage("trade barriers"), "en");
    EXPECT_EQ(guessLanguage("жоқ"), "kk");
    EXPECT_EQ(guessLanguage("нет"), "ru");
}

TEST(GuessLanguage, KnowsKazakhFullOfLoanWordsAndTypedWithoutItsLetters) {
    EXPECT_EQ(guessLanguage("Экономикалық интеграция институттарын құру, инфрақұрылымды дамыту"), "kk");
    EXPECT_EQ(guessLanguage("саяси ерик жок, сауда туралы деген соз"), "kk");
}

TEST(GuessLanguage, KeepsARussianSentenceWithAKazakhNameRussian) {
    EXPECT_EQ(guessLanguage("В Қазақстане не хватает политической воли, и это все знают"), "ru");
}

TEST(GuessLanguage, SaysNothingOfOtherLanguages) {
    EXPECT_EQ(guessLanguage("Die politische Führung ist nicht bereit, und das ist schade."), "");
    EXPECT_EQ(guessLanguage("Нам потрібна політична воля, але її немає, що є сумно"), "");
    EXPECT_EQ(guessLanguage("Саясий эрк жана соода үчүн менен"), "");
    EXPECT_EQ(guessLanguage("経済統合が必要です"), "");
    EXPECT_EQ(guessLanguage("السلام عليكم"), "");
    EXPECT_EQ(guessLanguage("12,5 — ?"), "");
    EXPECT_EQ(guessLanguage(""), "");
}
