// SPDX-License-Identifier: GPL-3.0-or-later
// Every value of the vector files: published ones to their printed digits and all to 1e-9.
#include "core/agreement/vector_check.h"
#include "core/base/error.h"
#include "tests/places.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

using namespace marginalia::core;
using agreement::checkVectors;
using agreement::VectorReport;

namespace {

std::string fileOf(const std::string& name) {
    std::ifstream file(std::string(MARGINALIA_SOURCE_DIR) + "/tests/data/agreement/" + name,
                       std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

VectorReport check(const std::string& json) {
    Progress progress;
    return checkVectors(json, progress);
}

struct VectorFile {
    const char* name;
    std::int64_t values;
    std::int64_t undefined;
};

class AgreementVectors : public testing::TestWithParam<VectorFile> {};

/// One case around the given data and expectations.
std::string oneCase(const std::string& members) {
    return R"({"cases": [{"id": "here", )" + members + "}]}";
}

std::string messageOf(const std::string& json) {
    try {
        check(json);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_P(AgreementVectors, AreAllReproduced) {
    const VectorReport report = check(fileOf(GetParam().name));
    EXPECT_EQ(report.values, GetParam().values);
    EXPECT_EQ(report.undefinedAsExpected, GetParam().undefined);
    EXPECT_LT(report.largestDifference, 1e-9);
    for (const auto& one : report.differing)
        ADD_FAILURE() << one.name << ' ' << one.key << ": expected " << one.expected << ", found "
                      << one.found;
}

INSTANTIATE_TEST_SUITE_P(, AgreementVectors,
                         testing::Values(VectorFile{"vectors_published.json", 263, 3},
                                         VectorFile{"vectors_degenerate.json", 662, 178},
                                         VectorFile{"vectors_random_dev.json", 5019, 213}),
                         [](const auto& tested) {
                             const std::string name = tested.param.name;
                             return name.substr(8, name.find('.') - 8);
                         });

TEST(AgreementVectorCheck, FindsAValueThatDiffers) {
    const VectorReport report = check(oneCase(R"("kind": "matrix", "coders": 2, "categories": ["a", "b"],
        "data": [["a", "b"], ["a", "a"], ["b", "b"]],
        "expected": {"pa_unit_mean": 0.667, "cohen_kappa": null, "alpha_nominal": 0.4444444444444444})"));
    EXPECT_EQ(report.values, 3);
    EXPECT_EQ(report.different, 2);
    ASSERT_EQ(report.differing.size(), 2U);
    EXPECT_EQ(report.differing[0].name, "here");
    EXPECT_EQ(report.differing[0].key, "cohen_kappa");
    EXPECT_EQ(report.differing[1].expected, "0.667");
}

TEST(AgreementVectorCheck, HoldsAPublishedValueToItsPrintedDigits) {
    const std::string data =
        R"("kind": "matrix", "coders": 2, "categories": [0, 1], "data": [[0, 1], [1, 1], [1, 1]],)";
    const auto published = [&](const std::string& printed) {
        return check(oneCase(data + R"("expected": {"pa_unit_mean": {"published": ")" + printed +
                             R"(", "decimals": 2, "exact": 0.6666666666666666}})"))
            .different;
    };
    EXPECT_EQ(published("0.67"), 0);
    EXPECT_EQ(published("0.66"), 1);
}

TEST(AgreementVectorCheck, RefusesAFileOfAnotherFormAndNamesTheCase) {
    EXPECT_NE(messageOf("").find("not a file of test vectors"), std::string::npos);
    EXPECT_NE(messageOf("[1, 2]").find("not a file of test vectors"), std::string::npos);
    EXPECT_NE(messageOf(std::string(5'000'000, '[')).find("not a file of test vectors"), std::string::npos);
    EXPECT_EQ(messageOf(std::string(17'000'000, ' ')), "A vector file may have at most 16 MB.");
    EXPECT_NE(messageOf(R"({"cases": [7]})").find("Case 1"), std::string::npos);
    EXPECT_EQ(messageOf(oneCase(R"("kind": "matrix", "coders": 2, "categories": [1], "data": [[1, 1], [1]],
                                   "expected": {"pa_unit_mean": 1})")),
              "Case here: Unit 2 must have one rating for each of the 2 coders.");
    EXPECT_EQ(messageOf(oneCase(R"("kind": "matrix", "coders": 2, "categories": [1], "data": [[1, 2]],
                                   "expected": {"pa_unit_mean": 1})")),
              "Case here: The category “2” is not declared.");
    EXPECT_EQ(messageOf(oneCase(R"("kind": "numeric", "coders": 2, "data": [[1, "two"]],
                                   "expected": {"alpha_interval": 1})")),
              "Case here: A value must be a number.");
    EXPECT_EQ(messageOf(oneCase(R"("kind": "matrix", "coders": 1000000000, "categories": [1], "data": [],
                                   "expected": {})")),
              "Case here: “coders” must be a whole number from 1 to 200.");
    EXPECT_EQ(messageOf(oneCase(R"("kind": "overlap", "coders": 2, "length": 9,
                                   "segments": [{"coder": 0, "code": 1, "start": 5, "end": 12}], "expected": {})")),
              "Case here: “end” must be a whole number from 6 to 9.");
    EXPECT_THAT(messageOf(oneCase(R"("kind": "matrix", "coders": 2, "categories": [1], "data": [[1, 1]],
                                   "expected": {"kappa": 1})")),
                testing::StartsWith("Case here: There is no coefficient “kappa”. The coefficients are: "));
    EXPECT_EQ(messageOf(oneCase(R"("kind": "matrix", "coders": 2, "categories": [1], "data": [[1, 1]],
                                   "expected": {"set_alpha_masi": 1})")),
              "Case here: “set_alpha_masi” is made of sets of codes.");
}
