// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/docx_flow.h"

#include "core/text/code_points.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace marginalia::core::exchange {

namespace {

/// Nothing inside these is text of the document.
constexpr std::array leftOut = std::to_array<std::string_view>(
    {"delText", "instrText",  "delInstrText", "sdtPr",       "sdtEndPr",    "Fallback",
     "rt",      "rPrChange",  "pPrChange",    "tblPrChange", "trPrChange",  "tcPrChange",
     "sectPr",  "tblPr",      "tblGrid",      "binData",     "customXmlPr", "fldData",
     "ffData",  "background", "chart",        "userShapes"});

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What the signs of Symbol and Wingdings mean that people really type.
char32_t knownSign(unsigned code) {
    switch (code & 0xFFU) {
    case 0xB7:
    case 0xA7:
        return U'\u2022';
    case 0xE0:
    case 0xAE:
        return U'\u2192';
    case 0xFC:
        return U'\u2713';
    case 0x4A:
        return U'\u263A';
    default:
        return 0;
    }
}

} // namespace

DocxFlow::DocxFlow(Context& context, RichText& text)
    : m_context(context)
    , m_text(&text) {}

DocxFlow::DocxFlow(Context& context, std::map<std::string, RichText>& notes, const DocumentLimits& limits)
    : m_context(context)
    , m_text(nullptr)
    , m_notes(&notes)
    , m_limits(limits) {}

DocxFlow::DocxFlow(Context& context, Comments& comments, const DocumentLimits& limits)
    : m_context(context)
    , m_text(nullptr)
    , m_comments(&comments)
    , m_limits(limits) {}

bool DocxFlow::skips(const XmlElement& element) {
    const std::string_view name = element.local();
    if (holds(leftOut, name))
        return true;
    LeftOut& counts = m_context.counts;
    if (m_inParagraphProperties || m_inRunProperties)
        return false;
    if ((name == "del" || name == "moveFrom") && !m_inRowProperties) {
        ++counts.deleted;
        return true;
    }
    if (name == "tc" && m_rowDeleted)
        return true;
    if (name == "altChunk" || name == "subDoc") {
        ++counts.embedded;
        return true;
    }
    return false;
}

void DocxFlow::startElement(const XmlElement& element) {
    if (m_skip > 0 || skips(element)) {
        ++m_skip;
        return;
    }
    const std::string_view name = element.local();
    if (name == "body")
        m_sawBody = true;
    else if (m_notes && (name == "footnote" || name == "endnote"))
        openNote(element);
    else if (m_comments && name == "comment")
        openComment(element);
    else if (!m_text || (inBody() && !m_sawBody))
        return;
    else if (name == "pPr")
        m_inParagraphProperties = true;
    else if (name == "rPr")
        m_inRunProperties = true;
    else if (m_inParagraphProperties)
        paragraphProperty(element);
    else if (m_inRunProperties)
        runProperty(element);
    else if (m_state.inRun && name != "txbxContent" && name != "p")
        runContent(element);
    else
        flowElement(element);
}

void DocxFlow::openNote(const XmlElement& element) {
    const std::string id(element.value("id"));
    const std::string_view type = element.value("type"); // separators have one
    m_text = nullptr;
    m_state = {};
    if (type.empty() || type == "normal")
        m_text = &m_notes->try_emplace(id, m_context.name, m_limits).first->second;
}

void DocxFlow::openComment(const XmlElement& element) {
    constexpr std::size_t longestName = 200;
    m_state = {};
    m_commentId = element.value("id");
    m_comment = {};
    m_comment.author = element.value(element.value("author").empty() ? "initials" : "author");
    if (m_comment.author.size() > longestName)
        m_comment.author.clear();
    m_comment.date = commentDate(element.value("date"));
    m_commentBytes = 0;
    m_text = &m_commentText.emplace(m_context.name, m_limits);
}

void DocxFlow::closeComment() {
    DocumentContent content;
    m_commentText->finish(content);
    m_comment.words = std::move(content.text.text);
    m_comments->add(std::move(m_commentId), std::move(m_comment));
    m_text = nullptr;
}

void DocxFlow::paragraphProperty(const XmlElement& element) {
    const std::string_view name = element.local();
    const std::string_view value = element.value("val");
    if (m_inRunProperties) { // of the paragraph's mark
        if (name == "del" || name == "moveFrom") {
            m_state.markDeleted = true;
            ++m_context.counts.deleted;
        }
        return;
    }
    if (name == "pStyle")
        m_state.style = value;
    else if (name == "outlineLvl")
        m_state.outline = numberIn(value, 9);
    else if (name == "numId")
        m_state.list = numberIn(value, 0);
    else if (name == "ilvl")
        m_state.listLevel = numberIn(value, 0);
}

void DocxFlow::runProperty(const XmlElement& element) {
    const std::string_view name = element.local();
    const std::optional<std::string_view> value = element.attribute("val");
    LookChange& look = m_state.runLook;
    if (name == "rStyle")
        look = m_context.styles.resolved(std::string(value.value_or(""))).look.with(look);
    else if (name == "b")
        look.bold = isOn(value);
    else if (name == "i")
        look.italic = isOn(value);
    else if (name == "u")
        look.underline = isOn(value);
    else if (name == "strike" || name == "dstrike")
        look.struck = isOn(value);
    else if (name == "vanish")
        look.hidden = isOn(value);
}

void DocxFlow::settleLook() {
    const LookChange look = m_state.paragraphLook.with(m_state.runLook);
    m_state.look = look.look();
    if (look.hidden.value_or(false) && !m_state.hidden)
        ++m_context.counts.hidden;
    m_state.hidden = look.hidden.value_or(false);
}

void DocxFlow::flowElement(const XmlElement& element) {
    const std::string_view name = element.local();
    if (name == "p") {
        m_state = {};
        m_text->openParagraph();
    } else if (name == "r") {
        m_state.inRun = true;
        m_state.runLook = {};
        m_state.hidden = false;
        settleLook();
    } else if (name == "ins" || name == "moveTo") {
        m_context.counts.inserted += m_inRowProperties ? 0 : 1;
    } else if (name == "tbl") {
        m_text->openTable();
        m_tables.push_back({});
    } else if (name == "tr") {
        m_text->openRow();
        m_rowDeleted = false;
        if (!m_tables.empty())
            m_tables.back() = {};
    } else if (name == "trPr") {
        m_inRowProperties = true;
    } else if (name == "del" && m_inRowProperties) {
        m_rowDeleted = true;
        ++m_context.counts.deleted;
    } else if (name == "tc" && !m_tables.empty()) {
        m_tables.back().width = 1;
        m_text->openCell(m_tables.back().column + 1);
    } else if (name == "gridSpan" && !m_tables.empty()) {
        m_tables.back().width = std::clamp(numberIn(element.value("val"), 1), 1, 1000);
    } else if (name == "txbxContent") {
        ++m_context.counts.boxes;
        m_outer.push_back(std::exchange(m_state, {}));
        m_text->openBox();
    } else if (name == "commentRangeStart") {
        m_text->markComment(element.value("id"), CommentMark::Edge::Start);
    } else if (name == "commentRangeEnd") {
        m_text->markComment(element.value("id"), CommentMark::Edge::End);
    } else if (name == "fldSimple") {
        // Its result is ordinary text.
    }
}

void DocxFlow::runContent(const XmlElement& element) {
    const std::string_view name = element.local();
    if (name == "t") {
        m_inText = true;
    } else if (name == "tab" || name == "ptab") {
        put("\t");
    } else if (name == "br" || name == "cr") {
        // A page or column break is a line end only between words.
        const std::string_view type = element.value("type");
        const bool page = type == "page" || type == "column";
        if (!m_state.hidden && !(page && m_text->atParagraphStart()))
            m_text->breakLine();
    } else if (name == "noBreakHyphen") {
        put("\u2011");
    } else if (name == "sym") {
        sign(element.value("char"));
    } else if (name == "fldChar") {
        field(element.value("fldCharType"));
    } else if (name == "footnoteReference") {
        note(element.value("id"), m_context.footnotes, "decimal");
    } else if (name == "endnoteReference") {
        note(element.value("id"), m_context.endnotes, "lowerRoman");
    } else if (name == "commentReference") {
        m_text->markComment(element.value("id"), CommentMark::Edge::Point);
    } else if (name == "blip" || name == "imagedata") {
        ++m_context.counts.pictures;
    } else if (name == "OLEObject") {
        ++m_context.counts.embedded;
    }
}

void DocxFlow::field(std::string_view kind) {
    constexpr std::size_t deepest = 1000;
    if (kind == "begin" && m_fields.size() < deepest)
        m_fields.push_back(false);
    else if (kind == "separate" && !m_fields.empty())
        m_fields.back() = true;
    else if (kind == "end" && !m_fields.empty())
        m_fields.pop_back();
}

void DocxFlow::note(std::string_view id, std::vector<NoteMark>& marks, std::string_view format) {
    if (!inBody()) // no notes on notes
        return;
    ++m_context.counts.notes;
    const std::string label = listNumber(static_cast<std::int64_t>(marks.size()) + 1, format);
    marks.push_back({std::string(id), label});
    m_text->markNote(label);
}

void DocxFlow::sign(std::string_view code) {
    unsigned value = 0;
    std::from_chars(code.data(), code.data() + code.size(), value, 16);
    char32_t known = value >= 0xF000U && value <= 0xF0FFU ? knownSign(value) : static_cast<char32_t>(value);
    if (known < 0x20U || known > 0xFFFDU || (known >= 0xD800U && known <= 0xDFFFU)) {
        known = U'\u25A1';
        ++m_context.counts.signs;
    }
    std::string utf8;
    text::appendUtf8(utf8, known);
    put(utf8);
}

void DocxFlow::put(std::string_view utf8) {
    const bool inCode = std::find(m_fields.begin(), m_fields.end(), false) != m_fields.end();
    if (m_state.hidden || inCode || m_commentBytes >= longestComment)
        return;
    m_text->put(utf8, m_state.look);
    if (m_comments)
        m_commentBytes += utf8.size();
}

void DocxFlow::text(std::string_view utf8) {
    if (m_skip > 0 || !m_inText || !m_text)
        return;
    // Word sets a blank between the number of a note and its words.
    if (!inBody() && m_text->atParagraphStart())
        utf8.remove_prefix(std::min(utf8.find_first_not_of(' '), utf8.size()));
    put(utf8);
}

void DocxFlow::closeParagraph() {
    // The code of a field ends with its paragraph at the latest; a field that is never closed must not
    // swallow the document.
    std::fill(m_fields.begin(), m_fields.end(), true);
    const DocxStyle& style = m_context.styles.resolved(m_state.style);
    ParagraphKind kind;
    kind.heading = style.heading();
    if (m_state.outline)
        kind.heading = *m_state.outline >= 0 && *m_state.outline < 9 ? *m_state.outline + 1 : 0;
    const int list = m_state.list.value_or(style.list.value_or(0));
    if (list > 0 && m_context.lists.has(list) && !m_state.markDeleted) {
        const int level = m_state.listLevel.value_or(style.listLevel.value_or(0));
        kind.list = std::clamp(level, 0, 8) + 1;
        if (!m_text->atParagraphStart())
            kind.label = m_context.lists.next(list, level);
    }
    kind.quote = style.quote();
    m_text->closeParagraph(kind, m_state.markDeleted);
}

void DocxFlow::endElement(std::string_view name) {
    if (m_skip > 0) {
        --m_skip;
        return;
    }
    if (!m_text)
        return;
    if (name == "t") {
        m_inText = false;
    } else if (m_comments && name == "comment") {
        closeComment();
    } else if (name == "rPr") {
        m_inRunProperties = false;
        if (!m_inParagraphProperties)
            settleLook();
    } else if (name == "pPr") {
        m_inParagraphProperties = false;
        const DocxStyle& style = m_context.styles.resolved(m_state.style);
        m_state.paragraphLook = style.look;
        if (style.heading() > 0) // what all of a heading looks like is said by its being one
            m_state.paragraphLook.bold = m_state.paragraphLook.italic = m_state.paragraphLook.underline =
                std::nullopt;
    } else if (name == "r") {
        m_state.inRun = false;
    } else if (name == "p" && m_text->inParagraph()) {
        closeParagraph();
    } else if (name == "trPr") {
        m_inRowProperties = false;
    } else if (name == "tc" && !m_tables.empty()) {
        m_text->closeCell(m_tables.back().width);
        m_tables.back().column += m_tables.back().width;
    } else if (name == "tr") {
        m_text->closeRow();
        m_rowDeleted = false;
    } else if (name == "tbl" && !m_tables.empty()) {
        m_text->closeTable();
        m_tables.pop_back();
    } else if (name == "txbxContent" && !m_outer.empty()) {
        m_text->closeBox();
        m_state = std::move(m_outer.back());
        m_outer.pop_back();
    }
}

} // namespace marginalia::core::exchange
