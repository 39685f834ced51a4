// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/find_words.h"

#include "core/text/fold.h"
#include "core/text/random_text.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <vector>

namespace marginalia::core::text {
namespace {

std::vector<std::string> found(const std::string& text, const std::string& words) {
    std::vector<std::string> all;
    for (const Span place : findWords(text, words).places)
        all.emplace_back(slice(text, place));
    return all;
}

using Words = std::vector<std::string>;

TEST(FindWords, FindsInAnyCaseAndScript) {
    EXPECT_EQ(found("Roads, roads and RoadS", "roads"), (Words{"Roads", "roads", "RoadS"}));
    EXPECT_EQ(found("Дороги и ДОРОГИ", "дорог"), (Words{"Дорог", "ДОРОГ"}));
    EXPECT_EQ(found("Қала мен қалалар", "ҚАЛА"), (Words{"Қала", "қала"}));
    EXPECT_EQ(found("Қала мен қалалар", "кала"), (Words{"Қала", "қала"})) << "from a Russian keyboard";
    EXPECT_EQ(found("Ещё и еще", "еще"), (Words{"Ещё", "еще"}));
    EXPECT_EQ(found("الطرق أولا", "طرق"), (Words{"طرق"}));
}

TEST(FindWords, AnAccentBelongsToItsLetterHoweverItIsWritten) {
    EXPECT_EQ(found("caf\u00E9 cafe\u0301s cafe", "cafe"), (Words{"caf\u00E9", "cafe\u0301", "cafe"}));
    EXPECT_EQ(found("cafe\u0301s", "caf\u00E9"), (Words{"cafe\u0301"}));
    EXPECT_EQ(found("мой мои\u0306 мои", "мой"), (Words{"мой", "мои\u0306"})) << "й is no и with an accent";
}

TEST(FindWords, PlacesAreCodePointsAlsoBehindEmoji) {
    const std::string text = "👩🏽 says 😀😀 roads\n👩🏽 roads";
    const auto places = findWords(text, "roads").places;
    ASSERT_EQ(places.size(), 2U);
    EXPECT_EQ(places[0], (Span{11, 16}));
    EXPECT_EQ(places[1], (Span{20, 25}));
}

TEST(FindWords, NothingIsFoundAcrossALineEndNorForNothing) {
    EXPECT_TRUE(found("one\ntwo", "one two").empty());
    EXPECT_TRUE(found("one two", "").empty());
    EXPECT_TRUE(found("one two", "\u0301").empty());
    EXPECT_TRUE(found("", "one").empty());
}

TEST(FindWords, PlacesDoNotOverlap) {
    EXPECT_EQ(findWords("aaaaa", "aa").places, (std::vector<Span>{{0, 2}, {2, 4}}));
}

TEST(FindWords, FindsAllOfThemInOneLongLine) {
    std::string text;
    std::int64_t position = 0;
    std::vector<Span> expected;
    std::mt19937_64 random(3);
    while (text.size() < 1'000'000) {
        const std::size_t filler = random() % 900;
        text += std::string(filler, 'x') + "ә";
        text += "Needle 😀";
        expected.push_back({position + static_cast<std::int64_t>(filler) + 1,
                            position + static_cast<std::int64_t>(filler) + 7});
        position += static_cast<std::int64_t>(filler) + 9;
    }
    EXPECT_EQ(findWords(text, "needle").places, expected) << "also where the line is cut for the search";
}

TEST(FindWords, FindsAsManyAsTheKeyOfTheLineHolds) {
    std::mt19937_64 random(11);
    std::size_t hits = 0;
    for (int round = 0; round < 400; ++round) {
        std::string line = randomText(random, 40);
        std::erase(line, '\n');
        if (line.find("ﬁ") != std::string::npos)
            continue; // whose i has its Cyrillic neighbour behind an f
        const std::int64_t length = codePointCount(line);
        const auto start = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(length));
        const std::string words(slice(line, {start, start + 1 + static_cast<std::int64_t>(random() % 3)}));
        const std::string wanted = looseKey(words);
        const std::string key = looseKey(line);
        std::size_t expected = 0;
        for (std::size_t at = wanted.empty() ? std::string::npos : key.find(wanted); at != std::string::npos;
             at = key.find(wanted, at + wanted.size()))
            ++expected;
        const FoundWords all = findWords(line, words);
        EXPECT_LE(all.places.size(), expected) << line << " | " << words;
        EXPECT_EQ(all.places.empty(), expected == 0) << line << " | " << words;
        for (const Span place : all.places)
            EXPECT_NE(looseKey(slice(line, place)).find(wanted.substr(0, 1)), std::string::npos);
        hits += all.places.size();
    }
    EXPECT_GT(hits, 300U);
}

TEST(FindWords, StopsAtTheMostThatIsAskedForAndWhenItIsTold) {
    const std::string text(300'000, 'a');
    const FoundWords some = findWords(text, "a", 10);
    EXPECT_EQ(some.places.size(), 10U);
    EXPECT_TRUE(some.more);
    EXPECT_FALSE(findWords("aaa", "a", 3).more);
    EXPECT_THROW(findWords(text, "b", 10, [](std::int64_t) { throw std::runtime_error("enough"); }),
                 std::runtime_error);
}

} // namespace
} // namespace marginalia::core::text
