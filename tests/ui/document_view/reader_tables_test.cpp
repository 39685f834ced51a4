// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/code_points.h"
#include "ui/document_view/reading.h"
#include "ui/screen.h"
#include "ui/settings/preferences.h"
#include "ui/settings/theme.h"

#include <QAccessible>

#include <algorithm>

using namespace marginalia;
using core::documents::FormatKind;
using core::documents::FormatRange;
using test::OpenWindow;

namespace {

using Table = std::vector<std::vector<std::string>>;

/// A text with a paragraph before and one behind a table, and where its cells are. An empty cell has none.
struct TableText {
    explicit TableText(const Table& table, const std::string& before = "Before the table.") {
        text = before;
        for (std::size_t row = 0; row < table.size(); ++row) {
            const std::int64_t rowStart = core::text::codePointCount(text) + 1;
            for (std::size_t cell = 0; cell < table[row].size(); ++cell) {
                if (table[row][cell].empty())
                    continue;
                const std::int64_t start = core::text::codePointCount(text) + 1;
                text += "\n" + table[row][cell];
                formats.push_back({{start, core::text::codePointCount(text)},
                                   FormatKind::Cell,
                                   static_cast<int>(cell) + 1,
                                   {}});
            }
            formats.push_back(
                {{rowStart, core::text::codePointCount(text)}, FormatKind::Row, 1, std::to_string(row + 1)});
        }
        text += "\nBehind the table.";
        core::documents::sortFormats(formats);
    }
    std::string text;
    std::vector<FormatRange> formats;
};

const Table experts = {
    {"Expert", "Field", "What comes first"},
    {"Aigul 👩🏽", "Trade", "So the roads come first, and only then trade follows along them."},
    {"Әсел", "", "Банктер кейін келеді.\nСосын сауда."},
    {"خالد", "الطرق أولا ثم التجارة", "cafe\u0301"}};

struct Tables : test::Reading {
    explicit Tables(const Table& table = experts)
        : Tables(TableText(table)) {}
    explicit Tables(const TableText& given)
        : test::Reading(given.text, given.formats) {}
    QRect boxOf(const char* words) { return view->boxOf(view->positions().toUnits(find(words).start)); }
};

TEST(ReaderTables, CellsOfARowStandSideBySideAndColumnsUnderEachOther) {
    Tables tables;
    EXPECT_EQ(tables.boxOf("Expert").top(), tables.boxOf("Field").top());
    EXPECT_EQ(tables.boxOf("Expert").top(), tables.boxOf("What").top());
    EXPECT_LT(tables.boxOf("Expert").right(), tables.boxOf("Field").left());
    EXPECT_LT(tables.boxOf("Field").right(), tables.boxOf("What").left());
    EXPECT_EQ(tables.boxOf("Field").left(), tables.boxOf("Trade").left());
    EXPECT_EQ(tables.boxOf("What").left(), tables.boxOf("So the").left());
    EXPECT_EQ(tables.boxOf("What").left(), tables.boxOf("Банктер").left()) << "beside an empty cell too";
    EXPECT_LT(tables.boxOf("So the").bottom(), tables.boxOf("Банктер").top());
    EXPECT_EQ(tables.boxOf("Банктер").left(), tables.boxOf("Сосын").left()) << "two paragraphs of one cell";
    EXPECT_LT(tables.boxOf("Банктер").top(), tables.boxOf("Сосын").top());
    EXPECT_EQ(tables.boxOf("Before").left(), tables.boxOf("Expert").left()) << "words stand under words";
    EXPECT_LT(tables.boxOf("Сосын").bottom(), tables.boxOf("Behind").top());
    EXPECT_EQ(tables.view->content().grids().rows().size(), 4U);
}

TEST(ReaderTables, EveryCharacterIsFoundAgainWhereItIsDrawn) {
    Tables tables;
    const QString& text = tables.view->text();
    int looked = 0;
    for (int unit = 0; unit < text.size(); ++unit) {
        if (text.at(unit) == QLatin1Char('\n') || text.at(unit).isLowSurrogate())
            continue;
        const QRect box = tables.view->boxOf(unit);
        if (box.width() < 3)
            continue; // a combining mark, the tone of an emoji: no place of its own
        const int found = tables.view->unitAt(QPoint(box.left() + 1, box.center().y()));
        const QRect again = tables.view->boxOf(found);
        EXPECT_LE(std::abs(found - unit), 4) << "at " << unit << ", not in another cell";
        EXPECT_EQ(again.top(), box.top()) << unit;
        ++looked;
    }
    EXPECT_GT(looked, 150);
}

TEST(ReaderTables, ADragFromCellToCellSelectsTheTextBetweenAndCodesIt) {
    Tables tables;
    const core::Span from = tables.find("Trade");
    const core::Span to = tables.find("roads");
    const QRect first = tables.boxOf("Trade");
    const QRect last = tables.view->boxOf(tables.view->positions().toUnits(to.end) - 1);
    tables.drag(QPoint(first.left() + 1, first.center().y()), QPoint(last.right(), last.center().y()));
    EXPECT_EQ(tables.view->selectedSpan(), (core::Span{from.start, to.end}));
    tables.window.press('b');
    ASSERT_EQ(tables.codings().size(), 1U);
    EXPECT_EQ(tables.codings().front().span, (core::Span{from.start, to.end}));
    EXPECT_EQ(tables.wordsOf(tables.codings().front()), QStringLiteral("Trade\nSo the roads"));
    ASSERT_EQ(tables.view->stripes().size(), 1U);
    const QRect bar = tables.view->stripes().front().bar;
    EXPECT_LE(bar.top(), first.top());
    EXPECT_GE(bar.bottom(), tables.boxOf("along").bottom()) << "down to the end of the row";
    EXPECT_LT(bar.bottom(), tables.boxOf("Банктер").bottom());
}

TEST(ReaderTables, TheCaretGoesDownAColumnAndOnBehindTheTable) {
    Tables tables;
    tables.view->setCaret(tables.find("What").start + 2);
    const auto cellOf = [&](const char* words) {
        return tables.view->caret() >= tables.find(words).start &&
               tables.view->caret() <= tables.find(words).end;
    };
    int steps = 0;
    for (; steps < 30 && !cellOf("Банктер кейін келеді."); ++steps) {
        tables.window.press(Qt::Key_Down);
        EXPECT_FALSE(cellOf("Trade") || cellOf("Aigul"));
    }
    EXPECT_LT(steps, 8);
    for (; steps < 40 && !cellOf("Behind the table."); ++steps)
        tables.window.press(Qt::Key_Down);
    EXPECT_LT(steps, 12);
    for (; steps < 60 && !cellOf("What comes first"); ++steps)
        tables.window.press(Qt::Key_Up);
    EXPECT_LT(steps, 24);
}

TEST(ReaderTables, AScreenReaderReadsCellAfterCellAsTheTextStands) {
    Tables tables;
    QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(tables.view);
    ASSERT_TRUE(reader && reader->textInterface());
    QAccessibleTextInterface* text = reader->textInterface();
    const int trade = tables.view->positions().toUnits(tables.find("Trade").start);
    int from = 0;
    int to = 0;
    EXPECT_EQ(text->textAtOffset(trade, QAccessible::ParagraphBoundary, &from, &to),
              QStringLiteral("Trade\n"));
    EXPECT_EQ(text->textAfterOffset(trade, QAccessible::ParagraphBoundary, &from, &to),
              QStringLiteral("So the roads come first, and only then trade follows along them.\n"));
    const QRect box = text->characterRect(trade);
    EXPECT_EQ(text->offsetAtPoint(QPoint(box.left() + 1, box.center().y())), trade);
}

TEST(ReaderTables, WhatIsTooWideOrTooLongStandsOneBelowTheOther) {
    Table wide(1);
    for (int column = 0; column < 13; ++column)
        wide[0].push_back("c" + std::to_string(column));
    Tables tooWide{wide};
    EXPECT_LT(tooWide.boxOf("c0").bottom(), tooWide.boxOf("c1").top());
    EXPECT_TRUE(tooWide.view->content().grids().rows().empty());

    std::string long_;
    while (long_.size() < 6'500)
        long_ += "many words ";
    Tables tooLong{Table{{"a1", "b1"}, {"a2", long_}, {"a3", "b3"}}};
    EXPECT_EQ(tooLong.boxOf("a1").top(), tooLong.boxOf("b1").top());
    EXPECT_EQ(tooLong.view->content().grids().rows().size(), 2U) << "only the long row is none";
    EXPECT_LT(tooLong.boxOf("a2").bottom(), tooLong.boxOf("many words").top());
}

TEST(ReaderTables, ALongTableIsLaidOutPieceByPieceWithoutCuttingARow) {
    Table rows;
    for (int row = 0; row < 3'000; ++row)
        rows.push_back({"r" + std::to_string(row), "one\ntwo\nthree 😀", "left alone"});
    Tables tables{rows};
    const ui::ReaderLayout& content = tables.view->content();
    EXPECT_GT(content.chunkCount(), 30);
    EXPECT_LT(content.laidOut(), 30) << "only what is in sight";
    for (const ui::TableGrids::Row& row : content.grids().rows())
        ASSERT_EQ(content.chunkOf(row.start), content.chunkOf(row.end - 1));
    tables.view->revealUnit(tables.view->positions().toUnits(tables.find("r2500").start));
    EXPECT_EQ(tables.boxOf("r2500").top(),
              tables.view
                  ->boxOf(static_cast<int>(tables.view->text().indexOf(
                      QStringLiteral("one"), tables.view->positions().toUnits(tables.find("r2500").start))))
                  .top());
}

TEST(Pictures, OfATableInBothLights) {
    if (qEnvironmentVariableIsEmpty("MARGINALIA_SCREENSHOTS"))
        GTEST_SKIP() << "set MARGINALIA_SCREENSHOTS to a folder";
    for (const bool dark : {false, true}) {
        ui::theme::apply(dark ? ui::theme::Appearance::Dark : ui::theme::Appearance::Light);
        Tables tables;
        for (const char* words : {"Trade", "roads come first", "Банктер кейін", "Сосын"}) {
            tables.view->select(tables.find(words));
            tables.window.press(words[0] == 'r' ? 'b' : '1');
        }
        tables.view->select({tables.find("Field").start, tables.find("So the roads").end});
        test::takePicture(*tables.window,
                          dark ? QStringLiteral("table-dark") : QStringLiteral("table-light"));
    }
    ui::theme::apply(ui::theme::Appearance::Light);
}

} // namespace
