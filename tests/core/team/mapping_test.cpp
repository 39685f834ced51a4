// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/mapping.h"

#include "core/documents/documents.h"
#include "core/project/random_edits.h"
#include "core/project_files.h"
#include "core/team/packages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace marginalia::core::team {
namespace {

using test::stateOf;
using testing::SizeIs;
namespace fs = std::filesystem;

/// The world's project, and one that somebody else began with the same survey and one of its documents.
struct Separate : testing::Test, test::Team {
    void SetUp() override {
        const auto interview = [](store::Edit& edit) {
            documents::NewSource source;
            source.name = "Interview 1";
            source.text = text::normalize("Roads first, then trade.");
            documents::add(edit, source);
        };
        world.edit(interview);
        World other;
        // Other ids than here, as in real life.
        other.edit([](store::Edit& edit) {
            for (int i = 0; i < 50; ++i)
                edit.ids().guid();
            coding::addCoder(edit, "Daniyar");
        });
        other.codes({"Trade barrier", "Courts", "Other"});
        auto cells = World::steps();
        cells.push_back({"R009", "Tajikistan", "4", "More water for everybody in the valley."});
        other.survey(cells, "my survey");
        other.edit(interview);
        other.code("R001", "steps", "Trade barrier", "Daniyar", Span{7, 21});
        other.code("R002", "steps", "Courts", "Daniyar");
        other.code("R009", "steps", "Other", "Daniyar");
        other.project().saveCopy(theirs);
    }
    using World = marginalia::test::World;
    std::string codingsOf(const std::string& respondent) {
        return world.db().text(
            "SELECT group_concat(code || '/' || coder) FROM v_coding WHERE respondent = ?1", respondent);
    }
    Decisions proposed(const std::vector<Conflict>& asked) {
        Decisions decisions;
        for (const Conflict& conflict : asked)
            decisions[conflict.key] = conflict.proposed;
        return decisions;
    }
    const fs::path theirs = world.folder() / "theirs.marginalia";
};

TEST(Likeness, IsTheShareOfCommonPairsOfLetters) {
    EXPECT_DOUBLE_EQ(likeness("night", "nacht"), 0.25) << "Dice's own example";
    EXPECT_DOUBLE_EQ(likeness("Trade", "TRADE"), 1.0);
    EXPECT_DOUBLE_EQ(likeness("сауда", "суд"), 2.0 * 1 / 6);
    EXPECT_DOUBLE_EQ(likeness("a", "b"), 0.0);
}

TEST_F(Separate, ProjectsAreMappedByTextsPathsAndNames) {
    const std::string before = stateOf(world.db());
    const auto asked = merge({theirs}).open;
    EXPECT_EQ(stateOf(world.db()), before);
    ASSERT_THAT(asked, SizeIs(2));
    EXPECT_THAT(asked[1].what.english(), testing::HasSubstr("Daniyar"));
    EXPECT_EQ(asked[1].proposed, "same");
    EXPECT_EQ(asked[0].proposed, "Trade > Barriers");
    const MergeReport report = merge({theirs}, proposed(asked));
    EXPECT_TRUE(report.changed);
    EXPECT_EQ(codingsOf("R001"), "Trade > Barriers/Daniyar");
    EXPECT_EQ(codingsOf("R002"), "Courts/Daniyar") << "a code that was not here";
    EXPECT_EQ(codingsOf("R009"), "Other/Daniyar") << "a respondent who was not here";
    EXPECT_EQ(count("source"), 1);
    EXPECT_EQ(count("survey"), 1);
    EXPECT_EQ(count("question"), 1);
    EXPECT_EQ(count("study_case WHERE survey_id IS NOT NULL"), 9);
    EXPECT_EQ(count("coder"), 2);
    EXPECT_TRUE(world.project().verify().problems.empty());
    EXPECT_FALSE(merge({theirs}).changed);
}

TEST_F(Separate, ProjectsGoOnBeingMergedOnceTheyWereMapped) {
    merge({theirs}, proposed(merge({theirs}).open));
    work(theirs, "Daniyar", [&](store::Edit& edit) {
        const auto answer = survey::answerOf(edit.db(), survey::questionByName(edit.db(), "steps")->id,
                                             survey::caseByName(edit.db(), "R003")->id);
        coding::apply(edit, coding::coderByName(edit.db(), "Daniyar")->id,
                      *codebook::Codebook::load(edit.db()).byPath("Trade barrier"), {answer->id, {}},
                      std::nullopt);
    });
    EXPECT_TRUE(merge({theirs}).open.empty());
    EXPECT_EQ(codingsOf("R003"), "Trade > Barriers/Daniyar");
}

TEST_F(Separate, CodersOfOneNameStayTwoWhenTheTeamSaysSo) {
    Decisions decisions = proposed(merge({theirs}).open);
    for (auto& [key, take] : decisions)
        take = take == "same" ? "two" : "new";
    merge({theirs}, decisions);
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM coder WHERE name = 'Daniyar'"), 2);
    EXPECT_EQ(codingsOf("R001"), "Trade barrier/Daniyar");
}

TEST_F(Separate, ProjectsWithNothingInCommonAreRefused) {
    World other;
    other.survey({{"ID", "water"}, {"X1", "Water and bread are what people talk about."}});
    other.project().saveCopy(world.folder() / "x.marginalia");
    EXPECT_EQ(test::kindThrownBy([&] { merge({world.folder() / "x.marginalia"}); }), ErrorKind::Conflict);
}

} // namespace
} // namespace marginalia::core::team
