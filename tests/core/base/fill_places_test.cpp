// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fill_places.h"

#include <gtest/gtest.h>

using marginalia::core::fillPlaces;

TEST(FillPlaces, PutsEachArgumentInItsPlaceInAnyOrder) {
    EXPECT_EQ(fillPlaces("{2} of {1}", {"53", "14"}), "14 of 53");
}

TEST(FillPlaces, LeavesBracesInsideAnArgumentAlone) {
    EXPECT_EQ(fillPlaces("«{1}» {2}", {"{2}", "x"}), "«{2}» x");
}

TEST(FillPlaces, LeavesAPlaceWithoutAnArgumentStanding) {
    EXPECT_EQ(fillPlaces("{1} and {3}", {"a"}), "a and {3}");
}
