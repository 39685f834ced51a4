// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/restore_code.h"

#include "core/coding/correct_text.h"
#include "core/documents/documents.h"
#include "core/project/erasure.h"
#include "world.h"

#include <gmock/gmock.h>

#include <random>

namespace marginalia::core {
namespace {

using ::marginalia::test::World;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<DeletedCode> deleted(const World& world) {
    Progress progress;
    return deletedCodes(world.db(), progress);
}

RestoredCode restore(World& world, CodeId code) {
    RestoredCode restored;
    world.edit([&](store::Edit& edit) { restored = restoreCode(edit, code); });
    for (const Sentence& problem : world.project().verify().problems)
        ADD_FAILURE() << problem.english();
    return restored;
}

/// Everything about a code and its codings, but where it stands among its siblings.
std::string portrait(const World& world, CodeId code) {
    std::string all;
    const codebook::Codebook book = codebook::Codebook::load(world.db());
    for (const CodeId id : book.subtree(code)) {
        const codebook::Code& each = *book.find(id);
        all += book.path(id) + "|" + each.definition + "|" + each.colour + "|" + each.memo + "|" +
               std::to_string(each.revision) + "|" + each.createdAt + "\n";
        store::Statement rows =
            world.db().prepare("SELECT id, coder_id, answer_id, source_id, start_position, end_position, "
                               "round_id, weight, star, memo, created_at FROM coding WHERE code_id = ?1 "
                               "ORDER BY id");
        rows.bind(id);
        while (rows.step())
            for (int column = 0; column < rows.columns(); ++column)
                all += (rows.isNull(column) ? "-" : rows.text(column)) + ",";
    }
    return all;
}

TEST(RestoreCode, BringsVerdictsAndDoubtsBack) {
    World world = World::coded();
    const CodeId other = world.codeId("Other");
    world.edit([&](store::Edit& edit) {
        edit.db().run("INSERT INTO decision (id, answer_id, code_id, present, verdict, codebook_step, "
                      "decided_at) VALUES (1, ?1, ?2, 1, 'second', 3, '')",
                      world.answerId("R001", "steps"), other);
        edit.db().run("INSERT INTO codebook_doubt (id, answer_id, code_id, reason, raised_at) VALUES (1, ?1, "
                      "?2, 'too wide', '')",
                      world.answerId("R002", "steps"), other);
    });
    world.edit([&](store::Edit& edit) { codebook::remove(edit, other); });
    restore(world, other);
    EXPECT_EQ(world.db().text("SELECT verdict || codebook_step FROM decision"), "second3");
    EXPECT_EQ(world.db().text("SELECT reason || ifnull(codebook_step, '-') FROM codebook_doubt"),
              "too wide-");
}

TEST(RestoreCode, BringsACodeBackWithItsCodings) {
    World world = World::coded();
    const CodeId trade = world.codeId("Trade");
    world.code("R001", "steps", "Trade", "Aigerim");
    world.code("R001", "steps", "Trade > Barriers", "Daniyar", Span{7, 21});
    const std::string before = portrait(world, trade);
    world.edit([&](store::Edit& edit) { codebook::remove(edit, trade); });
    world.code("R002", "steps", "Other", "Aigerim"); // what came later stays
    const std::vector<DeletedCode> gone = deleted(world);
    ASSERT_EQ(gone.size(), 3U);
    EXPECT_EQ(gone[0].path, "Trade");
    EXPECT_EQ(gone[0].codings, 1);
    EXPECT_FALSE(gone[0].withParent);
    EXPECT_EQ(gone[1].path, "Trade > Barriers");
    EXPECT_TRUE(gone[1].withParent);
    const RestoredCode restored = restore(world, trade);
    EXPECT_EQ(restored.codes, 3);
    EXPECT_EQ(restored.codings, 2);
    EXPECT_TRUE(restored.conflicts.empty());
    EXPECT_EQ(portrait(world, trade), before);
    EXPECT_EQ(coding::codingsOf(world.db(), {world.answerId("R002", "steps"), {}}).size(), 1U);
    EXPECT_TRUE(deleted(world).empty());
}

TEST(RestoreCode, IsOneStepThatCanBeUndone) {
    World world = World::coded();
    const CodeId trade = world.codeId("Trade");
    world.edit([&](store::Edit& edit) { codebook::remove(edit, trade); });
    restore(world, trade);
    world.project().undo();
    EXPECT_EQ(codebook::Codebook::load(world.db()).find(trade), nullptr);
    EXPECT_EQ(deleted(world).size(), 3U);
}

TEST(RestoreCode, BringsBackAChildWithoutItsSiblings) {
    World world = World::coded();
    const CodeId routes = world.codeId("Trade > Routes");
    world.edit([&](store::Edit& edit) { codebook::remove(edit, world.codeId("Trade")); });
    const RestoredCode restored = restore(world, routes);
    EXPECT_EQ(restored.path, "Routes");
    EXPECT_EQ(restored.codes, 1);
    ASSERT_EQ(restored.conflicts.size(), 1U);
    EXPECT_THAT(restored.conflicts[0].english(), HasSubstr("top level"));
}

TEST(RestoreCode, SaysWhenASiblingHasTheNameOrAnotherCodeTheKey) {
    World world = World::coded();
    const CodeId other = world.codeId("Other");
    world.edit([&](store::Edit& edit) {
        codebook::Code code = *codebook::Codebook::load(edit.db()).find(other);
        code.shortcut = "7";
        codebook::update(edit, code);
    });
    world.edit([&](store::Edit& edit) { codebook::remove(edit, other); });
    world.edit([&](store::Edit& edit) {
        codebook::Code code;
        code.name = "other";
        code.shortcut = "7";
        codebook::create(edit, code);
    });
    const RestoredCode restored = restore(world, other);
    EXPECT_EQ(restored.path, "Other (2)");
    EXPECT_EQ(restored.conflicts.size(), 2U);
}

TEST(RestoreCode, LeavesOutWhatHasNoPlaceAnyMoreAndSaysSo) {
    World world = World::coded();
    const CodeId other = world.codeId("Other");
    SourceId source;
    world.edit([&](store::Edit& edit) {
        documents::NewSource given;
        given.name = "Interview";
        given.text = text::normalize("Roads first, then trade.");
        source = *documents::add(edit, given);
        coding::apply(edit, world.coderId("Aigerim"), other, {{}, source}, Span{0, 5});
    });
    world.code("R001", "steps", "Other", "Aigerim", Span{7, 21});
    world.code("R001", "steps", "Other", "Aigerim", Span{54, 66});
    world.code("R002", "steps", "Other", "Aigerim");
    world.edit([&](store::Edit& edit) { codebook::remove(edit, other); });
    world.edit([&](store::Edit& edit) {
        documents::remove(edit, source);
        coding::correctText(edit, {world.answerId("R001", "steps"), {}},
                            "First remove the walls between neighbours and open the border posts.");
        survey::setSingleCode(edit, world.questionId("steps"), true);
        coding::apply(edit, world.coderId("Aigerim"), world.codeId("Trade"),
                      {world.answerId("R002", "steps"), {}}, std::nullopt);
    });
    const RestoredCode restored = restore(world, other);
    EXPECT_EQ(restored.codings, 1);
    EXPECT_TRUE(restored.conflicts.empty());
    EXPECT_EQ(restored.leftOut.size(), 3U);
    const auto codings = coding::codingsOf(world.db(), {world.answerId("R001", "steps"), {}});
    ASSERT_EQ(codings.size(), 1U);
    EXPECT_EQ(coding::quote(world.db(), codings[0].place, *codings[0].span), "border posts");
}

TEST(RestoreCode, TakesAMergedCodeOutAgain) {
    World world = World::coded();
    const CodeId barriers = world.codeId("Trade > Barriers");
    const CodeId routes = world.codeId("Trade > Routes");
    world.code("R001", "steps", "Trade > Barriers", "Aigerim", Span{7, 21});
    world.code("R004", "steps", "Trade > Routes", "Aigerim", Span{0, 5});
    world.edit([&](store::Edit& edit) { codebook::merge(edit, barriers, routes); });
    const RestoredCode restored = restore(world, barriers);
    EXPECT_EQ(restored.path, "Trade > Barriers");
    EXPECT_EQ(restored.codings, 1);
    EXPECT_EQ(coding::codingsOf(world.db(), {world.answerId("R001", "steps"), {}})[0].code, barriers);
    EXPECT_EQ(coding::codingsOf(world.db(), {world.answerId("R004", "steps"), {}})[0].code, routes);
}

TEST(RestoreCode, HasWhatWasJudgedMeanwhileLookedAtAgain) {
    World world = World::coded();
    const CodeId other = world.codeId("Other");
    world.judge("R001", "steps", "Aigerim");
    world.edit([&](store::Edit& edit) { codebook::remove(edit, other); });
    world.edit([&](store::Edit& edit) {
        // Judged a day later, when the code did not exist.
        coding::judge(edit, world.coderId("Aigerim"), world.answerId("R002", "steps"),
                      coding::JudgementState::Done);
        edit.db().run("UPDATE judgement SET judged_at = '2026-03-02T00:00:00.000Z' WHERE answer_id = ?1",
                      world.answerId("R002", "steps"));
    });
    restore(world, other);
    const auto stale = coding::staleJudgements(world.db(), world.questionId("steps"));
    ASSERT_EQ(stale.size(), 1U);
    EXPECT_EQ(stale[0].answer, world.answerId("R002", "steps"));
    EXPECT_EQ(stale[0].code, other);
}

TEST(RestoreCode, FindsACodeByPathOrByName) {
    World world = World::coded();
    world.edit([&](store::Edit& edit) { codebook::remove(edit, world.codeId("Trade > Routes")); });
    Progress progress;
    EXPECT_EQ(deletedCodeByPath(world.db(), "trade > routes", progress).name, "Routes");
    EXPECT_EQ(deletedCodeByPath(world.db(), "Routes", progress).path, "Trade > Routes");
    EXPECT_THROW(static_cast<void>(deletedCodeByPath(world.db(), "Nothing", progress)), Error);
}

TEST(RestoreCode, GivesBackWhatWasThereWhateverElseWasDone) {
    for (unsigned seed = 0; seed < 12; ++seed) {
        std::mt19937 engine(seed);
        const auto below = [&engine](unsigned limit) { return engine() % limit; };
        World world = World::coded();
        const std::vector<std::string> respondents{"R001", "R002", "R003", "R004", "R005", "R006"};
        const std::vector<std::string> codes{"Institutions", "Trade", "Trade > Barriers", "Trade > Routes",
                                             "Other"};
        const std::vector<std::string> coders{"Aigerim", "Daniyar"};
        const auto codeSomething = [&](bool alsoThese) {
            const std::string path = alsoThese ? codes[below(5)] : std::vector{codes[0], codes[4]}[below(2)];
            const auto start = static_cast<std::int64_t>(below(30));
            world.code(respondents[below(6)], "steps", path, coders[below(2)],
                       below(4) == 0 ? std::nullopt
                                     : std::optional(Span{start, start + 2 + static_cast<int>(below(14))}));
        };
        for (int i = 0; i < 40; ++i)
            codeSomething(true);
        const CodeId trade = world.codeId("Trade");
        const std::string before = portrait(world, trade);
        world.edit([&](store::Edit& edit) { codebook::remove(edit, trade); });
        for (int i = 0; i < 30; ++i) {
            switch (below(5)) {
            case 0:
                if (world.project().nextUndo() && world.project().nextUndo()->rows < 5)
                    world.project().undo();
                break;
            case 1:
                world.edit([&](store::Edit& edit) {
                    codebook::createPath(edit, {"New " + std::to_string(below(1000))});
                });
                break;
            case 2:
                world.edit([&](store::Edit& edit) {
                    codebook::Code code = *codebook::Codebook::load(edit.db()).find(world.codeId("Other"));
                    code.definition += "More. ";
                    codebook::update(edit, code);
                });
                break;
            default:
                codeSomething(false);
                break;
            }
        }
        if (codebook::Codebook::load(world.db()).find(trade))
            continue; // the deletion itself was undone
        restore(world, trade);
        EXPECT_EQ(portrait(world, trade), before) << seed;
    }
}

} // namespace
} // namespace marginalia::core
