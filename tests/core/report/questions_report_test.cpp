// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/questions_report.h"

#include "core/report/report_world.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::report;
using testing::ElementsAre;

TEST(QuestionsReport, TellsWhatBecameOfEachQuestion) {
    ReportWorld world;
    const Document report = questionsReport(world.db(), {});
    EXPECT_EQ(plainText(std::get<Paragraph>(report.blocks.front()).runs), "84 invited · 60 rows · 60 cases");
    const Table& table = std::get<Table>(report.blocks.back());
    checkShape(table);
    EXPECT_THAT(titles(table),
                ElementsAre("Question", "Asked", "Answered", "Substantive", "Don't know", "No answer"));
    EXPECT_GT(table.columns[3].width, table.columns[5].width) << "a long word of a head has room";
    EXPECT_THAT(printed(table.rows.front()),
                ElementsAre("What should be done first?", "57", "55", "53", "2", "2"));
}
