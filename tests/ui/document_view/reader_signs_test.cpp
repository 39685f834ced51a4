// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/document_marks.h"
#include "ui/document_view/reader_view.h"
#include "ui/settings/theme.h"

#include <gtest/gtest.h>

using namespace marginalia;
using core::documents::FormatKind;

namespace {

/// A list, a note on "roads", a table of two rows, and the note.
struct Signs : testing::Test {
    Signs() {
        const QString text =
            QStringLiteral("First the roads.\nThen trade.\nOne\nTwo\nThree\nFour\nBy the state.");
        std::vector<ui::TextMark> units;
        for (const ui::ReaderView::Mark& each : ui::marksOf({{{0, 16}, FormatKind::ListItem, 1, "2.1."},
                                                             {{17, 28}, FormatKind::ListItem, 1, "*"},
                                                             {{14, 15}, FormatKind::NoteMark, 0, "1"},
                                                             {{29, 36}, FormatKind::Row, 1, "1"},
                                                             {{29, 32}, FormatKind::Cell, 1, ""},
                                                             {{33, 36}, FormatKind::Cell, 2, ""},
                                                             {{37, 47}, FormatKind::Row, 1, "2"},
                                                             {{37, 42}, FormatKind::Cell, 1, ""},
                                                             {{43, 47}, FormatKind::Cell, 2, ""},
                                                             {{48, 61}, FormatKind::Footnote, 0, "1"}},
                                                            {}, {}))
            units.push_back({static_cast<int>(each.span.start), static_cast<int>(each.span.end), each.kind,
                             each.level, each.label});
        ui::TextMarks marks;
        marks.assign(std::move(units));
        ui::ReaderStyle style;
        style.font = ui::theme::readingFont();
        layout = std::make_unique<ui::ChunkLayout>(text, ui::divideText(text).front(), style, marks);
    }
    const ui::ChunkLayout::Paragraph& paragraph(std::size_t at) { return layout->paragraphs()[at]; }

    std::unique_ptr<ui::ChunkLayout> layout;
};

TEST_F(Signs, ListItemsCarryTheirNumberBesideTheWords) {
    ASSERT_FALSE(paragraph(0).signs.empty());
    EXPECT_EQ(paragraph(0).signs.front().words, QStringLiteral("2.1."));
    EXPECT_LT(paragraph(0).signs.front().place.x(), paragraph(0).indent);
    EXPECT_EQ(paragraph(1).signs.front().words, QStringLiteral("*"));
}

TEST_F(Signs, ANoteMarkStandsRaisedInARoomOfItsOwn) {
    ASSERT_EQ(paragraph(0).signs.size(), 2U);
    const ui::ChunkLayout::Sign& sign = paragraph(0).signs.back();
    EXPECT_TRUE(sign.raised);
    EXPECT_EQ(sign.words, QStringLiteral("1"));
    const QTextLine line = paragraph(0).layout->lineAt(0);
    EXPECT_LE(sign.place.x(), line.cursorToX(15)); // the full stop begins behind it
    EXPECT_GT(sign.place.x(), line.cursorToX(14));
    EXPECT_EQ(paragraph(6).signs.front().words, QStringLiteral("1"));
}

TEST_F(Signs, ATableHasALineAboveEachRowAndItsCellsSetIn) {
    EXPECT_TRUE(paragraph(2).ruled);
    EXPECT_FALSE(paragraph(3).ruled);
    EXPECT_TRUE(paragraph(4).ruled);
    EXPECT_EQ(paragraph(2).indent, 0);
    EXPECT_GT(paragraph(3).indent, 0);
}

} // namespace
