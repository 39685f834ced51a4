// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/copies.h"
#include "core/project_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

namespace marginalia::core {
namespace {

using test::addCoder;
using test::coders;
using test::TemporaryFolder;
namespace fs = std::filesystem;

ProjectOptions onDay(int day) {
    ProjectOptions options;
    options.clock = Clock::fixedAt(fmt::format("2026-03-{:02}", day));
    return options;
}

void addOnDay(const fs::path& file, int day) {
    auto project = Project::open(file, onDay(day));
    for (int i = 0; i < 2; ++i)
        project->edit(msg("Add coder"),
                      [&](store::Edit& edit) { addCoder(edit, fmt::format("day {}", day)); });
}

TEST(Copies, AreMadeAtTheFirstEditOfADayOfWhatWasThereBefore) {
    const TemporaryFolder folder(TemporaryFolder::inMemory());
    const fs::path file = folder / "a.marginalia";
    Project::create(file, "Steps", "en", onDay(1));
    addOnDay(file, 1);
    EXPECT_THAT(copiesOf(file), testing::IsEmpty()) << "nothing is older than today";
    addOnDay(file, 2);
    addOnDay(file, 2);
    const auto copies = copiesOf(file);
    ASSERT_EQ(copies.size(), 1U);
    EXPECT_EQ(copies[0].day, "2026-03-02");
    EXPECT_GT(copies[0].bytes, 0U);
    // Made beside the work: what was there before today, perhaps with the first steps of today.
    EXPECT_GE(coders(*Project::open(copies[0].file)), 2);
}

TEST(Copies, KeepTheLastTenDays) {
    const TemporaryFolder folder(TemporaryFolder::inMemory());
    const fs::path file = folder / "a.marginalia";
    Project::create(file, "Steps", "en", onDay(1));
    for (int day = 1; day <= 14; ++day)
        addOnDay(file, day);
    const auto copies = copiesOf(file);
    ASSERT_EQ(copies.size(), 10U);
    EXPECT_EQ(copies.front().day, "2026-03-14");
    EXPECT_EQ(copies.back().day, "2026-03-05");
}

TEST(Copies, StopNothingWhenTheyFailAndSayWhy) {
    const TemporaryFolder folder(TemporaryFolder::inMemory());
    const fs::path file = folder / "a.marginalia";
    Project::create(file, "Steps", "en", onDay(1));
    addOnDay(file, 1);
    test::writeBytes(store::copiesFolder(file), "in the way");
    ProjectOptions options = onDay(2);
    options.networkFolder = true; // there copies are made at once, so that the test need not wait
    auto project = Project::open(file, options);
    project->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "A"); });
    EXPECT_EQ(coders(*project), 3);
    ASSERT_TRUE(project->copyProblem());
    EXPECT_THAT(project->copyProblem()->english(), testing::HasSubstr("could not be made"));
}

TEST(Copies, CanBeSwitchedOff) {
    const TemporaryFolder folder(TemporaryFolder::inMemory());
    const fs::path file = folder / "a.marginalia";
    Project::create(file, "Steps", "en", onDay(1));
    addOnDay(file, 1);
    ProjectOptions options = onDay(2);
    options.copies = false;
    Project::open(file, options)->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "A"); });
    EXPECT_FALSE(fs::exists(store::copiesFolder(file)));
}

TEST(Copies, CanTakeThePlaceOfTheProject) {
    const TemporaryFolder folder(TemporaryFolder::inMemory());
    const fs::path file = folder / "a.marginalia";
    Project::create(file, "Steps", "en", onDay(1));
    addOnDay(file, 1);
    addOnDay(file, 2);
    addOnDay(file, 3);
    const auto copies = copiesOf(file);
    ASSERT_EQ(copies.size(), 2U);
    const std::int64_t then = coders(*Project::open(copies[1].file));
    {
        auto open = Project::open(file);
        EXPECT_EQ(test::kindThrownBy([&] { restoreCopy(file, copies[1].file); }), ErrorKind::Locked);
    }
    const fs::path before = restoreCopy(file, copies[1].file);
    EXPECT_EQ(coders(*Project::open(file)), then);
    EXPECT_EQ(coders(*Project::open(before)), 6);
    EXPECT_EQ(copiesOf(file).size(), 3U);
    test::writeBytes(folder / "bad.marginalia", "no project");
    EXPECT_EQ(test::kindThrownBy([&] { restoreCopy(file, folder / "bad.marginalia"); }), ErrorKind::NotOurs);
    EXPECT_EQ(coders(*Project::open(file)), then);
}

} // namespace
} // namespace marginalia::core
