// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/evaluate.h"
#include "core/base/error.h"
#include "core/exchange/importers/ratings_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

using namespace marginalia::core;
using namespace marginalia::core::agreement;
using exchange::RatingsFile;
using exchange::RatingsFileOptions;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

class RatingsFileTest : public testing::Test {
protected:
    RatingsFile read(const std::string& content, const std::string& coefficient = "alpha_nominal",
                     std::optional<int> categories = {}, std::optional<std::int64_t> length = {}) {
        std::ofstream(m_file, std::ios::binary) << content;
        Progress progress;
        return exchange::readRatings(m_file, {coefficient, categories, length}, progress);
    }

    std::string messageOf(const std::string& content, const std::string& coefficient = "alpha_nominal",
                          std::optional<int> categories = {}, std::optional<std::int64_t> length = {}) {
        try {
            read(content, coefficient, categories, length);
        } catch (const Error& error) {
            return error.details().empty() ? error.what() : error.details().front().english();
        }
        return "no error";
    }

    double value(const RatingsFile& file, const std::string& key) {
        const Outcome outcome = evaluate(key, file.material);
        return outcome.values.empty() ? -99.0 : outcome.values.front();
    }

    void TearDown() override { std::filesystem::remove(m_file); }

private:
    std::filesystem::path m_file =
        std::filesystem::temp_directory_path() /
        (std::string("ratings-") + testing::UnitTest::GetInstance()->current_test_info()->name() + ".csv");
};

// Krippendorff (2011): four coders, twelve units, missing ratings.
constexpr const char* krippendorff = "A,B,C,D\n1,1,,1\n2,2,3,2\n3,3,3,3\n3,3,3,3\n2,2,2,2\n1,2,3,4\n4,4,4,4\n"
                                     "1,1,2,1\n2,2,2,2\n,5,5,5\n,,1,1\n,3,,\n";

} // namespace

TEST_F(RatingsFileTest, GivesKrippendorffsPublishedFigures) {
    const RatingsFile file = read(krippendorff);
    EXPECT_THAT(file.coders, ElementsAre("A", "B", "C", "D"));
    EXPECT_EQ(file.rowOfUnit.size(), 12U);
    EXPECT_NEAR(value(file, "alpha_nominal"), 0.743, 0.0005);
    EXPECT_NEAR(value(file, "alpha_ordinal"), 0.815, 0.0005);
    EXPECT_NEAR(value(file, "alpha_interval"), 0.849, 0.0005);
    EXPECT_NEAR(value(file, "alpha_ratio"), 0.797, 0.0005);
}

TEST_F(RatingsFileTest, OrdersNumbersBySizeAndNotByLetters) {
    EXPECT_THAT(read("A,B\n10,2\n9,10\n", "alpha_ordinal").material.names, ElementsAre("2", "9", "10"));
}

TEST_F(RatingsFileTest, PutsDeclaredCategoriesInTheirPlace) {
    EXPECT_THAT(read("A,B\n1,4\n", "gwet_ac1", 5).material.names, ElementsAre("1", "2", "3", "4", "5"));
    EXPECT_THAT(read("A,B\n0,1\n", "gwet_ac1", 3).material.names, ElementsAre("0", "1", "2"));
    EXPECT_THAT(read("A,B\n1,1\n", "positive_agreement", 2).material.names, ElementsAre("0", "1"));
    EXPECT_THAT(read("A,B\n1,2\n", "positive_agreement", 2).material.names, ElementsAre("1", "2"));
    EXPECT_EQ(read("A,B\nyes,no\n", "gwet_ac1", 3).material.names.size(), 3U);
    EXPECT_THAT(messageOf("A,B\n1,4\n2,3\n", "gwet_ac1", 3), HasSubstr("Categories that occur: 4."));
    EXPECT_THAT(messageOf("A,B\n1,4\n", "gwet_ac1", 2'000'000'000), HasSubstr("Categories that occur: 2."));
}

TEST_F(RatingsFileTest, RefusesRaggedRowsByTheirNumber) {
    EXPECT_EQ(messageOf("A,B\n1,1\n1,2,3\n"), "row 3: it has 3 cells, and the first row names 2 coders.");
    EXPECT_EQ(messageOf("A,B,C\n1,1\n"), "row 2: it has 2 cells, and the first row names 3 coders.");
}

TEST_F(RatingsFileTest, RefusesTextWhereNumbersAreNeeded) {
    EXPECT_EQ(
        messageOf("A,B\n1,two\n", "alpha_interval"),
        "row 2, column B: “two” is not a number, and “alpha_interval” needs numbers. Leave the cell of a "
        "missing rating empty.");
    EXPECT_THAT(messageOf("A,B\n1,NaN\n", "alpha_ratio"), HasSubstr("“NaN” is not a number"));
    EXPECT_THAT(messageOf("A,B\n1,1e999\n", "alpha_ratio"), HasSubstr("is not a number"));
    EXPECT_THAT(messageOf("A,B\nlow,high\n", "cohen_kappa_linear"), HasSubstr("needs numbers"));
    EXPECT_EQ(messageOf("A,B\nlow,high\n", "cohen_kappa"), "no error");
}

TEST_F(RatingsFileTest, SaysThatNAIsTakenAsACategory) {
    EXPECT_EQ(read("A,B\nyes,NA\nno,no\n").problems.size(), 1U);
    EXPECT_TRUE(read("A,B\nyes,\nno,no\n").problems.empty());
}

TEST_F(RatingsFileTest, LeavesOneCoderOneUnitAndNothingToTheCoefficient) {
    EXPECT_EQ(evaluate("alpha_nominal", read("A\n1\n2\n").material).undefined.english(),
              "Agreement needs two coders; here is only one.");
    EXPECT_EQ(evaluate("alpha_nominal", read("A,B\n1,1\n").material).undefined.english(),
              "Only one value occurs: without any variation agreement beyond chance cannot be assessed.");
    EXPECT_EQ(evaluate("alpha_nominal", read("A,B\n,\n,\n").material).undefined.english(),
              "No unit was judged.");
    EXPECT_EQ(evaluate("alpha_nominal", read("A,B\n").material).undefined.english(), "No unit was judged.");
}

TEST_F(RatingsFileTest, RefusesAFileWithoutATableOrCodersNames) {
    EXPECT_THAT(messageOf(""), HasSubstr("holds no table"));
    EXPECT_THAT(messageOf("A,\n1,2\n"), HasSubstr("Column B"));
    EXPECT_THAT(messageOf("1,1\n1,2\n"), HasSubstr("The first row must hold the coders' names"));
    EXPECT_THAT(messageOf(krippendorff, "kappa"), HasSubstr("There is no coefficient “kappa”"));
    std::string wide = "c0";
    for (int coder = 1; coder < 300; ++coder)
        wide += ",c" + std::to_string(coder);
    EXPECT_THAT(messageOf(wide + "\n"), HasSubstr("at most 200 coders"));
    std::string many = "A,B\n";
    for (int value = 0; value < 25'000; ++value)
        many += std::to_string(value) + ",x" + std::to_string(value) + "\n";
    EXPECT_THAT(messageOf(many), HasSubstr("more than 20000 different values"));
}

TEST_F(RatingsFileTest, ReadsSetsOfCodes) {
    const RatingsFile file = read("A,B\na | b,b|a\n{},a\n,b\nb,a|b\n", "set_alpha_jaccard");
    const auto& sets = std::get<SetRatings>(file.material.data);
    EXPECT_THAT(file.material.names, ElementsAre("a", "b"));
    EXPECT_THAT(sets.counts, ElementsAre(1, 1, 1, 1));
    EXPECT_EQ(sets.row(0)[0], sets.row(0)[1]);
    EXPECT_EQ(sets.row(2)[0], missing);
    EXPECT_TRUE(sets.sets[static_cast<std::size_t>(sets.row(1)[0])].empty());
    // Shared: {a,b}, nothing, {b}: 2 (2 + 0 + 1) / (4 + 1 + 3).
    EXPECT_DOUBLE_EQ(value(file, "set_f1_micro"), 6.0 / 8.0);
}

TEST_F(RatingsFileTest, ReadsPassagesOfAText) {
    const RatingsFile file = read("coder,code,start,end\nX,a,0,10\nY,a,2,12\n", "char_f1.a", {}, 100);
    EXPECT_DOUBLE_EQ(value(file, "char_f1.a"), 0.8);
    EXPECT_THAT(messageOf("coder,code,start,end\nX,a,0,10\n", "u_alpha"), HasSubstr("--length"));
    EXPECT_THAT(
        messageOf("coder,code,start,end\nX,a,5,101\n", "u_alpha", {}, 100),
        HasSubstr("row 2: a passage needs a coder, a code, and a start before an end within the 100"));
    EXPECT_THAT(messageOf("coder,code,start,end\nX,a,-5,10\n", "u_alpha", {}, 100), HasSubstr("row 2"));
    EXPECT_THAT(messageOf("coder,code,start\nX,a,5\n", "u_alpha", {}, 100), HasSubstr("end"));
}
