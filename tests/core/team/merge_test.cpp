// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/merge.h"

#include "core/project/random_edits.h"
#include "core/project_files.h"
#include "core/team/packages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace marginalia::core::team {
namespace {

using test::bytesOf;
using test::kindThrownBy;
using test::stateOf;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
namespace fs = std::filesystem;

struct Merge : testing::Test, test::Team {
    std::string state() { return stateOf(world.db()); }
    std::string definition(const std::string& code) {
        return world.db().text("SELECT definition FROM code WHERE id = ?1", world.codeId(code));
    }
};

TEST_F(Merge, BringsTheWorkOfAPackageBackAsOneStepThatCanBeUndone) {
    const fs::path package = pack("Daniyar", "d.marginalia");
    steps(package, "Daniyar",
          {codes("R001", "Trade", "Daniyar", Span{0, 6}, "why"), codes("R002", "Institutions", "Daniyar"),
           adds("Corruption")});
    const std::string before = state();
    const auto steps = world.project().history().size();
    const MergeReport report = merge({package});
    EXPECT_TRUE(report.changed);
    EXPECT_THAT(report.open, IsEmpty());
    ASSERT_THAT(report.files, SizeIs(1));
    EXPECT_EQ(report.files[0].forCoder, "Daniyar");
    EXPECT_EQ(report.files[0].work.at("Daniyar").codingsAdded, 2);
    EXPECT_EQ(report.files[0].work.at("Daniyar").judgements, 2);
    EXPECT_EQ(report.files[0].codesAdded, 1);
    EXPECT_EQ(report.files[0].leftOut, 0);
    EXPECT_EQ(count("coding"), 2);
    EXPECT_EQ(world.db().text("SELECT memo FROM coding WHERE start_position = 0"), "why");
    EXPECT_TRUE(world.project().verify().problems.empty());
    EXPECT_EQ(world.project().history().size(), steps + 1);
    world.project().undo();
    EXPECT_EQ(state(), before);
}

TEST_F(Merge, OfAFileThatIsInAlreadyChangesNothing) {
    const fs::path package = pack("Daniyar", "d.marginalia");
    work(package, "Daniyar", codes("R001", "Trade", "Daniyar"));
    merge({package});
    const std::string before = state();
    const MergeReport again = merge({package, package});
    EXPECT_FALSE(again.changed);
    EXPECT_TRUE(again.files[0].nothingNew);
    EXPECT_EQ(state(), before);
}

TEST_F(Merge, OfAnOlderStateOfAFileBringsNothingBack) {
    const fs::path package = pack("Daniyar", "d.marginalia");
    work(package, "Daniyar", codes("R001", "Trade", "Daniyar"));
    const fs::path older = world.folder() / "older.marginalia";
    fs::copy_file(package, older);
    work(package, "Daniyar", uncodes("R001", "Trade", "Daniyar"));
    merge({package});
    EXPECT_EQ(count("coding"), 0);
    EXPECT_FALSE(merge({older}).changed);
    EXPECT_EQ(count("coding"), 0) << "the coder took it off later";
}

TEST_F(Merge, GoesOnFromWhereAPackageWasMergedBefore) {
    const fs::path package = pack("Daniyar", "d.marginalia");
    work(package, "Daniyar", defines("Trade", "Goods and services"));
    merge({package});
    world.edit(defines("Trade", "Goods"));
    work(package, "Daniyar", codes("R001", "Trade", "Daniyar"));
    const MergeReport report = merge({package});
    EXPECT_THAT(report.open, IsEmpty()) << "what was merged before is no conflict with what came after";
    EXPECT_EQ(definition("Trade"), "Goods");
    EXPECT_EQ(count("coding"), 1);
}

TEST_F(Merge, KeepsWhatWasDoneInTheProjectMeanwhile) {
    world.code("R003", "steps", "Other", "Daniyar");
    const fs::path package = pack("Daniyar", "d.marginalia");
    world.edit(codes("R004", "Trade > Routes", "Aigerim"));
    world.edit(defines("Other", "Everything else"));
    work(package, "Daniyar", uncodes("R003", "Other", "Daniyar"));
    work(package, "Daniyar", defines("Trade", "Goods"));
    const MergeReport report = merge({package});
    EXPECT_EQ(report.files[0].work.at("Daniyar").codingsRemoved, 1);
    EXPECT_EQ(count("coding"), 1) << "Aigerim's stays, Daniyar's went";
    EXPECT_EQ(definition("Other"), "Everything else");
    EXPECT_EQ(definition("Trade"), "Goods");
}

TEST_F(Merge, BringsPlainCopiesWithTheWorkOfEveryCoderInThem) {
    const fs::path copied = copy("copy.marginalia");
    steps(copied, "Daniyar", {codes("R001", "Trade", "Daniyar"), codes("R001", "Trade", "Aigerim")});
    world.edit(codes("R002", "Other", "Aigerim"));
    const MergeReport report = merge({copied});
    EXPECT_EQ(report.files[0].forCoder, "");
    EXPECT_EQ(report.files[0].work.size(), 2U);
    EXPECT_EQ(count("coding"), 3);
}

TEST_F(Merge, KeepsTwoCodersOfOneNameApart) {
    const fs::path one = copy("one.marginalia");
    const fs::path two = copy("two.marginalia");
    for (const fs::path& file : {one, two})
        work(file, "Zhanar", [&](store::Edit& edit) {
            coding::apply(edit, coding::ensureCoder(edit, "Zhanar"), world.codeId("Trade"),
                          {world.answerId("R001", "steps"), {}}, std::nullopt);
        });
    const MergeReport report = merge({one, two});
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM coder WHERE name = 'Zhanar'"), 2);
    EXPECT_EQ(count("coding"), 2);
    EXPECT_THAT(report.files[1].remarks, SizeIs(1)) << "and says that they should be told apart";
}

TEST_F(Merge, AsksWhenACodeWasNamedInTwoWays) {
    const fs::path one = pack("Aigerim", "a.marginalia");
    const fs::path two = pack("Daniyar", "d.marginalia");
    work(one, "Aigerim", names("Trade", "Commerce"));
    work(two, "Daniyar", names("Trade", "Exchange"));
    const std::string before = state();
    const std::string bytes = bytesOf(world.project().file());
    const MergeReport asked = merge({one, two});
    EXPECT_FALSE(asked.changed);
    EXPECT_EQ(state(), before);
    ASSERT_THAT(asked.open, SizeIs(1));
    const Conflict& conflict = asked.open[0];
    EXPECT_EQ(conflict.kind, ConflictKind::ChangedTwice);
    ASSERT_THAT(conflict.options, SizeIs(2));
    EXPECT_EQ(conflict.options[0].take, "Commerce");
    EXPECT_EQ(conflict.options[0].from, "a.marginalia");
    EXPECT_EQ(conflict.options[1].take, "Exchange");
    EXPECT_EQ(kindThrownBy([&] { merge({one, two}, {{conflict.key, "Barter"}}); }), ErrorKind::Usage);
    EXPECT_EQ(state(), before);
    EXPECT_TRUE(merge({one, two}, {{conflict.key, "Exchange"}}).changed);
    EXPECT_EQ(world.db().text("SELECT name FROM code WHERE name IN ('Trade', 'Commerce', 'Exchange')"),
              "Exchange");
    EXPECT_FALSE(merge({two, one}).changed) << "decided once, never asked again";
}

TEST_F(Merge, AsksWhenACodeThatIsUsedThereWasDeletedHere) {
    const fs::path package = pack("Daniyar", "d.marginalia");
    steps(package, "Daniyar", {codes("R001", "Other", "Daniyar"), codes("R002", "Other", "Daniyar")});
    world.edit([&](store::Edit& edit) { codebook::remove(edit, world.codeId("Other")); });
    const auto asked = merge({package}).open;
    ASSERT_THAT(asked, SizeIs(1));
    EXPECT_EQ(asked[0].kind, ConflictKind::DeletedInUse);
    EXPECT_EQ(count("coding"), 0);
    merge({package}, {{asked[0].key, "Trade > Routes"}});
    EXPECT_EQ(
        world.db().integer("SELECT count(*) FROM coding WHERE code_id = ?1", world.codeId("Trade > Routes")),
        2);
    world.project().undo();
    merge({package}, {{asked[0].key, "leave"}});
    EXPECT_EQ(count("coding"), 0);
    world.project().undo();
    merge({package}, {{asked[0].key, "restore"}});
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM coding WHERE code_id = ?1", world.codeId("Other")), 2);
    EXPECT_TRUE(world.project().verify().problems.empty());
}

TEST_F(Merge, AsksWhenACodeThatIsUsedHereWasDeletedThere) {
    world.code("R001", "steps", "Other", "Daniyar");
    const fs::path copied = copy("copy.marginalia");
    const CodeId other = world.codeId("Other");
    work(copied, "Daniyar", [&](store::Edit& edit) { codebook::remove(edit, other); });
    world.edit(codes("R002", "Other", "Aigerim"));
    const auto asked = merge({copied}).open;
    ASSERT_THAT(asked, SizeIs(1));
    EXPECT_EQ(asked[0].kind, ConflictKind::DeletedInUse);
    merge({copied}, {{asked[0].key, "keep"}});
    EXPECT_EQ(count("coding"), 2) << "what went only because the code went stays with it";
    world.project().undo();
    merge({copied}, {{asked[0].key, "delete"}});
    EXPECT_EQ(count("coding"), 0);
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM code WHERE id = ?1", other), 0);
    EXPECT_TRUE(world.project().verify().problems.empty());
}

TEST_F(Merge, AsksWhetherACodeMadeTwiceIsOneCode) {
    const fs::path one = pack("Aigerim", "a.marginalia");
    const fs::path two = pack("Daniyar", "d.marginalia");
    for (const auto& [file, who] : {std::pair(one, "Aigerim"), std::pair(two, "Daniyar")})
        work(file, who, [&, who = who](store::Edit& edit) {
            const auto code = codebook::createPath(edit, {"Trade", "Visas"});
            coding::apply(edit, world.coderId(who), code, {world.answerId("R001", "steps"), {}},
                          std::nullopt);
        });
    const auto asked = merge({one, two}).open;
    ASSERT_THAT(asked, SizeIs(1));
    EXPECT_EQ(asked[0].kind, ConflictKind::SameName);
    EXPECT_EQ(asked[0].proposed, "join");
    merge({one, two}, {{asked[0].key, "join"}});
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM code WHERE name = 'Visas'"), 1);
    EXPECT_EQ(
        world.db().integer("SELECT count(*) FROM coding WHERE code_id = ?1", world.codeId("Trade > Visas")),
        2);
    // The project remembers it: later work with the code of the second package goes to the joined one.
    work(two, "Daniyar", [&](store::Edit& edit) {
        coding::apply(edit, world.coderId("Daniyar"),
                      *codebook::Codebook::load(edit.db()).byPath("Trade > Visas"),
                      {world.answerId("R002", "steps"), {}}, std::nullopt);
    });
    EXPECT_THAT(merge({two}).open, IsEmpty());
    EXPECT_EQ(
        world.db().integer("SELECT count(*) FROM coding WHERE code_id = ?1", world.codeId("Trade > Visas")),
        3);
}

TEST_F(Merge, MakesOneCodeOfTwoThatCameToHaveOneName) {
    world.edit(codes("R001", "Trade > Routes", "Aigerim", std::nullopt, "of hers"));
    const fs::path package = pack("Daniyar", "d.marginalia");
    work(package, "Daniyar", codes("R002", "Trade > Routes", "Daniyar"));
    work(package, "Daniyar", defines("Trade > Routes", "Roads and railways"));
    work(package, "Daniyar", adds("Trade > Routes > By sea"));
    work(package, "Daniyar", names("Trade > Routes", "Ways"));
    // Meanwhile a new code of that name was made here, and given to the same words.
    world.edit([](store::Edit& edit) { edit.db().run("UPDATE code SET created_at = '2025-01-01'"); });
    world.edit(adds("Trade > Ways > By sea"));
    const CodeId routes = world.codeId("Trade > Routes");
    world.edit(codes("R001", "Trade > Ways", "Aigerim"));
    world.edit(codes("R003", "Trade > Ways > By sea", "Aigerim"));

    const std::string before = stateOf(world.db());
    const auto asked = merge({package}).open;
    ASSERT_THAT(asked, SizeIs(1));
    EXPECT_EQ(asked[0].kind, ConflictKind::SameName);
    const std::vector<Option>& options = asked[0].options;
    ASSERT_THAT(options, SizeIs(3));
    EXPECT_EQ(options[0].take, "join");
    Decisions decisions{{asked[0].key, "join"}};
    const auto below = merge({package}, decisions).open;
    ASSERT_THAT(below, SizeIs(1)) << "the codes below them have one name, too";
    EXPECT_EQ(below[0].kind, ConflictKind::SameName);
    EXPECT_EQ(stateOf(world.db()), before);
    decisions[below[0].key] = "join";
    ASSERT_THAT(merge({package}, decisions).open, IsEmpty());

    EXPECT_EQ(world.codeId("Trade > Ways"), routes) << "the older one stays";
    EXPECT_EQ(world.db().text("SELECT definition FROM code WHERE name = 'Ways'"), "Roads and railways");
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM code WHERE name IN ('Routes', 'Ways')"), 1);
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM code WHERE name = 'By sea'"), 1);
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM coding WHERE code_id = ?1", routes), 2);
    EXPECT_EQ(world.db().text("SELECT group_concat(memo, '') FROM coding"), "of hers");
    EXPECT_TRUE(world.project().verify().problems.empty());

    // Whoever has not heard of it goes on working with either.
    work(package, "Daniyar", codes("R004", "Trade > Ways", "Daniyar"));
    EXPECT_THAT(merge({package}).open, IsEmpty());
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM coding WHERE code_id = ?1", routes), 3);
    EXPECT_FALSE(merge({package}).changed);
    world.project().undo();
    world.project().undo();
    EXPECT_EQ(stateOf(world.db()), before);
}

TEST_F(Merge, KnowsLaterThatACoderJudgedAndCodedTheSameInTwoFiles) {
    const fs::path package = pack("Daniyar", "d.marginalia");
    const fs::path copied = copy("copy.marginalia");
    const fs::path newer = world.folder() / "newer.marginalia";
    work(package, "Daniyar", codes("R001", "Trade", "Daniyar"));
    work(copied, "Daniyar", codes("R001", "Trade", "Daniyar"));
    fs::copy_file(package, newer);
    const auto memo = [](store::Edit& edit) {
        edit.db().run("UPDATE coding SET memo = 'later'");
        edit.db().run("UPDATE judgement SET status = 'unclear'");
    };
    work(newer, "Daniyar", memo);
    std::vector<std::string> states;
    for (const auto& order : {std::vector{package, copied, newer}, std::vector{copied, package, newer},
                              std::vector{newer, copied}}) {
        for (const fs::path& file : order)
            EXPECT_THAT(merge({file}).open, IsEmpty());
        EXPECT_EQ(count("coding"), 1);
        EXPECT_EQ(world.db().text("SELECT memo FROM coding"), "later");
        EXPECT_EQ(world.db().text("SELECT status FROM judgement"), "unclear");
        states.push_back(stateOf(world.db()));
        while (count("coding") > 0)
            world.project().undo();
    }
    EXPECT_EQ(states[0], states[1]);
    EXPECT_EQ(states[0], states[2]);
}

TEST_F(Merge, AsksWhenTheCodingsOfACoderWereChangedOnBothSides) {
    world.edit(codes("R001", "Trade", "Daniyar", Span{0, 6}));
    const fs::path package = pack("Daniyar", "d.marginalia");
    const auto memo = [](const char* text) {
        return [text](store::Edit& edit) { edit.db().run("UPDATE coding SET memo = ?1", text); };
    };
    world.edit(memo("here"));
    work(package, "Daniyar", memo("there"));
    const auto asked = merge({package}).open;
    ASSERT_THAT(asked, SizeIs(1));
    EXPECT_EQ(asked[0].options[0].take, "here");
    merge({package}, {{asked[0].key, "there"}});
    EXPECT_EQ(world.db().text("SELECT memo FROM coding"), "there");
}

} // namespace
} // namespace marginalia::core::team
