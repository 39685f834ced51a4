// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/shares_json.h"

#include "core/report/report_world.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::report;
using testing::ElementsAre;

TEST(SharesJson, HasTheKeysOfTheContract) {
    ReportWorld world;
    shares::ShareRequest request;
    request.question = world.question();
    const shares::ShareTable table =
        shares::ShareEngine(world.db(), world.question()).table(world.db(), request);
    const auto json = sharesJson(world.db(), table);
    std::vector<std::string> keys;
    for (const auto& item : json.items())
        keys.push_back(item.key());
    EXPECT_THAT(keys, ElementsAre("question", "layer", "base", "provisional", "open", "disputed", "statuses",
                                  "none_applies", "rows"));
    EXPECT_EQ(json["base"].dump(),
              R"({"name":"substantive","label":"substantive answers","n":53,"eligible":53})");
    EXPECT_EQ(
        json["statuses"].dump(),
        R"({"substantive":53,"dont_know":2,"refused":0,"off_topic":0,"unclear":0,"empty":2,"not_reached":0,"not_asked":3})");
    const auto& row = json["rows"][1];
    EXPECT_EQ(row["code"], "Trade barriers");
    EXPECT_EQ(row["path"], "Trade barriers");
    EXPECT_EQ(row["level"], 0);
    EXPECT_EQ(row["net"], false);
    EXPECT_EQ(row["n"], 7);
    EXPECT_EQ(row["disputed"], 0);
    EXPECT_EQ(row["share"].dump(), "0.1320754716981132");
    EXPECT_EQ(row["percent"], "13.2");
    EXPECT_NEAR(row["ci"][0].get<double>(), 0.0655, 0.00005);
    EXPECT_NEAR(row["ci"][1].get<double>(), 0.2484, 0.00005);
    EXPECT_EQ(sharesCsvRows(world.db(), table).front().size(), sharesCsvColumns().size());
}

TEST(SharesJson, HasNullsForWhatIsUndefined) {
    ShareWorld world;
    world.code("X");
    shares::ShareRequest request;
    request.question = world.question();
    const auto json =
        sharesJson(world.db(), shares::ShareEngine(world.db(), world.question()).table(world.db(), request));
    EXPECT_TRUE(json["rows"][0]["share"].is_null());
    EXPECT_TRUE(json["rows"][0]["percent"].is_null());
    EXPECT_TRUE(json["rows"][0]["ci"].is_null());
}

TEST(SharesJson, CountsWhoFitsNoCategoryBesideTheRows) {
    ReportWorld world; // 12 of the 53 have no code
    shares::ShareRequest request;
    request.question = world.question();
    const shares::ShareEngine engine(world.db(), world.question());
    const shares::ShareTable table = engine.table(world.db(), request);
    const auto json = sharesJson(world.db(), table);
    EXPECT_EQ(json["none_applies"].dump(), R"({"n":12,"share":0.22641509433962265,"percent":"22.6"})");
    for (const auto& row : json["rows"])
        EXPECT_NE(row["path"], "") << "a row of JSON is a code";
    const auto csv = sharesCsvRows(world.db(), table);
    ASSERT_EQ(csv.size(), table.rows.size() + 1);
    EXPECT_EQ(csv.back()[7], "") << "no code has an empty path";
    EXPECT_EQ(csv.back()[10], 12);
    EXPECT_EQ(csv.back()[12], "22.6");
    request.base = shares::Base::Mentions;
    const shares::ShareTable mentions = engine.table(world.db(), request);
    EXPECT_TRUE(sharesJson(world.db(), mentions)["none_applies"].is_null());
    EXPECT_EQ(sharesCsvRows(world.db(), mentions).size(), mentions.rows.size());
}
