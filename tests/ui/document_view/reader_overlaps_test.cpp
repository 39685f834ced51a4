// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/reading.h"

using namespace marginalia;
using test::Reading;

namespace {

struct Rows {
    int first = -1, last = -1;
};

/// The rows of the picture that show a colour at full strength among the words.
Rows rowsOf(const QImage& picture, const QColor& colour, const QRect& within) {
    Rows rows;
    for (int y = within.top(); y <= within.bottom(); ++y)
        for (int x = within.left(); x <= within.right(); ++x)
            if (picture.pixelColor(x, y).rgb() == colour.rgb()) {
                rows.first = rows.first < 0 ? y : rows.first;
                rows.last = y;
                break;
            }
    return rows;
}

} // namespace

TEST(ReaderView, ThreeCodesOverEachOtherLeaveTheNextLineFree) {
    std::string text = "Roads come first";
    for (int more = 0; more < 60; ++more)
        text += " and only then trade";
    Reading reading(text);
    const char* const words = "Roads come first";
    for (const char key : {'1', 'b', '2'})
        ASSERT_TRUE(reading.code(words, key));
    reading.view->select({0, 0});
    test::OpenWindow::settle();

    const QRect line = reading.view->boxOf(0);
    int unit = 1;
    while (reading.view->boxOf(unit).top() == line.top())
        ++unit;
    const QRect next = reading.view->boxOf(unit);
    const QImage picture = reading.view->viewport()->grab().toImage();
    const QRect below(line.left(), line.center().y(), line.width() * 8, next.bottom() - line.center().y());
    for (const core::coding::Coding& coding : reading.codings()) {
        const Rows rows = rowsOf(picture, reading.view->codings().lookOf(coding.code).hue, below);
        EXPECT_GE(rows.first, 0) << "each of the three has its line";
        EXPECT_LT(rows.last, next.top());
    }
}
