// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/agreement_report.h"

#include "core/agreement/compare_world.h"

#include <gtest/gtest.h>

using namespace marginalia;
using namespace marginalia::core;
using report::Table;
using test::CompareWorld;

namespace {

std::vector<std::string> heads(const report::Column& group) {
    std::vector<std::string> names;
    for (const report::Column& each : group.children)
        names.push_back(each.title);
    return names;
}

std::vector<std::string> firstCells(const Table& table) {
    std::vector<std::string> names;
    for (const report::Row& row : table.rows)
        names.push_back(row.cells.front().printed());
    return names;
}

} // namespace

TEST(AgreementReport, NamesTheHeadsOfAFewConfusedCategories) {
    CompareWorld world(12);
    world.codes({"Y"});
    world.coded(1, 5, "X", {"A", "B"}).coded(6, 7, "X", {"A"}).coded(6, 7, "Y", {"B"});
    world.judged(1, 12);
    const Table table = report::confusionTable(world.engine(), {}, text::Locale("en"));
    EXPECT_EQ(heads(table.columns.at(1)), (std::vector<std::string>{"X", "Y", "no category"}));
    EXPECT_EQ(firstCells(table), heads(table.columns.at(1)));
    EXPECT_EQ(table.rows.at(0).cells.at(2).printed(), "2"); // A: X, B: Y
}

TEST(AgreementReport, NumbersTheHeadsOfManyConfusedCategories) {
    CompareWorld world(12);
    const std::vector<std::string> more{"Institutions", "Infrastructure", "Trade barriers",
                                        "Trust",        "Transparency",   "Money"};
    world.codes(more);
    world.coded(1, 5, "X", {"A", "B"}).coded(6, 7, "Money", {"A"}).coded(6, 7, "Trust", {"B"});
    for (const std::string& path : more)
        world.coded(8, 8, path, {"A", "B"});
    world.judged(1, 12);
    const Table table = report::confusionTable(world.engine(), {}, text::Locale("en"));
    EXPECT_EQ(heads(table.columns.at(1)), (std::vector<std::string>{"1", "2", "3", "4", "5", "6", "7", "8"}));
    EXPECT_EQ(firstCells(table),
              (std::vector<std::string>{"1. X", "2. Institutions", "3. Infrastructure", "4. Trade barriers",
                                        "5. Trust", "6. Transparency", "7. Money", "8. no category"}));
    EXPECT_EQ(table.rows.at(6).cells.at(5).printed(), "2"); // A: Money, B: Trust
}

TEST(AgreementReport, QuotesAndPercentagesAreWrittenAsTheLanguageDoes) {
    CompareWorld world(20);
    world.edit([&](store::Edit& step) {
        coding::apply(step, world.coderId("A"), world.codeId("X"), {world.answerId("R001", "steps"), {}},
                      Span{0, 6});
    });
    world.judged(1, 20);
    const agreement::ComparisonEngine engine = world.engine();
    const std::vector<agreement::Dispute> disputes = engine.disputes(world.db());
    const auto printed = [&](const char* language) {
        const text::Locale locale(language);
        const Table differ = report::disputesTable(world.db(), engine.comparison(), disputes, locale);
        const Table figures = report::agreementTable(world.db(), engine.comparison(), locale);
        std::string prevalence;
        for (const report::Row& row : figures.rows)
            if (row.cells.front().printed() == "X")
                prevalence = row.cells.at(2).printed();
        return differ.rows.at(0).cells.at(3).printed() + " " + prevalence;
    };
    EXPECT_EQ(printed("en"), "“Number” 5.0%");
    EXPECT_EQ(printed("ru"), "«Number» 5,0\u00A0%");
    EXPECT_EQ(printed("kk"), "«Number» 5,0%");
}
