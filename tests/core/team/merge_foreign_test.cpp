// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are not what they should be, and texts that are not the same.
#include "core/coding/correct_text.h"
#include "core/project/erasure.h"
#include "core/project/random_edits.h"
#include "core/project_files.h"
#include "core/team/packages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace marginalia::core::team {
namespace {

using test::kindThrownBy;
using test::stateOf;
using testing::IsEmpty;
using testing::SizeIs;
namespace fs = std::filesystem;

struct MergeForeign : testing::Test, test::Team {
    void SetUp() override {
        package = pack("Daniyar", "d.marginalia");
        work(package, "Daniyar", codes("R001", "Trade", "Daniyar"));
        before = stateOf(world.db());
    }
    /// What another program does to the file.
    void tamper(const std::string& sql) {
        store::Connection db(package, store::Connection::Mode::ReadWrite);
        db.execute("PRAGMA foreign_keys = OFF");
        db.execute(sql);
    }
    std::optional<ErrorKind> refused(const fs::path& file) {
        const auto kind = kindThrownBy([&] { merge({package, file}); });
        EXPECT_EQ(stateOf(world.db()), before) << "nothing is half merged";
        return kind;
    }
    fs::path package;
    std::string before;
};

TEST_F(MergeForeign, ReportsACodingThatAnotherProgramPutIn) {
    const std::string aigerim = std::to_string(world.coderId("Aigerim").value);
    tamper("INSERT INTO coding (id, coder_id, code_id, answer_id, created_at) SELECT 5, " + aigerim +
           ", id, (SELECT min(id) FROM answer WHERE text_id IS NOT NULL), '' FROM code WHERE name = 'Other'");
    const auto asked = merge({package}).open;
    ASSERT_THAT(asked, SizeIs(2));
    EXPECT_EQ(asked[0].kind, ConflictKind::ByOthers);
    EXPECT_THAT(asked[0].what.english(), testing::HasSubstr("holds work by “Aigerim”"));
    EXPECT_EQ(asked[1].kind, ConflictKind::PastHistory);
    EXPECT_EQ(stateOf(world.db()), before);
    merge({package}, {{asked[0].key, "leave"}, {asked[1].key, "leave"}});
    EXPECT_EQ(count("coding"), 1) << "what Daniyar did is brought all the same";
}

TEST_F(MergeForeign, ReportsTheWorkOfSomebodyElseInAPackage) {
    work(package, "laptop", [&](store::Edit& edit) {
        coding::apply(edit, coding::ensureCoder(edit, "laptop"), world.codeId("Other"),
                      {world.answerId("R002", "steps"), {}}, std::nullopt);
    });
    const auto asked = merge({package}).open;
    ASSERT_THAT(asked, SizeIs(1));
    merge({package}, {{asked[0].key, "leave"}});
    EXPECT_EQ(count("coding"), 1);
    world.project().undo();
    EXPECT_EQ(merge({package}, {{asked[0].key, "same"}}).files[0].work.at("Daniyar").codingsAdded, 2);
    EXPECT_EQ(count("coder"), 2);
    world.project().undo();
    EXPECT_EQ(merge({package}, {{asked[0].key, "take"}}).files[0].work.at("laptop").codingsAdded, 1);
    EXPECT_EQ(count("coder"), 3);
}

TEST_F(MergeForeign, RefusesATextThatIsNotWhatItsCheckSumSays) {
    tamper("UPDATE text SET body = body || '!' WHERE id = (SELECT text_id FROM answer ORDER BY id LIMIT 1)");
    EXPECT_EQ(refused(package), ErrorKind::Damaged);
}

TEST_F(MergeForeign, RefusesWhatIsNewerDamagedAlteredOrNoProject) {
    const fs::path bad = world.folder() / "bad.marginalia";
    const std::string bytes = test::bytesOf(package);
    test::writeBytes(bad, bytes.substr(0, bytes.size() / 2 + 100));
    EXPECT_EQ(refused(bad), ErrorKind::Damaged);
    test::writeBytes(bad, "a letter");
    EXPECT_EQ(refused(bad), ErrorKind::NotOurs);
    EXPECT_EQ(refused(world.folder() / "none.marginalia"), ErrorKind::Io);
    tamper("PRAGMA user_version = 99");
    EXPECT_EQ(refused(package), ErrorKind::Newer);
    tamper("PRAGMA user_version = 3; CREATE TABLE evil (a)");
    EXPECT_EQ(refused(package), ErrorKind::Altered);
}

TEST_F(MergeForeign, RefusesAPackageOfAnotherProject) {
    test::Team others;
    others.world.coders({"Saule"}); // else the seed of the tests would make it the same project
    const fs::path stranger = others.pack("Daniyar", "other.marginalia");
    others.work(stranger, "Daniyar", others.codes("R001", "Trade", "Daniyar"));
    EXPECT_EQ(refused(stranger), ErrorKind::Conflict);
}

TEST_F(MergeForeign, StopsWithoutAChangeWhenThePersonWantsItTo) {
    EXPECT_EQ(kindThrownBy([&] {
                  team::merge(world.project(), {package}, {}, Progress([](double) { return false; }));
              }),
              ErrorKind::Cancelled);
    EXPECT_EQ(stateOf(world.db()), before);
}

TEST_F(MergeForeign, SaysHowFarItIs) {
    std::vector<double> parts;
    team::merge(world.project(), {package, pack("Aigerim", "a.marginalia")}, {}, Progress([&](double part) {
                    parts.push_back(part);
                    return true;
                }));
    EXPECT_TRUE(std::ranges::is_sorted(parts));
    EXPECT_EQ(parts.front(), 0.0);
    EXPECT_THAT(parts, testing::Contains(0.5)) << "the first of two files is in";
}

TEST_F(MergeForeign, LeavesTheFilesAsTheyAre) {
    const std::string bytes = test::bytesOf(package);
    merge({package});
    EXPECT_EQ(test::bytesOf(package), bytes);
}

TEST_F(MergeForeign, DoesNotBringAnErasedRespondentBack) {
    work(package, "Daniyar", codes("R004", "Trade", "Daniyar"));
    world.project().erase({world.caseId("R004"), {}, false, false});
    const MergeReport report = merge({package});
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM study_case WHERE name = 'R004'"), 0);
    EXPECT_EQ(report.files[0].work.at("Daniyar").codingsAdded, 1);
    EXPECT_EQ(report.files[0].leftOut, 2) << "the coding and the judgement";
}

TEST_F(MergeForeign, CarriesPassagesOverToATextThatWasRevisedHere) {
    work(package, "Daniyar", codes("R001", "Other", "Daniyar", Span{7, 21})); // "trade barriers"
    const coding::Place place{world.answerId("R001", "steps"), {}};
    world.edit([&](store::Edit& edit) {
        coding::correctText(edit, place,
                            "Please, remove trade barriers between neighbours and open the border posts.");
    });
    EXPECT_THAT(merge({package}).open, IsEmpty());
    EXPECT_EQ(world.db().integer("SELECT start_position FROM coding WHERE start_position >= 0"), 15);
}

TEST_F(MergeForeign, AsksWhichTextIsToStayWhenOneWasRevisedThere) {
    const AnswerId answer = world.answerId("R001", "steps");
    const std::string revised = "Remove all trade barriers between neighbours and open the border posts.";
    work(package, "Daniyar", codes("R001", "Other", "Daniyar", Span{7, 21}));
    work(package, "Daniyar", [&](store::Edit& edit) { coding::correctText(edit, {answer, {}}, revised); });
    const auto asked = merge({package}).open;
    ASSERT_THAT(asked, SizeIs(1));
    EXPECT_EQ(asked[0].kind, ConflictKind::TextRevised);
    const auto passage = [&] {
        return world.db().integer("SELECT start_position FROM coding WHERE start_position > 0");
    };
    merge({package}, {{asked[0].key, asked[0].options[1].take}});
    EXPECT_EQ(coding::quote(world.db(), {answer, {}}, Span{passage(), passage() + 14}), "trade barriers");
    world.project().undo();
    merge({package}, {{asked[0].key, asked[0].options[0].take}});
    EXPECT_EQ(coding::quote(world.db(), {answer, {}}, Span{passage(), passage() + 14}), "trade barriers");
    EXPECT_TRUE(world.project().verify().problems.empty());
}

} // namespace
} // namespace marginalia::core::team
