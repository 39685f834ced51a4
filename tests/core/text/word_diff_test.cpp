// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_diff.h"

#include "core/text/carry_over.h"
#include "core/text/code_points.h"
#include "core/text/random_text.h"
#include "time_worked.h"

#include <gmock/gmock.h>

#include <chrono>
#include <random>

namespace marginalia::core::text {
namespace {

/// The new text made from the old one by the changes.
std::string applied(std::string_view before, std::string_view after, const std::vector<TextChange>& changes) {
    std::string made;
    std::int64_t at = 0;
    for (const TextChange& change : changes) {
        made += slice(before, {at, change.before.start});
        made += slice(after, change.after);
        at = change.before.end;
    }
    return made + std::string(slice(before, {at, codePointCount(before)}));
}

TEST(WordDiff, NamesTheLettersThatChanged) {
    using testing::ElementsAre;
    EXPECT_THAT(wordDiff("Roads first, then trade.", "Roads first, then trades."),
                ElementsAre(TextChange{{23, 23}, {23, 24}}));
    EXPECT_THAT(wordDiff("Сауда жолы", "Сауда жолдары"), ElementsAre(TextChange{{9, 9}, {9, 12}}));
    EXPECT_THAT(wordDiff("one two three", "one three"), ElementsAre(TextChange{{4, 8}, {4, 4}}));
    EXPECT_THAT(wordDiff("", "new"), ElementsAre(TextChange{{0, 0}, {0, 3}}));
    EXPECT_THAT(wordDiff("same", "same"), ElementsAre());
}

TEST(WordDiff, NeverCutsACodePoint) {
    // The two letters share their first byte.
    EXPECT_THAT(wordDiff("а", "б"), testing::ElementsAre(TextChange{{0, 1}, {0, 1}}));
    EXPECT_THAT(wordDiff("x\xF0\x9F\x9A\x82y", "x\xF0\x9F\x9A\x80y"),
                testing::ElementsAre(TextChange{{1, 2}, {1, 2}}));
}

TEST(WordDiff, MakesTheNewTextFromTheOldOne) {
    std::mt19937 engine(5);
    for (int round = 0; round < 400; ++round) {
        const auto random = [&](int words) {
            std::string text;
            for (int i = 0; i < words; ++i)
                text += std::string(1 + engine() % 2, static_cast<char>('a' + engine() % 4)) +
                        (engine() % 5 == 0 ? "ж, " : " ");
            return text;
        };
        const std::string before = random(static_cast<int>(engine() % 300));
        const std::string after = random(static_cast<int>(engine() % 300));
        const std::vector<TextChange> changes = wordDiff(before, after);
        ASSERT_EQ(applied(before, after, changes), after);
        for (std::size_t i = 1; i < changes.size(); ++i)
            ASSERT_LT(changes[i - 1].before.end + changes[i - 1].after.end,
                      changes[i].before.start + changes[i].after.start);
    }
}

TEST(WordDiff, FindsScatteredCorrectionsOfALongTextInOneLineQuickly) {
    std::mt19937 engine(6);
    std::string before;
    std::string after;
    int corrected = 0;
    for (int i = 0; before.size() < 3'000'000; ++i) {
        const std::string word = "w" + std::to_string(engine() % 30000) + " ";
        before += word;
        after += i % 5000 == 17 ? (++corrected, "corrected ") : word;
    }
    const marginalia::test::TimeWorked worked;
    const std::vector<TextChange> changes = wordDiff(before, after);
    EXPECT_LT(worked.seconds(), std::chrono::seconds(60)); // sanitizers are slow
    EXPECT_EQ(changes.size(), static_cast<std::size_t>(corrected));
}

TEST(WordDiff, EndsSoonWhenNothingIsTheSame) {
    std::mt19937 engine(7);
    const auto random = [&](char letter) {
        std::string text;
        while (text.size() < 500'000)
            text += std::string(1 + engine() % 3, letter) + " ";
        return text;
    };
    const std::string before = random('a');
    const std::string after = random('b');
    const marginalia::test::TimeWorked worked;
    EXPECT_EQ(applied(before, after, wordDiff(before, after)), after);
    EXPECT_LT(worked.seconds(), std::chrono::seconds(60));
}

TEST(CarryOver, KeepsAPassageWhoseSurroundingsChanged) {
    const std::string before = "First roads, then trade, then trust.";
    const std::string after = "To begin with: roads, then much more trade, then trust!";
    const CarryOver over(before, after);
    const auto carried = over.carry({18, 23});
    EXPECT_EQ(carried.fate, PassageFate::Same);
    EXPECT_EQ(over.wordsAfter(*carried.span), "trade");
}

TEST(CarryOver, LeavesWordsPutInAtTheEdgesOutside) {
    const CarryOver over("a trade b", "a free trade union b");
    const auto carried = over.carry({2, 7});
    EXPECT_EQ(carried.fate, PassageFate::Same);
    EXPECT_EQ(over.wordsAfter(*carried.span), "trade");
}

TEST(CarryOver, SaysWhatChangedAndWhatIsGone) {
    const CarryOver over("We need roads and courts now.", "We need railways and now.");
    const auto changed = over.carry({8, 13});
    EXPECT_EQ(changed.fate, PassageFate::Changed);
    EXPECT_EQ(over.wordsAfter(*changed.span), "railways");
    EXPECT_EQ(over.carry({18, 24}).fate, PassageFate::Gone);
}

TEST(CarryOver, FindsAPassageThatWasMoved) {
    const std::string sentence = "The border opens at seven in the morning. ";
    const std::string other = "Nobody has told us why this should be so, and we do not ask. ";
    const std::string before = sentence + other + other + other;
    const std::string after = other + other + other + sentence;
    const CarryOver over(before, after);
    const auto carried = over.carry({0, 41});
    ASSERT_TRUE(carried.span);
    EXPECT_EQ(over.wordsAfter(*carried.span), sentence.substr(0, 41));
}

/// Random edits between passages, never inside one.
struct Edited {
    std::string before, after;
    std::vector<Span> passages;     ///< of the text before
    std::vector<std::string> words; ///< of each
};

Edited editedOutside(std::mt19937& engine, unsigned vocabulary) {
    Edited made;
    std::int64_t position = 0;
    const auto word = [&] { return "слово" + std::to_string(engine() % vocabulary); };
    for (int piece = 0; piece < 30; ++piece) {
        if (piece % 2 == 1) {
            std::string passage = word();
            for (unsigned i = engine() % 6; i > 0; --i)
                passage += " " + word();
            made.passages.push_back({position, position + codePointCount(passage)});
            made.words.push_back(passage);
            made.before += passage;
            made.after += passage;
            position += codePointCount(passage);
            continue;
        }
        std::string between = " ";
        made.after += " ";
        for (unsigned i = engine() % 8; i > 0; --i) {
            const std::string one = word() + " ";
            between += one;
            switch (engine() % 4) {
            case 0:
                break; // deleted
            case 1:
                made.after += word() + ", ";
                break;
            default:
                made.after += one;
                break;
            }
        }
        made.after += " ";
        made.before += between;
        position += codePointCount(between);
    }
    return made;
}

TEST(CarryOver, EditsOutsideOfPassagesNeverChangeTheirWords) {
    std::mt19937 engine(8);
    for (int round = 0; round < 500; ++round) {
        const Edited made = editedOutside(engine, 5000);
        const CarryOver over(made.before, made.after);
        for (std::size_t i = 0; i < made.passages.size(); ++i) {
            const auto carried = over.carry(made.passages[i]);
            ASSERT_TRUE(carried.span) << round;
            ASSERT_EQ(over.wordsAfter(*carried.span), made.words[i]) << round;
        }
    }
}

TEST(CarryOver, WhatIsNotListedHasItsWords) {
    // Few different words: what belongs to what is anybody's guess, but no guess goes unsaid.
    std::mt19937 engine(9);
    for (int round = 0; round < 500; ++round) {
        const Edited made = editedOutside(engine, 3);
        const CarryOver over(made.before, made.after);
        for (std::size_t i = 0; i < made.passages.size(); ++i) {
            const auto carried = over.carry(made.passages[i]);
            ASSERT_EQ(carried.span.has_value(), carried.fate != PassageFate::Gone);
            if (carried.fate == PassageFate::Same || carried.fate == PassageFate::FoundAgain) {
                ASSERT_EQ(over.wordsAfter(*carried.span), made.words[i]);
            }
            if (carried.span) {
                ASSERT_LE(carried.span->end, over.codePointsAfter());
            }
        }
    }
}

TEST(CarryOver, ListsEveryPassageThatWasEditedInside) {
    std::mt19937 engine(10);
    for (int round = 0; round < 300; ++round) {
        Edited made = editedOutside(engine, 100000);
        const std::size_t which = engine() % made.passages.size();
        const std::size_t place = made.after.find(made.words[which]);
        made.after.replace(place, made.words[which].size(), "inside" + std::to_string(round));
        const CarryOver over(made.before, made.after);
        EXPECT_NE(over.carry(made.passages[which]).fate, PassageFate::Same);
    }
}

} // namespace
} // namespace marginalia::core::text
