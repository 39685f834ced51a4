// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/coding.h"
#include "core/documents/documents.h"
#include "core/text/code_points.h"
#include "core/text/normalize.h"
#include "world.h"

#include <gtest/gtest.h>

#include <random>

using namespace marginalia;
using namespace marginalia::core;
using test::World;

namespace {

std::string longText(const char* paragraph) {
    std::string text;
    for (int at = 0; at < 4'000; ++at)
        text += std::to_string(at) + paragraph;
    return text;
}

SourceId add(World& world, const std::string& name, const std::string& text) {
    SourceId id;
    world.edit([&](store::Edit& edit) {
        documents::NewSource source;
        source.name = name;
        source.text = text::normalize(text);
        id = *documents::add(edit, source);
    });
    return id;
}

} // namespace

TEST(Quote, OfALongTextIsWhatALookFromItsStartFinds) {
    World world = World::coded();
    const std::string one = longText(" Сначала дороги \xF0\x9F\x9A\x82, потом суды. Алдымен жол.\n");
    const std::string other = longText(" First the roads, then the courts.\n");
    const SourceId first = add(world, "One", one);
    const SourceId second = add(world, "Other", other);
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        const bool which = random() % 2 == 0; // by turns: what is kept of one text never answers for another
        const std::string& text = which ? one : other;
        const auto start = static_cast<std::int64_t>(random() % 150'000);
        const Span span{start, start + 1 + static_cast<std::int64_t>(random() % 40)};
        EXPECT_EQ(coding::quote(world.db(), {{}, which ? first : second}, span), text::slice(text, span));
    }
}

TEST(Quote, OfALongTextLeavesOutWhatLiesBehindItsEnd) {
    World world = World::coded();
    const std::string text = longText(" First the roads, then the courts.\n");
    const SourceId source = add(world, "One", text);
    const std::int64_t end = text::codePointCount(text);
    EXPECT_EQ(coding::quote(world.db(), {{}, source}, {end - 8, end + 100}), "courts.\n");
    EXPECT_EQ(coding::quote(world.db(), {{}, source}, {end + 1, end + 100}), "");
}
