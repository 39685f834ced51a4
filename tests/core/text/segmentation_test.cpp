// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/segmentation.h"

#include "core/text/code_points.h"
#include "core/text/random_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::text;
using testing::ElementsAre;

namespace {
std::vector<std::string> texts(std::string_view text, const std::vector<Span>& spans) {
    std::vector<std::string> pieces;
    for (const Span span : spans)
        pieces.emplace_back(slice(text, span));
    return pieces;
}

std::vector<std::string> wordsOf(std::string_view text) {
    return texts(text, words(text));
}
} // namespace

TEST(Words, AreFoundInEveryScript) {
    EXPECT_THAT(wordsOf("Don't stop: 3,5 км. «Қазақстан»!"),
                ElementsAre("Don't", "stop", "3,5", "км", "Қазақстан"));
    EXPECT_THAT(wordsOf("какой-нибудь т.е. e.g. 1,234.5"),
                ElementsAre("какой", "нибудь", "т.е", "e.g", "1,234.5"));
    EXPECT_THAT(wordsOf("ภาษาไทย"), ElementsAre("ภาษา", "ไทย"));
    EXPECT_THAT(wordsOf("שלום עולם"), ElementsAre("שלום", "עולם"));
    EXPECT_THAT(wordsOf(""), ElementsAre());
    EXPECT_THAT(wordsOf("... — !"), ElementsAre());
}

TEST(Words, KeepACombiningMarkWithItsLetter) {
    EXPECT_THAT(wordsOf("и\u0306од cafe\u0301 x"), ElementsAre("и\u0306од", "cafe\u0301", "x"));
}

TEST(Words, OfPlainTextAreThoseOfIcuForEveryNeighbourOfEveryCharacter) {
    for (char32_t c = 1; c < 0x2200; ++c) {
        if (c == 0x530)
            c = 0x2000; // General punctuation and letterlike symbols follow the two tables
        std::string text;
        for (const std::string_view frame : {"a b", "1 2", "я1", "a,1", ".x", "1.", "  "}) {
            text += frame.substr(0, frame.size() / 2);
            appendUtf8(text, c);
            text += frame.substr(frame.size() / 2);
            text += '\n';
        }
        EXPECT_EQ(texts(text, words(text)), texts(text, wordsByIcu(text)))
            << std::hex << static_cast<unsigned>(c);
    }
}

TEST(Words, OfAnyTextAreThoseOfIcu) {
    std::mt19937_64 random(17);
    for (int i = 0; i < 6000; ++i) {
        const std::string text = randomText(random, random() % 60, i % 3 == 0 ? 0 : 15);
        ASSERT_EQ(texts(text, words(text)), texts(text, wordsByIcu(text))) << text;
    }
}

TEST(Words, OfALongMixedTextAreThoseOfIcu) {
    std::mt19937_64 random(23);
    const std::string text = randomText(random, 60000, 400);
    EXPECT_EQ(words(text), wordsByIcu(text));
}

TEST(Words, CarryTheirOwnText) {
    const std::string text = "Еркін 😀 trade\nжәне 漢字";
    eachWord(text, [&](const Word& word) { EXPECT_EQ(word.text, slice(text, word.span)); });
}

TEST(Sentences, EndAtFullStopsAndLineBreaksWithoutTheBlanksAround) {
    const std::string text = "Бірінші сөйлем. Екінші сөйлем?  Third one!\nA line without a stop\n\n  Last.";
    EXPECT_THAT(texts(text, sentences(text)), ElementsAre("Бірінші сөйлем.", "Екінші сөйлем?", "Third one!",
                                                          "A line without a stop", "Last."));
}

TEST(Sentences, DoNotEndAfterAnAbbreviation) {
    const std::string english = "Mr. Smith left. He was late.";
    EXPECT_THAT(texts(english, sentences(english)), ElementsAre("Mr. Smith left.", "He was late."));
    const std::string russian = "Рост составил 5 тыс. человек. Это много, т. е. больше.";
    EXPECT_THAT(texts(russian, sentences(russian, Language::Russian)),
                ElementsAre("Рост составил 5 тыс. человек.", "Это много, т. е. больше."));
}

TEST(Sentences, AreTheSameWhetherATextIsCutIntoBlocksOrNot) {
    std::string text;
    std::size_t count = 0;
    for (; text.size() < 300000; count += 2)
        text += "A first sentence here. Екінші сөйлем осында\n";
    EXPECT_EQ(sentences(text).size(), count);
}

TEST(Graphemes, KeepTogetherWhatAReaderTakesForOneCharacter) {
    const std::string text = "e\u0301👩\u200D👧🇰🇿й\n";
    EXPECT_THAT(texts(text, graphemes(text)), ElementsAre("e\u0301", "👩\u200D👧", "🇰🇿", "й", "\n"));
}

TEST(Graphemes, CoverAnyTextWithoutGaps) {
    std::mt19937_64 random(29);
    for (int i = 0; i < 500; ++i) {
        const std::string text = randomText(random, random() % 60, 3);
        std::int64_t end = 0;
        for (const Span span : graphemes(text)) {
            ASSERT_EQ(span.start, end);
            ASSERT_GT(span.end, span.start);
            end = span.end;
        }
        ASSERT_EQ(end, codePointCount(text));
    }
}

TEST(Paragraphs, AreLinesThatHoldMoreThanBlanks) {
    const std::string text = "Первый\n\n \u00A0\n второй\nsoñ";
    EXPECT_THAT(texts(text, paragraphs(text)), ElementsAre("Первый", " второй", "soñ"));
    EXPECT_TRUE(paragraphs("").empty());
    EXPECT_TRUE(paragraphs("\n\n").empty());
}
