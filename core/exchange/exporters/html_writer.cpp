// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/html_writer.h"

#include "core/base/atomic_file.h"
#include "core/exchange/exporters/csv_writer.h"
#include "core/exchange/html_table.h"
#include "core/exchange/xml_escape.h"
#include "core/report/caption.h"
#include "core/text/script_runs.h"

#include <fmt/format.h>

#include <algorithm>

namespace marginalia::core::exchange {

namespace {
constexpr std::size_t pieceSize = 64U * 1024U;

constexpr std::string_view styleSheet = R"css(
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; max-width: 72rem; margin: 2.5rem auto; padding: 0 1.5rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; margin: 2.2em 0 0.6em; }
h1 { font-size: 1.7rem; margin-top: 0; } h2 { font-size: 1.3rem; } h3 { font-size: 1.1rem; } h4, h5, h6 { font-size: 1rem; }
p { max-width: 44rem; white-space: pre-line; }
p.lead, .source { opacity: 0.75; }
blockquote, td.quote { font-family: "Noto Serif", "Times New Roman", serif; }
blockquote { margin: 1em 2rem 0.2em; max-width: 42rem; white-space: pre-line; } p.source { margin: 0 2rem 1.2em; }
table { border-collapse: collapse; border-top: 2px solid; border-bottom: 2px solid; width: 100%; margin-top: 2rem; }
caption { text-align: start; font-weight: 600; padding-bottom: 0.5em; }
th { text-align: start; vertical-align: bottom; border-bottom: 1px solid; padding: 0.35em 0.6em; }
td { vertical-align: top; padding: 0.25em 0.6em; white-space: pre-line; overflow-wrap: anywhere; }
th.number, td.number, td.figures { text-align: end; font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
th.group { text-align: center; }
td.group { font-weight: 600; padding-top: 1em; }
td.quote { min-width: 16rem; }
tr.foot > td { border-top: 1px solid; }
span.level { display: inline-block; }
div.source { font: 0.85em/1.4 system-ui, "Segoe UI", Roboto, Arial, sans-serif; margin-top: 0.2em; }
p.note { font-size: 0.87em; margin: 0.6em 0; }
@media print { body { margin: 0; max-width: none; padding: 0; } .page { break-before: page; } tr { break-inside: avoid; } }
)css";

std::string head(const report::Document& document) {
    return fmt::format("<!DOCTYPE html>\n<html lang=\"{}\"{}>\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                       "'unsafe-inline'\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta name=\"generator\" "
                       "content=\"Marginalia\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n",
                       escaped(text::fullLanguageTag(document.language)),
                       text::isRightToLeft(document.language) ? " dir=\"rtl\"" : "", escaped(document.title),
                       styleSheet);
}

std::string captionOf(const report::Table& table, std::string_view language, int& number) {
    if (table.title.empty())
        return {};
    return report::tableReference(language, ++number) +
           std::string(report::tableCaption(language).separator) + table.title;
}

void write(const report::Document& document, const std::filesystem::path& path,
           const ExportOptions& /*options*/, Progress& progress) {
    AtomicFile file(path);
    std::string out = head(document);
    HtmlTable html(out, document.language, HtmlTable::Look::Classes);
    const auto element = [&](std::string_view tag, std::string_view attributes, const report::Runs& runs) {
        const bool rightToLeft =
            !runs.empty() && report::resolved(runs, document.language).front().rightToLeft;
        out += fmt::format("<{}{}{}>", tag, attributes, rightToLeft ? " dir=\"rtl\"" : "");
        html.runs(runs);
        out += fmt::format("</{}>\n", tag);
    };
    if (document.printTitle && !document.title.empty())
        element("h1", "", report::runsOf(document.title));
    int number = 0;
    for (const report::Block& block : document.blocks) {
        if (const auto* heading = std::get_if<report::Heading>(&block)) {
            element(fmt::format("h{}", std::clamp(heading->level + 1, 2, 6)), "",
                    report::runsOf(heading->text));
        } else if (const auto* part = std::get_if<report::Paragraph>(&block)) {
            switch (part->kind) {
            case report::ParagraphKind::Body:
                element("p", "", part->runs);
                break;
            case report::ParagraphKind::Lead:
                element("p", " class=\"lead\"", part->runs);
                break;
            case report::ParagraphKind::Quote:
                element("blockquote", "", part->runs);
                break;
            case report::ParagraphKind::Source:
                element("p", " class=\"source\"", part->runs);
                break;
            }
        } else if (std::holds_alternative<report::Section>(block)) {
            out += "<div class=\"page\"></div>\n";
        } else if (const auto* table = std::get_if<report::Table>(&block)) {
            progress.stage(static_cast<std::int64_t>(table->rows.size()));
            html.begin(*table, captionOf(*table, document.language, number));
            for (const report::Row& row : table->rows) {
                html.row(row);
                progress.advance();
                if (out.size() >= pieceSize) {
                    file.write(out);
                    out.clear();
                }
            }
            html.end();
        }
    }
    out += "</body>\n</html>\n";
    file.write(out);
    file.commit();
}
} // namespace

std::string clipboardHtml(const report::Table& table, std::string_view language) {
    std::string out;
    HtmlTable html(out, language, HtmlTable::Look::Inline);
    html.begin(table, table.title);
    for (const report::Row& row : table.rows)
        html.row(row);
    html.end();
    return out;
}

std::string clipboardText(const report::Table& table) {
    report::checkShape(table);
    std::string out;
    const auto put = [&out](std::string text, bool isNumber) {
        std::ranges::replace_if(
            text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
        out += isNumber ? text : formulaProtected(text);
    };
    const std::vector<const report::Column*> columns = report::leafColumns(table);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        out += i == 0 ? "" : "\t";
        put(columns[i]->title, false);
    }
    out += '\n';
    for (const report::Row& row : table.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const report::Cell& cell = row.cells[i];
            const bool words = std::holds_alternative<report::Cell::Text>(cell.value()) ||
                               std::holds_alternative<report::Cell::Colour>(cell.value());
            const std::string source = cell.printedSource();
            out += i == 0 ? "" : "\t";
            put(source.empty() ? cell.printed() : cell.printed() + " (" + source + ")", !words);
        }
        out += '\n';
    }
    return out;
}

Exporter htmlExporter() {
    return {".html", msg("Web page"), false, write};
}

} // namespace marginalia::core::exchange
