// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/adjudicate.h"

#include "core/base/error.h"
#include "core/codebook/codebook_edit.h"
#include "core/coding/blind.h"
#include "core/documents/documents.h"
#include "core/shares/document_shares.h"
#include "core/shares/share_table.h"
#include "core/store/history_store.h"
#include "core/team/settling.h"
#include "world.h"

#include <gmock/gmock.h>

#include <random>

namespace marginalia::core::team {
namespace {

using ::marginalia::test::World;
using testing::IsEmpty;
using testing::SizeIs;

/// Aigerim and Daniyar on R001: she says Trade, he says Institutions; on R002 both say Other.
struct Disputed {
    World world = World::coded();

    Disputed() {
        world.code("R001", "steps", "Trade", "Aigerim");
        world.code("R001", "steps", "Institutions", "Daniyar");
        world.code("R002", "steps", "Other", "Aigerim");
        world.code("R002", "steps", "Other", "Daniyar");
    }
    Ruling ruling(const std::string& code, Verdict verdict, const std::string& who = "R001") {
        Ruling made;
        made.matter = {{world.answerId(who, "steps"), {}}, {}, code.empty() ? CodeId{} : world.codeId(code)};
        made.verdict = verdict;
        made.first = world.coderId("Aigerim");
        made.second = world.coderId("Daniyar");
        return made;
    }
    void rule(const std::vector<Ruling>& rulings) {
        world.edit([&](store::Edit& edit) { settle(edit, rulings); });
    }
    /// "Trade:1 Institutions:0 "
    std::string decided() {
        std::string all;
        for (const coding::Decision& each : coding::decisionsOf(world.db(), world.questionId("steps")))
            all += (each.code
                        ? codebook::Codebook::load(world.db()).path(each.code) + (each.present ? ":1" : ":0")
                        : each.status) +
                   " ";
        return all;
    }
    std::int64_t count(const char* sql) { return world.db().integer(sql); }
    std::int64_t finalCount(const std::string& code) {
        shares::ShareRequest request;
        request.question = world.questionId("steps");
        for (const shares::ShareRow& row :
             shares::ShareEngine(world.db(), request.question).table(world.db(), request).rows)
            if (row.code == world.codeId(code))
                return row.n;
        return 0;
    }
};

TEST(Adjudicate, TakesTheFirstTheSecondBothOrNeither) {
    Disputed d;
    const std::string codings =
        d.world.db().text("SELECT group_concat(id || code_id || coder_id) FROM coding");
    d.rule({d.ruling("Trade", Verdict::First), d.ruling("Institutions", Verdict::First)});
    EXPECT_EQ(d.decided(), "Institutions:0 Trade:1 ");
    d.rule({d.ruling("Trade", Verdict::Second), d.ruling("Institutions", Verdict::Second)});
    EXPECT_EQ(d.decided(), "Institutions:1 Trade:0 ");
    d.rule({d.ruling("Trade", Verdict::Both), d.ruling("Institutions", Verdict::Both)});
    EXPECT_EQ(d.decided(), "Institutions:1 Trade:1 ");
    d.rule({d.ruling("Trade", Verdict::Neither), d.ruling("Institutions", Verdict::Neither)});
    EXPECT_EQ(d.decided(), "Institutions:0 Trade:0 ");
    EXPECT_EQ(settledMatters(d.world.db()).front().verdict, "neither");
    EXPECT_EQ(settledMatters(d.world.db()).front().decidedBy, "Aigerim");
    EXPECT_EQ(d.world.db().text("SELECT group_concat(id || code_id || coder_id) FROM coding"), codings);
}

TEST(Adjudicate, MovesTheFinalShareAndUndoMovesItBack) {
    Disputed d;
    EXPECT_EQ(d.finalCount("Trade"), 0) << "in dispute";
    d.rule({d.ruling("Trade", Verdict::First), d.ruling("Institutions", Verdict::First)});
    EXPECT_EQ(d.finalCount("Trade"), 1);
    EXPECT_EQ(d.finalCount("Institutions"), 0);
    const std::int64_t steps = static_cast<std::int64_t>(d.world.project().history().size());
    d.world.project().undo();
    EXPECT_EQ(d.decided(), "") << "many rulings are one step";
    EXPECT_EQ(d.finalCount("Trade"), 0);
    d.world.project().redo();
    EXPECT_EQ(d.finalCount("Trade"), 1);
    EXPECT_EQ(static_cast<std::int64_t>(d.world.project().history().size()), steps + 2);
    EXPECT_THAT(d.world.project().verify().problems, IsEmpty());
}

TEST(Adjudicate, PutsAnotherCodeInThePlaceOfADisputedOne) {
    Disputed d;
    Ruling other = d.ruling("Trade", Verdict::Other);
    EXPECT_THROW(d.rule({other}), Error) << "which?";
    other.otherCode = d.world.codeId("Trade > Barriers");
    other.reason = "the barrier is named";
    d.rule({other});
    EXPECT_EQ(d.decided(), "Trade > Barriers:1 Trade:0 ");
    EXPECT_EQ(d.finalCount("Trade > Barriers"), 1);
    other.otherCode = {};
    other.otherSpan = Span{7, 21};
    d.rule({other});
    EXPECT_EQ(d.count("SELECT count(*) FROM decision WHERE start_position = 7 AND present = 1"), 1);
    other.otherSpan = Span{7, 9999};
    EXPECT_THROW(d.rule({other}), Error);
}

TEST(Adjudicate, SettlesAStatus) {
    Disputed d;
    d.world.edit([&](store::Edit& edit) {
        coding::judge(edit, d.world.coderId("Daniyar"), d.world.answerId("R003", "steps"),
                      coding::JudgementState::Done, "off_topic");
        coding::judge(edit, d.world.coderId("Aigerim"), d.world.answerId("R003", "steps"),
                      coding::JudgementState::Done);
    });
    d.rule({d.ruling("", Verdict::Second, "R003")});
    EXPECT_EQ(d.decided(), "off_topic ");
    d.rule({d.ruling("", Verdict::Neither, "R003")});
    EXPECT_EQ(d.decided(), "substantive ");
    Ruling other = d.ruling("", Verdict::Other, "R003");
    other.status = "unclear";
    d.rule({other});
    EXPECT_EQ(d.decided(), "unclear ");
    EXPECT_THROW(d.rule({d.ruling("", Verdict::Both, "R003")}), Error);
    EXPECT_THROW(d.rule({d.ruling("", Verdict::Unclear, "R003")}), Error);
}

TEST(Adjudicate, LeavesADisputeOpenWhereTheCodebookIsUnclear) {
    Disputed d;
    Ruling unclear = d.ruling("Trade", Verdict::Unclear);
    unclear.reason = "is a border post trade?";
    d.rule({d.ruling("Trade", Verdict::First)});
    d.rule({unclear});
    EXPECT_EQ(d.decided(), "") << "the earlier decision is gone";
    EXPECT_EQ(d.finalCount("Trade"), 0);
    ASSERT_THAT(doubts(d.world.db()), SizeIs(1));
    EXPECT_EQ(doubts(d.world.db()).front().reason, "is a border post trade?");
    // The definition is mended, and the doubt remembers by which step.
    d.world.edit([&](store::Edit& edit) {
        codebook::Code code = *codebook::Codebook::load(edit.db()).find(d.world.codeId("Trade"));
        code.definition = "goods, not posts";
        codebook::update(edit, code);
    });
    const std::int64_t step = store::newestStep(d.world.db());
    d.world.edit([&](store::Edit& edit) {
        EXPECT_EQ(linkToCodebookStep(edit, d.world.codeId("Trade"), step), 1);
        EXPECT_THROW(linkToCodebookStep(edit, d.world.codeId("Trade"), 999), Error);
    });
    d.rule({d.ruling("Trade", Verdict::Neither)});
    EXPECT_THAT(doubts(d.world.db()), IsEmpty());
    ASSERT_THAT(settledMatters(d.world.db()), SizeIs(1));
    EXPECT_EQ(settledMatters(d.world.db()).front().codebookStep, step);
    EXPECT_THAT(d.world.project().verify().problems, IsEmpty());
}

TEST(Adjudicate, LinksADoubtToTheStepThatChangesTheDefinitionUntilThatIsUndone) {
    Disputed d;
    d.rule({d.ruling("Trade", Verdict::Unclear)});
    const CodeId trade = d.world.codeId("Trade");
    const coding::Place place = d.ruling("Trade", Verdict::Unclear).matter.place;
    d.world.edit([&](store::Edit& edit) {
        codebook::Code code = *codebook::Codebook::load(edit.db()).find(trade);
        code.definition = "goods, not posts";
        codebook::update(edit, code);
        EXPECT_EQ(linkToThisStep(edit, trade), 1);
    });
    const std::int64_t step = store::newestStep(d.world.db());
    ASSERT_THAT(doubtsAt(d.world.db(), place, trade), SizeIs(1));
    EXPECT_EQ(doubtsAt(d.world.db(), place, trade).front().codebookStep, step);
    EXPECT_THAT(mattersBehindStep(d.world.db(), step), SizeIs(1));
    d.rule({d.ruling("Trade", Verdict::First)});
    ASSERT_THAT(settledAt(d.world.db(), place, trade), SizeIs(1));
    EXPECT_EQ(settledAt(d.world.db(), place, trade).front().codebookStep, step);
    EXPECT_THAT(settledAt(d.world.db(), place, d.world.codeId("Institutions")), IsEmpty());
    EXPECT_EQ(mattersBehindStep(d.world.db(), step).front().place, place);
    d.world.project().undo();
    d.world.project().undo();
    EXPECT_EQ(doubtsAt(d.world.db(), place, trade).front().codebookStep, std::nullopt);
    EXPECT_THAT(mattersBehindStep(d.world.db(), step), IsEmpty());
}

TEST(Adjudicate, TakesDecisionsBack) {
    Disputed d;
    d.rule({d.ruling("Trade", Verdict::First), d.ruling("Institutions", Verdict::Unclear)});
    d.world.edit([&](store::Edit& edit) {
        EXPECT_EQ(takeBack(edit, {d.ruling("Trade", Verdict::First).matter,
                                  d.ruling("Institutions", Verdict::First).matter}),
                  2);
    });
    EXPECT_EQ(d.decided(), "");
    EXPECT_THAT(doubts(d.world.db()), IsEmpty());
}

TEST(Adjudicate, SettlesAllOrNothing) {
    Disputed d;
    Ruling bad = d.ruling("Institutions", Verdict::First);
    bad.first = CoderId{77};
    EXPECT_THROW(d.rule({d.ruling("Trade", Verdict::First), bad}), Error);
    EXPECT_EQ(d.decided(), "");
    // Two codes on a question that takes one.
    d.world.edit([&](store::Edit& edit) { survey::setSingleCode(edit, d.world.questionId("steps"), true); });
    EXPECT_THROW(d.rule({d.ruling("Trade", Verdict::Both), d.ruling("Institutions", Verdict::Both)}), Error);
    EXPECT_EQ(d.decided(), "");
    d.rule({d.ruling("Trade", Verdict::Both), d.ruling("Institutions", Verdict::Neither)});
}

TEST(Adjudicate, ShowsHowFarItIsAndPicksByStateCodeAndCoders) {
    Disputed d;
    agreement::ComparisonRequest request;
    request.questions = {d.world.questionId("steps")};
    const auto disputes = [&] {
        return agreement::ComparisonEngine(d.world.db(), request).disputes(d.world.db());
    };
    const auto picked = [&](SettlingState state, std::optional<CodeId> code = {},
                            std::optional<std::pair<CoderId, CoderId>> coders = {}) {
        return only(d.world.db(), disputes(), {state, code, coders}).size();
    };
    EXPECT_EQ(progressOf(d.world.db(), disputes()).open(), 2);
    d.rule({d.ruling("Trade", Verdict::First), d.ruling("Institutions", Verdict::Unclear)});
    const SettlingProgress progress = progressOf(d.world.db(), disputes());
    EXPECT_EQ(progress.disputes, 2);
    EXPECT_EQ(progress.settled, 1);
    EXPECT_EQ(progress.unclear, 1);
    EXPECT_EQ(picked(SettlingState::All), 2U);
    EXPECT_EQ(picked(SettlingState::Open), 1U);
    EXPECT_EQ(picked(SettlingState::Unclear), 1U);
    EXPECT_EQ(picked(SettlingState::Settled, d.world.codeId("Trade")), 1U);
    EXPECT_EQ(picked(SettlingState::Open, d.world.codeId("Trade")), 0U);
    const CoderId first = d.world.coderId("Aigerim");
    EXPECT_EQ(picked(SettlingState::All, {}, std::pair(first, d.world.coderId("Daniyar"))), 2U);
    EXPECT_EQ(picked(SettlingState::All, {}, std::pair(first, first)), 0U);
}

TEST(Adjudicate, WaitsForTheEndOfBlindCoding) {
    Disputed d;
    d.world.edit([](store::Edit& edit) { coding::makeBlind(edit); });
    EXPECT_THROW(d.rule({d.ruling("Trade", Verdict::First)}), Error);
}

/// A document of three paragraphs; the first coder has the code in one and two, the second in two and three.
struct DisputedDocument {
    World world = World::coded();
    SourceId document;
    CodeId code = world.codeId("Trade");
    CoderId first = world.coderId("Aigerim");
    CoderId second = world.coderId("Daniyar");

    DisputedDocument() {
        world.edit([&](store::Edit& edit) {
            documents::NewSource given;
            given.name = "Interview";
            given.text = text::normalize("First line.\nSecond line.\nThird line.");
            document = *documents::add(edit, given);
            coding::apply(edit, first, code, {{}, document}, Span{0, 20});
            coding::apply(edit, second, code, {{}, document}, Span{15, 35});
        });
    }
    void rule(Verdict verdict, std::optional<Span> span, std::optional<Span> other = {}) {
        Ruling ruling;
        ruling.matter = {{{}, document}, span, code};
        ruling.verdict = verdict;
        ruling.first = first;
        ruling.second = second;
        ruling.otherSpan = other;
        world.edit([&](store::Edit& edit) { settle(edit, {ruling}); });
    }
    std::int64_t paragraphs() {
        shares::DocumentShareRequest request;
        const auto table = shares::DocumentShares(world.db(), {document}, shares::DocumentUnit::Paragraph)
                               .table(world.db(), request);
        for (const shares::ShareRow& row : table.shares.rows)
            if (row.code == code)
                return row.n;
        return 0;
    }
};

TEST(AdjudicateDocuments, SettlesOneParagraphAfterTheOther) {
    DisputedDocument d;
    EXPECT_EQ(d.paragraphs(), 1) << "the second alone is agreed on";
    d.rule(Verdict::First, Span{0, 11});
    EXPECT_EQ(d.paragraphs(), 2);
    d.rule(Verdict::First, Span{25, 36});
    EXPECT_EQ(d.paragraphs(), 2);
    d.rule(Verdict::Second, Span{25, 36});
    EXPECT_EQ(d.paragraphs(), 3);
    d.rule(Verdict::Neither, Span{0, 11});
    EXPECT_EQ(d.paragraphs(), 2);
    EXPECT_THAT(d.world.project().verify().problems, IsEmpty());
}

TEST(AdjudicateDocuments, SettlesTheWholeDocumentAsOneCoderHasIt) {
    DisputedDocument d;
    d.rule(Verdict::First, std::nullopt);
    EXPECT_EQ(d.paragraphs(), 2);
    d.rule(Verdict::Both, std::nullopt);
    EXPECT_EQ(d.paragraphs(), 3);
    d.rule(Verdict::Neither, std::nullopt);
    EXPECT_EQ(d.paragraphs(), 0);
    d.rule(Verdict::Other, std::nullopt, Span{26, 30});
    EXPECT_EQ(d.paragraphs(), 1);
}

TEST(Adjudicate, ManyRandomRulingsUndoneLeaveNoTrace) {
    std::mt19937 random(5);
    Disputed d;
    const std::vector<std::string> codes{"Trade", "Institutions", "Other", "Trade > Routes"};
    const std::vector<std::string> people{"R001", "R002", "R003"};
    constexpr int steps = 60;
    std::vector<std::string> states;
    const auto state = [&] {
        return d.world.db().text(
                   "SELECT ifnull(group_concat(x), '') FROM (SELECT answer_id || '/' || code_id || '/' || "
                   "present || verdict || start_position AS x FROM decision ORDER BY id)") +
               d.world.db().text("SELECT ifnull(group_concat(answer_id || code_id), '') FROM codebook_doubt");
    };
    int made = 0;
    for (int i = 0; i < steps; ++i) {
        states.push_back(state());
        std::vector<Ruling> rulings;
        for (std::size_t k = 0; k <= random() % 3; ++k) {
            Ruling one =
                d.ruling(codes[random() % 4], static_cast<Verdict>(random() % 7), people[random() % 3]);
            one.otherCode = d.world.codeId(codes[random() % 4]);
            one.otherSpan = Span{0, 1 + static_cast<std::int64_t>(random() % 9)};
            one.present = random() % 2 == 0;
            rulings.push_back(one);
        }
        d.rule(rulings);
        ++made;
        // Never two answers to one matter.
        EXPECT_EQ(
            d.count(
                "SELECT count(*) FROM (SELECT 1 FROM decision WHERE start_position = -1 GROUP BY answer_id, "
                "code_id HAVING count(*) > 1)"),
            0);
    }
    while (made-- > 0) {
        d.world.project().undo();
        EXPECT_EQ(state(), states[static_cast<std::size_t>(made)]);
    }
    EXPECT_THAT(d.world.project().verify().problems, IsEmpty());
}

} // namespace
} // namespace marginalia::core::team
