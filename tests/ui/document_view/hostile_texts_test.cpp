// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that break careless programs: what is selected, coded, resized and exported is the same to the code
// point, counted here by other means (UTF-32) than in the program.
#include "core/exchange/exporters/codings_csv.h"
#include "core/exchange/table_reader.h"
#include "ui/document_view/reading.h"

#include <QTemporaryDir>

#include <algorithm>
#include <random>

using namespace marginalia;
using test::OpenWindow;

namespace {

struct Hostile {
    const char* name;
    std::string text;
    int rounds = 12;
};

std::string many(const std::vector<std::string>& pieces, std::size_t bytes, unsigned seed) {
    std::mt19937 random(seed);
    std::string text;
    while (text.size() < bytes)
        text += pieces[random() % pieces.size()];
    return text;
}

const std::vector<std::string> directions = {"roads ", "שלום ", "12 км ", "الطرق أولا ",
                                             "(",      ") ",    "Сауда ", "\n"};
const std::vector<std::string> marks = {
    "e\u0301\u0323", "и\u0306", "a\u0308\u0304 ", "\u0301", "क्षि ", "ก็ ", "\n"};
const std::vector<std::string> emoji = {
    "👩🏽", "👩🏽‍🚀 ", "👨‍👩‍👧‍👦", "🇰🇿", "✊🏿 ", "1️⃣", "so ", "\n"};
const std::vector<std::string> separators = {"one\u2028",   "two\u2029",    "three\u0085",
                                             "\u200Bfour ", "\u2028\u2028", "\n"};
const std::vector<std::string> pairs = {"𝔐", "😀", "𐍈", "𝒳 "};

std::vector<std::string> without(std::vector<std::string> pieces, const std::string& piece) {
    std::erase(pieces, piece);
    return pieces;
}

std::vector<Hostile> hostileTexts() {
    std::vector<std::string> all;
    for (const auto* each : {&directions, &marks, &emoji, &separators, &pairs})
        all.insert(all.end(), each->begin(), each->end());
    return {{"mixed directions", many(directions, 6'000, 1)},
            {"combining marks", many(marks, 6'000, 2)},
            {"emoji with skin tones", many(emoji, 6'000, 3)},
            {"line and paragraph separators", many(separators, 6'000, 4)},
            {"surrogates at every edge", many(pairs, 6'000, 5)},
            {"no line end", many(without(all, "\n"), 40'000, 6)},
            {"one line of 5 MB", many(without(all, "\n"), 5'000'000, 7), 6}};
}

/// The words of a passage, counted in UTF-32.
std::string recounted(const std::u32string& text, core::Span span) {
    return QString::fromUcs4(text.data() + span.start, static_cast<qsizetype>(span.length())).toStdString();
}

TEST(HostileTexts, SelectionCodingResizeAndExportAgreeToTheCodePoint) {
    for (const Hostile& hostile : hostileTexts()) {
        SCOPED_TRACE(hostile.name);
        test::Reading reading(hostile.text);
        const core::store::Connection& db = reading.window->session().db();
        const std::u32string text = reading.view->text().toStdU32String();
        ASSERT_EQ(static_cast<std::int64_t>(text.size()), reading.view->positions().codePoints());
        std::mt19937 random(8);
        std::vector<core::Span> expected;
        for (int round = 0; round < hostile.rounds; ++round) {
            // Any unit, also the second half of a character.
            const auto size = static_cast<unsigned>(reading.view->text().size());
            const int from = static_cast<int>(random() % (size - 80));
            reading.view->revealUnit(from);
            reading.view->selectUnits(from, from + 1 + static_cast<int>(random() % 60));
            const std::optional<core::Span> span = reading.view->selectedSpan();
            if (!span)
                continue; // one half of a character is none
            EXPECT_EQ(reading.view->selectedText().toStdString(), recounted(text, *span));
            reading.window.press('b');
            std::vector<core::coding::Coding> codings = reading.codings();
            const auto made = std::ranges::find(codings, span, &core::coding::Coding::span);
            ASSERT_NE(made, codings.end()) << span->start << "-" << span->end;
            EXPECT_EQ(core::coding::quote(db, made->place, *span), recounted(text, *span));

            // Its end is taken hold of and dropped elsewhere in sight.
            reading.window->desk().setChosen(made->id);
            OpenWindow::settle();
            const QRect handle = reading.view->handleOf(made->id, true);
            core::Span now = *span;
            if (!handle.isEmpty() && reading.view->viewport()->rect().contains(handle.center())) {
                const QPoint to = handle.center() + QPoint(static_cast<int>(random() % 160) - 60, 0);
                reading.drag(handle.center(), to);
                const auto resized = core::coding::codingById(db, made->id);
                ASSERT_TRUE(resized && resized->span);
                now = *resized->span;
                EXPECT_EQ(now.start, span->start);
                EXPECT_GT(now.end, now.start);
                const ui::ReaderCoding* shown = reading.view->codings().find(made->id);
                ASSERT_NE(shown, nullptr);
                EXPECT_EQ(reading.view->positions().span(shown->start, shown->end), now);
                EXPECT_EQ(core::coding::quote(db, made->place, now), recounted(text, now));
            }
            expected.push_back(now);
        }
        EXPECT_GT(expected.size(), static_cast<std::size_t>(hostile.rounds) / 2);

        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("codings.csv")).toStdString();
        core::exchange::exportCodingsCsv(reading.window->session().project(), file);
        core::Progress progress;
        const core::exchange::TableFile read = core::exchange::readTable(file, {}, progress);
        std::vector<core::Span> exported;
        const auto columnOf = [&read](std::string_view name) {
            std::size_t column = 0;
            while (column < read.table.columnCount() && read.table.at(0, column).text() != name)
                ++column;
            return column;
        };
        const auto numberAt = [&read](std::size_t row, std::size_t column) {
            return std::stoll(std::string(read.table.at(row, column).text()));
        };
        const std::size_t start = columnOf("start");
        const std::size_t end = columnOf("end");
        for (std::size_t row = 1; row < read.table.rowCount(); ++row)
            if (!read.table.at(row, start).empty())
                exported.push_back({numberAt(row, start), numberAt(row, end)});
        const auto byPlace = [](std::vector<core::Span> spans) {
            std::ranges::sort(spans);
            spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
            return spans;
        };
        EXPECT_EQ(byPlace(exported), byPlace(expected));
    }
}

TEST(HostileTexts, WhatTheMousePicksIsWhatIsUnderIt) {
    for (const Hostile& hostile : hostileTexts()) {
        SCOPED_TRACE(hostile.name);
        test::Reading reading(hostile.text);
        std::mt19937 random(9);
        for (int round = 0; round < hostile.rounds; ++round) {
            const QRect sheet = reading.view->viewport()->rect();
            const QPoint point(reading.view->textLeft() + static_cast<int>(random() % 400),
                               static_cast<int>(random() % static_cast<unsigned>(sheet.height() / 2)));
            QTest::mouseClick(reading.view->viewport(), Qt::LeftButton, {}, point);
            const int unit = reading.view->caretUnit();
            const QString& text = reading.view->text();
            EXPECT_FALSE(unit > 0 && unit < text.size() && text.at(unit).isLowSurrogate() &&
                         text.at(unit - 1).isHighSurrogate())
                << "never inside of a character";
            QTest::mouseDClick(reading.view->viewport(), Qt::LeftButton, {}, point);
            const std::optional<core::Span> word = reading.view->selectedSpan();
            const std::int64_t here = reading.view->positions().toCodePoints(unit);
            EXPECT_TRUE(!word || (word->start <= here && here <= word->end));
        }
    }
}

} // namespace
