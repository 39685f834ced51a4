// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/odt_flow.h"

#include <algorithm>
#include <array>
#include <utility>

namespace marginalia::core::exchange {

namespace {

/// Nothing inside these is text of the document.
constexpr std::array leftOut = std::to_array<std::string_view>({"tracked-changes",
                                                                "hidden-text",
                                                                "ruby-text",
                                                                "forms",
                                                                "script",
                                                                "event-listeners",
                                                                "desc",
                                                                "title",
                                                                "binary-data",
                                                                "table-of-content-source",
                                                                "alphabetical-index-source",
                                                                "user-index-source",
                                                                "illustration-index-source",
                                                                "table-index-source",
                                                                "bibliography-source",
                                                                "object-index-source",
                                                                "number",
                                                                "sequence-decls",
                                                                "variable-decls",
                                                                "user-field-decls",
                                                                "meta",
                                                                "settings",
                                                                "scripts",
                                                                "master-styles"});

bool isLeftOut(const XmlElement& element) {
    // text:title and text:meta are words of a paragraph; svg:title and office:meta are not.
    return std::find(leftOut.begin(), leftOut.end(), element.local()) != leftOut.end() &&
           element.raw() != "text:title" && element.raw() != "text:meta";
}

constexpr int mostBlanks = 10'000; // a count in an attribute must not make a text out of nothing
constexpr std::size_t longestCitation = 40;

} // namespace

bool OdtFlow::skips(const XmlElement& element) {
    if (!isLeftOut(element))
        return false;
    m_counts.hidden += element.local() == "hidden-text" ? 1 : 0;
    return true;
}

void OdtFlow::startElement(const XmlElement& element) {
    const std::string_view name = element.local();
    if (m_remark) {
        m_remark->startElement(element);
        return;
    }
    if (m_skip > 0) {
        ++m_skip;
        m_counts.deleted += name == "deletion" ? 1 : 0;
        m_counts.inserted += name == "insertion" ? 1 : 0;
        return;
    }
    if (!m_sawText) {
        if (element.raw() == "office:text")
            m_sawText = true;
        else if (isLeftOut(element))
            ++m_skip;
        else
            m_styles.startElement(element);
        return;
    }
    if (skips(element)) {
        ++m_skip;
        return;
    }
    if (name == "p" || name == "h")
        openParagraph(element, name == "h");
    else if (name == "span")
        openSpan(element);
    else if (name == "s")
        putCharacters(' ', std::clamp(numberIn(element.value("text:c"), 1), 1, mostBlanks));
    else if (name == "tab")
        putCharacters('\t', 1);
    else if (name == "line-break") {
        if (!hidden())
            m_text.breakLine();
        m_paragraph.afterBlank = true;
    } else if (name == "list")
        openList(element);
    else if (name == "list-item" || name == "list-header")
        openItem(element);
    else if (name == "text-box") {
        ++m_counts.boxes;
        m_outer.push_back(std::exchange(m_paragraph, {}));
        m_outerLists.push_back(std::exchange(m_lists, {}));
        m_text.openBox();
    } else if (name == "image")
        ++m_counts.pictures;
    else if (name == "object" || name == "object-ole")
        ++m_counts.embedded;
    else if (name == "note-citation" || name == "note-body")
        noteElement(name);
    else if (name == "annotation")
        openRemark(element);
    else if (name == "annotation-end")
        m_text.markComment(element.value("office:name"), CommentMark::Edge::End);
    else
        tableElement(element);
}

void OdtFlow::tableElement(const XmlElement& element) {
    const std::string_view name = element.local();
    if (name == "table") {
        m_text.openTable();
        m_columns.push_back({});
    } else if (m_columns.empty()) {
        return;
    } else if (name == "table-row") {
        m_text.openRow();
        m_columns.back() = {};
    } else if (name == "table-cell") {
        m_columns.back().width = std::clamp(numberIn(element.value("number-columns-spanned"), 1), 1, 1000);
        m_text.openCell(++m_columns.back().column);
    } else if (name == "covered-table-cell") {
        ++m_columns.back().column;
    }
}

void OdtFlow::noteElement(std::string_view name) {
    if (name == "note-citation") {
        m_inCitation = true;
        m_citation.clear();
        return;
    }
    ++m_counts.notes;
    m_outer.push_back(std::exchange(m_paragraph, {}));
    m_outerLists.push_back(std::exchange(m_lists, {}));
    m_text.openNote(m_citation.substr(0, longestCitation));
}

void OdtFlow::openRemark(const XmlElement& element) {
    m_remark.emplace(element);
    if (m_remark->id.empty())
        m_remark->id = "#" + std::to_string(++m_nameless);
    m_text.markComment(m_remark->id, CommentMark::Edge::Start);
}

void OdtFlow::closeRemark() {
    m_comments.add(std::move(m_remark->id), std::move(m_remark->comment), std::move(m_remark->answered));
    m_remark.reset();
}

void OdtFlow::openParagraph(const XmlElement& element, bool heading) {
    const std::string style(element.value("text:style-name"));
    m_paragraph = {};
    m_paragraph.look = m_styles.resolved(true, style).look;
    if (heading) {
        m_paragraph.kind.heading = std::clamp(numberIn(element.value("text:outline-level"), 1), 1, 9);
        m_paragraph.look.bold = m_paragraph.look.italic = m_paragraph.look.underline = std::nullopt;
    } else if (m_styles.isMadeFrom(style, "Title")) {
        m_paragraph.kind.heading = 1;
        m_paragraph.look.bold = m_paragraph.look.italic = std::nullopt;
    }
    m_paragraph.kind.quote = m_styles.isMadeFrom(style, "Quotations");
    if (!m_lists.empty()) {
        m_paragraph.kind.list = static_cast<int>(std::min<std::size_t>(m_lists.size(), 9));
        if (std::exchange(m_lists.back().itemBegun, false))
            m_paragraph.kind.label = itemLabel();
    }
    m_text.openParagraph();
}

void OdtFlow::closeParagraph() {
    m_text.closeParagraph(m_paragraph.kind);
    m_paragraph = {};
}

void OdtFlow::openSpan(const XmlElement& element) {
    const LookChange& around = m_paragraph.spans.empty() ? m_paragraph.look : m_paragraph.spans.back();
    const bool wasHidden = hidden();
    m_paragraph.spans.push_back(
        around.with(m_styles.resolved(false, std::string(element.value("text:style-name"))).look));
    m_counts.hidden += hidden() && !wasHidden ? 1 : 0;
}

bool OdtFlow::hidden() const {
    const LookChange& look = m_paragraph.spans.empty() ? m_paragraph.look : m_paragraph.spans.back();
    return look.hidden.value_or(false);
}

void OdtFlow::openList(const XmlElement& element) {
    List list;
    list.style = element.value("text:style-name");
    if (!m_lists.empty()) {
        list.numbers = m_lists.back().numbers;
        if (list.style.empty())
            list.style = m_lists.back().style;
    }
    list.numbers.push_back(0);
    if (m_lists.empty() && list.style == m_lastList && element.value("text:continue-numbering") == "true")
        list.numbers.back() = m_lastNumber;
    else if (m_lists.empty() && !element.value("text:continue-list").empty())
        list.numbers.back() = m_lastNumber;
    m_lists.push_back(std::move(list));
}

void OdtFlow::openItem(const XmlElement& element) {
    if (m_lists.empty())
        return;
    List& list = m_lists.back();
    list.itemBegun = element.local() == "list-item";
    if (!list.itemBegun)
        return;
    const OdtListStyle* style = m_styles.list(list.style);
    const std::size_t level = std::min(m_lists.size(), std::tuple_size_v<OdtListStyle>) - 1;
    std::int64_t& number = list.numbers.back();
    if (number == 0 && style)
        number = (*style)[level].start - 1;
    const int given = numberIn(element.value("text:start-value"), -1);
    number = given >= 0 ? given : number + 1;
}

std::string OdtFlow::itemLabel() {
    const List& list = m_lists.back();
    const OdtListStyle* style = m_styles.list(list.style);
    const std::size_t level = std::min(list.numbers.size(), std::tuple_size_v<OdtListStyle>) - 1;
    if (!style || !(*style)[level].numbered)
        return "•";
    const OdtListLevel& at = (*style)[level];
    std::string label = at.before;
    for (std::size_t i = level + 1 - static_cast<std::size_t>(at.shown); i <= level; ++i) {
        if (label.size() > at.before.size())
            label += '.';
        label += listNumber(list.numbers[i], (*style)[i].format);
    }
    return label + at.behind;
}

void OdtFlow::endElement(std::string_view name) {
    if (m_remark) {
        if (m_remark->endElement(name))
            closeRemark();
        return;
    }
    if (m_skip > 0) {
        --m_skip;
        return;
    }
    if (!m_sawText) {
        m_styles.endElement(name);
        return;
    }
    if (name == "p" || name == "h")
        closeParagraph();
    else if (name == "span" && !m_paragraph.spans.empty())
        m_paragraph.spans.pop_back();
    else if (name == "list" && !m_lists.empty()) {
        if (m_lists.size() == 1) {
            m_lastList = m_lists.back().style;
            m_lastNumber = m_lists.back().numbers.back();
        }
        m_lists.pop_back();
    } else if (name == "text-box" || name == "note-body") {
        if (name == "text-box")
            m_text.closeBox();
        else
            m_text.closeNote();
        if (!m_outer.empty()) {
            m_paragraph = std::move(m_outer.back());
            m_outer.pop_back();
            m_lists = std::move(m_outerLists.back());
            m_outerLists.pop_back();
        }
    } else if (name == "note-citation")
        m_inCitation = false;
    else if (name == "table-cell" && !m_columns.empty())
        m_text.closeCell(m_columns.back().width);
    else if (name == "table-row" && !m_columns.empty())
        m_text.closeRow();
    else if (name == "table" && !m_columns.empty()) {
        m_text.closeTable();
        m_columns.pop_back();
    }
}

void OdtFlow::text(std::string_view utf8) {
    if (m_remark) {
        m_remark->text(utf8);
        return;
    }
    if (m_skip > 0 || !m_sawText)
        return;
    if (m_inCitation) {
        if (m_citation.size() < longestCitation)
            m_citation += utf8;
        return;
    }
    // Blanks, tabs and line ends of the XML are one blank, and none at the beginning of a paragraph.
    static constexpr std::string_view blanks = " \t\r\n";
    std::size_t at = 0;
    while (at < utf8.size()) {
        const std::size_t word = std::min(utf8.find_first_not_of(blanks, at), utf8.size());
        if (word > at && !m_paragraph.afterBlank) {
            put(" ");
            m_paragraph.afterBlank = true;
        }
        const std::size_t end = std::min(utf8.find_first_of(blanks, word), utf8.size());
        if (end > word) {
            put(utf8.substr(word, end - word));
            m_paragraph.afterBlank = false;
        }
        at = end;
    }
}

void OdtFlow::put(std::string_view utf8) {
    const LookChange& look = m_paragraph.spans.empty() ? m_paragraph.look : m_paragraph.spans.back();
    if (!look.hidden.value_or(false))
        m_text.put(utf8, look.look());
}

void OdtFlow::putCharacters(char character, int count) {
    put(std::string(static_cast<std::size_t>(count), character));
    m_paragraph.afterBlank = false; // these are meant
}

} // namespace marginalia::core::exchange
