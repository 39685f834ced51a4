// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/guide_questions.h"

#include "core/documents/documents.h"
#include "core/text/code_points.h"
#include "world.h"

#include <gmock/gmock.h>

namespace marginalia::core::documents {
namespace {

using test::World;
using testing::ElementsAre;
using testing::IsEmpty;

/// The marked questions of a document.
std::vector<std::string> marked(const World& world, SourceId source) {
    std::vector<std::string> all;
    for (const Source& each : sources(world.db()))
        if (each.id == source)
            for (const FormatRange& range : formatsOf(world.db(), source))
                if (range.kind == FormatKind::GuideQuestion)
                    all.emplace_back(text::slice(textBody(world.db(), each.text), range.span));
    return all;
}

struct Given {
    std::string name;
    std::string text;
    std::vector<FormatRange> formats;
};

std::vector<SourceId> import(World& world, const std::vector<Given>& documents) {
    std::vector<SourceId> ids;
    world.edit([&](store::Edit& edit) {
        GuideQuestions guide(edit);
        for (const Given& each : documents) {
            NewSource source;
            source.name = each.name;
            source.text = text::normalize(each.text);
            const SourceId id = *add(edit, source);
            std::vector<FormatRange> formats = each.formats;
            guide.look(id, source.text.text, formats);
            setFormats(edit, id, formats);
            ids.push_back(id);
        }
        guide.mark();
    });
    return ids;
}

FormatRange bold(std::int64_t start, std::int64_t end) {
    return {{start, end}, FormatKind::Bold, 0, {}};
}

TEST(GuideQuestions, AreHeadingsAndNumberedLinesThatEndInAQuestionMark) {
    World world;
    const std::string text =
        "What helps?\nWhat helps?\n1. Почему?\n2) no question\nСұрақ 3. Неге?\n1999. Why?\n"
        "And why is it so?";
    const auto ids = import(world, {{"a", text, {{{0, 11}, FormatKind::Heading, 2, {}}}}});
    EXPECT_THAT(marked(world, ids[0]), ElementsAre("What helps?", "1. Почему?", "Сұрақ 3. Неге?"));
    EXPECT_EQ(formatsOf(world.db(), ids[0])[0].level, 2) << "the heading's level stays";
    EXPECT_EQ(formatsOf(world.db(), ids[0]).size(), 3U) << "and it is no heading beside";
}

TEST(GuideQuestions, InBoldMustRecurInAnotherDocument) {
    World world;
    const auto ids = import(world, {{"a", "What helps?\nOnly here?", {bold(0, 11), bold(12, 22)}},
                                    {"b", "x\nI: WHAT  helps ?", {bold(2, 17)}}});
    EXPECT_THAT(marked(world, ids[0]), ElementsAre("What helps?"));
    EXPECT_THAT(marked(world, ids[1]), ElementsAre("I: WHAT  helps ?"));
}

TEST(GuideQuestions, AreMarkedInOlderDocumentsWhenANewOneShowsThatTheyRecur) {
    World world;
    const auto first = import(world, {{"a", "What helps?\nx", {bold(0, 11)}}});
    EXPECT_THAT(marked(world, first[0]), IsEmpty());
    const auto second = import(world, {{"b", "What helps?\ny", {bold(0, 11)}}});
    EXPECT_THAT(marked(world, first[0]), ElementsAre("What helps?"));
    EXPECT_THAT(marked(world, second[0]), ElementsAre("What helps?"));
    world.project().undo();
    EXPECT_THAT(marked(world, first[0]), IsEmpty()) << "one step, taken back as one";
}

TEST(GuideQuestions, AreNotWordsThatAreBoldInAPlainLine) {
    World world;
    const auto ids = import(world, {{"a", "What really helps?\nx", {bold(5, 11)}},
                                    {"b", "What really helps?\ny", {bold(5, 11)}}});
    EXPECT_THAT(marked(world, ids[0]), IsEmpty());
}

} // namespace
} // namespace marginalia::core::documents
