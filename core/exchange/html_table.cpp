// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/html_table.h"

#include "core/exchange/xml_escape.h"
#include "core/report/caption.h"
#include "core/text/script_runs.h"

#include <fmt/format.h>

#include <algorithm>

namespace marginalia::core::exchange {

namespace {
/// What a class of the page's style sheet looks like when it has to be written out.
std::string inlineStyle(std::string_view kind) {
    constexpr std::string_view words = "mso-number-format:'\\@';"; // Excel: never a formula, never a date
    if (kind == "table")
        return "border-collapse:collapse;border-top:1.5pt solid;border-bottom:1.5pt solid";
    if (kind == "head")
        return "padding:2pt 5pt;text-align:left;vertical-align:bottom;border-bottom:0.5pt solid";
    if (kind == "head number")
        return "padding:2pt 5pt;text-align:right;vertical-align:bottom;border-bottom:0.5pt solid";
    if (kind == "head group")
        return "padding:2pt 5pt;text-align:center;vertical-align:bottom;border-bottom:0.5pt solid";
    if (kind == "number")
        return "padding:1pt 5pt;text-align:right;vertical-align:top";
    if (kind == "figures") // an interval: not words, and not a number either
        return std::string(words) + "padding:1pt 5pt;text-align:right;vertical-align:top";
    if (kind == "quote")
        return std::string(words) +
               "padding:1pt 5pt;vertical-align:top;font-family:'Noto Serif','Times New Roman',serif";
    if (kind == "group")
        return std::string(words) + "padding:6pt 5pt 2pt;font-weight:bold";
    if (kind == "source")
        return "font-size:85%;color:#595959";
    if (kind == "caption")
        return "font-weight:bold";
    if (kind == "note")
        return "font-size:85%";
    return std::string(words) + "padding:1pt 5pt;vertical-align:top";
}
} // namespace

void HtmlTable::open(std::string_view tag, std::string_view kind, std::string_view attributes) {
    m_out += fmt::format("<{}{}", tag, attributes);
    if (m_look == Look::Classes)
        m_out += kind.empty() ? std::string() : fmt::format(" class=\"{}\"", kind);
    else
        m_out += fmt::format(" style=\"{}\"", inlineStyle(kind));
    m_out += '>';
}

void HtmlTable::runs(const report::Runs& runs) {
    const std::string own = text::fullLanguageTag(m_language);
    for (const report::Run& run : report::resolved(runs, m_language)) {
        const bool foreign = run.language != own;
        if (foreign)
            m_out += fmt::format("<span lang=\"{}\"{}>", escaped(run.language),
                                 run.rightToLeft ? " dir=\"rtl\"" : "");
        m_out += run.strong ? "<strong>" : "";
        m_out += run.emphasis ? "<em>" : "";
        appendEscaped(m_out, run.text);
        m_out += run.emphasis ? "</em>" : "";
        m_out += run.strong ? "</strong>" : "";
        m_out += foreign ? "</span>" : "";
    }
}

void HtmlTable::begin(const report::Table& table, std::string_view caption) {
    report::checkShape(table);
    m_table = &table;
    m_columns = report::leafColumns(table);
    m_footBegun = false;
    if (m_look == Look::Inline && !caption.empty()) { // Word puts a <caption> into the first row
        open("p", "caption");
        words(caption);
        m_out += "</p>\n";
    }
    open("table", m_look == Look::Inline ? "table" : "");
    if (m_look == Look::Classes && !caption.empty()) {
        m_out += "<caption>";
        words(caption);
        m_out += "</caption>";
    }
    header();
    m_out += "<tbody>\n";
    if (table.rows.empty() && !table.emptyText.empty())
        wideRow("", report::runsOf(table.emptyText));
}

void HtmlTable::header() {
    m_out += "\n<thead>\n";
    for (const auto& line : report::headerGrid(*m_table)) {
        m_out += "<tr>";
        for (const report::HeaderCell& head : line) {
            if (head.continued)
                continue;
            const bool group = !head.column->children.empty();
            std::string attributes = group ? " scope=\"colgroup\"" : " scope=\"col\"";
            if (head.columns > 1)
                attributes += fmt::format(" colspan=\"{}\"", head.columns);
            if (head.rows > 1)
                attributes += fmt::format(" rowspan=\"{}\"", head.rows);
            open("th",
                 group                                             ? "head group"
                 : head.column->kind == report::ColumnKind::Number ? "head number"
                                                                   : "head",
                 attributes);
            words(head.column->title);
            m_out += "</th>";
        }
        m_out += "</tr>\n";
    }
    m_out += "</thead>\n";
}

void HtmlTable::wideRow(std::string_view kind, const report::Runs& wide) {
    m_out += "<tr>";
    open("td", kind, fmt::format(" colspan=\"{}\"", m_columns.size()));
    runs(wide);
    m_out += "</td></tr>\n";
}

void HtmlTable::row(const report::Row& row) {
    if (row.role == report::RowRole::GroupHeader) {
        const auto* text = std::get_if<report::Cell::Text>(&row.cells.front().value());
        wideRow("group", text ? text->runs() : report::runsOf(row.cells.front().printed()));
        return;
    }
    const bool firstTotal = row.role == report::RowRole::Total && !m_footBegun;
    m_footBegun = m_footBegun || firstTotal;
    if (!firstTotal)
        m_out += "<tr>";
    else
        m_out += m_look == Look::Classes ? "<tr class=\"foot\">" : "<tr style=\"border-top:0.5pt solid\">";
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        cell(row.cells[i], *m_columns[i], row, i == 0);
    m_out += "</tr>\n";
}

void HtmlTable::cell(const report::Cell& cell, const report::Column& column, const report::Row& row,
                     bool first) {
    const auto* text = std::get_if<report::Cell::Text>(&cell.value());
    const bool figures = column.kind == report::ColumnKind::Number;
    const bool number = figures && !text && !std::holds_alternative<report::Cell::Interval>(cell.value());
    const std::string_view kind = number                                     ? "number"
                                  : figures                                  ? "figures"
                                  : column.kind == report::ColumnKind::Quote ? "quote"
                                                                             : "";
    std::string attributes;
    const report::Runs decided = text ? report::resolved(text->runs(), m_language) : report::Runs{};
    if (!figures && !decided.empty() && decided.front().rightToLeft)
        attributes = " dir=\"rtl\"";
    open("td", kind, attributes);
    const int level = first ? std::clamp(row.level, 0, 20) : 0;
    if (level > 0) // Word drops the padding of a cell, but keeps blanks
        m_out += m_look == Look::Classes
                     ? fmt::format("<span class=\"level\" style=\"padding-inline-start:{}em\">", level)
                     : fmt::format("<span>{:\xC2\xA0>{}}", "", level * 3);
    const bool strong = row.strong && (first || figures);
    m_out += strong ? "<strong>" : "";
    if (text)
        runs(decided);
    else if (const auto* colour = std::get_if<report::Cell::Colour>(&cell.value())) {
        m_out += fmt::format("<span style=\"color:#{:06X}\">\u25A0</span>\u00A0", colour->rgb);
        runs(colour->name);
    } else
        appendEscaped(m_out, cell.printed());
    m_out += strong ? "</strong>" : "";
    m_out += level > 0 ? "</span>" : "";
    if (text && !text->source().empty()) {
        m_out += m_look == Look::Inline ? "<br>" : "";
        open(m_look == Look::Inline ? "span" : "div", "source");
        runs(text->source());
        m_out += m_look == Look::Inline ? "</span>" : "</div>";
    }
    m_out += "</td>";
}

void HtmlTable::end() {
    m_out += "</tbody>\n</table>\n";
    for (std::size_t i = 0; i < m_table->notes.size(); ++i) {
        open("p", "note");
        if (i == 0) {
            m_out += "<em>";
            m_out += report::noteLead(m_language);
            m_out += "</em> ";
        }
        words(m_table->notes[i]);
        m_out += "</p>\n";
    }
}

} // namespace marginalia::core::exchange
