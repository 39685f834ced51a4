// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/blind.h"

#include "core/base/error.h"
#include "core/codebook/codebook_edit.h"
#include "core/coding/answer_work.h"
#include "core/coding/named_codings.h"
#include "core/coding/standings.h"
#include "core/exchange/exporters/codings_csv.h"
#include "core/exchange/exporters/project_xlsx.h"
#include "core/exchange/exporters/registry.h"
#include "core/exchange/table_reader.h"
#include "core/project/erasure.h"
#include "core/project/past.h"
#include "core/project/step_filter.h"
#include "core/report/quotes.h"
#include "core/report/quotes_report.h"
#include "core/report/shares_json.h"
#include "core/report/shares_report.h"
#include "core/shares/share_table.h"
#include "world.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace marginalia::core::coding {
namespace {

using test::World;

/// Aigerim coded two answers, Daniyar three, with a memo that nobody else is to read; Daniyar made it blind.
struct TwoCoders {
    World world = World::coded();
    const std::string secret = "only Daniyar knows";

    TwoCoders() {
        as("Aigerim");
        world.code("R001", "steps", "Trade > Barriers", "Aigerim");
        world.code("R002", "steps", "Institutions", "Aigerim");
        as("Daniyar");
        ApplyOptions withMemo;
        withMemo.memo = secret;
        world.code("R001", "steps", "Trade > Routes", "Daniyar", Span{0, 6}, withMemo);
        world.code("R003", "steps", "Trade > Routes", "Daniyar", std::nullopt, withMemo);
        world.code("R004", "steps", "Other", "Daniyar");
        world.edit([](store::Edit& edit) { makeBlind(edit); });
        as("Aigerim");
    }
    void as(const std::string& who) { world.project().setWho(who); }
    const store::Connection& db() { return world.db(); }
    shares::ShareTable table(shares::Layer layer = {}) {
        shares::ShareRequest request;
        request.question = world.questionId("steps");
        request.layer = layer;
        return shares::ShareEngine(db(), request.question).table(db(), request);
    }
};

TEST(Blind, ShowsEveryoneOnlyTheirOwnCodings) {
    TwoCoders two;
    const Place both{two.world.answerId("R001", "steps"), {}};
    ASSERT_EQ(codingsOf(two.db(), both).size(), 1U);
    EXPECT_EQ(codingsOf(two.db(), both).front().coder, two.world.coderId("Aigerim"));
    EXPECT_EQ(workOf(two.db(), two.world.coderId("Daniyar")).codings, 0);
    two.as("Daniyar");
    ASSERT_EQ(codingsOf(two.db(), both).size(), 1U);
    EXPECT_EQ(codingsOf(two.db(), both).front().coder, two.world.coderId("Daniyar"));
    two.as("Passer-by");
    EXPECT_TRUE(codingsOf(two.db(), both).empty());
}

TEST(Blind, HidesWhatRoundsHaveFrozenOfOthers) {
    TwoCoders two;
    two.as("Daniyar");
    two.world.edit([&](store::Edit& edit) {
        edit.db().run("INSERT INTO frozen_coding (id, round_id, coder_id, code_id, answer_id) SELECT id, 1, "
                      "coder_id, code_id, answer_id FROM coding");
        edit.db().run("INSERT INTO frozen_judgement (id, round_id, coder_id, answer_id, state) SELECT id, 1, "
                      "coder_id, answer_id, state FROM judgement");
        edit.db().run("INSERT INTO codebook_doubt (id, answer_id, code_id, reason, raised_at) VALUES (1, ?1, "
                      "?2, 'of the meeting', '')",
                      two.world.answerId("R001", "steps"), two.world.codeId("Other"));
    });
    two.as("Aigerim");
    EXPECT_EQ(two.db().integer("SELECT count(*) FROM frozen_coding"), 2);
    EXPECT_EQ(two.db().integer("SELECT count(*) FROM frozen_judgement"), 2);
    EXPECT_EQ(two.db().integer("SELECT count(*) FROM codebook_doubt"), 0);
}

TEST(Blind, ShowsAJobOnASnapshotNoMore) {
    TwoCoders two;
    const auto snapshot = two.world.project().snapshot();
    EXPECT_EQ(workOf(*snapshot, two.world.coderId("Aigerim")).codings, 2);
    EXPECT_EQ(workOf(*snapshot, two.world.coderId("Daniyar")).codings, 0);
}

TEST(Blind, IsStillThereWhenTheProjectIsOpenedAgain) {
    TwoCoders two;
    two.world.reopen(); // by Aigerim
    EXPECT_EQ(workOf(two.db(), two.world.coderId("Daniyar")).codings, 0);
    EXPECT_EQ(workOf(two.db(), two.world.coderId("Aigerim")).codings, 2);
}

TEST(Blind, IsLiftedByTheOneWhoMadeItSo) {
    TwoCoders two;
    EXPECT_THROW(two.world.edit([](store::Edit& edit) { liftBlind(edit); }), Error);
    EXPECT_THROW(two.world.edit([](store::Edit& edit) { makeBlind(edit); }), Error);
    EXPECT_TRUE(blindness(two.db())) << "a refused step leaves it as it was";
    EXPECT_EQ(workOf(two.db(), two.world.coderId("Daniyar")).codings, 0);
    two.as("Daniyar");
    two.world.edit([](store::Edit& edit) { liftBlind(edit); });
    EXPECT_FALSE(blindness(two.db()));
    EXPECT_EQ(workOf(two.db(), two.world.coderId("Aigerim")).codings, 2);
    EXPECT_EQ(workOf(two.db(), two.world.coderId("Daniyar")).codings, 3);
    two.world.project().undo();
    EXPECT_TRUE(blindness(two.db()));
    EXPECT_EQ(workOf(two.db(), two.world.coderId("Aigerim")).codings, 0);
}

TEST(Blind, LetsNobodyUndoTheStepOfAnother) {
    TwoCoders two;
    EXPECT_THROW(two.world.project().undo(), Error); // would lift it
    EXPECT_TRUE(blindness(two.db()));
    two.world.code("R005", "steps", "Other", "Aigerim");
    EXPECT_EQ(workOf(two.db(), two.world.coderId("Aigerim")).codings, 3);
    two.world.project().undo();
    EXPECT_EQ(workOf(two.db(), two.world.coderId("Aigerim")).codings, 2);
}

TEST(Blind, HidesWhatTheHistorySaysOfAnother) {
    TwoCoders two;
    for (const store::HistoryStep& step : two.world.project().history()) {
        if (step.who == "Daniyar") {
            EXPECT_EQ(step.label, "A step of somebody else, hidden while coding is blind");
            EXPECT_TRUE(step.arguments.empty());
            EXPECT_TRUE(two.world.project().changesOf(step.step).empty());
        } else {
            EXPECT_NE(step.label, "A step of somebody else, hidden while coding is blind");
        }
    }
    EXPECT_TRUE(two.world.project().verify().problems.empty()) << "what is checked is the whole";
}

TEST(Blind, ShowsNoPastInWhichTheOtherCodes) {
    TwoCoders two;
    Progress progress;
    EXPECT_THROW(writePast(two.db(), 5, two.world.folder() / "past.marginalia", progress), Error);
    StepFilter ofCode;
    ofCode.code = two.world.codeId("Other");
    for (const store::HistoryStep& step : filterSteps(two.db(), ofCode, progress))
        EXPECT_EQ(step.who, "Aigerim");
}

TEST(Blind, ErasesWhatIsHiddenToo) {
    TwoCoders two;
    ErasureWish wish;
    wish.who = two.world.caseId("R001");
    two.world.project().erase(wish);
    EXPECT_EQ(workOf(two.db(), two.world.coderId("Aigerim")).codings, 1);
    EXPECT_EQ(workOf(two.db(), two.world.coderId("Daniyar")).codings, 0) << "still hidden";
    two.as("Daniyar");
    EXPECT_EQ(workOf(two.db(), two.world.coderId("Daniyar")).codings, 2) << "the one on R001 is gone";
}

TEST(Blind, ActsOnEverythingInsideAStep) {
    TwoCoders two;
    two.world.edit([&](store::Edit& edit) { codebook::remove(edit, two.world.codeId("Other")); });
    two.as("Daniyar");
    EXPECT_EQ(workOf(two.db(), two.world.coderId("Daniyar")).codings, 2)
        << "no coding of a code that is gone";
}

TEST(Blind, CountsTheReadersOwnAndRefusesLayersThatNeedOthers) {
    TwoCoders two;
    const shares::ShareTable own = two.table();
    EXPECT_EQ(own.request.layer, (shares::Layer{shares::LayerKind::Coder, two.world.coderId("Aigerim")}));
    EXPECT_EQ(own.n, 2);
    for (const shares::ShareRow& row : own.rows)
        EXPECT_EQ(row.path.find("Routes") == std::string::npos ? 0 : row.n, 0) << row.path;
    for (const shares::LayerKind kind :
         {shares::LayerKind::Union, shares::LayerKind::Intersection, shares::LayerKind::Majority})
        EXPECT_THROW(static_cast<void>(two.table({kind, {}})), Error);
    EXPECT_THROW(static_cast<void>(two.table({shares::LayerKind::Coder, two.world.coderId("Daniyar")})),
                 Error);
    const shares::ShareEngine engine(two.db(), two.world.questionId("steps"));
    EXPECT_THROW(static_cast<void>(engine.sensitivity(two.db(), "", two.world.codeId("Other"),
                                                      {two.world.coderId("Aigerim")})),
                 Error);
}

TEST(Blind, HidesTheOtherFromEveryReading) {
    TwoCoders two;
    const CoderId other = two.world.coderId("Daniyar");
    const QuestionId question = two.world.questionId("steps");
    for (const auto& [answer, work] : workOnQuestion(two.db(), question))
        EXPECT_EQ(workBy(work, other), nullptr);
    for (const survey::Answer& answer : survey::answers(two.db(), question)) {
        EXPECT_EQ(workBy(workOn(two.db(), answer.id), other), nullptr);
        for (const Judgement& judgement : judgementsOf(two.db(), answer.id))
            EXPECT_NE(judgement.coder, other);
        for (const CodeStanding& standing : standingsOn(two.db(), answer.id))
            EXPECT_EQ(std::count(standing.gave.begin(), standing.gave.end(), other), 0);
    }
    for (const CodingProgress& progress : codingProgress(two.db()))
        EXPECT_EQ(progress.coder == other ? progress.judged : 0, 0);
    eachNamedCoding(two.db(), [](const NamedCoding& coding) { EXPECT_EQ(coding.coder, "Aigerim"); });
    for (const CoderId wanted : {CoderId{}, other})
        EXPECT_TRUE(report::Quotes::load(two.db(), question, wanted).of(two.world.codeId("Other")).empty());
    const shares::ShareEngine engine(two.db(), question);
    shares::ShareRequest request;
    request.question = question;
    EXPECT_TRUE(engine.casesCounted(two.db(), request, two.world.codeId("Other")).empty());
    EXPECT_EQ(engine.casesCounted(two.db(), request, two.world.codeId("Institutions")).size(), 1U);
}

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

TEST(Blind, HidesTheOtherFromEveryExport) {
    TwoCoders two;
    const std::filesystem::path csv = two.world.folder() / "codings.csv";
    exchange::exportCodingsCsv(two.world.project(), csv);
    const std::string written = bytesOf(csv);
    EXPECT_NE(written.find("Aigerim"), std::string::npos);
    EXPECT_EQ(written.find("Daniyar"), std::string::npos) << written;
    EXPECT_EQ(written.find(two.secret), std::string::npos) << written;

    const std::filesystem::path book = two.world.folder() / "project.xlsx";
    exchange::exportProjectXlsx(two.world.project(), book, "2026-03-01");
    exchange::TableOptions codings;
    codings.sheet = "codings";
    Progress progress;
    const exchange::TableFile sheet = exchange::readTable(book, codings, progress);
    EXPECT_EQ(sheet.table.rowCount(), 3U); // names and two codings
    for (const exchange::Row& row : sheet.table.rows())
        for (const exchange::Cell& cell : row.cells)
            EXPECT_EQ(cell.text().find("Daniyar"), std::string_view::npos);

    report::ReportOptions options;
    options.quotesToo = true;
    const report::Document report = report::sharesReport(two.db(), {two.world.questionId("steps")}, options);
    for (const exchange::Exporter& exporter : exchange::reportExporters()) {
        const std::filesystem::path file = two.world.folder() / ("report" + std::string(exporter.extension));
        exporter.write(report, file, {}, progress);
        EXPECT_EQ(bytesOf(file).find(two.secret), std::string::npos) << exporter.extension;
        EXPECT_EQ(bytesOf(file).find("Daniyar"), std::string::npos) << exporter.extension;
    }
}

} // namespace
} // namespace marginalia::core::coding
