// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/docx_body.h"

#include "core/exchange/xml_escape.h"
#include "core/report/caption.h"
#include "core/text/script_runs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <numeric>

namespace marginalia::core::exchange {

namespace {
constexpr std::string_view thinRule = R"( w:val="single" w:sz="4" w:space="0" w:color="auto"/>)";
constexpr std::size_t longestBookmark = 40; // Word's limit

/// Whole twentieths of a point that sum up to `total` exactly: Word trusts the grid, not the cells.
std::vector<int> columnWidths(const std::vector<const report::Column*>& columns, int total) {
    const auto widthOf = [](const report::Column* column) { return std::max(column->width, 0.05); };
    double all = 0;
    for (const report::Column* column : columns)
        all += widthOf(column);
    std::vector<int> widths;
    double soFar = 0;
    int edge = 0;
    for (const report::Column* column : columns) {
        soFar += widthOf(column);
        const int nextEdge = static_cast<int>(soFar / all * total + 0.5);
        widths.push_back(nextEdge - edge);
        edge = nextEdge;
    }
    return widths;
}

DocxStyle headStyle(const report::Column& column) {
    if (!column.children.empty())
        return DocxStyle::TableHeadGroup;
    return column.kind == report::ColumnKind::Number ? DocxStyle::TableHeadNumber : DocxStyle::TableHead;
}

DocxStyle bodyStyle(const report::Column& column, int level) {
    if (column.kind == report::ColumnKind::Number)
        return DocxStyle::TableNumber;
    if (level > 0)
        return static_cast<DocxStyle>(static_cast<int>(DocxStyle::TableText) + std::min(level, 5));
    return column.kind == report::ColumnKind::Quote ? DocxStyle::TableQuote : DocxStyle::TableText;
}

int codePoints(const report::Runs& runs) {
    int count = 0;
    for (const report::Run& run : runs)
        for (const char c : run.text)
            count += c == '\n' ? 60 : (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return count;
}
} // namespace

void DocxBody::table(const report::Table& table, bool nothingFollows, Progress& progress) {
    report::checkShape(table);
    if (!table.title.empty())
        caption(table);
    const std::vector<const report::Column*> columns = report::leafColumns(table);
    m_widths = columnWidths(columns, textWidth());
    m_out += "<w:tbl><w:tblPr><w:tblStyle w:val=\"";
    appendEscaped(m_out, m_styles[DocxStyle::Table]);
    m_out += "\"/>";
    if (text::isRightToLeft(m_language))
        m_out += "<w:bidiVisual/>";
    m_out += fmt::format(
        R"(<w:tblW w:w="{}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" )"
        R"(w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>)",
        std::accumulate(m_widths.begin(), m_widths.end(), 0));
    if (!table.title.empty())
        m_out += "<w:tblCaption w:val=\"" + escaped(table.title) + "\"/>";
    if (!table.notes.empty())
        m_out += "<w:tblDescription w:val=\"" + escaped(table.notes.front()) + "\"/>";
    m_out += "</w:tblPr><w:tblGrid>";
    for (const int width : m_widths)
        m_out += fmt::format(R"(<w:gridCol w:w="{}"/>)", width);
    m_out += "</w:tblGrid>";
    header(table);

    bool footBegun = false;
    for (const report::Row& each : table.rows) {
        const bool firstTotal = each.role == report::RowRole::Total && !footBegun;
        footBegun = footBegun || firstTotal;
        if (each.role == report::RowRole::GroupHeader) {
            const auto* text = std::get_if<report::Cell::Text>(&each.cells.front().value());
            wideRow(DocxStyle::TableGroup, text ? report::resolved(text->runs, m_document.language)
                                                : inDocumentLanguage(each.cells.front().printed()));
        } else {
            row(columns, each, firstTotal);
        }
        progress.advance();
        flush();
    }
    if (table.rows.empty() && !table.emptyText.empty())
        wideRow(DocxStyle::TableText, inDocumentLanguage(table.emptyText));
    m_out += "</w:tbl>";
    notes(table.notes);
    if (table.notes.empty() && nothingFollows)
        paragraph(DocxStyle::TableNote, {});
}

void DocxBody::caption(const report::Table& table) {
    const report::CaptionPattern& pattern = report::tableCaption(m_document.language);
    const int number = ++m_tableNumber;
    const std::string name = bookmarkFor(table);
    const auto label = [this](std::string_view words) {
        putRun({.text = std::string(words), .language = m_language}, false);
    };
    beginParagraph(DocxStyle::Caption);
    // The bookmark holds label and number: what a cross-reference prints.
    m_out += fmt::format(R"(<w:bookmarkStart w:id="{}" w:name="{}"/>)", number, name);
    label(pattern.before);
    putField(fmt::format(R"(SEQ {} \* ARABIC)", pattern.label), std::to_string(number));
    label(pattern.after);
    m_out += fmt::format(R"(<w:bookmarkEnd w:id="{}"/>)", number);
    label(pattern.separator);
    putRuns(inDocumentLanguage(table.title));
    endParagraph();
}

std::string DocxBody::bookmarkFor(const report::Table& table) {
    std::string name;
    for (const char c : table.id)
        if (std::isalnum(static_cast<unsigned char>(c)) || c == '_')
            name += c;
    if (name.empty() || !std::isalpha(static_cast<unsigned char>(name.front())))
        name = "tbl_" + (name.empty() ? std::to_string(m_tableNumber) : name);
    name.resize(std::min(name.size(), longestBookmark));
    while (!m_bookmarks.insert(name).second) {
        const std::string suffix = "_" + std::to_string(m_tableNumber);
        name.resize(std::min(name.size(), longestBookmark - suffix.size()));
        name += suffix;
    }
    return name;
}

void DocxBody::header(const report::Table& table) {
    const std::vector<std::vector<report::HeaderCell>> grid = report::headerGrid(table);
    for (std::size_t line = 0; line < grid.size(); ++line) {
        const bool last = line + 1 == grid.size();
        beginRow(true, false);
        std::size_t leaf = 0;
        for (const report::HeaderCell& head : grid[line]) {
            CellFrame frame;
            frame.width =
                std::accumulate(m_widths.begin() + static_cast<std::ptrdiff_t>(leaf),
                                m_widths.begin() + static_cast<std::ptrdiff_t>(leaf + head.columns), 0);
            frame.columns = head.columns;
            frame.merge = head.continued ? "continue" : head.rows > 1 ? "restart" : "";
            // The table style rules off its first row only; a header of several rows must do it by itself.
            frame.ruleBelow = grid.size() > 1 && (last || !head.column->children.empty());
            frame.atBottom = true;
            beginCell(frame);
            const report::Runs title =
                head.continued ? report::Runs{} : inDocumentLanguage(head.column->title);
            paragraph(headStyle(*head.column), title);
            m_out += "</w:tc>";
            leaf += head.columns;
        }
        m_out += "</w:tr>";
    }
}

void DocxBody::row(const std::vector<const report::Column*>& columns, const report::Row& row,
                   bool ruleAbove) {
    beginRow(false, isTallerThanHalfAPage(row));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        beginCell({.width = m_widths[i], .merge = {}, .ruleAbove = ruleAbove});
        cell(row.cells[i], bodyStyle(*columns[i], i == 0 ? row.level : 0), row.strong);
        m_out += "</w:tc>";
    }
    m_out += "</w:tr>";
}

void DocxBody::wideRow(DocxStyle style, const report::Runs& runs) {
    beginRow(false, false);
    beginCell({.width = std::accumulate(m_widths.begin(), m_widths.end(), 0),
               .columns = m_widths.size(),
               .merge = {}});
    paragraph(style, runs);
    m_out += "</w:tc></w:tr>";
}

void DocxBody::beginRow(bool isHeader, bool mayBreak) {
    m_out += "<w:tr>";
    if (isHeader)
        m_out += "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    else if (!mayBreak)
        m_out += "<w:trPr><w:cantSplit/></w:trPr>";
}

void DocxBody::beginCell(const CellFrame& frame) {
    m_out += fmt::format(R"(<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/>)", frame.width);
    if (frame.columns > 1)
        m_out += fmt::format(R"(<w:gridSpan w:val="{}"/>)", frame.columns);
    if (!frame.merge.empty())
        m_out += fmt::format(R"(<w:vMerge w:val="{}"/>)", frame.merge);
    if (frame.ruleAbove || frame.ruleBelow) {
        m_out += "<w:tcBorders>";
        if (frame.ruleAbove)
            m_out.append("<w:top").append(thinRule);
        if (frame.ruleBelow)
            m_out.append("<w:bottom").append(thinRule);
        m_out += "</w:tcBorders>";
    }
    if (frame.atBottom)
        m_out += R"(<w:vAlign w:val="bottom"/>)";
    m_out += "</w:tcPr>";
}

void DocxBody::cell(const report::Cell& cell, DocxStyle style, bool strong) {
    if (const auto* text = std::get_if<report::Cell::Text>(&cell.value())) {
        const report::Runs words = report::resolved(text->runs, m_document.language);
        beginParagraph(style, style != DocxStyle::TableNumber && !words.empty() && words.front().rightToLeft);
        putRuns(words, strong);
        endParagraph();
        if (!text->source.empty())
            paragraph(DocxStyle::TableSource, report::resolved(text->source, m_document.language));
        return;
    }
    beginParagraph(style);
    if (const auto* colour = std::get_if<report::Cell::Colour>(&cell.value())) {
        m_out += fmt::format(R"(<w:r><w:rPr><w:color w:val="{:06X}"/></w:rPr><w:t xml:space="preserve">)",
                             colour->rgb);
        m_out += "\u25A0\u00A0</w:t></w:r>";
        putRuns(report::resolved(colour->name, m_document.language), strong);
    } else {
        putRun({.text = cell.printed(), .language = m_language}, strong);
    }
    endParagraph();
}

void DocxBody::notes(const std::vector<std::string>& notes) {
    for (std::size_t i = 0; i < notes.size(); ++i) {
        beginParagraph(DocxStyle::TableNote);
        if (i == 0)
            putRun({.text = std::string(report::noteLead(m_document.language)) + " ",
                    .language = m_language,
                    .emphasis = true},
                   false);
        putRuns(inDocumentLanguage(notes[i]));
        endParagraph();
    }
}

bool DocxBody::isTallerThanHalfAPage(const report::Row& row) const {
    // A row that may not break and does not fit is cut off by some programs, so long answers may break.
    constexpr int letterWidth = 95;
    constexpr int lineHeight = 250;
    const int page = (m_landscape ? m_page.width : m_page.height) - m_page.top - m_page.bottom;
    for (std::size_t i = 0; i < row.cells.size() && i < m_widths.size(); ++i) {
        const auto* text = std::get_if<report::Cell::Text>(&row.cells[i].value());
        const int lines = text ? codePoints(text->runs) / std::max(m_widths[i] / letterWidth, 1) + 1 : 1;
        if (lines > page / lineHeight / 2)
            return true;
    }
    return false;
}

} // namespace marginalia::core::exchange
