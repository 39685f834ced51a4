// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/chunk_layout.h"

#include "ui/document_view/row_setter.h"
#include "ui/settings/theme.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace marginalia::ui {

namespace {

constexpr int betweenTurns = theme::unit;
constexpr int listIndent = theme::unit * 3;
constexpr double headingGrowth[] = {1.0, 1.35, 1.2, 1.1}; ///< by level; deeper ones are only bold

bool isRightToLeft(QChar character) {
    const QChar::Direction direction = character.direction();
    return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN ||
           direction == QChar::DirRLE || direction == QChar::DirRLO || direction == QChar::DirRLI;
}

/// The look of the words of one paragraph, from its marks.
struct Look {
    QList<QTextLayout::FormatRange> formats;
    bool aside = false;
    bool turn = false;
    int heading = 0;
    int listLevel = 0;
    bool row = false;
    QString label;                               ///< before the first line
    std::vector<std::pair<int, QString>> raised; ///< behind a character of the paragraph
};

/// A note's number has room behind the words it hangs on.
QTextLayout::FormatRange roomFor(const TextMark& mark, int at, const ReaderStyle& style) {
    QTextLayout::FormatRange range;
    range.start = at;
    range.length = 1;
    range.format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    range.format.setFontLetterSpacing(QFontMetricsF(style.raisedFont()).horizontalAdvance(mark.label) + 2);
    return range;
}

Look lookOf(const ChunkLayout::Paragraph& paragraph, const ReaderStyle& style, const TextMarks& marks) {
    Look look;
    const bool inGrid = paragraph.row >= 0;
    marks.overlapping(paragraph.start, std::max(paragraph.end, paragraph.start + 1),
                      [&](const TextMark& mark) {
                          QTextLayout::FormatRange range;
                          range.start = std::max(mark.start, paragraph.start) - paragraph.start;
                          range.length = std::min(mark.end, paragraph.end) - paragraph.start - range.start;
                          switch (mark.kind) {
                          case TextMark::Kind::Turn:
                              look.turn = look.turn || mark.start >= paragraph.start;
                              return;
                          case TextMark::Kind::Indented:
                              look.listLevel = std::max(look.listLevel, mark.level);
                              if (mark.start >= paragraph.start)
                                  look.label = mark.label;
                              return;
                          case TextMark::Kind::Row:
                              look.row = !inGrid && mark.start >= paragraph.start;
                              return;
                          case TextMark::Kind::Cell:
                              if (!inGrid)
                                  look.listLevel = std::max(look.listLevel, mark.level - 1);
                              return;
                          case TextMark::Kind::NoteMark:
                              if (mark.end > paragraph.end || range.length <= 0 || mark.label.isEmpty())
                                  return;
                              look.raised.emplace_back(mark.end - 1 - paragraph.start, mark.label);
                              look.formats.append(roomFor(mark, mark.end - 1 - paragraph.start, style));
                              return;
                          case TextMark::Kind::Aside:
                              look.aside = true;
                              range.format.setForeground(style.muted);
                              break;
                          case TextMark::Kind::Speaker:
                              range.format.setForeground(style.muted);
                              range.format.setFontWeight(QFont::DemiBold);
                              break;
                          case TextMark::Kind::Heading:
                              look.heading = mark.level;
                              range.format.setFontWeight(QFont::DemiBold);
                              range.format.setFontPointSize(
                                  style.font.pointSizeF() *
                                  headingGrowth[mark.level >= 1 && mark.level <= 3 ? mark.level : 0]);
                              break;
                          case TextMark::Kind::Bold:
                              range.format.setFontWeight(QFont::Bold);
                              break;
                          case TextMark::Kind::Italic:
                              range.format.setFontItalic(true);
                              break;
                          case TextMark::Kind::Underline:
                              range.format.setFontUnderline(true);
                              break;
                          case TextMark::Kind::Struck:
                              range.format.setFontStrikeOut(true);
                              break;
                          case TextMark::Kind::Note:
                              range.format.setFontPointSize(style.font.pointSizeF() * 0.9);
                              look.listLevel = std::max(look.listLevel, 1);
                              if (mark.start >= paragraph.start)
                                  look.label = mark.label;
                              break;
                          }
                          if (range.length > 0)
                              look.formats.append(range);
                      });
    return look;
}

void placeSigns(ChunkLayout::Paragraph& paragraph, const Look& look, const ReaderStyle& style) {
    const QTextLayout& layout = *paragraph.layout;
    if (layout.lineCount() == 0)
        return;
    if (!look.label.isEmpty()) {
        const QTextLine line = layout.lineAt(0);
        const double gap = theme::unit;
        const double width = QFontMetricsF(style.font).horizontalAdvance(look.label);
        const double x = paragraph.rightToLeft ? line.x() + line.width() + gap : line.x() - gap - width;
        paragraph.signs.push_back({{x, line.y() + line.ascent()}, look.label, false});
    }
    for (const auto& [at, label] : look.raised) {
        const QTextLine line = layout.lineForTextPosition(at);
        if (!line.isValid())
            continue;
        const double width = QFontMetricsF(style.raisedFont()).horizontalAdvance(label);
        const double left = line.cursorToX(at, QTextLine::Leading);
        const double right = line.cursorToX(at, QTextLine::Trailing);
        const double x = right >= left ? right - width - 1 : right + 1;
        paragraph.signs.push_back({{x, line.y() + line.ascent() * 0.6}, label, true});
    }
}

/// The boxes of begin..end in a line whose directions mix: neighbours in the text may stand apart on the
/// screen. Qt leaves slits between runs; those that hold no other character are closed.
void addMixed(const QTextLine& line, int begin, int end, const QRectF& row, std::vector<QRectF>& boxes) {
    const auto extent = [&line](int character) {
        const double leading = line.cursorToX(character, QTextLine::Leading);
        const double trailing = line.cursorToX(character, QTextLine::Trailing);
        return std::pair(std::min(leading, trailing), std::max(leading, trailing));
    };
    std::vector<std::pair<double, double>> parts;
    for (int character = begin; character < end; ++character)
        if (const auto part = extent(character); part.second > part.first)
            parts.push_back(part);
    std::sort(parts.begin(), parts.end());
    std::vector<double> others;
    for (int character = line.textStart(); character < line.textStart() + line.textLength(); ++character)
        if (character < begin || character >= end) {
            const auto [left, right] = extent(character);
            others.push_back((left + right) / 2);
        }
    std::sort(others.begin(), others.end());
    for (std::size_t at = 0; at < parts.size();) {
        auto [left, right] = parts[at++];
        const auto holdsOther = [&](double from, double to) {
            const auto next = std::lower_bound(others.begin(), others.end(), from);
            return next != others.end() && *next <= to;
        };
        while (at < parts.size() &&
               (parts[at].first <= right + 0.5 ||
                (parts[at].first - right < row.height() / 2 && !holdsOther(right, parts[at].first))))
            right = std::max(right, parts[at++].second);
        boxes.emplace_back(left, row.top(), right - left, row.height());
    }
}

} // namespace

int ReaderStyle::step() const {
    // As typographers count: what room the font's designer left above and below the letters does not matter.
    // The lines under coded words, up to an eighth of the size, stand between the lines of the text.
    const int size = QFontInfo(font).pixelSize();
    return static_cast<int>(std::lround(size * lineHeight / 100.0 + size / 8.0));
}

QFont ReaderStyle::raisedFont() const {
    QFont raised = font;
    raised.setPointSizeF(font.pointSizeF() * 0.65);
    return raised;
}

ChunkLayout::ChunkLayout(const QString& text, const TextChunk& chunk, const ReaderStyle& style,
                         const TextMarks& marks, const TableGrids& grids) {
    int line = chunk.line;
    int number = chunk.paragraph;
    bool continues = chunk.continues;
    RowSetter setter(text, chunk, grids, style);
    for (int start = chunk.start; start < chunk.end || (chunk.start == chunk.end && m_paragraphs.empty());) {
        Paragraph paragraph;
        const qsizetype feed = QStringView(text).mid(start, chunk.end - start).indexOf(QLatin1Char('\n'));
        paragraph.start = start;
        paragraph.end = feed < 0 ? chunk.end : start + static_cast<int>(feed);
        if (!continues) {
            paragraph.line = ++line;
            if (!isBlankLine(QStringView(text).mid(start, paragraph.end - start)))
                paragraph.number = ++number;
        }
        continues = false;
        paragraph.top = m_height;
        paragraph.width = style.width;
        const bool inGrid = setter.place(paragraph, m_height, m_rows);
        if (!inGrid && !m_paragraphs.empty() && m_paragraphs.back().row >= 0)
            paragraph.top = m_height += theme::half;
        layOut(paragraph, text, style, marks);
        if (inGrid)
            m_height = setter.placed(paragraph, m_rows);
        else
            m_height += paragraph.height;
        start = feed < 0 ? std::max(chunk.end, start + 1) : paragraph.end + 1;
        m_paragraphs.push_back(std::move(paragraph));
    }
}

void ChunkLayout::layOut(Paragraph& paragraph, const QString& text, const ReaderStyle& style,
                         const TextMarks& marks) {
    const Look look = lookOf(paragraph, style, marks);
    if (look.aside && style.hideAsides)
        return;
    const QString words = text.mid(paragraph.start, paragraph.end - paragraph.start);
    paragraph.mixed = std::any_of(words.begin(), words.end(), isRightToLeft);
    paragraph.rightToLeft = paragraph.mixed && words.isRightToLeft();
    paragraph.layout = std::make_unique<QTextLayout>(words, style.font);
    QTextLayout& layout = *paragraph.layout;
    QTextOption option(paragraph.rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(paragraph.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.setFormats(look.formats);
    const int indent = std::min(look.listLevel, 6) * listIndent;
    paragraph.indent = indent;
    paragraph.ruled = look.row;
    const int step = style.step();
    double y = look.heading > 0                 ? betweenTurns * 2
               : look.turn && paragraph.top > 0 ? betweenTurns
               : look.row                       ? ChunkLayout::betweenParagraphs
                                                : 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, paragraph.width - indent));
        // Scripts that stand higher than the reading face get the room they need.
        const double high = std::max<double>(step, line.height());
        line.setPosition(
            QPointF(paragraph.left + (paragraph.rightToLeft ? 0 : indent), y + (high - line.height()) / 2));
        y += high;
    }
    layout.endLayout();
    placeSigns(paragraph, look, style);
    paragraph.height = static_cast<int>(std::ceil(y)) + ChunkLayout::betweenParagraphs;
}

const ChunkLayout::Paragraph* ChunkLayout::paragraphOf(int unit) const {
    auto behind = std::upper_bound(m_paragraphs.begin(), m_paragraphs.end(), unit,
                                   [](int at, const Paragraph& each) { return at < each.start; });
    if (behind == m_paragraphs.begin())
        return m_paragraphs.empty() ? nullptr : &m_paragraphs.front();
    return &*std::prev(behind);
}

const ChunkLayout::Paragraph* ChunkLayout::paragraphAt(QPointF point) const {
    const Paragraph* nearest = nullptr;
    for (const Paragraph& each : m_paragraphs) {
        if (!each.layout)
            continue;
        nearest = &each;
        const int bottom =
            each.row < 0 ? each.top + each.height : m_rows[static_cast<std::size_t>(each.row)].bottom;
        if (point.y() < bottom)
            break;
    }
    if (!nearest || nearest->row < 0)
        return nearest;
    // Of a row the cell nearest from the side, of that the paragraph by its height.
    const auto aside = [&point](const Paragraph& each) {
        return std::max(
            {each.left - theme::unit - point.x(), point.x() - each.left - each.width - theme::unit, 0.0});
    };
    const int row = nearest->row;
    for (const Paragraph& each : m_paragraphs) {
        if (each.row != row || !each.layout)
            continue;
        const bool sameCell = each.cell == nearest->cell;
        if (sameCell ? point.y() >= each.top && each.top > nearest->top : aside(each) < aside(*nearest))
            nearest = &each;
    }
    return nearest;
}

int ChunkLayout::positionAt(QPointF point) const {
    const Paragraph* nearest = paragraphAt(point);
    if (!nearest)
        return m_paragraphs.empty() ? 0 : m_paragraphs.front().start;
    const QPointF inside = point - QPointF(0, nearest->top);
    for (int at = 0; at < nearest->layout->lineCount(); ++at) {
        const QTextLine line = nearest->layout->lineAt(at);
        const bool last = at + 1 == nearest->layout->lineCount();
        const double bottom = last ? inside.y() + 1 : nearest->layout->lineAt(at + 1).y();
        if (inside.y() >= bottom)
            continue;
        int unit = line.xToCursor(inside.x());
        // Behind the last character of a line that goes on is already the next one.
        if (!last && unit >= line.textStart() + line.textLength())
            unit = nearest->layout->previousCursorPosition(unit);
        return nearest->start + unit;
    }
    return nearest->start;
}

QRectF ChunkLayout::caretAt(int unit) const {
    const Paragraph* paragraph = paragraphOf(unit);
    if (!paragraph)
        return {};
    if (!paragraph->layout)
        return {static_cast<double>(paragraph->left), static_cast<double>(paragraph->top), 0, 0};
    int inside = std::clamp(unit, paragraph->start, paragraph->end) - paragraph->start;
    const QTextLine line = paragraph->layout->lineForTextPosition(inside);
    if (!line.isValid())
        return {static_cast<double>(paragraph->left), static_cast<double>(paragraph->top), 0,
                static_cast<double>(paragraph->height)};
    const double x = line.cursorToX(&inside);
    return {x, paragraph->top + line.y(), 0, line.height()};
}

std::pair<double, double> ChunkLayout::extentOf(int from, int to) const {
    const QRectF first = caretAt(from);
    const QRectF last = caretAt(to);
    double top = first.top();
    double bottom = last.bottom();
    const Paragraph* begins = paragraphOf(from);
    const Paragraph* ends = paragraphOf(to);
    if (!begins || !ends || (begins->row == ends->row && begins->cell == ends->cell))
        return {top, bottom};
    for (const Paragraph* each : {begins, ends})
        if (each->row >= 0) {
            top = std::min<double>(top, m_rows[static_cast<std::size_t>(each->row)].top);
            bottom = std::max<double>(bottom, m_rows[static_cast<std::size_t>(each->row)].bottom);
        }
    return {top, bottom};
}

std::pair<int, int> ChunkLayout::screenLineOf(int unit) const {
    const Paragraph* paragraph = paragraphOf(unit);
    if (!paragraph || !paragraph->layout)
        return {unit, unit};
    const QTextLine line = paragraph->layout->lineForTextPosition(
        std::clamp(unit, paragraph->start, paragraph->end) - paragraph->start);
    if (!line.isValid())
        return {unit, unit};
    const bool last = line.lineNumber() + 1 == paragraph->layout->lineCount();
    const int end = line.textStart() + line.textLength();
    return {paragraph->start + line.textStart(),
            paragraph->start + (last ? end : paragraph->layout->previousCursorPosition(end))};
}

void ChunkLayout::addBoxes(const Paragraph& paragraph, int from, int to, std::vector<QRectF>& boxes) {
    if (!paragraph.layout)
        return;
    const int first = std::max(from, paragraph.start) - paragraph.start;
    const int last = std::min(to, paragraph.end) - paragraph.start;
    if (first >= last)
        return;
    const QTextLine firstLine = paragraph.layout->lineForTextPosition(first);
    for (int at = firstLine.isValid() ? firstLine.lineNumber() : 0; at < paragraph.layout->lineCount();
         ++at) {
        const QTextLine line = paragraph.layout->lineAt(at);
        const int begin = std::max(first, line.textStart());
        const int end = std::min(last, line.textStart() + line.textLength());
        if (line.textStart() >= last)
            break;
        if (begin >= end)
            continue;
        const QRectF row(0, paragraph.top + line.y(), 0, line.height());
        const auto add = [&](double left, double right) {
            if (right < left)
                std::swap(left, right);
            if (!boxes.empty() && boxes.back().top() == row.top() &&
                std::abs(boxes.back().right() - left) < 0.5)
                boxes.back().setRight(right);
            else if (!boxes.empty() && boxes.back().top() == row.top() &&
                     std::abs(boxes.back().left() - right) < 0.5)
                boxes.back().setLeft(left);
            else if (right > left)
                boxes.emplace_back(left, row.top(), right - left, row.height());
        };
        if (!paragraph.mixed) {
            add(line.cursorToX(begin), std::min(line.cursorToX(end), line.x() + line.naturalTextWidth()));
            continue;
        }
        addMixed(line, begin, end, row, boxes);
    }
}

std::vector<QRectF> ChunkLayout::boxesOf(int from, int to) const {
    std::vector<QRectF> boxes;
    for (const Paragraph& each : m_paragraphs)
        if (each.start < to && from < each.end)
            addBoxes(each, from, to, boxes);
    return boxes;
}

} // namespace marginalia::ui
