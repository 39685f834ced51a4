// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/text_positions.h"

#include <gtest/gtest.h>

using marginalia::ui::TextPositions;

TEST(TextPositions, CountsACharacterOutsideTheBasicPlaneAsOneCodePoint) {
    const TextPositions positions(QStringLiteral("a😀b😀😀c"));
    EXPECT_EQ(positions.codePoints(), 6);
    EXPECT_EQ(positions.toUnits(0), 0);
    EXPECT_EQ(positions.toUnits(1), 1);
    EXPECT_EQ(positions.toUnits(2), 3);
    EXPECT_EQ(positions.toUnits(3), 4);
    EXPECT_EQ(positions.toUnits(4), 6);
    EXPECT_EQ(positions.toUnits(5), 8);
    EXPECT_EQ(positions.toUnits(6), 9);
}

TEST(TextPositions, GoesThereAndBackAtEveryCodePoint) {
    const QString text = QStringLiteral("Қазақ 🚂🚃 тілі\n😀");
    const TextPositions positions(text);
    for (std::int64_t at = 0; at <= positions.codePoints(); ++at)
        EXPECT_EQ(positions.toCodePoints(positions.toUnits(at)), at);
    EXPECT_EQ(positions.toUnits(positions.codePoints()), text.size());
}

TEST(TextPositions, TakesAPositionInsideAPairAsBeforeIt) {
    const TextPositions positions(QStringLiteral("a😀b"));
    EXPECT_EQ(positions.toCodePoints(2), 1);
}

TEST(TextPositions, LeavesALoneSurrogateOneUnit) {
    const TextPositions positions(QString(QChar(0xD83D)) + QStringLiteral("b"));
    EXPECT_EQ(positions.codePoints(), 2);
    EXPECT_EQ(positions.toUnits(1), 1);
}
