// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/compared_texts.h"
#include "core/agreement/comparison_engine.h"
#include "core/base/error.h"
#include "core/codebook/codebook_edit.h"
#include "core/coding/correct_text.h"
#include "core/documents/documents.h"
#include "core/report/agreement_report.h"
#include "core/team/draw.h"
#include "core/team/drift.h"
#include "core/text/code_points.h"
#include "core/text/normalize.h"
#include "world.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace marginalia::core::agreement {
namespace {

using ::marginalia::test::World;
using testing::HasSubstr;
using testing::SizeIs;

/// Documents of five lines each, the codes X and P > Y, the coders A and B.
class RoundWorld : public World {
public:
    RoundWorld()
        : World("A") {
        codes({"X", "P > Y"}).coders({"A", "B"});
        for (const char* name : {"One", "Two", "Three"})
            documents.push_back(add(name));
    }
    SourceId add(const std::string& name) {
        SourceId id;
        edit([&](store::Edit& step) {
            documents::NewSource source;
            source.name = name;
            source.text =
                text::normalize(name + " a line.\nThe second line.\nThird line, long.\nFourth.\nLast line.");
            source.caseFromName = false;
            id = documents::add(step, source).value();
        });
        return id;
    }
    void mark(SourceId document, const std::string& path, const std::string& coder,
              std::optional<Span> span = std::nullopt, RoundId round = mainRound) {
        edit([&](store::Edit& step) {
            coding::ApplyOptions how;
            how.round = round;
            coding::apply(step, coderId(coder), codeId(path), {{}, document}, span, how);
        });
    }
    RoundId start(const team::RoundWish& wish) {
        RoundId round;
        edit([&](store::Edit& step) { round = team::startRound(step, wish); });
        return round;
    }
    void close(RoundId round) {
        edit([&](store::Edit& step) { team::closeRound(step, round); });
    }
    ComparisonEngine engine(RoundId round, UnitKind unit) const {
        ComparisonRequest request;
        request.round = round;
        request.unit = unit;
        return {db(), request};
    }
    std::string lineOf(SourceId document, std::size_t line) const {
        return documents::textBody(db(), documents::sources(db())[place(document)].text)
            .substr(static_cast<std::size_t>(span(document, line).start),
                    static_cast<std::size_t>(span(document, line).length()));
    }
    Span span(SourceId document, std::size_t line) const {
        return documents::paragraphs(
            documents::textBody(db(), documents::sources(db())[place(document)].text))[line];
    }
    std::vector<SourceId> documents;

private:
    std::size_t place(SourceId document) const {
        return static_cast<std::size_t>(std::ranges::find(documents, document) - documents.begin());
    }
};

team::RoundWish ofDocuments(std::vector<SourceId> documents) {
    team::RoundWish wish;
    wish.name = "Documents";
    wish.unit = team::DrawnUnit::Document;
    wish.units = static_cast<std::int64_t>(documents.size());
    wish.documents = std::move(documents);
    return wish;
}

bool same(const FourCounts& counts, std::int64_t both, std::int64_t first, std::int64_t second,
          std::int64_t neither) {
    return counts.both == both && counts.onlyFirst == first && counts.onlySecond == second &&
           counts.neither == neither;
}

TEST(RoundComparison, ComparesTheDocumentsThatWereDrawnAndNoOthers) {
    RoundWorld world;
    const SourceId one = world.documents[0];
    const RoundId round = world.start(ofDocuments({one, world.documents[1]}));
    world.mark(one, "X", "A", world.span(one, 0));
    world.mark(one, "X", "B", world.span(one, 1));
    world.mark(world.documents[1], "X", "A", world.span(world.documents[1], 0));
    world.mark(world.documents[2], "X", "A");
    world.mark(world.documents[2], "P > Y", "B");
    const ComparisonEngine open = world.engine(round, UnitKind::Document);
    EXPECT_EQ(open.comparison().units, 1) << "B has not begun with the other one yet";
    EXPECT_EQ(open.comparison().judgedByOne, 1);
    EXPECT_TRUE(same(*open.comparison().row(world.codeId("X"))->counts, 1, 0, 0, 0));
    EXPECT_TRUE(same(*world.engine(round, UnitKind::Paragraph).comparison().row(world.codeId("X"))->counts, 0,
                     1, 1, 3));
    world.close(round);
    const ComparisonEngine closed = world.engine(round, UnitKind::Document);
    EXPECT_EQ(closed.comparison().units, 2) << "B was given both, and is done";
    EXPECT_TRUE(same(*closed.comparison().row(world.codeId("X"))->counts, 1, 1, 0, 0));
    EXPECT_THROW(world.engine(round, UnitKind::Answer), Error);
}

TEST(RoundComparison, LeavesOutWhoDidNothingInTheRound) {
    RoundWorld world;
    world.coders({"C"});
    const SourceId one = world.documents[0];
    const RoundId round = world.start(ofDocuments({one}));
    for (const char* coder : {"A", "B"})
        world.mark(one, "X", coder, world.span(one, 0));
    world.mark(world.documents[1], "X", "C");
    EXPECT_THAT(world.engine(round, UnitKind::Paragraph).comparison().coders, SizeIs(2));
    world.close(round);
    const ComparisonEngine engine = world.engine(round, UnitKind::Paragraph);
    ASSERT_THAT(engine.comparison().coders, SizeIs(2));
    EXPECT_TRUE(engine.comparison().row(world.codeId("X"))->counts) << "two coders: four counts";
}

TEST(RoundComparison, ComparesTheDrawnPassagesAndNothingBesideThem) {
    RoundWorld world;
    team::RoundWish wish = ofDocuments({world.documents[0]});
    wish.unit = team::DrawnUnit::Passage;
    wish.units = 3;
    const RoundId round = world.start(wish);
    std::vector<Span> drawn;
    for (const team::RoundUnit& unit : team::unitsOf(world.db(), round))
        drawn.push_back(*unit.span);
    std::ranges::sort(drawn);
    ASSERT_THAT(drawn, SizeIs(3));
    world.mark(world.documents[0], "X", "A"); // all of the text
    world.mark(world.documents[0], "X", "B", Span{drawn[1].start, drawn[1].start + 4});
    world.mark(world.documents[1], "X", "B");
    for (const UnitKind unit : {UnitKind::Segment, UnitKind::Paragraph}) {
        const ComparisonEngine engine = world.engine(round, unit);
        EXPECT_EQ(engine.comparison().units, 3);
        EXPECT_TRUE(same(*engine.comparison().row(world.codeId("X"))->counts, 1, 2, 0, 0));
        const std::vector<Dispute> disputes = engine.disputes(world.db());
        ASSERT_THAT(disputes, SizeIs(2));
        EXPECT_EQ(*disputes[0].unit.span, drawn[0]);
        EXPECT_EQ(*disputes[1].unit.span, drawn[2]);
    }
    const std::int64_t characters = drawn[0].length() + drawn[1].length() + drawn[2].length();
    const ComparisonEngine engine = world.engine(round, UnitKind::Character);
    EXPECT_TRUE(same(*engine.comparison().row(world.codeId("X"))->counts, 4, characters - 4, 0, 0));
    std::int64_t disputed = 0;
    for (const Dispute& dispute : engine.disputes(world.db()))
        disputed += dispute.unit.span->length();
    EXPECT_EQ(disputed, characters - 4);
    EXPECT_EQ(world.engine(round, UnitKind::Document).comparison().units, 1);
}

TEST(RoundComparison, ShowsAClosedRoundOfAnswersAsItWas) {
    World world = World::coded();
    team::RoundWish wish;
    wish.name = "First";
    wish.units = 6;
    RoundId round;
    world.edit([&](store::Edit& edit) { round = team::startRound(edit, wish); });
    world.code("R001", "steps", "Trade > Barriers", "Aigerim", Span{7, 21});
    for (const char* who : {"R001", "R002", "R003"})
        for (const char* coder : {"Aigerim", "Daniyar"})
            world.judge(who, "steps", coder);
    world.edit([&](store::Edit& edit) { team::closeRound(edit, round); });
    ComparisonRequest request;
    request.round = round;
    const auto read = [&] {
        const ComparisonEngine engine(world.db(), request);
        std::string all;
        ComparedTexts texts(world.db(), round);
        for (const Dispute& dispute : engine.disputes(world.db())) {
            all += engine.codes().path(dispute.code) + " " + texts.of(dispute.unit);
            for (const Span& span : dispute.sides[0].spans)
                all += " [" + texts.quote(dispute.unit.place(), span, 100) + "]";
        }
        for (const CodeRow& row : engine.comparison().rows)
            all += " " + row.path + " " + std::to_string(row.counts->onlyFirst) + "/" +
                   std::to_string(row.counts->neither);
        return all;
    };
    const std::string then = read();
    EXPECT_THAT(then, HasSubstr("Remove trade barriers between neighbours and open the border posts. "
                                "[trade barriers]"));
    const AnswerId answer = world.answerId("R001", "steps");
    world.edit([&](store::Edit& edit) {
        coding::removeAll(edit, world.coderId("Aigerim"), world.codeId("Trade > Barriers"), {answer, {}});
        coding::correctText(edit, {answer, {}}, "Well: no customs at all.");
        codebook::rename(edit, world.codeId("Other"), "Something else");
    });
    EXPECT_EQ(read(), then);
    EXPECT_TRUE(ComparedTexts(world.db(), round).correctedSince({answer, {}}));
    EXPECT_FALSE(ComparedTexts(world.db(), mainRound).correctedSince({answer, {}}));
    world.edit([&](store::Edit& edit) { codebook::remove(edit, world.codeId("Trade")); });
    EXPECT_EQ(read(), then) << "the codes of its start";
    const ComparisonEngine engine(world.db(), request);
    const report::Table table = report::disputesTable(world.db(), engine.comparison(),
                                                      engine.disputes(world.db()), text::Locale("en"));
    ASSERT_THAT(table.rows, SizeIs(1));
    EXPECT_EQ(table.rows[0].cells[0].printed(), "R001 *");
    EXPECT_EQ(table.rows[0].cells[2].printed(), "Trade > Barriers");
    EXPECT_EQ(table.rows[0].cells[3].printed(), "“trade barriers”");
}

TEST(RoundComparison, KeepsTheFiguresOfAClosedRoundWhenADocumentIsCorrected) {
    RoundWorld world;
    const SourceId one = world.documents[0];
    const RoundId round = world.start(ofDocuments({one}));
    world.mark(one, "X", "A", world.span(one, 1));
    world.mark(one, "X", "B", Span{world.span(one, 1).start, world.span(one, 2).end});
    world.close(round);
    const auto read = [&](UnitKind unit) {
        const ComparisonEngine engine = world.engine(round, unit);
        ComparedTexts texts(world.db(), round);
        std::string all = std::to_string(engine.comparison().units);
        for (const Dispute& dispute : engine.disputes(world.db()))
            all += "|" + texts.of(dispute.unit);
        return all + "|" +
               std::to_string(*engine.comparison().row(world.codeId("X"))->figure(Statistic::Alpha).value);
    };
    std::vector<std::string> then;
    for (const UnitKind unit : {UnitKind::Paragraph, UnitKind::Sentence, UnitKind::Character})
        then.push_back(read(unit));
    EXPECT_THAT(then[0], HasSubstr("5|Third line, long.|"));
    world.edit([&](store::Edit& edit) {
        coding::correctText(edit, {{}, one}, "Before all.\nOne a line.\nThe 2nd line.\nFourth.\nLast line.");
    });
    std::size_t place = 0;
    for (const UnitKind unit : {UnitKind::Paragraph, UnitKind::Sentence, UnitKind::Character})
        EXPECT_EQ(read(unit), then[place++]);
    EXPECT_EQ(team::changesAfter(world.db(), *team::roundById(world.db(), round)), 0)
        << "the codes went along with the words";
}

TEST(RoundComparison, HoldsACoderAgainstHisOrHerOwnEarlierWork) {
    RoundWorld world;
    const SourceId one = world.documents[0];
    world.mark(one, "X", "A", world.span(one, 0));
    world.mark(one, "P > Y", "A", world.span(one, 1));
    world.mark(world.documents[1], "X", "B");
    team::RoundWish wish = ofDocuments({one});
    wish.name = "Again";
    wish.kind = team::RoundKind::Drift;
    wish.unit = team::DrawnUnit::Passage;
    wish.units = 5;
    wish.coders = {world.coderId("A")};
    const RoundId round = world.start(wish);
    EXPECT_EQ(world.engine(round, UnitKind::Segment).comparison().units, 0) << "nothing was coded again yet";
    world.mark(one, "X", "A", world.span(one, 0), round);
    world.mark(one, "X", "A", world.span(one, 1), round);
    world.mark(one, "P > Y", "A", world.span(one, 4)); // everyday work goes on
    const ComparisonEngine engine = world.engine(round, UnitKind::Segment);
    EXPECT_EQ(engine.comparison().coders[0].name, "A (1)");
    EXPECT_EQ(engine.comparison().coders[1].name, "A (2)");
    EXPECT_TRUE(same(*engine.comparison().row(world.codeId("X"))->counts, 1, 0, 1, 3));
    EXPECT_TRUE(same(*engine.comparison().row(world.codeId("P > Y"))->counts, 0, 1, 0, 4));
    const team::Drift drift = team::driftOf(world.db(), *team::roundById(world.db(), round));
    ASSERT_EQ(drift.rows.size(), engine.comparison().rows.size());
    for (std::size_t i = 0; i < drift.rows.size(); ++i)
        EXPECT_EQ(drift.rows[i].counts.onlySecond, engine.comparison().rows[i].counts->onlySecond);
    const std::vector<Dispute> disputes = engine.disputes(world.db());
    ASSERT_THAT(disputes, SizeIs(2));
    EXPECT_TRUE(disputes[0].sides[0].spans.empty() && disputes[0].sides[1].present);
    EXPECT_EQ(disputes[0].sides[1].spans, std::vector{world.span(one, 1)});
    EXPECT_EQ(disputes[1].sides[0].spans, std::vector{world.span(one, 1)});
    ComparisonRequest named;
    named.round = round;
    named.unit = UnitKind::Segment;
    named.coders = {world.coderId("A"), world.coderId("B")};
    EXPECT_THROW(ComparisonEngine(world.db(), named), Error);
}

} // namespace
} // namespace marginalia::core::agreement
