// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/exchange/docx_styles.h"
#include "core/report/table.h"

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::exchange {

/// Page and margins in twentieths of a point, upright.
struct DocxPage {
    int width = 11906; ///< A4
    int height = 16838;
    int top = 1134;
    int right = 1134;
    int bottom = 1134;
    int left = 1134;
    int header = 567;
    int footer = 567;
};

/// Writes word/document.xml piece by piece: never much more than one row in memory.
class DocxBody {
public:
    using Sink = std::function<void(std::string_view)>;

    DocxBody(const report::Document& document, const DocxStyleIds& styles, const DocxPage& page, Sink sink);
    /// Advances `progress` by one step for each table row.
    void write(Progress& progress);

private:
    // docx_body.cpp: paragraphs and pages
    void paragraph(DocxStyle style, const report::Runs& runs);
    void beginParagraph(DocxStyle style, bool rightToLeft = false);
    void endParagraph() { m_out += "</w:p>"; }
    void putRuns(const report::Runs& runs, bool strong = false);
    void putRun(const report::Run& run, bool strong);
    void putText(std::string_view text);
    void putField(std::string_view instruction, std::string_view result);
    void putSection();
    void startSection(bool landscape);
    void flush();
    [[nodiscard]] report::Runs inDocumentLanguage(std::string_view text) const;
    [[nodiscard]] int textWidth() const;

    // docx_table.cpp
    struct CellFrame {
        int width = 0;
        std::size_t columns = 1;
        std::string_view merge; ///< "", "restart", "continue"
        bool ruleAbove = false;
        bool ruleBelow = false;
        bool atBottom = false;
    };
    void table(const report::Table& table, const report::Block* next, Progress& progress);
    void caption(const report::Table& table);
    void header(const report::Table& table);
    void row(const std::vector<const report::Column*>& columns, const report::Row& row, bool ruleAbove);
    void wideRow(DocxStyle style, const report::Runs& runs);
    void beginRow(bool isHeader, bool mayBreak);
    void beginCell(const CellFrame& frame);
    void cell(const report::Cell& cell, const report::Column& column, int level, bool strong);
    void notes(const std::vector<std::string>& notes);
    [[nodiscard]] std::string bookmarkFor(const report::Table& table);
    /// About, as it will be printed.
    [[nodiscard]] int linesOf(const report::Row& row) const;
    [[nodiscard]] int linesOfHalfAPage() const;
    /// A table of half a page or less is not cut by the end of a page.
    [[nodiscard]] bool staysTogether(const report::Table& table) const;
    [[nodiscard]] bool isTallerThanHalfAPage(const report::Row& row) const;

    const report::Document& m_document;
    const DocxStyleIds& m_styles;
    DocxPage m_page;
    Sink m_sink;
    std::string m_language; ///< full tag
    std::string m_out;
    bool m_landscape = false;
    int m_tableNumber = 0;
    std::set<std::string> m_bookmarks;
    std::vector<int> m_widths;   ///< of the columns of the table being written
    bool m_keepWithNext = false; ///< the paragraphs of a row that must not end a page
};

} // namespace marginalia::core::exchange
