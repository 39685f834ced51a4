// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/reader_page.h"
#include "ui/settings/theme.h"

#include <gtest/gtest.h>

using namespace marginalia;
using ui::ReaderPage;

namespace {

ui::ReaderStyle style(int width = 500) {
    ui::ReaderStyle result;
    result.font = ui::theme::readingFont();
    result.width = width;
    return result;
}

QString longText() {
    QString text;
    for (int line = 0; line < 6000; ++line)
        text += QStringLiteral("Paragraph %1 ").arg(line) + QStringLiteral("word ").repeated(line * 37 % 90) +
                QLatin1Char('\n');
    return text;
}

struct Page : ReaderPage {
    explicit Page(const QString& text) {
        setStyle(style());
        setText(text);
        setHeight(600);
    }
};

TEST(ReaderPage, LaysOutOnlyWhatIsInSight) {
    Page page(longText());
    EXPECT_GT(page.content().chunkCount(), 300);
    EXPECT_LT(page.content().laidOut(), 5);
    page.scrollTo(page.scrollMaximum() / 2);
    EXPECT_LT(page.content().laidOut(), 12);
    for (int step = 0; step < 2000; ++step)
        page.scrollTo(page.scrollValue() + 500);
    EXPECT_LT(page.content().laidOut(), 150) << "what is far away is forgotten";
}

TEST(ReaderPage, ScrollingBackByAsMuchComesToTheSamePlace) {
    Page page(longText());
    page.scrollTo(page.scrollMaximum() / 3);
    const int unit = page.positionAt({0, 5});
    const double y = page.caretAt(unit).top();
    // Upwards everything is laid out for the first time: its height was only estimated.
    for (int step = 0; step < 40; ++step)
        page.scrollTo(page.scrollValue() - 173);
    for (int step = 0; step < 40; ++step)
        page.scrollTo(page.scrollValue() + 173);
    EXPECT_EQ(page.positionAt({0, 5}), unit);
    EXPECT_DOUBLE_EQ(page.caretAt(unit).top(), y);
}

TEST(ReaderPage, EachSmallStepMovesTheTextByExactlyAsMuch) {
    Page page(longText());
    page.scrollTo(page.scrollMaximum() / 2);
    for (const int step : {60, -60, 333, -333, -900, 900}) {
        const int unit = page.positionAt({0, 300});
        const double before = page.caretAt(unit).top();
        page.scrollTo(page.scrollValue() + step);
        EXPECT_DOUBLE_EQ(page.caretAt(unit).top(), before - step);
    }
}

TEST(ReaderPage, ReachesTheLastLineAtTheEndOfTheScrollBar) {
    const QString text = longText() + QStringLiteral("The end.");
    Page page(text);
    for (int round = 0; round < 4; ++round) // the height is an estimate until the end has been seen
        page.scrollTo(page.scrollMaximum());
    const QRectF end = page.caretAt(static_cast<int>(text.size()));
    EXPECT_GT(end.top(), 0);
    EXPECT_LE(end.bottom(), 600);
    EXPECT_EQ(page.scrollValue(), page.scrollMaximum());
}

TEST(ReaderPage, KeepsItsPlaceWhenTheColumnGetsNarrower) {
    Page page(longText());
    page.scrollTo(page.scrollMaximum() / 2);
    const int unit = page.positionAt({0, 0});
    page.setStyle(style(260));
    EXPECT_LT(std::abs(page.caretAt(unit).top()), page.content().style().step() * 2);
}

TEST(ReaderPage, RevealingBringsAPlaceIntoSight) {
    const QString text = longText();
    Page page(text);
    for (const int unit : {static_cast<int>(text.size()), 0, static_cast<int>(text.size()) / 2,
                           static_cast<int>(text.size()) / 2 + 3000}) {
        page.reveal(unit);
        EXPECT_GE(page.caretAt(unit).top(), 0) << unit;
        EXPECT_LE(page.caretAt(unit).bottom(), 600) << unit;
    }
}

TEST(ReaderPage, FindsEveryCharacterWhereItStands) {
    const QString text =
        QStringLiteral("Құрметті 🚂🚃 әріптестер, жол салу керек. ").repeated(20) +
        QStringLiteral("\n\nمرحبا بكم في السوق الكبير 12 كم\nEnglish والعربية mixed e\u0301\n");
    Page page(text);
    for (int unit = 0; unit < text.size(); ++unit) {
        const std::vector<QRectF> boxes = page.boxesOf(unit, unit + 1);
        if (boxes.empty() || boxes.front().width() < 2 || text.at(unit).isLowSurrogate() ||
            text.at(unit).isSpace() || text.at(unit).isMark())
            continue;
        // Just inside its leading edge.
        const QRectF box = boxes.front();
        const bool back = text.at(unit).direction() == QChar::DirAL;
        const QPointF point(back ? box.right() - 0.6 : box.left() + 0.6, box.center().y());
        const int found = page.positionAt(point);
        EXPECT_TRUE(found == unit) << unit << " found " << found;
    }
}

TEST(ReaderPage, GoesDownAndUpThroughAllLines) {
    Page page(QStringLiteral("one\n\nthree ") + QStringLiteral("word ").repeated(60) +
              QStringLiteral("\nlast"));
    int unit = 0;
    int lines = 0;
    for (int next = page.below(unit, 0); next != unit; next = page.below(unit, 0), ++lines)
        unit = next;
    EXPECT_EQ(page.text().mid(unit), QStringLiteral("last"));
    for (int back = page.above(unit, 0); back != unit; back = page.above(unit, 0), --lines)
        unit = back;
    EXPECT_EQ(unit, 0);
    EXPECT_EQ(lines, 0);
}

TEST(ReaderPage, TheCaretWalksOverGraphemesAndLongLinesWithoutStopping) {
    const QString text = QStringLiteral("e\u0301👩‍👩‍👧\n") +
                         QStringLiteral("x").repeated(20'000) + QStringLiteral("\nend");
    Page page(text);
    EXPECT_EQ(page.nextTo(0, 1), 2);
    EXPECT_EQ(page.nextTo(2, 1), 10);
    EXPECT_EQ(page.nextTo(10, 1), 11);
    EXPECT_EQ(page.nextTo(10, -1), 2);
    int unit = 11;
    int steps = 0;
    for (int next = page.nextTo(unit, 1); next != unit && steps < 30'000;
         next = page.nextTo(unit, 1), ++steps)
        unit = next;
    EXPECT_EQ(unit, text.size());
    EXPECT_EQ(steps, text.size() - 11);
    for (int next = page.nextTo(unit, -1); next != unit && steps > -10; next = page.nextTo(unit, -1), --steps)
        unit = next;
    EXPECT_EQ(unit, 0);
}

TEST(ReaderPage, LeavesAsidesOutAndStepsOverThem) {
    Page page(QStringLiteral("Expert.\nInterviewer asks.\nExpert again."));
    page.setMarks({{8, 25, ui::TextMark::Kind::Aside, 0}});
    const double with = page.caretAt(26).top();
    ui::ReaderStyle hiding = style();
    hiding.hideAsides = true;
    page.setStyle(hiding);
    EXPECT_LT(page.caretAt(26).top(), with);
    EXPECT_TRUE(page.boxesOf(8, 25).empty());
    EXPECT_EQ(page.nextTo(7, 1), 26);
    EXPECT_EQ(page.nextTo(26, -1), 7);
    EXPECT_EQ(page.below(0, 0), 26);
}

} // namespace
