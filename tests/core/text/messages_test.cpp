// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/messages.h"

#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::text;

TEST(Messages, AreSaidInTheLanguageAskedFor) {
    const auto stopped = msg("The work was stopped; nothing was changed.");
    EXPECT_EQ(say(Language::English, stopped), "The work was stopped; nothing was changed.");
    EXPECT_EQ(say(Language::Russian, stopped), "Работа остановлена; ничего не изменено.");
    EXPECT_EQ(say(Language::Kazakh, stopped), "Жұмыс тоқтатылды; ештеңе өзгерген жоқ.");
    EXPECT_EQ(say(Locale("fr"), stopped), "The work was stopped; nothing was changed.");
}

TEST(Messages, FindATextWhoseEnglishIsNotAscii) {
    EXPECT_EQ(say(Language::Russian, msg("“{1}” is not a date. Write it as 2026-03-01."), {"май"}),
              "«май» — не дата. Запишите её так: 2026-03-01.");
}

TEST(Messages, LeaveBracesAndPercentSignsOfAnArgumentAlone) {
    EXPECT_EQ(say(Language::Kazakh,
                  msg("The file {1} could not be replaced: {2}. It may be open in another program."),
                  {"{2}%s{3}%n", "{1}"}),
              "{2}%s{3}%n файлын ауыстыру мүмкін болмады: {1}. Ол басқа бағдарламада ашық болуы мүмкін.");
}

TEST(Messages, FallBackToEnglishWhereATranslationIsMissing) {
    constexpr const char* unknown = "No catalogue holds {1}.";
    EXPECT_EQ(say(Language::Russian, msg(unknown), {"this"}), "No catalogue holds this.");
}

TEST(Messages, ChooseTheEnglishPluralWhereATranslationIsMissing) {
    constexpr const char* one = "{1} unknown thing in {2}";
    constexpr const char* other = "{1} unknown things in {2}";
    EXPECT_EQ(say(Language::English, msgPlural(one, other), 1, {"a"}), "1 unknown thing in a");
    EXPECT_EQ(say(Language::English, msgPlural(one, other), 1234, {"a"}), "1,234 unknown things in a");
}

TEST(Messages, SayAnErrorWithItsDetailsLineByLine) {
    const Error error(ErrorKind::Cancelled, msg("The work was stopped; nothing was changed."), {},
                      {Sentence(msg("“{1}” is not a date. Write it as 2026-03-01."), {"x"})});
    EXPECT_EQ(say(Language::Kazakh, error),
              "Жұмыс тоқтатылды; ештеңе өзгерген жоқ.\n«x» күн емес. Оны былай жазыңыз: 2026-03-01.");
}

TEST(Messages, TranslateASentenceThatIsAnArgument) {
    const Sentence inner(msg("{1} rows"), {"7"});
    EXPECT_EQ(say(Language::Russian, msg("No catalogue holds {1}."), {inner.asArgument()}),
              "No catalogue holds " + say(Language::Russian, inner) + ".");
    EXPECT_NE(say(Language::Russian, inner), "7 rows");
}
