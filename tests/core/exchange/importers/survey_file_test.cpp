// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/survey_file.h"
#include "core/exchange/zip_fixture.h"
#include "core/survey/survey.h"
#include "world.h"

#include <gmock/gmock.h>

#include <fstream>

namespace marginalia::core::exchange {
namespace {

using test::World;

std::filesystem::path write(const World& world, const std::string& name, const std::string& bytes) {
    const std::filesystem::path path = world.folder() / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

const std::string answersCsv = "ID;Country;steps\n"
                               "A1;KZ;\"Open the borders; then\nbuild roads to all neighbours\"\n"
                               "A2;UZ;Общие правила для перевозчиков всего региона\n"
                               "A3;KZ;з/о\n";

TEST(SurveyFile, ImportsWithoutAPlanInOneStep) {
    World world;
    Progress progress;
    const auto report =
        importSurvey(world.project(), write(world, "answers.csv", answersCsv), std::nullopt, progress);
    EXPECT_EQ(report.casesAdded, 3);
    EXPECT_EQ(report.questionsAdded, 1);
    EXPECT_EQ(survey::answerText(world.db(), world.answerId("A1", "steps")),
              "Open the borders; then\nbuild roads to all neighbours");
    ASSERT_EQ(world.project().history().size(), 1U);
    EXPECT_EQ(world.project().history()[0].label, "import-survey {1}");
    EXPECT_EQ(survey::surveys(world.db())[0].file, "answers.csv");
}

TEST(SurveyFile, ShowsThePlanAndTheFirstRows) {
    World world;
    Progress progress;
    const SurveyPreview preview = previewSurvey(write(world, "answers.csv", answersCsv), {}, progress, 2);
    EXPECT_EQ(preview.rowCount, 3);
    EXPECT_EQ(preview.rows.rows.size(), 2U);
    EXPECT_EQ(preview.plan.delimiter, ";");
    EXPECT_EQ(preview.plan.idColumn, "ID");
    EXPECT_EQ(survey::SurveyPlan::fromJson(preview.plan.toJson()).columns.size(), 3U);
}

TEST(SurveyFile, ReadsANewerFileAsTheFirstWasRead) {
    World world;
    Progress progress;
    SurveyPreview preview = previewSurvey(write(world, "answers.csv", answersCsv), {}, progress);
    preview.plan.columns[2].name = "what";
    importSurvey(world.project(), world.folder() / "answers.csv", preview.plan, progress);
    const auto report = importSurvey(
        world.project(), write(world, "newer.csv", answersCsv + "A4;KG;Courts\n"), std::nullopt, progress);
    EXPECT_EQ(report.casesAdded, 1);
    EXPECT_EQ(survey::answerText(world.db(), world.answerId("A4", "what")), "Courts");
}

// Appending a newer file with one semicolon more turned an open question into a multiple choice.
TEST(SurveyFile, KeepsAnOpenQuestionOpenInANewerFileWithMoreAndFewerColumns) {
    World world;
    Progress progress;
    importSurvey(world.project(), write(world, "answers.csv", answersCsv), std::nullopt, progress);
    const auto report = importSurvey(world.project(),
                                     write(world, "newer.csv",
                                           "ID;Wave;steps\nA4;2;\"Courts, roads\"\nA5;2;\"Courts, law\"\n"
                                           "A6;2;\"Roads, law\"\nA7;2;\"Roads, law\"\n"),
                                     std::nullopt, progress);
    EXPECT_EQ(report.casesAdded, 4);
    EXPECT_EQ(report.answersAdded, 4);
    EXPECT_EQ(report.questionsAdded, 0);
    EXPECT_EQ(survey::surveys(world.db()).size(), 1U);
    EXPECT_EQ(survey::answerText(world.db(), world.answerId("A4", "steps")), "Courts, roads");
}

TEST(SurveyFile, CountsRowsAsASpreadsheetDoes) {
    World world;
    Progress progress;
    try {
        importSurvey(world.project(),
                     write(world, "a.csv", "ID,steps\n1,\"two\nlines\"\n\n1,again and again\n"), std::nullopt,
                     progress);
        FAIL() << "must be refused";
    } catch (const Error& error) {
        ASSERT_EQ(error.details().size(), 1U);
        EXPECT_EQ(error.details()[0].english(), "row 4: the ID “1” stands in row 2 already");
    }
}

TEST(SurveyFile, NamesColumnsWithoutAHeaderOrWithTheSame) {
    World world;
    Progress progress;
    const SurveyPreview preview = previewSurvey(write(world, "a.csv", "a,,a\n1,2,3\n"), {}, progress);
    EXPECT_THAT(preview.rows.headers, testing::ElementsAre("a", "Column B", "a_2"));
}

TEST(SurveyFile, ReadsTheThreeHeaderRowsOfQualtrics) {
    World world;
    Progress progress;
    const SurveyPreview preview =
        previewSurvey(write(world, "q.csv",
                            "ResponseId,Q7\nResponse ID,What "
                            "steps?\n\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":"
                            "\"\"QID7\"\"}\"\nR_1,A long and thoughtful answer about trade\n"),
                      {}, progress);
    EXPECT_EQ(preview.plan.headerRows, 3);
    EXPECT_THAT(preview.rows.labels, testing::ElementsAre("Response ID", "What steps?"));
    EXPECT_EQ(preview.rowCount, 1);
}

TEST(SurveyFile, SetsAnswerOptionsBelowAQuestionTogether) {
    World world;
    Progress progress;
    const SurveyPreview preview = previewSurvey(
        write(world, "m.csv",
              "Respondent ID,Which media?,,,What steps?\n,TV,Radio,Web,Open-Ended Response\n1,TV,,Web,Build "
              "roads through the mountains\n2,,Radio,,Open the border posts at night\n"),
        {}, progress);
    EXPECT_THAT(preview.rows.headers,
                testing::ElementsAre("Respondent ID", "Which media? [TV]", "Which media? [Radio]",
                                     "Which media? [Web]", "What steps?"));
    EXPECT_EQ(preview.plan.columns[3].role, survey::ColumnRole::Multiple);
    EXPECT_EQ(preview.plan.columns[3].option, "Web");
}

TEST(SurveyFile, NamesTheOtherSheetsWhenTheFirstIsANote) {
    World world;
    Progress progress;
    const auto messageOf = [&](const std::filesystem::path& file) -> std::string {
        try {
            importSurvey(world.project(), file, std::nullopt, progress);
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    };
    const std::filesystem::path note =
        write(world, "note.xlsx",
              tests::workbookOf({{"Read me", {{"How this file was made"}, {"By the agency"}, {"In May"}}},
                                 {"Answers", {{"ID", "steps"}, {"A1", "Open the borders."}}}}));
    EXPECT_EQ(messageOf(note), "The sheet “Read me” of note.xlsx has one column only and looks like a note. "
                               "Choose the sheet with the answers; the workbook also has: “Answers”.");
    const SurveyPreview preview = previewSurvey(note, {}, progress);
    EXPECT_TRUE(preview.looksLikeNote);
    ASSERT_FALSE(preview.problems.empty());
    EXPECT_THAT(preview.problems.front().english(), testing::HasSubstr("“Answers”"));
    EXPECT_THAT(surveySheets(note), testing::ElementsAre("Read me", "Answers"));
    SurveyFileOptions options;
    options.sheet = "Answers";
    EXPECT_EQ(importSurvey(world.project(), note, std::nullopt, options, progress).casesAdded, 1);
    EXPECT_THAT(
        messageOf(write(world, "line.xlsx",
                        tests::workbookOf({{"Title", {{"Survey 2026", "May"}}},
                                           {"Answers", {{"ID", "steps"}, {"A1", "Roads."}}}}))),
        testing::AllOf(testing::HasSubstr("no row below the header"), testing::HasSubstr("“Answers”")));
    EXPECT_EQ(messageOf(write(world, "one.xlsx",
                              tests::workbookOf({{"Answers",
                                                  {{"What steps should be taken?"},
                                                   {"Open the borders and build roads to all."}}}}))),
              "")
        << "one column may be a survey where there is no other sheet";
}

TEST(SurveyFile, RefusesAFileWithoutRows) {
    World world;
    Progress progress;
    EXPECT_THROW(previewSurvey(write(world, "e.csv", "ID,steps\n"), {}, progress), Error);
    EXPECT_THROW(importSurvey(world.project(), world.folder() / "none.csv", std::nullopt, progress), Error);
}

} // namespace
} // namespace marginalia::core::exchange
