// SPDX-License-Identifier: GPL-3.0-or-later
// While coding is blind, nothing that can be read tells whether the other coder did anything: two projects
// that differ only in that read the same. With the blindness lifted each of these readings tells them apart.
#include "core/codebook/codebook_edit.h"
#include "core/codebook/many_codes.h"
#include "core/coding/answer_work.h"
#include "core/coding/blind.h"
#include "core/coding/code_counts.h"
#include "core/coding/correct_text.h"
#include "core/coding/key_quotes.h"
#include "core/coding/segments.h"
#include "core/coding/standings.h"
#include "core/documents/documents.h"
#include "core/exchange/exporters/codings_csv.h"
#include "core/exchange/exporters/csv_writer.h"
#include "core/exchange/exporters/project_xlsx.h"
#include "core/notes/note.h"
#include "core/project/contents.h"
#include "core/project/erasure.h"
#include "core/project/restore_code.h"
#include "core/project/step_filter.h"
#include "core/project_files.h"
#include "core/report/code_use.h"
#include "core/report/codebook_report.h"
#include "core/report/document_reports.h"
#include "core/report/notes_report.h"
#include "core/report/questions_report.h"
#include "core/report/quotes_report.h"
#include "core/report/segments_report.h"
#include "core/report/shares_report.h"
#include "core/text/normalize.h"
#include "world.h"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <sstream>

namespace marginalia::core::coding {
namespace {

using marginalia::test::World;

const std::string marker = "zorgle";

SourceId interviewOf(const store::Connection& db) {
    return documents::sources(db).front().id;
}

/// What the other coder does: every kind of row that says who did it.
void workAsDaniyar(World& world) {
    const CoderId daniyar = world.coderId("Daniyar");
    const SourceId interview = interviewOf(world.db());
    ApplyOptions withMemo;
    withMemo.memo = marker;
    world.project().edit({msg("Code “{1}”"), {marker}}, [&](store::Edit& edit) {
        const CodeId routes = world.codeId("Trade > Routes");
        const CodeId other = world.codeId("Other");
        const AnswerId first = world.answerId("R001", "steps");
        apply(edit, daniyar, routes, {first, {}}, Span{0, 6}, withMemo);
        apply(edit, daniyar, other, {world.answerId("R003", "steps"), {}}, std::nullopt, withMemo);
        apply(edit, daniyar, routes, {{}, interview}, Span{0, 5}, withMemo);
        for (const Coding& coding : codingsOf(edit.db(), {first, {}}))
            if (coding.coder == daniyar)
                setStar(edit, coding.id, 1);
        judge(edit, daniyar, world.answerId("R002", "steps"), JudgementState::Done, "off_topic");
        notes::Note note;
        note.type = notes::annotationType;
        note.title = marker;
        note.body = "A note about " + marker;
        note.coder = daniyar;
        notes::Target passage;
        passage.source = interview;
        passage.span = Span{6, 10};
        note.links = {{{}, passage}};
        notes::add(edit, note);
        Decision decision;
        decision.answer = first;
        decision.code = world.codeId("Institutions");
        decision.present = true;
        decision.reason = marker;
        decision.decidedBy = "Daniyar";
        decide(edit, decision);
    });
}

/// Aigerim's work, and Daniyar's when `both`. Daniyar made it blind; Aigerim reads.
World worked(bool both) {
    World world = World::coded();
    world.edit([](store::Edit& edit) {
        documents::NewSource interview;
        interview.name = "Interview";
        interview.text = text::normalize("Roads first, then trade. Courts come later.");
        documents::add(edit, interview);
    });
    world.code("R001", "steps", "Institutions", "Aigerim", Span{0, 6});
    world.code("R002", "steps", "Trade > Barriers", "Aigerim");
    world.edit([&](store::Edit& edit) {
        apply(edit, world.coderId("Aigerim"), world.codeId("Trade > Barriers"), {{}, interviewOf(edit.db())},
              Span{6, 11}, {});
    });
    world.codes({"Gone"});
    world.code("R004", "steps", "Gone", "Aigerim");
    world.project().setWho("Daniyar");
    if (both) {
        world.code("R005", "steps", "Gone", "Daniyar");
        workAsDaniyar(world);
    }
    world.edit([](store::Edit& edit) { makeBlind(edit); });
    world.project().setWho("Aigerim");
    world.edit([&](store::Edit& edit) { codebook::remove(edit, world.codeId("Gone")); });
    return world;
}

using Reading = std::function<std::string(World&)>;

std::string csvOf(World& world, const report::Document& document) {
    const std::filesystem::path file = world.folder() / "table.csv";
    Progress progress;
    exchange::csvExporter().write(document, file, {}, progress);
    return test::bytesOf(file);
}

std::string bytesOfCorrection(const Correction& made) {
    std::string all = std::to_string(made.kept) + " " + std::to_string(made.wholeText) + " " +
                      std::to_string(made.judgements) + " " + std::to_string(made.joined);
    for (const DoubtfulMark& mark : made.doubtful)
        all += "\n" + std::to_string(mark.code.value) + " " + mark.about + " " + mark.wordsBefore;
    return all;
}

std::string told(const Erasure& erasure) {
    std::string all = std::to_string(erasure.codings) + " " + std::to_string(erasure.notes);
    for (const Sentence& mention : erasure.mentions)
        all += "\n" + mention.english();
    return all;
}

std::string stepsOf(World& world, const StepFilter& filter) {
    Progress progress;
    std::string all;
    for (const store::HistoryStep& step : filterSteps(world.db(), filter, progress)) {
        all += "\n" + step.who + ": " + step.label;
        for (const std::string& each : step.arguments)
            all += " " + each;
    }
    return all;
}

std::map<std::string, Reading> readings() {
    report::ReportOptions plain;
    plain.date = "2026-03-01";
    plain.quotesToo = true;
    const auto documentsOf = [](World& world) { return std::vector<SourceId>{interviewOf(world.db())}; };
    const auto steps = [](World& world) { return world.questionId("steps"); };
    const auto number = [](std::int64_t value) { return std::to_string(value); };
    return {
        {"report: shares",
         [=](World& world) { return csvOf(world, report::sharesReport(world.db(), {steps(world)}, plain)); }},
        {"report: quotes",
         [=](World& world) { return csvOf(world, report::quotesReport(world.db(), {}, plain)); }},
        {"report: key quotes",
         [=](World& world) { return csvOf(world, report::keyQuotesReport(world.db(), plain)); }},
        {"report: questions",
         [=](World& world) { return csvOf(world, report::questionsReport(world.db(), plain)); }},
        {"report: notes",
         [=](World& world) {
             notes::NoteFilter everything;
             everything.shortToo = true;
             return csvOf(world, report::notesReport(world.db(), everything, plain));
         }},
        {"report: codebook",
         [=](World& world) { return csvOf(world, report::codebookReport(world.db(), plain)); }},
        {"report: quotes of documents",
         [=](World& world) {
             return csvOf(world, report::documentQuotesReport(world.db(), documentsOf(world), plain));
         }},
        {"report: shares of documents",
         [=](World& world) {
             return csvOf(world, report::documentSharesReport(world.db(), documentsOf(world),
                                                              shares::DocumentUnit::Paragraph, plain));
         }},
        {"report: matrix",
         [=](World& world) {
             return csvOf(world, report::matrixReport(world.db(), documentsOf(world), plain));
         }},
        {"report: saturation",
         [=](World& world) {
             return csvOf(world, report::saturationReport(world.db(), documentsOf(world), plain));
         }},
        {"segments",
         [=](World& world) {
             Progress progress;
             SegmentFilter all;
             const codebook::Codebook book = codebook::Codebook::load(world.db());
             for (const codebook::Code& code : book.codes())
                 all.codes.push_back(code.id);
             return csvOf(world,
                          report::segmentsReport(world.db(), segments(world.db(), all, progress), plain));
         }},
        {"export: codings",
         [](World& world) {
             exchange::exportCodingsCsv(world.project(), world.folder() / "codings.csv");
             return test::bytesOf(world.folder() / "codings.csv");
         }},
        {"export: workbook",
         [](World& world) {
             exchange::exportProjectXlsx(world.project(), world.folder() / "all.xlsx", "2026-03-01");
             return test::bytesOf(world.folder() / "all.xlsx");
         }},
        {"counts: of codes in documents",
         [=](World& world) {
             std::map<std::int64_t, std::int64_t> counts;
             for (const auto& [code, count] : codingsInDocuments(world.db(), {}))
                 counts[code.value] = count;
             std::string all;
             for (const auto& [code, count] : counts)
                 all += number(code) + "=" + number(count) + " ";
             return all;
         }},
        {"counts: of the project",
         [=](World& world) {
             const Contents contents = Contents::read(world.db());
             return number(contents.codings) + " " + number(contents.judgementsDone) + " " +
                    number(contents.decisions);
         }},
        {"counts: of a document",
         [=](World& world) { return number(documents::codingCount(world.db(), interviewOf(world.db()))); }},
        {"counts: progress",
         [=](World& world) {
             std::string all;
             for (const CodingProgress& each : codingProgress(world.db()))
                 all += number(each.coder.value) + "=" + number(each.judged) + " ";
             return all;
         }},
        {"standings and judgements",
         [=](World& world) {
             std::string all;
             for (const survey::Answer& answer : survey::answers(world.db(), steps(world))) {
                 for (const CodeStanding& each : standingsOn(world.db(), answer.id))
                     all += number(each.code.value) + (each.disputed ? "! " : " ") +
                            number(static_cast<std::int64_t>(each.gave.size()));
                 for (const Judgement& each : judgementsOf(world.db(), answer.id))
                     all += number(each.coder.value) + each.status;
             }
             return all + number(static_cast<std::int64_t>(decisionsOf(world.db(), steps(world)).size()));
         }},
        {"notes",
         [](World& world) {
             std::string all;
             for (const notes::Note& note : notes::notes(world.db()))
                 all += note.title + note.body;
             notes::Target interview;
             interview.source = interviewOf(world.db());
             return all + std::to_string(notes::notedPassages(world.db(), interview).size());
         }},
        {"before a merge",
         [=](World& world) {
             const codebook::MergeResult result = codebook::previewMergeAll(
                 world.db(), {world.codeId("Trade > Routes")}, world.codeId("Other"));
             return number(result.moved) + " " + number(result.duplicates);
         }},
        {"before codes are deleted",
         [=](World& world) {
             return number(
                 codebook::countRemovalAll(world.db(), {world.codeId("Trade"), world.codeId("Other")})
                     .codings);
         }},
        {"before one code for each answer",
         [=](World& world) {
             return number(
                 static_cast<std::int64_t>(survey::singleCodeConflicts(world.db(), steps(world)).size()));
         }},
        {"before a correction",
         [](World& world) {
             return bytesOfCorrection(previewCorrection(world.db(), {{}, interviewOf(world.db())},
                                                        "Rails first, than trade. Courts come later."));
         }},
        {"before an erasure",
         [](World& world) {
             ErasureWish wish;
             wish.document = interviewOf(world.db());
             return told(previewErasure(world.project(), wish));
         }},
        {"history: of codes",
         [=](World& world) {
             std::string all;
             const codebook::Codebook book = codebook::Codebook::load(world.db());
             for (const codebook::Code& code : book.codes()) {
                 StepFilter filter;
                 filter.code = code.id;
                 all += code.name + stepsOf(world, filter);
             }
             return all;
         }},
        {"history: of a document",
         [](World& world) {
             StepFilter filter;
             filter.source = interviewOf(world.db());
             return stepsOf(world, filter);
         }},
        {"history: of respondents",
         [](World& world) {
             std::string all;
             for (const survey::Case& who :
                  survey::cases(world.db(), survey::surveys(world.db()).front().id)) {
                 StepFilter filter;
                 filter.respondent = who.id;
                 all += who.name + stepsOf(world, filter);
             }
             return all;
         }},
        {"deleted codes",
         [=](World& world) {
             Progress progress;
             std::string all;
             for (const DeletedCode& code : deletedCodes(world.db(), progress))
                 all += code.path + " " + number(code.codings.value_or(-1));
             return all;
         }},
    };
}

TEST(BlindReadings, TellNothingOfTheOtherCoder) {
    World both = worked(true);
    World alone = worked(false);
    for (const auto& [name, read] : readings()) {
        const std::string shown = read(both);
        EXPECT_EQ(shown, read(alone)) << name;
        EXPECT_EQ(shown.find(marker), std::string::npos) << name;
    }
}

TEST(BlindReadings, TellEverythingOnceItIsLifted) {
    World both = worked(true);
    World alone = worked(false);
    for (World* world : {&both, &alone}) {
        world->project().setWho("Daniyar");
        world->edit([](store::Edit& edit) { liftBlind(edit); });
        world->project().setWho("Aigerim");
    }
    for (const auto& [name, read] : readings()) {
        if (name == "before one code for each answer" || name == "report: codebook" ||
            name == "report: questions")
            continue; // nobody gave two codes; a codebook and questions have no counts
        EXPECT_NE(read(both), read(alone)) << name;
    }
}

// Refused altogether, it kept people from finding what they did themselves.
TEST(BlindReadings, FindTheReadersOwnStepsOfACode) {
    World both = worked(true);
    StepFilter filter;
    filter.code = both.codeId("Trade > Barriers");
    const std::string steps = stepsOf(both, filter);
    EXPECT_NE(steps.find("Aigerim"), std::string::npos);
    filter = {};
    filter.respondent = survey::caseByName(both.db(), "R002")->id;
    EXPECT_NE(stepsOf(both, filter).find("Aigerim"), std::string::npos);
}

TEST(BlindReadings, SayNothingOfAStepOfTheOther) {
    World both = worked(true);
    for (const store::HistoryStep& step : both.project().history()) {
        if (step.who != "Daniyar" || step.kind == store::StepKind::Barrier)
            continue;
        EXPECT_TRUE(step.arguments.empty()) << step.label;
        EXPECT_EQ(step.label.find(marker), std::string::npos);
        EXPECT_EQ(step.rows, 0) << "how much was done tells too";
    }
}

TEST(BlindReadings, AnErasureTellsTheReadersOwnAndThatThereMayBeMore) {
    World both = worked(true);
    ErasureWish wish;
    wish.document = interviewOf(both.db());
    const std::string before = told(previewErasure(both.project(), wish));
    const Erasure done = both.project().erase(wish);
    EXPECT_EQ(told(done), before);
    EXPECT_TRUE(done.hidden);
    both.project().setWho("Daniyar");
    both.edit([](store::Edit& edit) { liftBlind(edit); });
    EXPECT_EQ(both.db().integer("SELECT count(*) FROM coding WHERE source_id IS NOT NULL"), 0)
        << "it takes all there is";
}

TEST(BlindReadings, ADeletedCodeComesBackWithTheCodingsOfAll) {
    World both = worked(true);
    Progress progress;
    const DeletedCode gone = deletedCodeByPath(both.db(), "Gone", progress);
    both.edit([&](store::Edit& edit) { restoreCode(edit, gone.id); });
    EXPECT_EQ(codingsOf(both.db(), {both.answerId("R005", "steps"), {}}).size(), 0U) << "still hidden";
    both.project().setWho("Daniyar");
    EXPECT_EQ(codingsOf(both.db(), {both.answerId("R005", "steps"), {}}).size(), 1U);
}

TEST(BlindReadings, ACorrectionCarriesTheOthersCodingsOver) {
    World both = worked(true);
    const SourceId interview = interviewOf(both.db());
    both.edit([&](store::Edit& edit) {
        correctText(edit, {{}, interview}, "First: Roads first, then trade. Courts come later.");
    });
    both.project().setWho("Daniyar");
    const std::vector<Coding> his = codingsOf(both.db(), {{}, interview});
    ASSERT_EQ(his.size(), 1U);
    EXPECT_EQ(his.front().span, (Span{7, 12}));
}

TEST(BlindReadings, SaySoWhereAStepReachesWhatIsHidden) {
    World alone = worked(false);
    EXPECT_TRUE(hiddenAlongside(alone.db())) << "also where there is nothing: else it would tell";
    alone.project().setWho("Daniyar");
    alone.edit([](store::Edit& edit) { liftBlind(edit); });
    EXPECT_FALSE(hiddenAlongside(alone.db()));
}

} // namespace
} // namespace marginalia::core::coding
