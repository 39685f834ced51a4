// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/span_edit.h"

#include "core/base/error.h"
#include "core/documents/documents.h"
#include "core/text/code_points.h"
#include "world.h"

#include <gmock/gmock.h>

#include <random>
#include <set>

namespace marginalia::core::coding {
namespace {

using test::World;

/// A world with one document, coded by hand.
struct Desk {
    explicit Desk(const std::string& body = "Roads first, then trade. Trust comes last of all.")
        : world(World::coded()) {
        world.edit([&](store::Edit& edit) {
            documents::NewSource given;
            given.name = "Interview";
            given.text = text::normalize(body);
            source = *documents::add(edit, given);
        });
    }
    CodingId code(const char* name, Span span, const ApplyOptions& options = {},
                  const char* coder = "Aigerim") {
        CodingId made;
        world.edit([&](store::Edit& edit) {
            made = apply(edit, ensureCoder(edit, coder), world.codeId(name), {{}, source}, span, options).id;
        });
        return made;
    }
    [[nodiscard]] std::vector<Coding> all() const { return codingsOf(world.db(), {{}, source}); }
    [[nodiscard]] std::vector<Span> spans() const {
        std::vector<Span> spans;
        for (const Coding& each : all())
            spans.push_back(each.span.value_or(Span{-1, -1}));
        return spans;
    }
    template <class Body> std::optional<ErrorKind> problem(const Body& body) {
        try {
            world.edit(body);
        } catch (const Error& error) {
            return error.kind();
        }
        return std::nullopt;
    }
    /// The positions that carry a code, whatever codings make it so.
    [[nodiscard]] std::set<std::int64_t> covered(const char* name) const {
        std::set<std::int64_t> positions;
        for (const Coding& each : all())
            if (each.code == world.codeId(name))
                for (std::int64_t at = each.span->start; at < each.span->end; ++at)
                    positions.insert(at);
        return positions;
    }

    World world;
    SourceId source;
};

TEST(CodingsOn, AreThoseThatShareACharacter) {
    Desk desk;
    desk.code("Trade", {0, 5});
    desk.code("Other", {4, 8});
    desk.code("Trade", {10, 12});
    const auto on = [&](Span span) { return codingsOn(desk.world.db(), {{}, desk.source}, span).size(); };
    EXPECT_EQ(on({0, 4}), 1U);
    EXPECT_EQ(on({4, 5}), 2U);
    EXPECT_EQ(on({5, 10}), 1U);
    EXPECT_EQ(on({8, 10}), 0U);
    EXPECT_EQ(on({0, 40}), 3U);
}

TEST(Resize, GivesTheCodingAnotherPassageAndIsUndone) {
    Desk desk;
    const CodingId coding = desk.code("Trade", {0, 5});
    desk.world.edit([&](store::Edit& edit) { EXPECT_EQ(resize(edit, coding, {0, 11}), coding); });
    EXPECT_EQ(desk.spans(), (std::vector<Span>{{0, 11}}));
    desk.world.project().undo();
    EXPECT_EQ(desk.spans(), (std::vector<Span>{{0, 5}}));
}

TEST(Resize, OntoTheSamePassageJoinsTheMemos) {
    Desk desk;
    ApplyOptions first;
    first.memo = "one";
    ApplyOptions second;
    second.memo = "two";
    const CodingId kept = desk.code("Trade", {0, 5}, first);
    const CodingId moved = desk.code("Trade", {6, 11}, second);
    desk.world.edit([&](store::Edit& edit) { EXPECT_EQ(resize(edit, moved, {0, 5}), kept); });
    ASSERT_EQ(desk.all().size(), 1U);
    EXPECT_EQ(desk.all().front().memo, "one\n\ntwo");
}

TEST(Resize, RefusesWhatIsNotInTheText) {
    Desk desk;
    const CodingId coding = desk.code("Trade", {0, 5});
    for (const Span wrong : {Span{3, 3}, Span{-1, 4}, Span{0, 5000}})
        EXPECT_EQ(desk.problem([&](store::Edit& edit) { resize(edit, coding, wrong); }), ErrorKind::Usage);
    EXPECT_EQ(desk.problem([&](store::Edit& edit) {
        resize(edit, CodingId{12345}, {0, 1});
    }),
              ErrorKind::Usage);
}

TEST(Recode, KeepsMemoAndWeight) {
    Desk desk;
    ApplyOptions options;
    options.memo = "why";
    const CodingId coding = desk.code("Trade", {0, 5}, options);
    desk.world.edit([&](store::Edit& edit) {
        setWeight(edit, coding, 70);
        EXPECT_EQ(recode(edit, coding, desk.world.codeId("Other")), coding);
    });
    ASSERT_EQ(desk.all().size(), 1U);
    EXPECT_EQ(desk.all().front().code, desk.world.codeId("Other"));
    EXPECT_EQ(desk.all().front().memo, "why");
    EXPECT_EQ(desk.all().front().weight, 70);
}

TEST(Recode, OnASingleCodeQuestionRefusesAThirdCodeOnly) {
    World world = World::coded();
    const CodingId coding = world.code("R001", "steps", "Trade", "Aigerim").id;
    world.edit([&](store::Edit& edit) {
        survey::setSingleCode(edit, world.questionId("steps"), true);
        recode(edit, coding, world.codeId("Other"));
    });
    EXPECT_EQ(codingById(world.db(), coding)->code, world.codeId("Other"));
}

TEST(MergeSpans, JoinsWhatOverlapsTouchesOrIsApartByBlanksOnly) {
    Desk desk; // "Roads first, then trade. Trust comes last of all."
    const CodingId a = desk.code("Trade", {0, 5});
    desk.code("Trade", {5, 12});
    desk.code("Trade", {10, 17}); // behind a blank: "then" from 13
    desk.code("Trade", {18, 24});
    desk.code("Trade", {31, 36}); // "Trust" lies between
    desk.code("Other", {0, 40});
    desk.code("Trade", {2, 30}, {}, "Daniyar");
    MergedSpans merged;
    desk.world.edit([&](store::Edit& edit) { merged = mergeSpans(edit, a); });
    EXPECT_EQ(merged.id, a);
    EXPECT_EQ(merged.joined, 3);
    EXPECT_EQ(codingById(desk.world.db(), a)->span, (Span{0, 24}));
    EXPECT_EQ(desk.all().size(), 4U);
}

TEST(MergeSpans, FromTheMiddleOfAChainTakesBothSides) {
    Desk desk;
    desk.code("Trade", {0, 3});
    const CodingId middle = desk.code("Trade", {3, 6});
    desk.code("Trade", {6, 9});
    desk.world.edit([&](store::Edit& edit) { EXPECT_EQ(mergeSpans(edit, middle).joined, 2); });
    EXPECT_EQ(desk.spans(), (std::vector<Span>{{0, 9}}));
}

TEST(SplitSpan, LeavesTheBlanksAtTheCutToNeither) {
    Desk desk;
    ApplyOptions options;
    options.memo = "stays";
    const CodingId coding = desk.code("Trade", {0, 24}, options);
    desk.world.edit([&](store::Edit& edit) { splitSpan(edit, coding, 13); });
    EXPECT_EQ(desk.spans(), (std::vector<Span>{{0, 12}, {13, 24}}));
    EXPECT_EQ(desk.all()[0].memo, "stays");
    EXPECT_EQ(desk.all()[1].memo, "");
}

TEST(SplitSpan, RefusesACutThatLeavesNothingOnOneSide) {
    Desk desk;
    const CodingId coding = desk.code("Trade", {0, 6}); // "Roads "
    for (const std::int64_t at : {-4, 0, 5, 6, 90})
        EXPECT_EQ(desk.problem([&](store::Edit& edit) { splitSpan(edit, coding, at); }), ErrorKind::Usage)
            << at;
    EXPECT_EQ(desk.spans(), (std::vector<Span>{{0, 6}}));
}

TEST(SetWeight, TakesNumbersFromZeroToAHundredOrNone) {
    Desk desk;
    const CodingId coding = desk.code("Trade", {0, 5});
    for (const std::int64_t wrong : {-1, 101})
        EXPECT_EQ(desk.problem([&](store::Edit& edit) { setWeight(edit, coding, wrong); }), ErrorKind::Usage);
    desk.world.edit([&](store::Edit& edit) { setWeight(edit, coding, 100); });
    EXPECT_EQ(desk.all().front().weight, 100);
    desk.world.edit([&](store::Edit& edit) { setWeight(edit, coding, std::nullopt); });
    EXPECT_EQ(desk.all().front().weight, std::nullopt);
}

/// What must hold for any text and any spans: merging covers what was covered (and blanks between), splitting
/// and merging again gives the same passage, undo gives back everything.
TEST(SpanEdit, MergeAndSplitCoverWhatWasCovered) {
    std::mt19937_64 random(20261122);
    const std::string body =
        "Жол салу керек. 🚂 Roads come first  and\n\nthen trade, كلام و تجارة then trust 信任.";
    const std::int64_t length = text::codePointCount(body);
    for (int round = 0; round < 15; ++round) {
        Desk desk(body);
        std::vector<CodingId> ids;
        for (int count = 0; count < 6; ++count) {
            const auto start = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(length - 1));
            const auto most = static_cast<std::uint64_t>(length - start - 1);
            ids.push_back(desk.code(
                "Trade",
                {start,
                 start + 1 + static_cast<std::int64_t>(random() % std::min<std::uint64_t>(most + 1, 20))}));
        }
        const std::vector<Span> before = desk.spans();
        const std::set<std::int64_t> covered = desk.covered("Trade");
        const CodingId chosen = ids[random() % ids.size()];
        desk.world.edit([&](store::Edit& edit) { mergeSpans(edit, chosen); });
        const Span merged = *codingById(desk.world.db(), chosen)->span;
        const std::set<std::int64_t> after = desk.covered("Trade");
        EXPECT_TRUE(std::includes(after.begin(), after.end(), covered.begin(), covered.end()));
        for (const std::int64_t at : after) {
            const std::string_view added = text::slice(body, {at, at + 1});
            EXPECT_TRUE(covered.count(at) == 1 || added == " " || added == "\n") << at;
        }
        for (const Coding& each : desk.all())
            EXPECT_TRUE(each.id == chosen || each.span->end < merged.start || each.span->start > merged.end);

        const std::int64_t at =
            merged.start + 1 +
            static_cast<std::int64_t>(
                random() % static_cast<std::uint64_t>(std::max<std::int64_t>(merged.length() - 1, 1)));
        if (!desk.problem([&](store::Edit& edit) { splitSpan(edit, chosen, at); })) {
            desk.world.edit([&](store::Edit& edit) { mergeSpans(edit, chosen); });
            const Span again = *codingById(desk.world.db(), chosen)->span;
            EXPECT_EQ(again, merged);
            desk.world.project().undo();
            desk.world.project().undo();
        }
        if (desk.spans() != before)
            desk.world.project().undo();
        EXPECT_EQ(desk.spans(), before);
    }
}

} // namespace
} // namespace marginalia::core::coding
