// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/codebook/codebook_edit.h"
#include "world.h"

#include <gmock/gmock.h>

#include <random>
#include <set>

namespace marginalia::core::codebook {
namespace {

using test::World;
using testing::ElementsAre;

std::vector<std::string> paths(const World& world) {
    std::vector<std::string> all;
    const Codebook book = Codebook::load(world.db());
    for (const Code& code : book.codes())
        all.push_back(book.path(code.id));
    return all;
}

void expectDense(const World& world) {
    const Codebook book = Codebook::load(world.db());
    std::set<CodeId> parents{CodeId{}};
    for (const Code& code : book.codes())
        parents.insert(code.id);
    for (const CodeId parent : parents) {
        std::int64_t place = 0;
        for (const CodeId child : book.children(parent))
            EXPECT_EQ(book.find(child)->position, place++);
    }
}

ErrorKind kindOf(World& world, const Project::Body& body) {
    try {
        world.edit(body);
    } catch (const Error& error) {
        return error.kind();
    }
    return ErrorKind::Internal;
}

TEST(CodebookEdit, RefusesASecondSiblingOfOneName) {
    World world;
    world.codes({"Сауда", "Law > Courts"});
    EXPECT_EQ(kindOf(world,
                     [](store::Edit& edit) {
                         createPath(edit, {"x"});
                         create(edit, [] {
                             Code c;
                             c.name = " САУДА ";
                             return c;
                         }());
                     }),
              ErrorKind::Conflict);
    EXPECT_THAT(paths(world), ElementsAre("Сауда", "Law", "Law > Courts")) << "nothing of the step may stay";
    EXPECT_EQ(kindOf(world, [&](store::Edit& edit) { rename(edit, world.codeId("Law"), "сауда"); }),
              ErrorKind::Conflict);
    world.codes({"Law > Сауда"});
}

TEST(CodebookEdit, RenamesWhatALanguageShows) {
    World world;
    world.codes({"Law"});
    const auto law = [&world] { return Codebook::load(world.db()).codes().front(); };
    const auto renameTo = [&](const char* language, const char* name) {
        world.edit([&](store::Edit& edit) { renameIn(edit, law().id, language, name); });
    };
    renameTo("ru", "Right");
    EXPECT_EQ(law().name, "Right") << "no Russian label: the name is what Russian shows";
    world.edit([&](store::Edit& edit) {
        Code code = law();
        code.nameRu = "Право";
        code.nameEn = "Right";
        update(edit, code);
    });
    renameTo("ru", " Законы ");
    EXPECT_EQ(law().nameRu, "Законы");
    EXPECT_EQ(law().name, "Right");
    renameTo("en", "Law");
    EXPECT_EQ(law().nameEn, "Law") << "label and name were the same, so both follow";
    EXPECT_EQ(law().name, "Law");
}

TEST(CodebookEdit, KeepsNamesOfAnyLengthAndScript) {
    World world;
    std::string longName;
    for (int i = 0; i < 3000; ++i)
        longName += "Ұзын ат ";
    longName.pop_back();
    const std::vector<std::string> names{longName, "قانون", "法律", "👩‍⚖️", "e\xCC\x81t\xC3\xA9"};
    for (const std::string& name : names)
        world.edit([&](store::Edit& edit) { createPath(edit, {name}); });
    std::vector<std::string> found;
    const Codebook book = Codebook::load(world.db());
    for (const Code& code : book.codes())
        found.push_back(code.name);
    EXPECT_EQ(found, names);
}

TEST(CodebookEdit, GivesAShortcutToOneCodeOnly) {
    World world;
    world.codes({"A", "B"});
    const auto give = [&](const std::string& path, const std::string& key) {
        return kindOf(world, [&](store::Edit& edit) {
            Code code = *Codebook::load(world.db()).find(world.codeId(path));
            code.shortcut = key;
            update(edit, code);
        });
    };
    EXPECT_EQ(give("A", "Q"), ErrorKind::Internal) << "no error";
    EXPECT_EQ(give("B", "q"), ErrorKind::Conflict);
    EXPECT_EQ(give("B", "ә"), ErrorKind::Usage);
    EXPECT_EQ(Codebook::load(world.db()).find(world.codeId("A"))->shortcut, "q");
}

TEST(CodebookEdit, RaisesTheRevisionForAChangeOfMeaningOnly) {
    World world;
    world.codes({"A"});
    const auto revision = [&] { return Codebook::load(world.db()).revision(); };
    const auto change = [&](void (*how)(Code&)) {
        world.edit([&](store::Edit& edit) {
            Code code = *Codebook::load(world.db()).find(world.codeId("A"));
            how(code);
            update(edit, code);
        });
    };
    EXPECT_EQ(revision(), 1);
    change([](Code& code) { code.memo = "later"; });
    change([](Code& code) { code.colour = "#AABBCC"; });
    change([](Code& code) { code.nameKk = "Ә"; });
    EXPECT_EQ(revision(), 1);
    change([](Code& code) { code.definition = "What A is"; });
    EXPECT_EQ(revision(), 2);
    change([](Code& code) { code.excludeWhen = "B"; });
    EXPECT_EQ(Codebook::load(world.db()).find(world.codeId("A"))->revision, 3);
}

TEST(CodebookEdit, MovesAndKeepsPositionsDense) {
    World world;
    world.codes({"A", "B", "C", "C > D"});
    world.edit([&](store::Edit& edit) { move(edit, world.codeId("A"), world.codeId("C"), 0); });
    EXPECT_THAT(paths(world), ElementsAre("B", "C", "C > A", "C > D"));
    expectDense(world);
    EXPECT_EQ(
        kindOf(world, [&](store::Edit& edit) { move(edit, world.codeId("C"), world.codeId("C > A"), 0); }),
        ErrorKind::Conflict);
    world.edit([&](store::Edit& edit) { move(edit, world.codeId("C > D"), CodeId{}, 99); });
    EXPECT_THAT(paths(world), ElementsAre("B", "C", "C > A", "D"));
    world.project().undo();
    world.project().undo();
    EXPECT_THAT(paths(world), ElementsAre("A", "B", "C", "C > D"));
}

TEST(CodebookMerge, KeepsCodingsAndJoinsDuplicatesWithTheirMemos) {
    World world = World::coded();
    coding::ApplyOptions first;
    first.memo = "one";
    coding::ApplyOptions second;
    second.memo = "two";
    world.code("R001", "steps", "Trade > Barriers", "Aigerim", std::nullopt, first);
    world.code("R001", "steps", "Trade > Routes", "Aigerim", std::nullopt, second);
    world.code("R001", "steps", "Trade > Barriers", "Daniyar");
    world.code("R002", "steps", "Trade > Barriers", "Aigerim", Span{0, 5});
    const CodeId from = world.codeId("Trade > Barriers");
    const CodeId into = world.codeId("Trade > Routes");

    const MergeResult preview = previewMerge(world.db(), from, into);
    MergeResult result;
    world.edit([&](store::Edit& edit) { result = merge(edit, from, into); });
    EXPECT_EQ(result.moved, 2);
    EXPECT_EQ(result.duplicates, 1);
    EXPECT_EQ(preview.moved, result.moved);
    EXPECT_EQ(preview.duplicates, result.duplicates);
    const auto codings = coding::codingsOf(world.db(), {world.answerId("R001", "steps"), {}});
    ASSERT_EQ(codings.size(), 2U);
    EXPECT_EQ(codings[0].memo, "two\none");
    EXPECT_FALSE(Codebook::load(world.db()).find(from));
    expectDense(world);
}

TEST(CodebookMerge, MergesChildrenOfOneNameInTurn) {
    World world;
    world.codes({"A > X", "A > Y", "B > X", "B > Z", "C"});
    world.edit([&](store::Edit& edit) { merge(edit, world.codeId("B"), world.codeId("A")); });
    EXPECT_THAT(paths(world), ElementsAre("A", "A > X", "A > Y", "A > Z", "C"));
    expectDense(world);
    EXPECT_EQ(
        kindOf(world, [&](store::Edit& edit) { merge(edit, world.codeId("A"), world.codeId("A > X")); }),
        ErrorKind::Conflict);
    world.edit([&](store::Edit& edit) { merge(edit, world.codeId("A > X"), world.codeId("A")); });
    EXPECT_THAT(paths(world), ElementsAre("A", "A > Y", "A > Z", "C"));
    expectDense(world);
}

TEST(CodebookMerge, AsksForARecheckWhereOneOfTheTwoWasNotLookedAt) {
    World world = World::coded();
    world.judge("R001", "steps", "Aigerim");
    world.codes({"New"});
    world.edit([&](store::Edit& edit) { merge(edit, world.codeId("New"), world.codeId("Other")); });
    const auto stale = coding::staleJudgements(world.db(), world.questionId("steps"));
    ASSERT_EQ(stale.size(), 1U);
    EXPECT_EQ(stale[0].code, world.codeId("Other"));
}

TEST(CodebookMerge, KeepsAConfirmationThatCoversBoth) {
    World world = World::coded();
    world.judge("R001", "steps", "Aigerim");
    world.codes({"New"});
    world.edit([&](store::Edit& edit) {
        coding::confirm(edit, coding::staleJudgements(edit.db(), world.questionId("steps")));
    });
    world.edit([&](store::Edit& edit) { merge(edit, world.codeId("New"), world.codeId("Other")); });
    EXPECT_TRUE(coding::staleJudgements(world.db(), world.questionId("steps")).empty());
}

TEST(CodebookMerge, LetsPresentWinWhereBothWereDecided) {
    World world = World::coded();
    const auto decide = [&](const std::string& path, bool present) {
        world.edit([&](store::Edit& edit) {
            coding::Decision decision;
            decision.answer = world.answerId("R001", "steps");
            decision.code = world.codeId(path);
            decision.present = present;
            coding::decide(edit, decision);
        });
    };
    decide("Trade > Barriers", true);
    decide("Trade > Routes", false);
    world.edit([&](store::Edit& edit) {
        merge(edit, world.codeId("Trade > Barriers"), world.codeId("Trade > Routes"));
    });
    const auto decisions = coding::decisionsOf(world.db(), world.questionId("steps"));
    ASSERT_EQ(decisions.size(), 1U);
    EXPECT_TRUE(decisions[0].present);
}

TEST(CodebookMerge, CarriesDoubtsAboutTheCodebookAndDeletingTakesThem) {
    World world = World::coded();
    world.edit([&](store::Edit& edit) {
        edit.db().run("INSERT INTO codebook_doubt (id, answer_id, code_id, raised_at) VALUES (1, ?1, ?2, '')",
                      world.answerId("R001", "steps"), world.codeId("Trade > Barriers"));
    });
    world.edit([&](store::Edit& edit) {
        merge(edit, world.codeId("Trade > Barriers"), world.codeId("Trade > Routes"));
    });
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM codebook_doubt WHERE code_id = ?1",
                                 world.codeId("Trade > Routes")),
              1);
    world.edit([&](store::Edit& edit) { remove(edit, world.codeId("Trade")); });
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM codebook_doubt"), 0);
}

TEST(CodebookMerge, NeverLosesAPassageThatWasCoded) {
    std::mt19937 random(5);
    World world = World::coded();
    const std::vector<std::string> names{"Institutions", "Trade", "Trade > Barriers", "Trade > Routes",
                                         "Other"};
    for (int i = 0; i < 60; ++i)
        world.code("R00" + std::to_string(1 + random() % 6), "steps", names[random() % names.size()],
                   random() % 2 ? "Aigerim" : "Daniyar", Span{static_cast<std::int64_t>(random() % 4), 10});
    const auto passages = [&] {
        std::set<std::tuple<std::int64_t, std::int64_t, std::int64_t>> all; // answer, coder, start
        for (int r = 1; r <= 6; ++r)
            for (const coding::Coding& one :
                 coding::codingsOf(world.db(), {world.answerId("R00" + std::to_string(r), "steps"), {}}))
                all.insert({one.place.answer.value, one.coder.value, one.span->start});
        return all;
    };
    const auto before = passages();
    world.edit([&](store::Edit& edit) { merge(edit, world.codeId("Trade"), world.codeId("Other")); });
    world.edit([&](store::Edit& edit) {
        merge(edit, world.codeId("Institutions"), world.codeId("Other > Routes"));
    });
    world.edit(
        [&](store::Edit& edit) { merge(edit, world.codeId("Other > Routes"), world.codeId("Other")); });
    world.edit(
        [&](store::Edit& edit) { merge(edit, world.codeId("Other > Barriers"), world.codeId("Other")); });
    EXPECT_EQ(passages(), before);
    EXPECT_THAT(paths(world), ElementsAre("Other"));
    EXPECT_TRUE(world.project().verify().problems.empty());
}

TEST(CodebookRemove, CountsFirstAndTakesEverythingBelow) {
    World world = World::coded();
    world.code("R001", "steps", "Trade > Barriers", "Aigerim");
    world.code("R001", "steps", "Trade", "Aigerim");
    const RemovalCount count = countRemoval(world.db(), world.codeId("Trade"));
    EXPECT_EQ(count.codes, 3);
    EXPECT_EQ(count.codings, 2);
    EXPECT_EQ(coding::codingsOf(world.db(), {world.answerId("R001", "steps"), {}}).size(), 2U)
        << "counting removes nothing";
    world.edit([&](store::Edit& edit) { remove(edit, world.codeId("Trade")); });
    EXPECT_THAT(paths(world), ElementsAre("Institutions", "Other"));
    EXPECT_TRUE(coding::codingsOf(world.db(), {world.answerId("R001", "steps"), {}}).empty());
    expectDense(world);
    world.project().undo();
    EXPECT_EQ(coding::codingsOf(world.db(), {world.answerId("R001", "steps"), {}}).size(), 2U);
}

} // namespace
} // namespace marginalia::core::codebook
