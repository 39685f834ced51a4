// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/docx_body.h"

#include "core/exchange/docx_parts.h"
#include "core/exchange/xml_escape.h"
#include "core/text/script_runs.h"

#include <fmt/format.h>

#include <algorithm>

namespace marginalia::core::exchange {

namespace {
constexpr std::size_t pieceSize = 64U * 1024U;

DocxStyle headingStyle(int level) {
    return static_cast<DocxStyle>(static_cast<int>(DocxStyle::Heading1) + std::clamp(level, 1, 6) - 1);
}

DocxStyle paragraphStyle(report::ParagraphKind kind) {
    switch (kind) {
    case report::ParagraphKind::Lead:
        return DocxStyle::Lead;
    case report::ParagraphKind::Quote:
        return DocxStyle::Quote;
    case report::ParagraphKind::Source:
        return DocxStyle::QuoteSource;
    case report::ParagraphKind::Body:
        break;
    }
    return DocxStyle::Normal;
}

bool isEastAsian(std::string_view language) {
    return language.starts_with("zh") || language.starts_with("ja") || language.starts_with("ko");
}
} // namespace

DocxBody::DocxBody(const report::Document& document, const DocxStyleIds& styles, const DocxPage& page,
                   Sink sink)
    : m_document(document)
    , m_styles(styles)
    , m_page(page)
    , m_sink(std::move(sink))
    , m_language(text::fullLanguageTag(document.language))
    , m_landscape(document.landscape) {}

void DocxBody::write(Progress& progress) {
    m_out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>";
    bool pageIsEmpty = true;
    if (m_document.printTitle && !m_document.title.empty()) {
        paragraph(DocxStyle::Title, inDocumentLanguage(m_document.title));
        pageIsEmpty = false;
    }
    const auto& blocks = m_document.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (const auto* section = std::get_if<report::Section>(&blocks[i])) {
            if (pageIsEmpty)
                m_landscape = section->landscape; // a break would leave an empty page before it
            else
                startSection(section->landscape);
            pageIsEmpty = true;
            continue;
        }
        pageIsEmpty = false;
        if (const auto* heading = std::get_if<report::Heading>(&blocks[i]))
            paragraph(headingStyle(heading->level), inDocumentLanguage(heading->text));
        else if (const auto* part = std::get_if<report::Paragraph>(&blocks[i]))
            paragraph(paragraphStyle(part->kind), report::resolved(part->runs, m_document.language));
        else if (const auto* rows = std::get_if<report::Table>(&blocks[i])) {
            table(*rows, i + 1 < blocks.size() ? &blocks[i + 1] : nullptr, progress);
        }
        flush();
    }
    putSection();
    m_out += "</w:body></w:document>";
    m_sink(m_out);
    m_out.clear();
}

void DocxBody::paragraph(DocxStyle style, const report::Runs& runs) {
    beginParagraph(style, !runs.empty() && runs.front().rightToLeft);
    putRuns(runs);
    endParagraph();
}

void DocxBody::beginParagraph(DocxStyle style, bool rightToLeft) {
    m_out += "<w:p><w:pPr>";
    if (style != DocxStyle::Normal) {
        m_out += "<w:pStyle w:val=\"";
        appendEscaped(m_out, m_styles[style]);
        m_out += "\"/>";
    }
    if (m_keepWithNext)
        m_out += "<w:keepNext/>";
    if (rightToLeft)
        m_out += "<w:bidi/>";
    m_out += "</w:pPr>";
}

void DocxBody::putRuns(const report::Runs& runs, bool strong) {
    for (const report::Run& run : runs)
        putRun(run, strong || run.strong);
}

void DocxBody::putRun(const report::Run& run, bool strong) {
    if (run.text.empty())
        return;
    m_out += "<w:r><w:rPr>";
    if (strong || run.emphasis) {
        m_out += "<w:rStyle w:val=\"";
        appendEscaped(m_out, m_styles[strong ? DocxStyle::Strong : DocxStyle::Emphasis]);
        m_out += "\"/>";
    }
    const std::string& language = run.language.empty() ? m_language : run.language;
    if (isEastAsian(language))
        m_out += "<w:rFonts w:hint=\"eastAsia\"/>";
    if (strong && run.emphasis)
        m_out += "<w:i/><w:iCs/>"; // a run has one character style
    if (run.rightToLeft)
        m_out += "<w:rtl/>";
    m_out += run.rightToLeft         ? "<w:lang w:bidi=\""
             : isEastAsian(language) ? "<w:lang w:eastAsia=\""
                                     : "<w:lang w:val=\"";
    appendEscaped(m_out, language);
    m_out += "\"/></w:rPr>";
    putText(run.text);
    m_out += "</w:r>";
}

void DocxBody::putText(std::string_view text) {
    constexpr std::string_view lineSeparator = "\u2028";
    constexpr std::string_view paragraphSeparator = "\u2029";
    std::size_t plainFrom = 0;
    const auto words = [&](std::size_t end) {
        if (end == plainFrom)
            return;
        m_out += "<w:t xml:space=\"preserve\">";
        appendEscaped(m_out, text.substr(plainFrom, end - plainFrom));
        m_out += "</w:t>";
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 0;
        const char c = text[at];
        if (c == '\n' || c == '\t' || c == '\v' || c == '\f')
            length = 1;
        else if (c == '\r')
            length = text.substr(at).starts_with("\r\n") ? 2 : 1;
        else if (c == lineSeparator[0] && (text.substr(at).starts_with(lineSeparator) ||
                                           text.substr(at).starts_with(paragraphSeparator)))
            length = lineSeparator.size();
        if (length == 0) {
            ++at;
            continue;
        }
        words(at);
        m_out += c == '\t' ? "<w:tab/>" : "<w:br/>";
        at += length;
        plainFrom = at;
    }
    words(text.size());
}

void DocxBody::putField(std::string_view instruction, std::string_view result) {
    const std::string language = fmt::format(R"(<w:rPr><w:lang w:val="{}"/></w:rPr>)", escaped(m_language));
    m_out += fmt::format(R"(<w:r>{0}<w:fldChar w:fldCharType="begin"/></w:r>)"
                         R"(<w:r>{0}<w:instrText xml:space="preserve"> {1} </w:instrText></w:r>)"
                         R"(<w:r>{0}<w:fldChar w:fldCharType="separate"/></w:r><w:r>{0}<w:t>{2}</w:t></w:r>)"
                         R"(<w:r>{0}<w:fldChar w:fldCharType="end"/></w:r>)",
                         language, escaped(instruction), escaped(result));
}

void DocxBody::putSection() {
    const int width = m_landscape ? m_page.height : m_page.width;
    const int height = m_landscape ? m_page.width : m_page.height;
    m_out += fmt::format(
        R"(<w:sectPr><w:footerReference w:type="default" r:id="{}"/><w:type w:val="nextPage"/>)"
        R"(<w:pgSz w:w="{}" w:h="{}"{}/><w:pgMar w:top="{}" w:right="{}" w:bottom="{}" w:left="{}" )"
        R"(w:header="{}" w:footer="{}" w:gutter="0"/></w:sectPr>)",
        docxFooterRelation, width, height, m_landscape ? R"( w:orient="landscape")" : "", m_page.top,
        m_page.right, m_page.bottom, m_page.left, m_page.header, m_page.footer);
}

void DocxBody::startSection(bool landscape) {
    m_out += "<w:p><w:pPr><w:pStyle w:val=\"";
    appendEscaped(m_out, m_styles[DocxStyle::SectionBreak]);
    m_out += "\"/>";
    putSection();
    m_out += "</w:pPr></w:p>";
    m_landscape = landscape;
}

void DocxBody::flush() {
    if (m_out.size() < pieceSize)
        return;
    m_sink(m_out);
    m_out.clear();
}

report::Runs DocxBody::inDocumentLanguage(std::string_view text) const {
    return report::runsOf(text, m_document.language);
}

int DocxBody::textWidth() const {
    return (m_landscape ? m_page.height : m_page.width) - m_page.left - m_page.right;
}

} // namespace marginalia::core::exchange
