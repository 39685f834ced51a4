// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/coding/coding.h"
#include "core/documents/documents.h"
#include "core/survey/survey.h"
#include "core/text/code_points.h"
#include "world.h"

#include <gmock/gmock.h>

namespace marginalia::core::documents {
namespace {

using test::World;

std::optional<SourceId> addText(World& world, const std::string& name, const std::string& text) {
    std::optional<SourceId> id;
    world.edit([&](store::Edit& edit) {
        NewSource source;
        source.name = name;
        source.text = text::normalize(text);
        id = add(edit, source);
    });
    return id;
}

TEST(Documents, KeepATextOnceHoweverOftenItIsUsed) {
    World world;
    TextId first;
    TextId second;
    world.edit([&](store::Edit& edit) {
        first = keepText(edit, text::normalize("One text\r\n"));
        second = keepText(edit, text::normalize("One text\n"));
        EXPECT_NE(keepText(edit, text::normalize("Another")), first);
        EXPECT_EQ(textBody(edit.db(), first), "One text\n");
    });
    EXPECT_EQ(first, second);
}

TEST(Documents, AreNotAddedTwice) {
    World world;
    EXPECT_TRUE(addText(world, "Interview 1", "Сәлем!"));
    EXPECT_FALSE(addText(world, "interview 1", "Сәлем!"));
    ASSERT_TRUE(addText(world, "Interview 1", "Something else"));
    const auto all = sources(world.db());
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].codePoints, 6);
    EXPECT_EQ(all[1].name, "Interview 1 (2)");
    EXPECT_FALSE(addText(world, "Interview 1", "Something else")) << "the second one is known too";
}

TEST(Documents, MakeACaseOfTheirNameAndTakeItAlong) {
    World world = World::coded();
    const SourceId id = *addText(world, "Interview 1", "A long talk");
    ASSERT_TRUE(survey::caseByName(world.db(), "Interview 1"));
    world.edit([&](store::Edit& edit) {
        coding::apply(edit, world.coderId("Aigerim"), world.codeId("Trade"), {{}, id}, Span{2, 6});
    });
    EXPECT_EQ(coding::codingsOf(world.db(), {{}, id}).size(), 1U);
    world.edit([&](store::Edit& edit) { remove(edit, id); });
    EXPECT_TRUE(sources(world.db()).empty());
    EXPECT_FALSE(survey::caseByName(world.db(), "Interview 1"));
    world.project().undo();
    EXPECT_EQ(coding::codingsOf(world.db(), {{}, id}).size(), 1U);
    EXPECT_TRUE(world.project().verify().problems.empty());
}

TEST(Documents, LeaveOutEmptyParagraphs) {
    const std::string text = "First ә\n\n  \nSecond\n";
    const auto spans = paragraphs(text);
    ASSERT_EQ(spans.size(), 2U);
    EXPECT_EQ(text::slice(text, spans[0]), "First ә");
    EXPECT_EQ(text::slice(text, spans[1]), "Second");
}

TEST(Documents, NeedAName) {
    World world;
    EXPECT_THROW(addText(world, " \n ", "x"), Error);
}

} // namespace
} // namespace marginalia::core::documents
