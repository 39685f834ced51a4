// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wording.h"

#include "core/shares/share_world.h"

#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::report;

TEST(Wording, PutsTheSharesOfAllCodersOnOneLine) {
    ShareWorld world;
    const auto a = world.coder("Aigerim");
    const auto b = world.coder("Timur");
    const auto code = world.code("X");
    const auto answers = world.answers(8);
    for (const auto answer : answers) {
        world.judge(a, answer);
        world.judge(b, answer);
    }
    world.coding(a, code, answers[0]);
    world.coding(b, code, answers[0]);
    world.coding(a, code, answers[1]);
    const auto line = shares::ShareEngine(world.db(), world.question())
                          .sensitivity(world.db(), "", CodeId{code}, {CoderId{a}, CoderId{b}});
    EXPECT_EQ(sensitivityLine(world.db(), {}, line, "X"),
              "X, by who coded: Aigerim 2 (25.0%); Timur 1 (12.5%); all coders 1 (12.5%); at least one coder "
              "2 (25.0%); "
              "final coding 1 (12.5%). Answers judged by all of them: 8.");
}
