// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/alpha.h"
#include "core/agreement/coefficients/alpha_u_2004.h"
#include "core/agreement/coefficients/character_overlap.h"
#include "core/agreement/coefficients/segment_overlap.h"
#include "core/agreement/coefficients/set_alpha.h"
#include "core/agreement/coefficients/set_overlap.h"
#include "core/agreement/coefficients/unitizing_alpha.h"
#include "core/agreement/continuum.h"
#include "core/agreement/random.h"
#include "core/agreement/rating_counts.h"

#include <gtest/gtest.h>

#include <map>
#include <numeric>

using namespace marginalia::core::agreement;
using marginalia::core::Error;

namespace {

Continua randomContinua(std::uint64_t seed, bool someDidNotWork) {
    SplitMix64 random(seed);
    Continua continua;
    continua.coders = 2 + static_cast<int>(random.below(3));
    continua.codes = 3;
    for (int text = 0; text < 4; ++text)
        continua.lengths.push_back(20 + static_cast<std::int64_t>(random.below(40)));
    for (int cell = 0; cell < 4 * continua.coders; ++cell)
        continua.worked.push_back(!someDidNotWork || random.below(5) != 0);
    for (int draw = 0; draw < 60; ++draw) {
        Segment segment{static_cast<std::int32_t>(random.below(4)),
                        static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(continua.coders))),
                        static_cast<std::int32_t>(random.below(3)), 0, 0};
        const std::int64_t length = continua.lengths[static_cast<std::size_t>(segment.text)];
        segment.start = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(length)));
        segment.end = std::min(length, segment.start + 1 + static_cast<std::int64_t>(random.below(12)));
        if (continua.workedOn(static_cast<std::size_t>(segment.text), segment.coder))
            continua.segments.push_back(segment);
    }
    return continua;
}

/// Presence of one code, character by character: what the sweep must give.
Ratings characterByCharacter(const Continua& continua, int code) {
    Ratings ratings;
    ratings.coders = continua.coders;
    ratings.categories = 2;
    for (std::size_t text = 0; text < continua.texts(); ++text)
        for (std::int64_t at = 0; at < continua.lengths[text]; ++at) {
            for (int coder = 0; coder < continua.coders; ++coder) {
                std::int32_t cell = continua.workedOn(text, coder) ? 0 : missing;
                for (const Segment& segment : continua.segments)
                    if (static_cast<std::size_t>(segment.text) == text && segment.coder == coder &&
                        segment.code == code && segment.start <= at && at < segment.end)
                        cell = 1;
                ratings.cells.push_back(cell);
            }
            ratings.counts.push_back(1);
        }
    return folded(ratings);
}

std::map<std::vector<std::int32_t>, std::int64_t> tableOf(const Ratings& ratings) {
    std::map<std::vector<std::int32_t>, std::int64_t> table;
    for (std::size_t index = 0; index < ratings.rows(); ++index) {
        const auto row = ratings.row(index);
        table[{row.begin(), row.end()}] += ratings.counts[index];
    }
    return table;
}

Continua oneText(std::int64_t length, int coders, int codes, std::vector<Segment> segments) {
    Continua continua;
    continua.coders = coders;
    continua.codes = codes;
    continua.lengths = {length};
    continua.segments = std::move(segments);
    return continua;
}

} // namespace

TEST(Continuum, SweepCountsWhatCountingEveryCharacterCounts) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Continua continua = randomContinua(seed, seed % 2 == 0);
        const auto swept = presenceByCharacter(continua, true);
        ASSERT_EQ(swept.size(), 3U);
        for (int code = 0; code < 3; ++code) {
            const auto& presence = swept[static_cast<std::size_t>(code)];
            EXPECT_EQ(tableOf(presence.ratings), tableOf(characterByCharacter(continua, code))) << seed;
            std::vector<std::int64_t> counts(presence.ratings.rows(), 0);
            for (const auto& part : presence.parts)
                counts[part.row] += part.characters;
            EXPECT_EQ(counts, presence.ratings.counts);
        }
        const SetRatings sets = setsByCharacter(continua);
        for (int code = 0; code < 3; ++code)
            EXPECT_EQ(tableOf(presence(sets, code)), tableOf(characterByCharacter(continua, code))) << seed;
    }
}

TEST(Continuum, UnitesTheOverlappingSegmentsOfOneCoderAndCodeOnly) {
    const Continua continua = oneText(
        50, 2, 2,
        {{0, 0, 0, 10, 20}, {0, 0, 0, 15, 25}, {0, 0, 0, 25, 30}, {0, 0, 1, 12, 22}, {0, 1, 0, 14, 26}});
    const auto segments = united(continua);
    ASSERT_EQ(segments.size(), 4U);
    EXPECT_EQ(segments[0].end, 25);   // 10-20 and 15-25
    EXPECT_EQ(segments[1].start, 25); // touching stays apart
}

TEST(Continuum, RefusesSegmentsThatDoNotBelong) {
    EXPECT_THROW(united(oneText(50, 2, 1, {{0, 0, 0, 40, 51}})), Error);
    EXPECT_THROW(united(oneText(50, 2, 1, {{0, 0, 0, 10, 10}})), Error);
    EXPECT_THROW(united(oneText(50, 2, 1, {{0, 2, 0, 10, 20}})), Error);
    EXPECT_THROW(united(oneText(50, 2, 1, {{1, 0, 0, 10, 20}})), Error);
    EXPECT_THROW(united(oneText(50, 2, 1, {{0, 0, 1, 10, 20}})), Error);
    EXPECT_THROW(united(oneText(50, 61, 1, {})), Error);
}

TEST(Continuum, UnitizingNeedsSegmentsSideBySide) {
    const Unitizing result =
        unitizing(oneText(50, 2, 2, {{0, 0, 0, 10, 20}, {0, 0, 1, 15, 25}, {0, 1, 0, 10, 20}}));
    EXPECT_FALSE(result.u.value);
    EXPECT_NE(result.u.undefined.english().find("Passages of one coder overlap"), std::string::npos);
}

TEST(Continuum, FiguresOfALongTextAreThoseOfAShortOneMagnified) {
    // Ten thousand times the length, up to the correction for small texts.
    const std::vector<Segment> segments{{0, 0, 0, 10'000, 25'000},
                                        {0, 1, 0, 12'000, 25'000},
                                        {0, 0, 1, 40'000, 50'000},
                                        {0, 1, 1, 40'000, 60'000},
                                        {0, 1, 0, 70'000, 80'000}};
    std::vector<Segment> large = segments;
    for (Segment& segment : large) {
        segment.start *= 1000;
        segment.end *= 1000;
    }
    const Continua small = oneText(100'000, 2, 2, segments);
    const Continua long_ = oneText(100'000'000, 2, 2, large);
    EXPECT_NEAR(*unitizing(small).u.value, *unitizing(long_).u.value, 1e-4);
    EXPECT_NEAR(*unitizing(small).cu.value, *unitizing(long_).cu.value, 1e-4);
    EXPECT_NEAR(*alphaU2004(small).value, *alphaU2004(long_).value, 1e-3);
    EXPECT_EQ(*segmentF1Iou75(small).value, *segmentF1Iou75(long_).value);
    EXPECT_EQ(*characterF1(characterRatings(small)).value, *characterF1(characterRatings(long_)).value);
}

TEST(Continuum, TextsThatACoderDidNotWorkOnAreMissing) {
    Continua continua = oneText(100, 2, 1, {{0, 0, 0, 10, 20}, {0, 1, 0, 10, 20}});
    const double alone = *unitizing(continua).u.value;
    const double alpha2004 = *alphaU2004(continua).value;
    const double overlap = *segmentF1Exact(continua).value;
    continua.lengths.push_back(500);
    continua.worked = {true, true, true, false};
    continua.segments.push_back({1, 0, 0, 100, 300});
    EXPECT_DOUBLE_EQ(*unitizing(continua).u.value, alone);
    EXPECT_DOUBLE_EQ(*alphaU2004(continua).value, alpha2004);
    EXPECT_DOUBLE_EQ(*segmentF1Exact(continua).value, overlap);
    EXPECT_DOUBLE_EQ(*alpha(characterRatings(continua).front()).value, 1.0);
}

TEST(Continuum, SaysWhyNothingCanBeCompared) {
    EXPECT_EQ(alphaU2004(oneText(100, 2, 1, {})).undefined.english(), "Nobody applied a code.");
    EXPECT_EQ(segmentF1Exact(oneText(100, 2, 1, {})).undefined.english(), "Nobody applied a code.");
    EXPECT_EQ(unitizing(oneText(100, 1, 1, {{0, 0, 0, 1, 9}})).u.undefined.english(),
              "No text was worked on by two coders.");
    EXPECT_EQ(unitizing(oneText(100, 2, 1, {{0, 0, 0, 1, 9}, {0, 1, 0, 20, 29}})).cu.undefined.english(),
              "No passages of two coders meet.");
}

TEST(SetAlpha, CountsTheSameWithAndWithoutKeptDistances) {
    SplitMix64 random(5);
    SetRatingsBuilder builder(2, 12);
    for (int unit = 0; unit < 1200; ++unit) {
        std::vector<std::int32_t> cells;
        for (int coder = 0; coder < 2; ++coder) {
            std::vector<std::int32_t> codes;
            for (std::int32_t code = 0; code < 12; ++code)
                if (random.below(3) == 0)
                    codes.push_back(code);
            cells.push_back(builder.set(codes));
        }
        builder.add(cells);
    }
    SetRatings sets = builder.take();
    ASSERT_LE(sets.sets.size(), 1500U);
    const double kept = *setAlpha(sets, SetDistance::Masi).value;
    // Sets that nobody used change nothing but push the number beyond what is kept.
    sets.codes = 2000;
    for (std::int32_t code = 12; sets.sets.size() <= 1500; ++code)
        sets.sets.push_back({code});
    EXPECT_NEAR(*setAlpha(sets, SetDistance::Masi).value, kept, 1e-12);
}
