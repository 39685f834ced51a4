// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fill_places.h"

#include <gtest/gtest.h>

using marginalia::core::fillPlaces;
using marginalia::core::nested;

TEST(FillPlaces, PutsEachArgumentInItsPlaceInAnyOrder) {
    EXPECT_EQ(fillPlaces("{2} of {1}", {"53", "14"}), "14 of 53");
}

TEST(FillPlaces, LeavesBracesInsideAnArgumentAlone) {
    EXPECT_EQ(fillPlaces("«{1}» {2}", {"{2}", "x"}), "«{2}» x");
}

TEST(FillPlaces, LeavesAPlaceWithoutAnArgumentStanding) {
    EXPECT_EQ(fillPlaces("{1} and {3}", {"a"}), "a and {3}");
}

TEST(FillPlaces, SaysASentenceThatIsAnArgumentInItsPlace) {
    EXPECT_EQ(fillPlaces("{1} has {2}.", {"big.csv", nested("{1} MB", {"5"})}), "big.csv has 5 MB.");
    EXPECT_EQ(fillPlaces("{1}|{2}", {nested("{1}, {2}", {"a", ""}), nested("none", {})}), "a, |none");
}
