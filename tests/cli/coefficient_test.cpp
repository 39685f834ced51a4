// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"
#include "tests/places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace marginalia::tests;
using nlohmann::json;
using testing::EndsWith;
using testing::HasSubstr;

namespace {
constexpr const char* ratings = "A,B,C,D\n1,1,,1\n2,2,3,2\n3,3,3,3\n3,3,3,3\n2,2,2,2\n1,2,3,4\n4,4,4,4\n"
                                "1,1,2,1\n2,2,2,2\n,5,5,5\n,,1,1\n,3,,\n";
}

TEST(CoefficientCommand, GivesTheKeysOfTheContract) {
    const Folder folder;
    const Outcome outcome =
        cli({"coefficient", "alpha_nominal", folder.write("r.csv", ratings), "--format", "json"});
    EXPECT_EQ(outcome.exit, 0);
    json answer = json::parse(outcome.out);
    EXPECT_NEAR(answer["value"].get<double>(), 0.743421052631579, 1e-12);
    answer.erase("value");
    EXPECT_EQ(answer,
              (json{{"name", "alpha_nominal"}, {"undefined", nullptr}, {"units", 11}, {"coders", 4}}));
}

TEST(CoefficientCommand, SaysWhyThereIsNone) {
    const Folder folder;
    const Outcome outcome =
        cli({"coefficient", "cohen_kappa", folder.write("r.csv", ratings), "--format", "json"});
    EXPECT_EQ(outcome.exit, 0);
    const json answer = json::parse(outcome.out);
    EXPECT_EQ(answer["value"], nullptr);
    EXPECT_EQ(answer["undefined"], "This coefficient compares exactly two coders.");
}

TEST(CoefficientCommand, DrawsABootstrapThatCanBeRepeated) {
    const Folder folder;
    const std::vector<std::string> arguments = {
        "coefficient", "alpha_nominal", folder.write("r.csv", ratings), "--draws", "200", "--seed", "7",
        "--format",    "json"};
    const Outcome outcome = cli(arguments);
    EXPECT_EQ(outcome.out, cli(arguments).out);
    const json answer = json::parse(outcome.out);
    EXPECT_EQ(answer["draws"], 200);
    EXPECT_EQ(answer["seed"], 7);
    EXPECT_LT(answer["ci"][0], answer["value"]);
    EXPECT_GT(answer["ci"][1], answer["value"]);
}

TEST(CoefficientCommand, DrawsABootstrapForEveryCoefficientOfUnits) {
    const Folder folder;
    const std::string two = folder.write("two.csv", "A,B\n1,1\n1,2\n2,2\n1,1\n2,1\n1,1\n2,2\n1,1\n");
    const std::string sets = folder.write("sets.csv", "A,B\na|b,a\n{},{}\na,a\nb,a|b\nb,b\n{},a\na,a\n");
    const auto drawn = [](const std::string& key, const std::string& file) {
        return json::parse(cli({"coefficient", key, file, "--draws", "100", "--format", "json"}).out);
    };
    for (const char* key : {"pa_unit_mean", "cohen_kappa", "scott_pi", "light_kappa", "holsti_pooled",
                            "positive_agreement", "fleiss_category.1", "bias_index", "cohen_kappa.po"}) {
        const json answer = drawn(key, two);
        EXPECT_LE(answer["ci"][0], answer["value"]) << key;
        EXPECT_GE(answer["ci"][1], answer["value"]) << key;
    }
    for (const char* key : {"set_alpha_masi", "pooled_kappa", "code_alpha.a"}) {
        const json answer = drawn(key, sets);
        EXPECT_LE(answer["ci"][0], answer["value"]) << key;
        EXPECT_GE(answer["ci"][1], answer["value"]) << key;
    }
    EXPECT_EQ(drawn("set_alpha_nominal", sets)["ci"], drawn("set_alpha_nominal", sets)["ci"]);
}

TEST(CoefficientCommand, NamesTheCoefficientsThatThereAre) {
    const Folder folder;
    const std::string help = cli({"coefficient", "--help"}).out;
    EXPECT_THAT(help, HasSubstr("alpha_nominal: Krippendorff's alpha, nominal"));
    EXPECT_THAT(help, HasSubstr("fleiss_category.K: "));
    const Outcome unknown = cli({"coefficient", "jaccard", folder.write("r.csv", ratings)});
    EXPECT_EQ(unknown.exit, 2);
    EXPECT_THAT(unknown.err, HasSubstr("There is no coefficient “jaccard”. The coefficients are: "));
    EXPECT_THAT(unknown.err, HasSubstr("gwet_ac1, "));
}

TEST(CoefficientCommand, RefusesWrongUseAndBadFiles) {
    const Folder folder;
    EXPECT_EQ(cli({"coefficient", "kappa", folder.write("r.csv", ratings)}).exit, 2);
    EXPECT_EQ(cli({"coefficient", "u_alpha", folder.write("r.csv", ratings)}).exit, 2);
    EXPECT_EQ(cli({"coefficient", "alpha_nominal", folder.write("r.csv", ratings), "--draws", "-1"}).exit, 2);
    EXPECT_EQ(cli({"coefficient", "alpha_nominal", (folder / "none.csv").string()}).exit, 1);
    const Outcome ragged = cli({"coefficient", "alpha_nominal", folder.write("ragged.csv", "A,B\n1,2,3\n")});
    EXPECT_EQ(ragged.exit, 1);
    EXPECT_THAT(ragged.err, HasSubstr("Nothing was computed from ragged.csv. Rows that cannot be read: 1."));
    EXPECT_THAT(ragged.err, HasSubstr("row 2: it has 3 cells, and the first row names 2 coders."));
}

TEST(AgreementVectorsCommand, EndsWithTheSummary) {
    const Outcome outcome =
        cli({"agreement-vectors", MARGINALIA_SOURCE_DIR "/tests/data/agreement/vectors_published.json"});
    EXPECT_EQ(outcome.exit, 0);
    EXPECT_THAT(outcome.out,
                HasSubstr("values 263, differing 0, undefined as expected 3, largest difference "));
}

TEST(AgreementVectorsCommand, ListsWhatDiffersAndExitsWithOne) {
    const Folder folder;
    const Outcome outcome =
        cli({"agreement-vectors",
             folder.write("v.json", R"({"cases": [{"id": "mine", "kind": "matrix", "coders": 2,
            "categories": [0, 1], "data": [[0, 1], [1, 1]], "expected": {"pa_unit_mean": 0.75}}]})")});
    EXPECT_EQ(outcome.exit, 1);
    EXPECT_THAT(outcome.out, HasSubstr("mine  pa_unit_mean  0.75      [0.5]"));
    EXPECT_THAT(outcome.out,
                EndsWith("values 1, differing 1, undefined as expected 0, largest difference 2.5e-01\n"));
    const Outcome broken = cli({"agreement-vectors", folder.write("b.json", "{\"cases\": [[")});
    EXPECT_EQ(broken.exit, 1);
    EXPECT_THAT(broken.err, HasSubstr("not a file of test vectors"));
    EXPECT_EQ(cli({"agreement-vectors", (folder / "none.json").string()}).exit, 1);
}
