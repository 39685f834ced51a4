// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/segmentation.h"
#include "ui/document_view/text_chunks.h"

#include <gtest/gtest.h>

#include <QTextBoundaryFinder>

using namespace marginalia;
using ui::divideText;
using ui::TextChunk;

namespace {

QString manyLines() {
    QString text;
    for (int line = 0; line < 2000; ++line)
        text += line % 7 == 0   ? QStringLiteral("\n")
                : line % 7 == 1 ? QStringLiteral(" \t\u00A0\n")
                                : QStringLiteral("Жол %1 салынды, содан кейін сауда жүрді. 🚂\n").arg(line);
    return text;
}

void expectWhole(const QString& text) {
    int at = 0;
    for (const TextChunk& chunk : divideText(text)) {
        EXPECT_EQ(chunk.start, at);
        EXPECT_LE(chunk.end - chunk.start, ui::longestChunk);
        at = chunk.end;
    }
    EXPECT_EQ(at, text.size());
}

TEST(TextChunks, CoverTheTextWithoutGapsAndStayShort) {
    expectWhole({});
    expectWhole(QStringLiteral("\n"));
    expectWhole(manyLines());
    expectWhole(QString(300'000, QLatin1Char('x')));
    expectWhole(QString(50'000, QLatin1Char('\n')));
    expectWhole(QStringLiteral("слово ").repeated(100'000));
}

TEST(TextChunks, CountParagraphsAsCoreDoes) {
    const QString text = manyLines();
    // What stands behind it makes a chunk of its own, which says how many came before.
    const QString behind = QString(2 * ui::longestChunk, QLatin1Char('x'));
    EXPECT_EQ(static_cast<std::size_t>(divideText(text + behind).back().paragraph),
              core::text::paragraphs(text.toStdString()).size() + 1);
}

TEST(TextChunks, ALongLineIsCutBehindABlank) {
    const QString text = QStringLiteral("восемь ").repeated(10'000);
    const std::vector<TextChunk> chunks = divideText(text);
    ASSERT_GT(chunks.size(), 2U);
    for (std::size_t at = 1; at < chunks.size(); ++at) {
        EXPECT_EQ(text.at(chunks[at].start - 1), QLatin1Char(' '));
        EXPECT_TRUE(chunks[at].continues);
        EXPECT_EQ(chunks[at].line, 1);
    }
}

TEST(TextChunks, ALongLineWithoutBlanksIsCutBetweenGraphemes) {
    // A family of three is one grapheme of 8 units, an e with two accents one of 3.
    const QString text = QStringLiteral("👩‍👩‍👧e\u0301\u0323").repeated(8'000);
    const std::vector<TextChunk> chunks = divideText(text);
    ASSERT_GT(chunks.size(), 2U);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (const TextChunk& chunk : chunks) {
        finder.setPosition(chunk.start);
        EXPECT_TRUE(chunk.start == 0 || finder.isAtBoundary()) << chunk.start;
    }
}

TEST(TextChunks, AnEndlessGraphemeIsCutBetweenCodePoints) {
    const QString text = QStringLiteral("a") + QString::fromUtf8("\xF0\x9D\x85\xA5").repeated(20'000);
    for (const TextChunk& chunk : divideText(text))
        EXPECT_FALSE(chunk.start > 0 && text.at(chunk.start).isLowSurrogate());
}

} // namespace
