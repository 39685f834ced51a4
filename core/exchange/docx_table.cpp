// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/docx_body.h"

#include "core/exchange/print_width.h"
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

/// Figures of one cell in one line: "[16,4; 39,6]".
std::string unbroken(std::string text, const report::Column& column) {
    constexpr std::string_view noBreakSpace = "\u00A0";
    for (std::size_t at = 0; column.kind == report::ColumnKind::Number && at < text.size(); ++at)
        if (text[at] == ' ')
            text.replace(at, 1, noBreakSpace);
    return text;
}

/// What a cell must hold in one line: figures stay whole, words break at blanks.
int widthOf(const report::Cell& cell, const report::Column& column) {
    constexpr int patch = 1'700;
    if (column.kind == report::ColumnKind::Quote || cell.isBlank())
        return 0;
    const bool colour = std::holds_alternative<report::Cell::Colour>(cell.value());
    return widestWord(unbroken(cell.printed(), column)) + (colour ? patch : 0);
}

/// What a column needs.
struct Need {
    double all = 0;   ///< no word of its head, and no usual word of its cells, is broken in the middle
    double least = 0; ///< its figures stay whole; words may break
};

std::vector<Need> needsOf(const report::Table& table, const std::vector<const report::Column*>& columns) {
    constexpr std::size_t rowsLookedAt = 200;
    constexpr double widestKeptWhole = 11'500; // a web address may break
    constexpr double leastOfAQuote = 10'000;
    constexpr double leastOfWords = 5'500;
    constexpr int indentOfALevel = 1'250;
    constexpr double size = 0.18 * 1.04; // 9 point, and a little air
    constexpr double bold = 1.09;
    constexpr double margins = 180;
    std::vector<double> cells(columns.size());
    for (std::size_t i = 0; i < std::min(table.rows.size(), rowsLookedAt); ++i)
        for (std::size_t j = 0; j < columns.size() && table.rows[i].role != report::RowRole::GroupHeader;
             ++j) {
            const int indent = j == 0 ? indentOfALevel * table.rows[i].level : 0;
            cells[j] = std::max(
                cells[j],
                (table.rows[i].strong ? bold : 1.0) * widthOf(table.rows[i].cells[j], *columns[j]) + indent);
        }
    std::vector<Need> needs;
    for (std::size_t j = 0; j < columns.size(); ++j) {
        const bool quote = columns[j]->kind == report::ColumnKind::Quote;
        const double all =
            std::max({bold * widestWord(columns[j]->title), cells[j], quote ? leastOfAQuote : 0});
        const double least =
            columns[j]->kind == report::ColumnKind::Number ? cells[j] : std::min(all, leastOfWords);
        needs.push_back({margins + size * std::min(all, widestKeptWhole),
                         margins + size * std::min(least, widestKeptWhole)});
    }
    return needs;
}

/// Whole twentieths of a point that sum up to `total` exactly: Word trusts the grid, not the cells. As the
/// columns ask, but none narrower than its longest word as long as there is room.
std::vector<int> columnWidths(const report::Table& table, const std::vector<const report::Column*>& columns,
                              int total) {
    std::vector<double> widths;
    for (const report::Column* column : columns)
        widths.push_back(std::max(column->width, 0.05));
    const double asked = std::accumulate(widths.begin(), widths.end(), 0.0);
    for (double& width : widths)
        width *= total / asked;
    const std::vector<Need> needs = needsOf(table, columns);
    double all = 0;
    double least = 0;
    for (const Need& need : needs) {
        all += need.all;
        least += need.least;
    }
    if (all > total) { // too many columns for the page: figures stay whole, words are all as short of room
        const double given = least < total ? (total - least) / (all - least) : 0;
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = least < total ? needs[i].least + (needs[i].all - needs[i].least) * given
                                      : needs[i].least * total / least;
    } else {
        double missing = 0;
        double spare = 0;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            missing += std::max(needs[i].all - widths[i], 0.0);
            spare += std::max(widths[i] - needs[i].all, 0.0);
        }
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = widths[i] < needs[i].all
                            ? needs[i].all
                            : widths[i] - (spare > 0 ? (widths[i] - needs[i].all) * missing / spare : 0.0);
    }
    std::vector<int> whole;
    double soFar = 0;
    int edge = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        soFar += widths[i];
        const int nextEdge = i + 1 == widths.size() ? total : static_cast<int>(soFar + 0.5);
        whole.push_back(nextEdge - edge);
        edge = nextEdge;
    }
    return whole;
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

int codePoints(std::string_view text) {
    int count = 0;
    for (const char c : text)
        count += c == '\n' ? 60 : (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return count;
}
} // namespace

void DocxBody::table(const report::Table& table, const report::Block* next, Progress& progress) {
    report::checkShape(table);
    if (!table.title.empty())
        caption(table);
    const std::vector<const report::Column*> columns = report::leafColumns(table);
    m_widths = columnWidths(table, columns, textWidth());
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
    const bool together = staysTogether(table);
    for (const report::Row& each : table.rows) {
        m_keepWithNext = together && &each != &table.rows.back();
        const bool firstTotal = each.role == report::RowRole::Total && !footBegun;
        footBegun = footBegun || firstTotal;
        if (each.role == report::RowRole::GroupHeader) {
            const auto* text = std::get_if<report::Cell::Text>(&each.cells.front().value());
            wideRow(DocxStyle::TableGroup, text ? report::resolved(text->runs(), m_document.language)
                                                : inDocumentLanguage(each.cells.front().printed()));
        } else {
            row(columns, each, firstTotal);
        }
        progress.advance();
        flush();
    }
    m_keepWithNext = false;
    if (table.rows.empty() && !table.emptyText.empty())
        wideRow(DocxStyle::TableText, inDocumentLanguage(table.emptyText));
    m_out += "</w:tbl>";
    notes(table.notes);
    // Word joins two tables that nothing stands between and wants a paragraph after the last one; and a line
    // of text would stick to the table. Headings and captions bring their own space.
    const auto* nextTable = next ? std::get_if<report::Table>(next) : nullptr;
    const bool setApart =
        next && (std::holds_alternative<report::Heading>(*next) ||
                 std::holds_alternative<report::Section>(*next) || (nextTable && !nextTable->title.empty()));
    if (table.notes.empty() && !setApart)
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
        // A net is bold in its name and figures; somebody's words stay as they were said.
        const bool strong = row.strong && (i == 0 || columns[i]->kind == report::ColumnKind::Number);
        cell(row.cells[i], *columns[i], i == 0 ? row.level : 0, strong);
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

void DocxBody::cell(const report::Cell& cell, const report::Column& column, int level, bool strong) {
    const DocxStyle style = bodyStyle(column, level);
    if (const auto* text = std::get_if<report::Cell::Text>(&cell.value())) {
        const report::Runs words = report::resolved(text->runs(), m_document.language);
        beginParagraph(style, style != DocxStyle::TableNumber && !words.empty() && words.front().rightToLeft);
        putRuns(words, strong);
        endParagraph();
        if (const report::Runs source = text->source(); !source.empty())
            paragraph(DocxStyle::TableSource, report::resolved(source, m_document.language));
        return;
    }
    beginParagraph(style);
    if (const auto* colour = std::get_if<report::Cell::Colour>(&cell.value())) {
        m_out += fmt::format(R"(<w:r><w:rPr><w:color w:val="{:06X}"/></w:rPr><w:t xml:space="preserve">)",
                             colour->rgb);
        m_out += "\u25A0\u00A0</w:t></w:r>";
        putRuns(report::resolved(colour->name, m_document.language), strong);
    } else {
        putRun({.text = unbroken(cell.printed(), column), .language = m_language}, strong);
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

int DocxBody::linesOf(const report::Row& row) const {
    constexpr int letterWidth = 95;
    int most = 1;
    for (std::size_t i = 0; i < row.cells.size() && i < m_widths.size(); ++i)
        if (const auto* text = std::get_if<report::Cell::Text>(&row.cells[i].value()))
            most = std::max(most, codePoints(text->plain()) / std::max(m_widths[i] / letterWidth, 1) + 1);
    return most;
}

int DocxBody::linesOfHalfAPage() const {
    constexpr int lineHeight = 250;
    const int page = (m_landscape ? m_page.width : m_page.height) - m_page.top - m_page.bottom;
    return page / lineHeight / 2;
}

bool DocxBody::staysTogether(const report::Table& table) const {
    int lines = 0;
    for (const report::Row& row : table.rows)
        if ((lines += linesOf(row)) > linesOfHalfAPage())
            return false;
    return true;
}

// A row that may not break and does not fit is cut off by some programs, so long answers may break.
bool DocxBody::isTallerThanHalfAPage(const report::Row& row) const {
    return linesOf(row) > linesOfHalfAPage();
}

} // namespace marginalia::core::exchange
