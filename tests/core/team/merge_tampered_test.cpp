// SPDX-License-Identifier: GPL-3.0-or-later
// Packages that another program changed: past their history, or with a history of its own making.
#include "core/project/random_edits.h"
#include "core/project_files.h"
#include "core/team/packages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace marginalia::core::team {
namespace {

using test::kindThrownBy;
using test::stateOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
namespace fs = std::filesystem;

struct MergeTampered : testing::Test, test::Team {
    void SetUp() override {
        package = pack("Daniyar", "d.marginalia");
        steps(package, "Daniyar",
              {codes("R001", "Trade", "Daniyar", Span{0, 6}, "mine"), codes("R002", "Other", "Daniyar")});
        before = stateOf(world.db());
    }
    /// What another program does to the file.
    void tamper(const std::string& sql) {
        store::Connection db(package, store::Connection::Mode::ReadWrite);
        db.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
        db.execute(sql);
    }
    /// The one question that is asked about the changes; nothing is merged before it is answered.
    Conflict asked() {
        const auto open = merge({package}).open;
        EXPECT_THAT(open, SizeIs(1));
        EXPECT_EQ(stateOf(world.db()), before) << "nothing is half merged";
        if (open.empty())
            return {};
        EXPECT_EQ(open[0].kind, ConflictKind::PastHistory);
        return open[0];
    }
    MergeReport decide(const Conflict& conflict, const std::string& way) {
        return merge({package}, {{conflict.key, way}});
    }
    std::string memoOf(const std::string& respondent) {
        return world.db().text("SELECT c.memo || '/' || ifnull(c.weight, '-') || '/' || c.start_position "
                               "FROM coding c WHERE c.answer_id = ?1",
                               world.answerId(respondent, "steps"));
    }
    std::optional<ErrorKind> refused() {
        const auto kind = kindThrownBy([&] { merge({package}); });
        EXPECT_EQ(stateOf(world.db()), before) << "nothing is half merged";
        return kind;
    }
    fs::path package;
    std::string before;
};

TEST_F(MergeTampered, FindsACodingThatWasDeletedWithoutAStep) {
    tamper("DELETE FROM coding WHERE memo = 'mine'");
    const Conflict conflict = asked();
    EXPECT_THAT(conflict.what.english(), HasSubstr("past its history"));
    EXPECT_THAT(conflict.what.english(), HasSubstr("of the history is missing"));
    decide(conflict, "leave");
    EXPECT_EQ(count("coding"), 2) << "as its history left it";
    world.project().undo();
    EXPECT_EQ(stateOf(world.db()), before);
    decide(conflict, "take");
    EXPECT_EQ(count("coding"), 1);
}

TEST_F(MergeTampered, FindsACodingThatWasMovedWithoutAStep) {
    tamper("UPDATE coding SET start_position = 2, end_position = 9 WHERE memo = 'mine'");
    const Conflict conflict = asked();
    decide(conflict, "leave");
    EXPECT_EQ(memoOf("R001"), "mine/-/0");
    world.project().undo();
    decide(conflict, "take");
    EXPECT_EQ(memoOf("R001"), "mine/-/2");
}

TEST_F(MergeTampered, FindsCodesThatWereExchangedBetweenCodings) {
    tamper("UPDATE coding SET code_id = (SELECT max(code_id) + min(code_id) FROM coding) - code_id");
    EXPECT_THAT(asked().what.english(), HasSubstr("“code_id”"));
}

TEST_F(MergeTampered, FindsAMemoAWeightAStatusOrAJudgementThatWasChangedWithoutAStep) {
    const std::string bytes = test::bytesOf(package);
    for (const char* const sql :
         {"UPDATE coding SET memo = 'theirs' WHERE memo = 'mine'", "UPDATE coding SET weight = 0",
          "UPDATE judgement SET state = 'open'", "UPDATE judgement SET status = 'off_topic'",
          "DELETE FROM judgement", "UPDATE answer SET status = 'unclear' WHERE status = 'substantive'",
          "UPDATE code SET definition = 'Something else'",
          "UPDATE setting SET value = 'x' WHERE key = 'title'"}) {
        SCOPED_TRACE(sql);
        test::writeBytes(package, bytes);
        tamper(sql);
        const Conflict conflict = asked();
        decide(conflict, "leave");
        EXPECT_EQ(memoOf("R001"), "mine/-/0");
        EXPECT_EQ(
            world.db().integer("SELECT count(*) FROM judgement WHERE state = 'done' AND status IS NULL"), 2);
        world.project().undo();
    }
}

TEST_F(MergeTampered, FindsChangesInAPackageInWhichNothingElseWasDone) {
    const fs::path untouched = pack("Daniyar", "untouched.marginalia");
    package = untouched;
    before = stateOf(world.db());
    EXPECT_TRUE(merge({package}).files[0].nothingNew);
    tamper("UPDATE code SET name = 'Commerce' WHERE name = 'Trade'");
    const Conflict conflict = asked();
    decide(conflict, "leave");
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM code WHERE name = 'Commerce'"), 0);
}

TEST_F(MergeTampered, AsksOnlyOnceAboutTheSameChanges) {
    tamper("DELETE FROM coding WHERE memo = 'mine'");
    decide(asked(), "leave");
    const std::string merged = stateOf(world.db());
    const MergeReport again = merge({package});
    EXPECT_THAT(again.open, IsEmpty());
    EXPECT_TRUE(again.files[0].nothingNew);
    EXPECT_EQ(stateOf(world.db()), merged);
    tamper("UPDATE judgement SET state = 'open'");
    EXPECT_THAT(merge({package}).open, SizeIs(1)) << "others are asked about";
}

TEST_F(MergeTampered, ComesToTheSameInWhateverOrder) {
    const fs::path other = pack("Aigerim", "a.marginalia");
    work(other, "Aigerim", codes("R003", "Trade", "Aigerim"));
    before = stateOf(world.db());
    tamper("UPDATE coding SET start_position = 2, end_position = 9 WHERE memo = 'mine'");
    const Conflict conflict = asked();
    for (const char* const way : {"leave", "take"}) {
        std::vector<std::string> states;
        for (const auto& order : {std::vector{package, other}, std::vector{other, package, other, package}}) {
            EXPECT_THAT(merge(order, {{conflict.key, way}}).open, IsEmpty());
            states.push_back(stateOf(world.db()));
            world.project().undo();
        }
        EXPECT_EQ(states[0], states[1]) << way;
    }
}

TEST_F(MergeTampered, FindsNothingInAFileThatSeveralStepsWereTakenBackIn) {
    {
        const auto project = Project::open(package, {});
        project->undo();
        project->undo();
        project->redo();
    }
    work(package, "Daniyar", uncodes("R001", "Trade", "Daniyar"));
    const MergeReport report = merge({package});
    EXPECT_THAT(report.open, IsEmpty());
    EXPECT_EQ(count("coding"), 0);
}

TEST_F(MergeTampered, LeavesOutAPassageBeyondItsTextEvenIfTheHistoryKnowsIt) {
    work(package, "Daniyar", [&](store::Edit& edit) {
        edit.db().run("UPDATE coding SET start_position = 9000, end_position = 9010 WHERE memo = 'mine'");
        edit.db().run("INSERT INTO coding (id, coder_id, code_id, source_id, start_position, end_position, "
                      "created_at) SELECT 77, coder_id, code_id, NULL, 0, 5, '' FROM coding WHERE 0");
    });
    const MergeReport report = merge({package});
    EXPECT_THAT(report.open, IsEmpty());
    EXPECT_EQ(count("coding"), 1);
    ASSERT_THAT(report.files[0].remarks, SizeIs(1));
    EXPECT_THAT(report.files[0].remarks[0].english(), HasSubstr("Left out: 1."));
    EXPECT_TRUE(world.project().verify().problems.empty());
}

TEST_F(MergeTampered, LeavesOutAPassageBeyondItsTextWhateverWasDecided) {
    tamper("UPDATE coding SET end_position = 9000 WHERE memo = 'mine'");
    const MergeReport report = decide(asked(), "take");
    EXPECT_EQ(count("coding"), 1);
    EXPECT_THAT(report.files[0].remarks, SizeIs(1));
}

TEST_F(MergeTampered, LeavesOutACodingOfAnAnswerWithoutAText) {
    tamper(
        "INSERT INTO coding (id, coder_id, code_id, answer_id, created_at) SELECT 5, coder_id, code_id, "
        "(SELECT min(id) FROM answer WHERE text_id IS NULL), '' FROM coding WHERE memo = 'mine' AND EXISTS "
        "(SELECT 1 FROM answer WHERE text_id IS NULL)");
    if (world.db().integer("SELECT count(*) FROM answer WHERE text_id IS NULL") == 0)
        GTEST_SKIP() << "all answers of the sample have a text";
    decide(asked(), "take");
    EXPECT_EQ(count("coding"), 2);
}

TEST_F(MergeTampered, LeavesOutAPassageThatEndsBeforeItStarts) {
    tamper("UPDATE coding SET start_position = 6, end_position = 2 WHERE memo = 'mine'");
    const MergeReport report = decide(asked(), "take");
    EXPECT_EQ(count("coding"), 1);
    EXPECT_THAT(report.files[0].remarks, SizeIs(1));
}

TEST_F(MergeTampered, LeavesOutAWeightThatIsNone) {
    tamper("UPDATE coding SET weight = 1000000000 WHERE memo = 'mine'");
    const MergeReport report = decide(asked(), "take");
    EXPECT_EQ(count("coding"), 1);
    EXPECT_EQ(report.files[0].leftOut, 1);
}

TEST_F(MergeTampered, RefusesAnImpossibleChangeAndNamesTheFile) {
    merge({package});
    before = stateOf(world.db());
    tamper("UPDATE coding SET weight = 1000000000 WHERE memo = 'mine'");
    const Conflict conflict = asked();
    try {
        decide(conflict, "take");
        FAIL() << "it was taken";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Damaged);
        EXPECT_THAT(error.what(), HasSubstr("d.marginalia"));
    }
    EXPECT_EQ(stateOf(world.db()), before);
}

TEST_F(MergeTampered, LeavesOutWhatHangsOnNothing) {
    tamper("UPDATE coding SET code_id = 4711 WHERE memo = 'mine'");
    const MergeReport report = decide(asked(), "take");
    EXPECT_EQ(count("coding"), 1);
    EXPECT_EQ(report.files[0].leftOut, 1);
    EXPECT_TRUE(world.project().verify().problems.empty());
}

TEST_F(MergeTampered, RepairsANameThatIsNoTextAndSaysSo) {
    work(package, "Daniyar", [&](store::Edit& edit) {
        edit.db().run("UPDATE coding SET memo = CAST(x'41ff42' AS TEXT) WHERE memo = 'mine'");
    });
    const MergeReport report = merge({package});
    EXPECT_EQ(memoOf("R001"), "A\xEF\xBF\xBD"
                              "B/-/0");
    ASSERT_THAT(report.files[0].remarks, SizeIs(1));
    EXPECT_THAT(report.files[0].remarks[0].english(), HasSubstr("Entries concerned: 1."));
}

TEST_F(MergeTampered, RefusesCodesThatLieBelowEachOther) {
    tamper("UPDATE code SET parent_id = (SELECT id FROM code WHERE name = 'Barriers') WHERE name = 'Trade'");
    EXPECT_EQ(refused(), ErrorKind::Damaged);
}

TEST_F(MergeTampered, AsksAboutCodesThatBothSidesPutBelowEachOther) {
    const auto put = [&](const char* code, const char* below) {
        const auto id = world.codeId(code);
        const auto parent = world.codeId(below);
        return [=](store::Edit& edit) { codebook::move(edit, id, parent, 0); };
    };
    world.edit(put("Other", "Institutions"));
    work(package, "Daniyar", put("Institutions", "Other"));
    before = stateOf(world.db());
    const auto open = merge({package}).open;
    ASSERT_THAT(open, SizeIs(1));
    EXPECT_EQ(stateOf(world.db()), before);
    ASSERT_THAT(open[0].options, SizeIs(2));
    EXPECT_EQ(open[0].options[0].take, "Institutions");
    EXPECT_EQ(open[0].options[0].meaning.english(), "“Institutions” stands at the top.");
    merge({package}, {{open[0].key, "Other"}});
    EXPECT_EQ(world.db().text("SELECT p.name FROM code c JOIN code p ON p.id = c.parent_id WHERE c.name = "
                              "'Institutions'"),
              "Other");
    EXPECT_FALSE(merge({package}).changed);
}

TEST_F(MergeTampered, AsksAboutACodeThatWasGivenTheNameOfAnother) {
    work(package, "Daniyar", names("Other", "Institutions"));
    const auto open = merge({package}).open;
    ASSERT_THAT(open, SizeIs(1));
    EXPECT_EQ(open[0].kind, ConflictKind::SameName);
    merge({package}, {{open[0].key, "keep"}});
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM code WHERE name = 'Other'"), 1);
    world.project().undo();
    merge({package}, {{open[0].key, "two"}});
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM code WHERE name = 'Institutions'"), 2);
}

TEST_F(MergeTampered, AsksAboutTwoNewCodesOfOneNameInOnePlace) {
    work(package, "Daniyar", [](store::Edit& edit) {
        for (const int id : {501, 502})
            edit.db().run("INSERT INTO code (id, name, created_at, changed_at) VALUES (?1, 'Twice', '', '')",
                          id);
    });
    const auto open = merge({package}).open;
    ASSERT_THAT(open, SizeIs(1));
    EXPECT_EQ(open[0].kind, ConflictKind::SameName);
}

} // namespace
} // namespace marginalia::core::team
