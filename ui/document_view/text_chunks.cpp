// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/text_chunks.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace marginalia::ui {

namespace {

constexpr int enough = 1'500;   ///< units; then a chunk ends with its line
constexpr int mostLines = 60;   ///< however short
constexpr int reach = 2'000;    ///< how far back from its latest place a cut is looked for
constexpr int grapheme = 1'000; ///< longer ones are cut all the same

bool isBlank(QChar character) {
    switch (character.unicode()) {
    case ' ':
    case '\t':
    case '\v':
    case '\f':
    case 0x0085:
    case 0x00A0:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x3000:
        return true;
    default:
        return false;
    }
}

/// Where to cut a line that goes on behind `latest`.
int cutBefore(const QString& text, int start, int latest) {
    const int earliest = std::max(start + 1, latest - reach);
    for (int at = latest; at > earliest; --at)
        if (text.at(at - 1) == QLatin1Char(' '))
            return at;
    const int from = std::max(start, latest - grapheme);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.constData() + from,
                               std::min<qsizetype>(text.size() - from, 2 * grapheme));
    finder.setPosition(latest - from);
    const qsizetype boundary = finder.isAtBoundary() ? latest - from : finder.toPreviousBoundary();
    if (boundary > 0)
        return from + static_cast<int>(boundary);
    return text.at(latest).isLowSurrogate() && text.at(latest - 1).isHighSurrogate() ? latest - 1 : latest;
}

} // namespace

bool isBlankLine(QStringView line) {
    return std::all_of(line.begin(), line.end(), isBlank);
}

std::vector<TextChunk> divideText(const QString& text, const std::vector<std::pair<int, int>>& whole) {
    std::vector<TextChunk> chunks;
    const int size = static_cast<int>(text.size());
    TextChunk now;
    int paragraph = 0;
    int line = 0;
    const auto close = [&](int end) {
        now.end = end;
        chunks.push_back(now);
        now = {end, end, line, paragraph, 0, false};
    };
    auto kept = whole.begin();
    for (int start = 0; start < size;) {
        while (kept != whole.end() && kept->second <= start)
            ++kept;
        const auto feed = static_cast<int>(text.indexOf(QLatin1Char('\n'), start));
        const int end = feed < 0 ? size : feed;
        const int next = feed < 0 ? size : feed + 1;
        const bool inKept = kept != whole.end() && kept->first <= start;
        const bool begun = inKept && kept->first < start;
        const int needed = inKept && !begun ? kept->second - start : next - start;
        if (!begun && now.end - now.start + needed > longestChunk && now.lines > 0)
            close(start);
        ++line;
        ++now.lines;
        paragraph += isBlankLine(QStringView(text).mid(start, end - start)) ? 0 : 1;
        for (int piece = start; end - piece > longestChunk;) {
            const int cut = cutBefore(text, piece, piece + longestChunk);
            close(cut);
            now.continues = true;
            piece = cut;
        }
        now.end = next;
        const bool goesOn = inKept && next < kept->second;
        if (!goesOn && (now.end - now.start >= enough || now.lines >= mostLines))
            close(next);
        start = next;
    }
    if (now.start < size || chunks.empty())
        close(size);
    return chunks;
}

} // namespace marginalia::ui
