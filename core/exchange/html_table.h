// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"

#include <string>
#include <string_view>

namespace marginalia::core::exchange {

/// Writes the parts of an HTML report. For a page the look comes from classes; for the clipboard, where no
/// style sheet follows, it is written at every element.
class HtmlTable {
public:
    enum class Look { Classes, Inline };
    HtmlTable(std::string& out, std::string_view language, Look look)
        : m_out(out)
        , m_language(language)
        , m_look(look) {}

    /// `caption` is the number and title, or the title alone; empty: none.
    void begin(const report::Table& table, std::string_view caption);
    void row(const report::Row& row);
    void end();

    /// The runs as spans where the language is not the document's.
    void runs(const report::Runs& runs);
    void words(std::string_view text) { runs({{.text = std::string(text), .language = {}}}); }

private:
    void open(std::string_view tag, std::string_view kind, std::string_view attributes = {});
    void header();
    void wideRow(std::string_view kind, const report::Runs& runs);
    void cell(const report::Cell& cell, const report::Column& column, const report::Row& row, bool first);

    std::string& m_out;
    std::string m_language;
    Look m_look;
    const report::Table* m_table = nullptr;
    std::vector<const report::Column*> m_columns;
    bool m_footBegun = false;
};

} // namespace marginalia::core::exchange
