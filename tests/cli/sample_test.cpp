// SPDX-License-Identifier: GPL-3.0-or-later
// The sample project is the worked example of every base; its figures are published, so they are pinned here.
#include "cli/command_line.h"
#include "tests/places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <map>

using namespace marginalia::tests;
using nlohmann::json;
using testing::HasSubstr;

namespace {

const std::string sample = std::string(MARGINALIA_BINARY_DIR) + "/sample/steps.marginalia";

json shares(const std::vector<std::string>& options) {
    std::vector<std::string> arguments{"shares", sample, "--question", "steps", "--format", "json"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Outcome outcome = cli(arguments);
    EXPECT_EQ(outcome.exit, 0) << outcome.err;
    return json::parse(outcome.out);
}

json rowOf(const json& table, const std::string& path) {
    for (const json& row : table["rows"])
        if (row["path"] == path)
            return row;
    ADD_FAILURE() << "no row " << path;
    return {};
}

} // namespace

TEST(SampleProject, PrintsThePublishedSharesOfTheFinalLayer) {
    const json table = shares({});
    EXPECT_EQ(table["layer"], "final");
    EXPECT_EQ(table["base"]["n"], 53);
    EXPECT_EQ(table["provisional"], false);
    const std::map<std::string, std::pair<int, std::string>> published{
        {"Institutional mechanisms", {14, "26.4"}},   {"Reduction of barriers", {7, "13.2"}},
        {"Political will and trust", {5, "9.4"}},     {"Regional stability", {2, "3.8"}},
        {"Economic integration", {2, "3.8"}},         {"Common interests and goals", {2, "3.8"}},
        {"Infrastructure and logistics", {1, "1.9"}}, {"Other", {3, "5.7"}}};
    for (const auto& [path, figure] : published) {
        const json row = rowOf(table, path);
        EXPECT_EQ(row["n"], figure.first) << path;
        EXPECT_EQ(row["percent"], figure.second) << path;
    }
}

TEST(SampleProject, CountsTheLineOnWhoCodedAmongTheCasesOfTheFilterOnly) {
    const auto line = [](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"shares", sample,          "--question",
                                           "steps",  "--sensitivity", "Institutional mechanisms"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const std::string out = cli(arguments).out;
        return out.substr(out.find("by who coded"));
    };
    EXPECT_NE(line({}), line({"--where", "Country=Kazakhstan"}));
}

TEST(SampleProject, GivesSixSharesOfOneCodeOnSixBases) {
    struct Expected {
        std::string base;
        int k, n;
        std::string percent;
    };
    for (const Expected& expected : std::vector<Expected>{{"substantive", 14, 53, "26.4"},
                                                          {"answered", 14, 55, "25.5"},
                                                          {"asked", 14, 57, "24.6"},
                                                          {"all", 14, 60, "23.3"},
                                                          {"mentions", 14, 96, "14.6"},
                                                          {"segments", 17, 121, "14.0"}}) {
        const json table = expected.base == "segments"
                               ? shares({"--base", "segments", "--layer", "coder:Aigerim"})
                               : shares({"--base", expected.base});
        EXPECT_EQ(table["base"]["n"], expected.n) << expected.base;
        const json row = rowOf(table, "Institutional mechanisms");
        EXPECT_EQ(row["n"], expected.k) << expected.base;
        EXPECT_EQ(row["percent"], expected.percent) << expected.base;
    }
}

TEST(SampleProject, SegmentsAreOnlyDefinedForOneCoder) {
    const Outcome outcome = cli({"shares", sample, "--question", "steps", "--base", "segments"});
    EXPECT_EQ(outcome.exit, 2);
    EXPECT_EQ(outcome.out, "");
}

TEST(SampleProject, ShowsTheCaseFlowAboveTheTable) {
    EXPECT_THAT(cli({"shares", sample, "--question", "steps"}).out,
                HasSubstr("84 invited · 64 rows · 3 test, 1 duplicate · 60 cases · 57 asked · 55 answered · "
                          "53 substantive"));
}

TEST(SampleProject, SaysHowManyAnswersWereCodedByTwo) {
    EXPECT_THAT(cli({"shares", sample, "--question", "steps"}).out,
                HasSubstr("53 answers: 11 coded by two (9 agreed, 2 settled), 42 by one"));
}

TEST(SampleProject, TheQuestionHalfJudgedIsProvisional) {
    const Outcome outcome = cli({"shares", sample, "--question", "obstacles", "--format", "json"});
    const json table = json::parse(outcome.out);
    EXPECT_EQ(table["provisional"], true);
    EXPECT_EQ(table["base"]["n"], 20);
    EXPECT_EQ(table["base"]["eligible"], 40);
    EXPECT_EQ(table["open"], 20);
}

TEST(SampleProject, UnionAndIntersectionLookAtTheElevenAnswersOfBothCoders) {
    EXPECT_EQ(shares({"--layer", "union"})["base"]["n"], 11);
    EXPECT_EQ(rowOf(shares({"--layer", "union"}), "Institutional mechanisms")["n"], 4);
    EXPECT_EQ(rowOf(shares({"--layer", "intersection"}), "Institutional mechanisms")["n"], 3);
}

TEST(SampleProject, HoldsAHistoryThatLeadsToWhatItHolds) {
    EXPECT_EQ(cli({"verify", sample}).exit, 0);
}

TEST(SampleProject, TwoBuildsGiveTheSameBytes) {
    const Folder folder;
    const std::string command = std::string("'") + MARGINALIA_BINARY_DIR + "/bin/build-sample' '" +
                                MARGINALIA_SOURCE_DIR + "/resources/sample' '" +
                                (folder / "again.marginalia").string() + "'";
    ASSERT_EQ(std::system(command.c_str()), 0);
    EXPECT_EQ(Folder::read(folder / "again.marginalia"), Folder::read(sample));
}

TEST(SampleProject, ABlockedQuoteNeverReachesAnExport) {
    const Folder folder;
    const std::string file = (folder / "quotes.csv").string();
    ASSERT_EQ(cli({"report", sample, "--table", "quotes", "--question", "steps", "-o", file}).exit, 0);
    const std::string quotes = Folder::read(file);
    EXPECT_NE(quotes.find("\"Expert 3, Kazakhstan\""), std::string::npos);
    for (const char* blocked : {"\"Expert 18,", "\"Expert 28,", "\"Expert 48,"})
        EXPECT_EQ(quotes.find(blocked), std::string::npos) << blocked;
}
