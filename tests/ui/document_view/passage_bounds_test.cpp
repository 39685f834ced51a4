// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/passage_bounds.h"

#include <gtest/gtest.h>

using namespace marginalia;
using ui::PassageBounds;
using ui::PassageUnit;

namespace {

/// The word, sentence or paragraph at the first place where `at` stands.
QString piece(const char* text, const char* at, PassageUnit kind, const char* language = "en") {
    const QString whole = QString::fromUtf8(text);
    const PassageBounds bounds(whole, core::text::Locale(language));
    const auto [from, to] = bounds.at(kind, static_cast<int>(whole.indexOf(QString::fromUtf8(at))));
    return whole.mid(from, to - from);
}

QString snapped(const char* text, const char* part, PassageUnit kind) {
    const QString whole = QString::fromUtf8(text);
    const PassageBounds bounds(whole, core::text::Locale("ru"));
    const auto start = static_cast<int>(whole.indexOf(QString::fromUtf8(part)));
    const auto [from, to] =
        bounds.snapped(kind, {start, start + static_cast<int>(QString::fromUtf8(part).size())});
    return whole.mid(from, to - from);
}

TEST(PassageBounds, WordsEndWhereTheyDoInEachLanguage) {
    EXPECT_EQ(piece("Өңірлік ынтымақтастық үшін", "нтымақ", PassageUnit::Word, "kk"),
              QStringLiteral("ынтымақтастық"));
    EXPECT_EQ(piece("как-нибудь, кто-то сделает", "то сделает", PassageUnit::Word, "ru"),
              QStringLiteral("то"));
    EXPECT_EQ(piece("İstanbul'da ışıklar", "stanbul", PassageUnit::Word, "tr"),
              QStringLiteral("İstanbul'da"));
    EXPECT_EQ(piece("الطرق أولا ثم التجارة", "ولا", PassageUnit::Word, "ar"), QStringLiteral("أولا"));
    EXPECT_EQ(piece("道路先行，然后才有贸易。", "易", PassageUnit::Word, "zh"), QStringLiteral("贸易"));
}

TEST(PassageBounds, AnAbbreviationEndsNoSentence) {
    EXPECT_EQ(piece("Это важно, т. е. нужно. Потом торговля.", "нужно", PassageUnit::Sentence, "ru"),
              QStringLiteral("Это важно, т. е. нужно."));
    EXPECT_EQ(piece("道路先行。然后才有贸易。", "然", PassageUnit::Sentence, "zh"),
              QStringLiteral("然后才有贸易。"));
    EXPECT_EQ(piece("One.\nTwo here. Three.", "here", PassageUnit::Sentence), QStringLiteral("Two here."));
}

TEST(PassageBounds, AParagraphIsALineOfTheText) {
    EXPECT_EQ(piece("One.\nTwo here. Three.\nFour", "here", PassageUnit::Paragraph),
              QStringLiteral("Two here. Three."));
}

TEST(PassageBounds, BetweenWordsStandsTheGap) {
    EXPECT_EQ(piece("one, two", ", two", PassageUnit::Word), QStringLiteral(", "));
}

TEST(PassageBounds, SnappingTakesWholeWordsAndNoGapsAtTheEnds) {
    EXPECT_EQ(snapped("сначала дороги, потом торговля", "рог", PassageUnit::Word), QStringLiteral("дороги"));
    EXPECT_EQ(snapped("сначала дороги, потом торговля", " дороги, ", PassageUnit::Word),
              QStringLiteral("дороги"));
    EXPECT_EQ(snapped("сначала дороги, потом торговля", "роги, по", PassageUnit::Word),
              QStringLiteral("дороги, потом"));
    EXPECT_EQ(snapped("one 🚂 two", "🚂", PassageUnit::Word), QStringLiteral("🚂")) << "nothing to round to";
    EXPECT_EQ(snapped("Раз два. Три. Четыре.", "два. Т", PassageUnit::Sentence),
              QStringLiteral("Раз два. Три."));
}

// Coding the sentence at the end of a paragraph that ends in a blank coded the blank.
TEST(PassageBounds, BehindTheLastSentenceItIsMeant) {
    const QString text = QStringLiteral("Эксперт: Дороги плохие. И суды. \n  \nДальше.");
    PassageBounds bounds(text, core::text::Locale("ru"));
    bounds.setNames({{0, 9}});
    const auto words = [&](PassageBounds::Range range) {
        return text.mid(range.first, range.second - range.first);
    };
    const auto end = static_cast<int>(text.indexOf(QLatin1Char('\n')));
    EXPECT_EQ(words(bounds.meant(PassageUnit::Sentence, end)), QStringLiteral("И суды."));
    EXPECT_EQ(words(bounds.meant(PassageUnit::Word, end)), QStringLiteral("суды"));
    EXPECT_EQ(words(bounds.meant(PassageUnit::Paragraph, end)), QStringLiteral("Дороги плохие. И суды."));
    EXPECT_EQ(words(bounds.meant(PassageUnit::Sentence, 3)), QStringLiteral("Дороги плохие."))
        << "not the name";
    EXPECT_EQ(words(bounds.meant(PassageUnit::Paragraph, end + 2)), QString()) << "only blanks";
    EXPECT_EQ(words(bounds.snapped(PassageUnit::Paragraph, {12, 14})),
              QStringLiteral("Дороги плохие. И суды."));
    EXPECT_EQ(words(bounds.snapped(PassageUnit::Sentence, {2, 14})), QStringLiteral("Дороги плохие."));
    EXPECT_EQ(words(bounds.at(PassageUnit::Word, 3)), QStringLiteral("Эксперт")) << "a name can be selected";
}

TEST(PassageBounds, WalksThroughAllWordsForthAndBack) {
    const QString text = QStringLiteral("one two,\n\n three 🚂 four");
    const PassageBounds bounds(text, core::text::Locale("en"));
    std::vector<int> forth;
    for (int at = 0; at < text.size(); at = bounds.next(PassageUnit::Word, at)) {
        ASSERT_TRUE(forth.empty() || at > forth.back());
        forth.push_back(at);
    }
    for (const char* word : {"one", "two", "three", "four"})
        EXPECT_TRUE(std::find(forth.begin(), forth.end(), text.indexOf(QLatin1String(word))) != forth.end())
            << word;
    int at = static_cast<int>(text.size());
    for (int steps = 0; at > 0 && steps < 30; ++steps)
        at = bounds.previous(PassageUnit::Word, at);
    EXPECT_EQ(at, 0);
}

TEST(PassageBounds, ALineOfFiveMegabytesIsLookedAtNearby) {
    const QString text = QStringLiteral("слово за словом, ").repeated(300'000);
    const PassageBounds bounds(text, core::text::Locale("ru"));
    const auto [from, to] = bounds.at(PassageUnit::Word, 2'500'000);
    EXPECT_GE(from, 2'499'990);
    EXPECT_LE(to, 2'500'010);
    EXPECT_GT(bounds.next(PassageUnit::Sentence, 2'500'000), 2'500'000);
}

} // namespace
