// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/document_shares.h"

#include "core/base/error.h"
#include "core/shares/intervals.h"
#include "core/shares/interviews.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

using namespace marginalia::core;
using namespace marginalia::core::shares;
using testing::ElementsAre;
using testing::SizeIs;

namespace {
/// Aigerim coded all twelve: borders in the first nine (twice in the first), tariffs in the ninth and tenth,
/// trust in the last three.
struct Twelve : Interviews {
    Twelve() {
        for (int i = 1; i <= 12; ++i) {
            const std::int64_t id = interview("Interview " + std::to_string(i), "Open the border. Do it now.",
                                              person("P" + std::to_string(i)));
            if (i <= 9)
                codeWords(aigerim, borders, id, "Open the border.");
            if (i == 1)
                codeWords(aigerim, borders, id, "Do it now.");
            if (i == 9 || i == 10)
                codeWords(aigerim, tariffs, id, "Do it");
            if (i >= 10)
                mark(aigerim, trust, id);
        }
    }
};
} // namespace

TEST(DocumentShares, CountADocumentOnceHoweverManyPassagesHaveTheCode) {
    Twelve world;
    EXPECT_EQ(world.count(DocumentUnit::Document, world.borders), "9 of 12");
    EXPECT_EQ(world.count(DocumentUnit::Document, world.tariffs), "2 of 12");
    EXPECT_EQ(world.count(DocumentUnit::Document, world.trade), "10 of 12") << "a net is no sum";
    EXPECT_EQ(world.count(DocumentUnit::Document, world.trust), "3 of 12");
    const DocumentShareTable table = world.table(DocumentUnit::Document);
    EXPECT_EQ(table.documents, 12);
    EXPECT_EQ(table.documentsUncoded, 0);
    EXPECT_FALSE(table.shares.provisional);
    EXPECT_EQ(table.shares.noneApplies, 0);
}

TEST(DocumentShares, HaveIntervalsOfPeopleAndDocumentsButNotOfTurns) {
    Twelve world;
    for (const DocumentUnit unit : {DocumentUnit::Case, DocumentUnit::Document}) {
        const DocumentShareTable table = world.table(unit);
        const auto row = std::ranges::find(table.shares.rows, CodeId{world.borders}, &ShareRow::code);
        const auto [low, high] = wilson(9, 12);
        ASSERT_TRUE(row->interval);
        EXPECT_DOUBLE_EQ(row->interval->low, low);
        EXPECT_DOUBLE_EQ(row->interval->high, high);
    }
    EXPECT_EQ(world.count(DocumentUnit::Paragraph, world.borders), "9 of 12");
    for (const ShareRow& row : world.table(DocumentUnit::Paragraph).shares.rows)
        EXPECT_FALSE(row.interval);
    DocumentShareRequest request;
    request.population = 40;
    EXPECT_THROW(std::ignore = world.table(DocumentUnit::Turn, request), Error);
    EXPECT_NO_THROW(std::ignore = world.table(DocumentUnit::Case, request));
}

TEST(DocumentShares, LeaveADocumentOpenThatNobodyHasCoded) {
    Twelve world;
    world.interview("Interview 13", "Not read yet.");
    const DocumentShareTable table = world.table(DocumentUnit::Document);
    EXPECT_EQ(world.count(DocumentUnit::Document, world.borders), "9 of 12");
    EXPECT_EQ(table.shares.eligible, 13);
    EXPECT_EQ(table.shares.open, 1);
    EXPECT_TRUE(table.shares.provisional);
    EXPECT_EQ(table.documentsUncoded, 1);
    EXPECT_EQ(world.count(DocumentUnit::Document, world.borders, of(LayerKind::Coder, world.timur)),
              "0 of 0");
}

TEST(DocumentShares, AreDecidedInLayersDocumentByDocument) {
    Interviews world;
    // Both agree on trust in the first; in the second Timur alone sees it; the third is Timur's alone.
    const auto first = world.interview("1", "aa bb cc");
    const auto second = world.interview("2", "aa bb cc");
    const auto third = world.interview("3", "aa bb cc");
    for (const auto who : {world.aigerim, world.timur}) {
        world.codeWords(who, world.trust, first, "aa");
        world.codeWords(who, world.borders, second, "bb");
    }
    world.codeWords(world.timur, world.trust, second, "cc");
    world.codeWords(world.timur, world.trust, third, "cc");
    const auto trust = [&](LayerKind kind, std::int64_t coder = 0) {
        return world.count(DocumentUnit::Document, world.trust, of(kind, coder));
    };
    EXPECT_EQ(trust(LayerKind::Final), "2+1 of 3");
    EXPECT_EQ(trust(LayerKind::Union), "2 of 2");
    EXPECT_EQ(trust(LayerKind::Intersection), "1 of 2");
    EXPECT_EQ(trust(LayerKind::Majority), "1 of 2") << "a half is no majority";
    EXPECT_EQ(trust(LayerKind::Coder, world.aigerim), "1 of 2");
    EXPECT_EQ(trust(LayerKind::Coder, world.timur), "3 of 3");
    EXPECT_EQ(world.table(DocumentUnit::Document, of(LayerKind::Union)).shares.oneJudge, 1);
    world.decideInDocument(second, world.trust, true);
    EXPECT_EQ(trust(LayerKind::Final), "3 of 3");
    EXPECT_FALSE(world.table(DocumentUnit::Document).shares.provisional);
}

namespace {
const char* const talk = "Notes of the day\n"                          // nobody's
                         "Interviewer: What is needed?\n"              // left out
                         "Asel: Open the border.\nAnd keep it open.\n" // one turn, two paragraphs
                         "Interviewer: And trust?\n"                   // left out
                         "Asel: Trust comes later.\n"                  // one turn
                         "Interviewer: Thank you.\n";                  // left out

struct Talk : Interviews {
    std::int64_t asel = person("Asel");
    std::int64_t document = interview("Talk", talk, asel);
    Talk() {
        speaker(document, "Interviewer", "interviewer");
        speaker(document, "Asel", "participant");
    }
};
} // namespace

TEST(DocumentShares, CountTurnsWithoutThoseOfInterviewers) {
    Talk world;
    world.codeWords(world.aigerim, world.borders, world.document, "border.\nAnd keep");
    world.codeWords(world.aigerim, world.trust, world.document, "And trust?\nAsel: Trust comes");
    world.codeWords(world.aigerim, world.tariffs, world.document, "needed?");
    EXPECT_EQ(world.count(DocumentUnit::Turn, world.borders), "1 of 2");
    EXPECT_EQ(world.count(DocumentUnit::Turn, world.trust), "1 of 2");
    EXPECT_EQ(world.count(DocumentUnit::Turn, world.tariffs), "0 of 2");
    const DocumentShareTable table = world.table(DocumentUnit::Turn);
    EXPECT_EQ(table.interviewerUnits, 3);
    EXPECT_EQ(table.passagesOutside, 1) << "the words of the interviewer alone";
    world.mark(world.aigerim, world.tariffs, world.document);
    EXPECT_EQ(world.count(DocumentUnit::Turn, world.tariffs), "2 of 2") << "the whole document";
}

TEST(DocumentShares, CountParagraphs) {
    Talk world;
    world.codeWords(world.aigerim, world.borders, world.document, "border.\nAnd keep");
    world.codeWords(world.aigerim, world.trust, world.document, "Notes");
    // The notes, two paragraphs of the first turn, one of the second.
    EXPECT_EQ(world.count(DocumentUnit::Paragraph, world.borders), "2 of 4");
    EXPECT_EQ(world.count(DocumentUnit::Paragraph, world.trust), "1 of 4");
    EXPECT_EQ(world.table(DocumentUnit::Paragraph).shares.noneApplies, 1);
    EXPECT_EQ(world.table(DocumentUnit::Paragraph).interviewerUnits, 3);
}

TEST(DocumentShares, TakeAFocusGroupAsOneDocumentAndSeveralPeople) {
    Interviews world;
    const auto anna = world.person("Anna");
    const auto boris = world.person("Boris");
    const auto clara = world.person("Clara");
    const auto group = world.interview("Group", "Moderator: Well?\nA: Open the border.\nB: No tariffs.\n"
                                                "A: And trust.\nC: Hm.\n");
    world.speaker(group, "Moderator", "interviewer");
    world.speaker(group, "A", "participant", anna);
    world.speaker(group, "B", "participant", boris);
    world.speaker(group, "C", "participant", clara);
    const auto alone = world.interview("Interview", "The border, once more.", anna);
    const auto paper = world.interview("Paper", "Tariffs.");
    world.codeWords(world.aigerim, world.borders, group, "border.\nB: No tariffs");
    world.codeWords(world.aigerim, world.trust, group, "trust");
    world.codeWords(world.aigerim, world.borders, alone, "border");
    world.codeWords(world.aigerim, world.tariffs, paper, "Tariffs");
    EXPECT_EQ(world.count(DocumentUnit::Document, world.borders), "2 of 3");
    EXPECT_EQ(world.count(DocumentUnit::Case, world.borders), "2 of 3") << "Anna once, and Boris";
    EXPECT_EQ(world.count(DocumentUnit::Case, world.trust), "1 of 3");
    EXPECT_EQ(world.count(DocumentUnit::Case, world.tariffs), "0 of 3");
    EXPECT_EQ(world.table(DocumentUnit::Case).documentsWithoutCase, 1);
    const auto places = DocumentShares(world.db(), world.all, DocumentUnit::Case)
                            .unitsCounted(world.db(), {}, CodeId{world.borders});
    ASSERT_THAT(places, SizeIs(2));
    EXPECT_EQ(places[0].who, CaseId{anna});
    EXPECT_EQ(places[1].who, CaseId{boris});
    world.exclude(boris, "no_consent");
    EXPECT_EQ(world.count(DocumentUnit::Case, world.borders), "1 of 2");
    EXPECT_EQ(world.count(DocumentUnit::Turn, world.borders), "1 of 3") << "Boris' turn is left out";
}

TEST(DocumentShares, ApplyAConditionToCasesAndLeaveExcludedOnesOut) {
    Interviews world;
    const auto field = world.variable("Field");
    world.db().run("UPDATE variable SET survey_id = NULL");
    for (int i = 0; i < 4; ++i) {
        const auto who = world.person("P" + std::to_string(i));
        world.value(field, who, i < 3 ? "Trade" : "Law");
        const auto id = world.interview("I" + std::to_string(i), "aa bb", who);
        world.codeWords(world.aigerim, i % 2 == 0 ? world.borders : world.trust, id, "aa");
        if (i == 0)
            world.exclude(who, "other");
    }
    world.mark(world.aigerim, world.borders, world.interview("Paper", "aa"));
    EXPECT_EQ(world.count(DocumentUnit::Document, world.borders), "2 of 4");
    EXPECT_EQ(world.table(DocumentUnit::Document).documentsExcluded, 1);
    DocumentShareRequest request;
    request.where = "Field=Trade";
    EXPECT_EQ(world.count(DocumentUnit::Document, world.borders, request), "1 of 2");
    EXPECT_EQ(world.count(DocumentUnit::Paragraph, world.trust, request), "1 of 2");
    request.where = "Planet=Mars";
    EXPECT_THROW(std::ignore = world.table(DocumentUnit::Document, request), Error);
}

TEST(CodeMatrix, TellsHowOftenEachCodeStandsInEachDocument) {
    Interviews world;
    const auto first = world.interview("1", "aa bb cc dd");
    const auto second = world.interview("2", "aa bb cc dd");
    world.interview("3", "aa");
    // In the first two passages on borders, one of them by two coders who cut it differently; the second
    // coder sees no tariffs.
    world.codeWords(world.aigerim, world.borders, first, "aa bb");
    world.codeWords(world.timur, world.borders, first, "bb cc");
    world.codeWords(world.aigerim, world.borders, first, "dd");
    world.codeWords(world.aigerim, world.tariffs, first, "aa");
    world.codeWords(world.aigerim, world.tariffs, second, "aa");
    world.codeWords(world.aigerim, world.trade, second, "bb");
    const DocumentShares shares(world.db(), world.all, DocumentUnit::Document);
    const CodeMatrix matrix = shares.matrix(world.db(), {});
    std::map<std::int64_t, std::string> rows;
    for (const CodeMatrix::Row& row : matrix.rows) {
        std::string line;
        for (const CodeMatrix::Cell& cell : row.cells)
            line += (cell.disputed  ? "?"
                     : cell.counted ? std::to_string(cell.passages)
                                    : "-") +
                    std::string(" ");
        rows[row.code.value] = line + "= " + std::to_string(row.documents);
    }
    EXPECT_EQ(rows[world.borders], "2 - - = 1");
    EXPECT_EQ(rows[world.tariffs], "? 1 - = 1");
    EXPECT_EQ(rows[world.trade], "3 2 - = 2") << "passages add up, documents do not";
    EXPECT_EQ(rows[world.trust], "- - - = 0");
    EXPECT_FALSE(matrix.documents[2].judged);
    const CodeMatrix aigerims = shares.matrix(world.db(), of(LayerKind::Coder, world.aigerim));
    EXPECT_EQ(aigerims.rows[2].cells[0].passages, 1) << "tariffs";
    EXPECT_TRUE(aigerims.rows[2].cells[0].counted);
}

TEST(Saturation, CountsTheCodesThatNoEarlierDocumentHad) {
    Twelve world;
    const auto steps =
        saturation(DocumentShares(world.db(), world.all, DocumentUnit::Document).matrix(world.db(), {}));
    std::vector<std::int64_t> codes;
    std::vector<std::int64_t> cumulative;
    for (const SaturationStep& step : steps) {
        codes.push_back(step.codes);
        cumulative.push_back(step.cumulative);
    }
    EXPECT_THAT(codes, ElementsAre(1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 1));
    EXPECT_THAT(cumulative, ElementsAre(1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 3, 3));
    EXPECT_THAT(steps[8].newCodes, ElementsAre(CodeId{world.tariffs}));
    EXPECT_THAT(steps[9].newCodes, ElementsAre(CodeId{world.trust}));
}
