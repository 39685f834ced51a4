// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/bootstrap.h"
#include "core/agreement/coefficients/set_alpha.h"
#include "core/agreement/comparison_engine.h"
#include "core/coding/coding.h"
#include "core/documents/documents.h"
#include "core/text/normalize.h"
#include "world.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

using namespace marginalia::core;
using namespace marginalia::core::agreement;
using marginalia::test::World;
using testing::SizeIs;

namespace {

/// Documents of the coders A and B, with the codes X and P > Y, P > Z.
class Documents : public World {
public:
    Documents()
        : World("A") {
        codes({"X", "P > Y", "P > Z"}).coders({"A", "B", "C"});
    }
    SourceId add(const std::string& name, const std::string& text) {
        SourceId id;
        edit([&](store::Edit& step) {
            documents::NewSource source;
            source.name = name;
            source.text = text::normalize(text);
            source.caseFromName = false;
            id = documents::add(step, source).value();
        });
        return id;
    }
    void mark(SourceId document, const std::string& path, const std::string& coder,
              std::optional<Span> span = std::nullopt) {
        edit([&](store::Edit& step) {
            coding::apply(step, coderId(coder), codeId(path), {{}, document}, span);
        });
    }
    ComparisonEngine engine(UnitKind unit, bool half = false) const {
        ComparisonRequest request;
        request.unit = unit;
        request.halfOfUnit = half;
        return {db(), request};
    }
    FourCounts counts(UnitKind unit, const std::string& path, bool half = false) const {
        return engine(unit, half).comparison().row(codeId(path))->counts.value();
    }
};

bool same(const FourCounts& counts, std::int64_t both, std::int64_t first, std::int64_t second,
          std::int64_t neither) {
    return counts.both == both && counts.onlyFirst == first && counts.onlySecond == second &&
           counts.neither == neither;
}

} // namespace

TEST(DocumentComparison, CutsDocumentsIntoTheUnitAskedFor) {
    Documents world;
    const SourceId one = world.add("One", "Alpha beta. Gamma delta.\nSecond paragraph here.\n");
    world.mark(one, "X", "A", Span{0, 5});
    world.mark(one, "X", "B", Span{12, 17});
    EXPECT_TRUE(same(world.counts(UnitKind::Document, "X"), 1, 0, 0, 0));
    EXPECT_TRUE(same(world.counts(UnitKind::Paragraph, "X"), 1, 0, 0, 1));
    EXPECT_TRUE(same(world.counts(UnitKind::Sentence, "X"), 0, 1, 1, 1));
    EXPECT_TRUE(same(world.counts(UnitKind::Character, "X"), 0, 5, 5, 38));
    EXPECT_TRUE(same(world.counts(UnitKind::Segment, "X"), 0, 1, 1, 0));
}

TEST(DocumentComparison, CountsFromHalfOfTheUnitOnWhenAsked) {
    Documents world;
    const SourceId one = world.add("One", "0123456789\n0123456789\n");
    world.mark(one, "X", "A", Span{0, 4});
    world.mark(one, "X", "A", Span{2, 5}); // with the first one: 0 to 5, half of it
    world.mark(one, "X", "B", Span{0, 4});
    EXPECT_TRUE(same(world.counts(UnitKind::Paragraph, "X"), 1, 0, 0, 1));
    EXPECT_TRUE(same(world.counts(UnitKind::Paragraph, "X", true), 0, 1, 0, 1));
}

TEST(DocumentComparison, UnitesACodersOwnOverlappingCodings) {
    Documents world;
    const SourceId one = world.add("One", "0123456789");
    world.mark(one, "X", "A", Span{0, 4});
    world.mark(one, "X", "A", Span{2, 6});
    world.mark(one, "X", "B", Span{5, 8});
    EXPECT_TRUE(same(world.counts(UnitKind::Character, "X"), 1, 5, 2, 2));
}

TEST(DocumentComparison, CountsOnlyTextThatBothWereGiven) {
    Documents world;
    const SourceId one = world.add("One", "0123456789");
    const SourceId two = world.add("Two", "Nobody but A saw this text.");
    world.mark(one, "X", "A", Span{0, 4});
    world.mark(one, "X", "B", Span{0, 4});
    world.mark(two, "X", "A", Span{0, 4});
    const ComparisonEngine engine = world.engine(UnitKind::Character);
    EXPECT_EQ(engine.comparison().units, 10);
    EXPECT_EQ(engine.comparison().judgedByOne, 27);
}

TEST(DocumentComparison, CountsAParentAsTheUnionOfItsChildren) {
    Documents world;
    const SourceId one = world.add("One", "0123456789");
    world.mark(one, "P > Y", "A", Span{0, 4});
    world.mark(one, "P > Z", "B", Span{2, 6});
    for (const UnitKind unit : {UnitKind::Character, UnitKind::Paragraph}) {
        const ComparisonEngine engine = world.engine(unit);
        const CodeRow& parent = *engine.comparison().row(world.codeId("P"));
        EXPECT_TRUE(parent.parent);
        EXPECT_EQ(parent.counts->both, unit == UnitKind::Character ? 2 : 1);
    }
}

TEST(DocumentComparison, ListsTheStretchesThatWereNotCodedAlike) {
    Documents world;
    const SourceId one = world.add("One", "0123456789");
    world.mark(one, "X", "A", Span{0, 6});
    world.mark(one, "X", "B", Span{4, 8});
    const ComparisonEngine engine = world.engine(UnitKind::Character);
    const std::vector<Dispute> disputes = engine.disputes(world.db());
    ASSERT_THAT(disputes, SizeIs(2));
    EXPECT_EQ(*disputes[0].unit.span, (Span{0, 4}));
    EXPECT_TRUE(disputes[0].sides[0].present);
    EXPECT_FALSE(disputes[0].sides[1].present);
    EXPECT_EQ(*disputes[1].unit.span, (Span{6, 8}));
    EXPECT_THAT(engine.units(world.codeId("X"), CountedUnits::Both), SizeIs(1));
}

TEST(DocumentComparison, HoldsCodesAgainstCodesCharacterByCharacter) {
    Documents world;
    const SourceId one = world.add("One", "0123456789");
    world.mark(one, "X", "A", Span{0, 6});
    world.mark(one, "P > Y", "B", Span{2, 4});
    world.mark(one, "X", "B", Span{4, 8});
    const ConfusionMatrix matrix = world.engine(UnitKind::Character).confusion();
    ASSERT_THAT(matrix.codes, testing::ElementsAre(world.codeId("X"), world.codeId("P > Y")));
    EXPECT_EQ(matrix.at(0, 0), 2); // 4, 5
    EXPECT_EQ(matrix.at(0, 1), 2); // 2, 3
    EXPECT_EQ(matrix.at(0, 2), 2); // 0, 1
    EXPECT_EQ(matrix.at(2, 0), 2); // 6, 7
    EXPECT_EQ(matrix.at(2, 2), 2); // 8, 9
    EXPECT_EQ(matrix.at(1, 0), 0);
}

// Documents are drawn, never characters; recounted letter by letter.
TEST(DocumentComparison, DrawsWholeDocumentsForTheIntervalOfSets) {
    Documents world;
    std::mt19937 random(5);
    constexpr std::int64_t length = 60;
    const std::vector<std::string> paths{"X", "P > Y", "P > Z"};
    SetRatingsBuilder builder(2, 3);
    std::vector<std::vector<std::uint32_t>> rowsOf; // by document and character
    for (int i = 0; i < 8; ++i) {
        const SourceId document =
            world.add("D" + std::to_string(i), std::string(length, static_cast<char>('a' + i)));
        std::vector<std::vector<std::vector<std::int32_t>>> sets(
            2, std::vector<std::vector<std::int32_t>>(length));
        for (std::size_t coder = 0; coder < 2; ++coder)
            for (std::size_t code = 0; code < paths.size(); ++code) {
                const std::int64_t start = random() % 40;
                const std::int64_t end = start + 5 + random() % 15;
                world.mark(document, paths[code], coder == 0 ? "A" : "B", Span{start, end});
                for (std::int64_t at = start; at < end; ++at)
                    sets[coder][static_cast<std::size_t>(at)].push_back(static_cast<std::int32_t>(code));
            }
        std::vector<std::uint32_t>& rows = rowsOf.emplace_back();
        for (std::size_t at = 0; at < static_cast<std::size_t>(length); ++at)
            rows.push_back(
                builder.add(std::vector<std::int32_t>{builder.set(sets[0][at]), builder.set(sets[1][at])}));
    }
    const SetRatings all = builder.take();
    const Ratings categories = asCategories(all);
    const SetAlpha masi(all, SetDistance::Masi);
    Progress progress;
    const Bootstrap expected = bootstrapDraws(
        8,
        [&](std::span<const std::uint32_t> times) {
            Ratings drawn = categories;
            std::fill(drawn.counts.begin(), drawn.counts.end(), 0);
            for (std::size_t document = 0; document < times.size(); ++document)
                for (const std::uint32_t row : rowsOf[document])
                    drawn.counts[row] += times[document];
            return masi(drawn).value;
        },
        {.seed = 11, .draws = 200, .threads = 1}, progress);
    ComparisonEngine engine = world.engine(UnitKind::Character);
    ASSERT_TRUE(engine.take(engine.intervalDraw().draw(200, 11, progress)));
    ASSERT_TRUE(engine.comparison().masiInterval.bounds && expected.lower);
    EXPECT_NEAR(engine.comparison().masiInterval.bounds->lower, *expected.lower, 1e-12);
    EXPECT_NEAR(engine.comparison().masiInterval.bounds->upper, *expected.upper, 1e-12);
    EXPECT_NEAR(*engine.comparison().figure(OverallStatistic::AlphaMasi).value, *masi(categories).value,
                1e-12);
}

// An independent recount: one letter after the other.
TEST(DocumentComparison, CountsCharactersAsOneByOneWould) {
    Documents world;
    std::mt19937 random(11);
    constexpr std::int64_t length = 400;
    std::vector<SourceId> ids;
    for (int i = 0; i < 3; ++i)
        ids.push_back(world.add("D" + std::to_string(i), std::string(length, static_cast<char>('a' + i))));
    const std::vector<std::string> names{"A", "B", "C"};
    std::vector<std::vector<std::vector<bool>>> marked(
        3, std::vector<std::vector<bool>>(3, std::vector<bool>(length)));
    for (int i = 0; i < 60; ++i) {
        const std::size_t document = random() % 3;
        const std::size_t coder = random() % 3;
        const std::int64_t start = random() % (length - 30);
        const std::int64_t end = start + 1 + random() % 29;
        world.mark(ids[document], random() % 2 == 0 ? "P > Y" : "P > Z", names[coder], Span{start, end});
        for (std::int64_t at = start; at < end; ++at)
            marked[document][coder][static_cast<std::size_t>(at)] = true;
    }
    std::int64_t differing = 0;
    std::vector<std::int64_t> present(3);
    for (const auto& document : marked)
        for (std::size_t at = 0; at < static_cast<std::size_t>(length); ++at) {
            int sum = 0;
            for (std::size_t coder = 0; coder < 3; ++coder) {
                sum += document[coder][at] ? 1 : 0;
                present[coder] += document[coder][at] ? 1 : 0;
            }
            differing += sum == 1 || sum == 2 ? 1 : 0;
        }
    const ComparisonEngine engine = world.engine(UnitKind::Character);
    const CodeRow& parent = *engine.comparison().row(world.codeId("P"));
    EXPECT_EQ(parent.units, 3 * length);
    EXPECT_EQ(parent.disputed, differing);
    for (std::size_t coder = 0; coder < 3; ++coder)
        EXPECT_EQ(parent.coders[coder].present, present[coder]);
}
