// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/pack.h"

#include "core/coding/blind.h"
#include "core/project_files.h"
#include "core/team/draw.h"
#include "world.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace marginalia::core::team {
namespace {

using marginalia::test::World;
using test::bytesOf;
using test::kindThrownBy;
using testing::HasSubstr;
using testing::Not;

std::int64_t count(const store::Connection& db, const std::string& table) {
    return db.integer("SELECT count(*) FROM " + table);
}

/// A project in which everything that a coder must not see carries a word of its own.
class Pack : public testing::Test {
protected:
    void SetUp() override {
        m_world.code("R001", "steps", "Trade > Barriers", "Aigerim", Span{0, 10},
                     {mainRound, false, "vermilion memo"});
        m_world.code("R002", "steps", "Institutions", "Daniyar");
        m_world.judge("R003", "steps", "Aigerim");
        m_world.edit([&](store::Edit& edit) {
            coding::decide(edit, {{},
                                  m_world.answerId("R002", "steps"),
                                  m_world.codeId("Institutions"),
                                  true,
                                  "",
                                  "cerulean reason",
                                  "Zhanar",
                                  ""});
            edit.db().run("UPDATE code SET memo = 'ochre thought' WHERE name = 'Trade'");
            edit.db().run(
                "UPDATE study_case SET memo = 'magenta remark', attribution_name = 'Saule Magentova' WHERE "
                "name = 'R004'");
            edit.db().run("UPDATE question SET memo = 'indigo remark', asked_if = 'Country=Kazakhstan'");
            edit.db().run(
                "INSERT INTO note (id, title, body, coder_id, created_at, changed_at) VALUES (77, 'sepia', "
                "'sepia body', ?1, '', '')",
                m_world.coderId("Aigerim"));
            edit.db().run(
                "INSERT INTO translation (id, answer_id, language, body, author, created_at) VALUES (78, "
                "?1, 'en', 'Open the trade routes.', 'Turquoise Translator', '')",
                m_world.answerId("R003", "steps"));
            edit.db().run(
                "UPDATE study_case SET excluded = 'test', excluded_note = 'amber note' WHERE name = 'R005'");
        });
        m_world.edit([](store::Edit& edit) { Project::setSetting(edit, "source_line", "crimson source"); });
    }
    Packed packFor(const std::string& coder, PackWish wish = {}) {
        wish.coder = m_world.coderId(coder);
        return pack(m_world.project(), wish, m_file);
    }

    World m_world = World::coded();
    const std::filesystem::path m_file = m_world.folder() / "package.marginalia";
};

TEST_F(Pack, HoldsNoByteOfTheWorkAndTheNamesOfOthers) {
    packFor("Daniyar");
    const std::string bytes = bytesOf(m_file);
    for (const char* secret : {"vermilion", "cerulean", "Zhanar", "ochre", "magenta", "Magentova", "indigo",
                               "sepia", "Turquoise", "Open the trade routes", "amber", "crimson", "Aigerim",
                               "Kazakhstan", "Edited by a test", "survey.csv", "Trust comes first"})
        EXPECT_THAT(bytes, Not(HasSubstr(secret)));
    EXPECT_THAT(bytes, HasSubstr("Remove trade barriers")) << "the answers themselves must be there";
    EXPECT_THAT(bytes, HasSubstr("Daniyar"));
}

TEST_F(Pack, HoldsTheAssignedAnswersTheCodebookAndOnesOwnWork) {
    const Packed packed = packFor("Daniyar");
    EXPECT_EQ(packed.coder, "Daniyar");
    EXPECT_EQ(packed.answers, 7) << "without the excluded respondent";
    EXPECT_EQ(packed.codes, 5);
    EXPECT_EQ(packed.codings, 1);
    const auto package = Project::open(m_file);
    EXPECT_EQ(count(package->db(), "coder"), 1);
    EXPECT_EQ(count(package->db(), "answer"), 7);
    EXPECT_EQ(count(package->db(), "judgement"), 1);
    EXPECT_EQ(package->setting("title"), "Test");
    EXPECT_TRUE(package->verify().problems.empty());
    EXPECT_FALSE(package->nextUndo()) << "nobody can undo a package away";
    EXPECT_EQ(package->db().integer("SELECT id FROM answer WHERE id = ?", m_world.answerId("R001", "steps")),
              m_world.answerId("R001", "steps").value)
        << "rows keep their ids";
}

TEST_F(Pack, ShowsTheCodingsOfOthersOnlyWhenAsked) {
    PackWish wish;
    wish.withCodings = {m_world.coderId("Aigerim")};
    packFor("Daniyar", wish);
    EXPECT_THAT(bytesOf(m_file), Not(HasSubstr("vermilion"))) << "codings, but no memos";
    const auto package = Project::open(m_file);
    EXPECT_EQ(count(package->db(), "coding"), 2);
    EXPECT_EQ(count(package->db(), "coder"), 2);
}

TEST_F(Pack, TakesTranslationsAlongWithoutTheNamesOfTranslators) {
    PackWish wish;
    wish.withTranslations = true;
    packFor("Daniyar", wish);
    EXPECT_THAT(bytesOf(m_file), HasSubstr("Open the trade routes"));
    EXPECT_THAT(bytesOf(m_file), Not(HasSubstr("Turquoise")));
}

TEST_F(Pack, IsNotedInTheProjectAsOneStepThatCanBeUndone) {
    const auto before = m_world.project().history().size();
    packFor("Daniyar");
    EXPECT_EQ(m_world.project().history().size(), before + 1);
    EXPECT_EQ(count(m_world.db(), "package"), 1);
    EXPECT_TRUE(m_world.project().verify().problems.empty());
    m_world.project().undo();
    EXPECT_EQ(count(m_world.db(), "package"), 0);
}

TEST_F(Pack, NeverWritesOverAFileAndLeavesNoneBehindWhenItFails) {
    test::writeBytes(m_file, "mine");
    EXPECT_EQ(kindThrownBy([&] { packFor("Daniyar"); }), ErrorKind::Conflict);
    EXPECT_EQ(bytesOf(m_file), "mine");
    std::filesystem::remove(m_file);
    PackWish wish;
    wish.coder = m_world.coderId("Daniyar");
    EXPECT_EQ(
        kindThrownBy([&] { pack(m_world.project(), wish, m_file, Progress([](double) { return false; })); }),
        ErrorKind::Cancelled);
    EXPECT_FALSE(std::filesystem::exists(m_file));
    EXPECT_EQ(count(m_world.db(), "package"), 0);
}

TEST_F(Pack, IsRefusedWhereNothingWouldBeInIt) {
    m_world.edit([](store::Edit& edit) { edit.db().run("UPDATE study_case SET excluded = 'test'"); });
    EXPECT_EQ(kindThrownBy([&] { packFor("Daniyar"); }), ErrorKind::Usage);
}

TEST_F(Pack, IsMadeForOthersOnlyByWhoeverMadeCodingBlind) {
    m_world.edit([](store::Edit& edit) { coding::makeBlind(edit); });
    m_world.project().setWho("Daniyar");
    EXPECT_EQ(kindThrownBy([&] { packFor("Aigerim"); }), ErrorKind::Conflict);
    m_world.project().setWho("Aigerim");
    EXPECT_EQ(packFor("Daniyar").codings, 1) << "inside the step nothing is hidden";
}

TEST_F(Pack, OfARoundHoldsWhatWasDrawnAndTheCodebookOfItsStart) {
    RoundWish drawn;
    drawn.name = "pilot";
    drawn.units = 2;
    PackWish wish;
    m_world.edit([&](store::Edit& edit) { wish.round = startRound(edit, drawn); });
    m_world.edit([](store::Edit& edit) {
        edit.db().run("UPDATE code SET definition = 'later' WHERE name = 'Trade'");
    });
    EXPECT_EQ(packFor("Daniyar", wish).answers, 2);
    EXPECT_THAT(bytesOf(m_file), Not(HasSubstr("later")));
    const auto package = Project::open(m_file);
    EXPECT_EQ(count(package->db(), "code"), 5);
    const auto pilot = roundByName(package->db(), "pilot");
    ASSERT_TRUE(pilot);
    const auto drawnFrom = *roundByName(m_world.db(), "pilot");
    EXPECT_EQ(pilot->seed, drawnFrom.seed);
    EXPECT_EQ(pilot->kind, drawnFrom.kind);
    const auto units = unitsOf(package->db(), pilot->id);
    ASSERT_EQ(units.size(), 2U);
    for (std::size_t i = 0; i < units.size(); ++i)
        EXPECT_EQ(units[i].place, unitsOf(m_world.db(), wish.round)[i].place) << "in the order drawn";
    EXPECT_EQ(codersOf(package->db(), pilot->id), std::vector{m_world.coderId("Daniyar")})
        << "and nobody else's name";
    EXPECT_EQ(codebookOf(package->db(), *pilot).codes().size(), 5U);
    EXPECT_TRUE(package->verify().problems.empty());
    m_world.edit([&](store::Edit& edit) { removeRound(edit, wish.round); });
    EXPECT_EQ(count(m_world.db(), "package"), 0) << "it goes with its round";
}

} // namespace
} // namespace marginalia::core::team
