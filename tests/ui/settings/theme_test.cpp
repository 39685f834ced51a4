// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/theme.h"

#include <gtest/gtest.h>

using namespace marginalia::ui;
using theme::Role;

namespace {

class InBothLights : public testing::TestWithParam<bool> {};

TEST_P(InBothLights, TextOnEveryTintKeepsAContrastOfFourAndAHalf) {
    const bool dark = GetParam();
    for (int hue = 0; hue < theme::hueCount; ++hue)
        EXPECT_GE(theme::contrast(theme::colour(Role::Ink, dark), theme::tint(theme::hue(hue, dark), dark)),
                  4.5)
            << hue;
}

TEST_P(InBothLights, TextAndIconsKeepAContrastOfFourAndAHalfOnEverySurface) {
    const bool dark = GetParam();
    for (const Role ink :
         {Role::Ink, Role::Muted, Role::StateOpen, Role::StateDone, Role::StateDisputed, Role::StateStale})
        for (const Role surface : {Role::Chrome, Role::Desk, Role::Paper})
            EXPECT_GE(theme::contrast(theme::colour(ink, dark), theme::colour(surface, dark)), 4.5)
                << static_cast<int>(ink) << " on " << static_cast<int>(surface);
    EXPECT_GE(theme::contrast(theme::colour(Role::Ink, dark), theme::colour(Role::Chosen, dark)), 4.5);
    EXPECT_GE(theme::contrast(theme::colour(Role::Muted, dark), theme::colour(Role::Chosen, dark)), 4.5);
}

TEST_P(InBothLights, TheRingOfFocusStandsOut) {
    const bool dark = GetParam();
    for (const Role surface : {Role::Chrome, Role::Desk, Role::Paper, Role::Chosen})
        EXPECT_GE(theme::contrast(theme::colour(Role::Focus, dark), theme::colour(surface, dark)), 3.0);
}

TEST_P(InBothLights, TheStripesOfAllHuesCanBeToldFromThePaperAndFromEachOther) {
    const bool dark = GetParam();
    for (int hue = 0; hue < theme::hueCount; ++hue) {
        EXPECT_GE(theme::contrast(theme::hue(hue, dark), theme::colour(Role::Paper, dark)), 1.5) << hue;
        for (int other = hue + 1; other < theme::hueCount; ++other)
            EXPECT_NE(theme::hue(hue, dark), theme::hue(other, dark));
    }
}

INSTANTIATE_TEST_SUITE_P(Theme, InBothLights, testing::Bool());

TEST(Theme, ContrastIsThatOfWcag) {
    EXPECT_NEAR(theme::contrast(Qt::black, Qt::white), 21.0, 0.001);
    EXPECT_NEAR(theme::contrast(QColor(0x77, 0x77, 0x77), Qt::white), 4.48,
                0.01); // published: #777 on white is 4.48:1
}

TEST(Theme, ThePaperIsTheBrightestSurface) {
    for (const bool dark : {false, true}) {
        const double paper = theme::contrast(theme::colour(Role::Paper, dark), Qt::black);
        EXPECT_GT(paper, theme::contrast(theme::colour(Role::Desk, dark), Qt::black));
        EXPECT_GT(paper, theme::contrast(theme::colour(Role::Chrome, dark), Qt::black));
    }
}

} // namespace
