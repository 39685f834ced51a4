// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/codebook_report.h"

#include "core/report/report_world.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::report;
using testing::ElementsAre;

TEST(CodebookReport, CountsAnswersUnderEachCode) {
    ReportWorld world;
    world.db().run(
        "UPDATE code SET definition = 'Duties', include_when = 'tariffs', number = '1' WHERE id = ?1",
        world.barriers);
    const Document report = codebookReport(world.db(), {});
    const Table& table = std::get<Table>(report.blocks.front());
    checkShape(table);
    EXPECT_THAT(firstColumn(table),
                ElementsAre("Other", "1 Trade barriers", "Institutions", "Courts", "Laws"));
    EXPECT_THAT(printed(table.rows[1]), ElementsAre("1 Trade barriers", "Duties", "tariffs", "", "", "7"));
    EXPECT_EQ(table.rows[2].cells.back().printed(), "14");
    EXPECT_EQ(table.rows[3].level, 1);
}
