// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/docx_styles.h"

#include "core/exchange/xml_escape.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace marginalia::core::exchange {

namespace {
constexpr std::string_view mainNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr DocxStyle none = DocxStyle::Table; // nothing is based on or followed by a table style

struct Definition {
    DocxStyle style;
    std::string_view name;
    std::string_view id;
    std::string_view type;
    DocxStyle basedOn;
    DocxStyle next;
    std::string_view paragraph; ///< children of w:pPr
    std::string_view run;       ///< children of w:rPr
};

// The reading face. Word takes the alternative of fontTable.xml where Noto Serif is not installed.
#define READING_FACE R"(<w:rFonts w:ascii="Noto Serif" w:hAnsi="Noto Serif" w:cs="Times New Roman"/>)"
#define SIZE(halfPoints) "<w:sz w:val=\"" #halfPoints "\"/><w:szCs w:val=\"" #halfPoints "\"/>"
#define GREY R"(<w:color w:val="595959"/>)"
#define BOLD "<w:b/><w:bCs/>"
#define ITALIC "<w:i/><w:iCs/>"
#define TIGHT R"(w:line="240" w:lineRule="auto")"

using enum DocxStyle;
const std::vector<Definition>& definitions() {
    static const std::vector<Definition> all{
        {Normal, "Normal", "Normal", "paragraph", none, none, "", ""},
        {Title, "Title", "Title", "paragraph", Normal, Normal,
         R"(<w:keepNext/><w:spacing w:before="0" w:after="120" )" TIGHT "/>", BOLD SIZE(36)},
        {Lead, "Report Lead", "ReportLead", "paragraph", Normal, Normal,
         R"(<w:spacing w:before="0" w:after="160"/>)", GREY},
        {Heading1, "heading 1", "Heading1", "paragraph", Normal, Normal,
         R"(<w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="120" )" TIGHT
         R"(/><w:outlineLvl w:val="0"/>)",
         BOLD SIZE(28)},
        {Heading2, "heading 2", "Heading2", "paragraph", Normal, Normal,
         R"(<w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="80" )" TIGHT
         R"(/><w:outlineLvl w:val="1"/>)",
         BOLD SIZE(24)},
        {Heading3, "heading 3", "Heading3", "paragraph", Normal, Normal,
         R"(<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="60" )" TIGHT
         R"(/><w:outlineLvl w:val="2"/>)",
         BOLD SIZE(22)},
        {Heading4, "heading 4", "Heading4", "paragraph", Normal, Normal,
         R"(<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="60" )" TIGHT
         R"(/><w:outlineLvl w:val="3"/>)",
         BOLD},
        {Heading5, "heading 5", "Heading5", "paragraph", Normal, Normal,
         R"(<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="60" )" TIGHT
         R"(/><w:outlineLvl w:val="4"/>)",
         ITALIC},
        {Heading6, "heading 6", "Heading6", "paragraph", Normal, Normal,
         R"(<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="60" )" TIGHT
         R"(/><w:outlineLvl w:val="5"/>)",
         GREY},
        {Caption, "caption", "Caption", "paragraph", Normal, Normal,
         R"(<w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="100" )" TIGHT "/>", BOLD},
        {Quote, "Quote", "Quote", "paragraph", Normal, QuoteSource,
         R"(<w:keepLines/><w:spacing w:before="80" w:after="40"/><w:ind w:left="454" w:right="454"/>)",
         READING_FACE},
        {QuoteSource, "Quote Source", "QuoteSource", "paragraph", Normal, Normal,
         R"(<w:spacing w:before="0" w:after="160"/><w:ind w:left="454" w:right="454"/>)", GREY SIZE(17)},
        {TableText, "Table Text", "TableText", "paragraph", Normal, none,
         R"(<w:spacing w:before="20" w:after="20" )" TIGHT "/>", SIZE(18)},
        {TableLevel1, "Table Text Level 1", "TableText1", "paragraph", TableText, none,
         R"(<w:ind w:left="227"/>)", ""},
        {TableLevel2, "Table Text Level 2", "TableText2", "paragraph", TableText, none,
         R"(<w:ind w:left="454"/>)", ""},
        {TableLevel3, "Table Text Level 3", "TableText3", "paragraph", TableText, none,
         R"(<w:ind w:left="680"/>)", ""},
        {TableLevel4, "Table Text Level 4", "TableText4", "paragraph", TableText, none,
         R"(<w:ind w:left="907"/>)", ""},
        {TableLevel5, "Table Text Level 5", "TableText5", "paragraph", TableText, none,
         R"(<w:ind w:left="1134"/>)", ""},
        {TableQuote, "Table Quote", "TableQuote", "paragraph", TableText, none,
         R"(<w:spacing w:before="20" w:after="20" )" TIGHT "/>", READING_FACE SIZE(18)},
        {TableSource, "Table Source", "TableSource", "paragraph", TableText, none,
         R"(<w:spacing w:before="0" w:after="20" )" TIGHT "/>", GREY SIZE(15)},
        {TableNumber, "Table Number", "TableNumber", "paragraph", TableText, none, R"(<w:jc w:val="right"/>)",
         ""},
        {TableHead, "Table Head", "TableHead", "paragraph", TableText, none,
         R"(<w:keepNext/><w:suppressAutoHyphens/>)", BOLD},
        {TableHeadNumber, "Table Head Number", "TableHeadNumber", "paragraph", TableHead, none,
         R"(<w:jc w:val="right"/>)", ""},
        {TableHeadGroup, "Table Head Group", "TableHeadGroup", "paragraph", TableHead, none,
         R"(<w:jc w:val="center"/>)", ""},
        {TableGroup, "Table Group", "TableGroup", "paragraph", TableText, none,
         R"(<w:keepNext/><w:spacing w:before="120" w:after="40" )" TIGHT "/>", BOLD},
        {TableNote, "Table Note", "TableNote", "paragraph", Normal, none,
         R"(<w:spacing w:before="60" w:after="120" )" TIGHT "/><w:contextualSpacing/>", SIZE(16)},
        // Word keeps section settings in a paragraph; this one takes next to no room.
        {SectionBreak, "Section Break", "SectionBreak", "paragraph", Normal, none,
         R"(<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>)", SIZE(2)},
        {Footer, "footer", "Footer", "paragraph", Normal, none,
         R"(<w:spacing w:before="0" w:after="0" )" TIGHT R"(/><w:jc w:val="center"/>)", GREY SIZE(17)},
        {Strong, "Strong", "Strong", "character", none, none, "", BOLD},
        {Emphasis, "Emphasis", "Emphasis", "character", none, none, "", ITALIC},
        {Table, "Marginalia Table", "MarginaliaTable", "table", none, none, "", ""},
    };
    return all;
}

constexpr std::string_view threeLines =
    R"(<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="12" w:space="0" w:color="auto"/>)"
    R"(<w:bottom w:val="single" w:sz="12" w:space="0" w:color="auto"/></w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/>)"
    R"(<w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>)"
    R"(<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/>)"
    R"(</w:tcBorders></w:tcPr></w:tblStylePr>)";

const Definition& definition(DocxStyle style) {
    return definitions()[static_cast<std::size_t>(style)];
}

std::string element(const Definition& style, const DocxStyleIds& ids, bool isForeignPart) {
    const bool isDefault = style.style == Normal && !isForeignPart;
    const bool isOwn = style.name.find(' ') != std::string_view::npos && !style.name.starts_with("heading");
    std::string out =
        fmt::format(R"(<w:style{}{} w:type="{}"{}{} w:styleId="{}"><w:name w:val="{}"/>)",
                    isForeignPart ? " xmlns:w=\"" : "", isForeignPart ? std::string(mainNamespace) + '"' : "",
                    style.type, isDefault ? R"( w:default="1")" : "", isOwn ? R"( w:customStyle="1")" : "",
                    escaped(ids[style.style]), style.name);
    if (style.basedOn != none)
        out += fmt::format(R"(<w:basedOn w:val="{}"/>)", escaped(ids[style.basedOn]));
    if (style.next != none)
        out += fmt::format(R"(<w:next w:val="{}"/>)", escaped(ids[style.next]));
    out += style.type == "table" ? R"(<w:uiPriority w:val="99"/>)" : "<w:qFormat/>";
    if (!style.paragraph.empty())
        out += fmt::format("<w:pPr>{}</w:pPr>", style.paragraph);
    // In somebody else's look, quotes are in their face too.
    std::string_view run = style.run;
    if (isForeignPart && run.starts_with(READING_FACE))
        run.remove_prefix(std::string_view(READING_FACE).size());
    if (!run.empty())
        out += fmt::format("<w:rPr>{}</w:rPr>", run);
    if (style.type == "table")
        out += threeLines;
    return out + "</w:style>";
}
} // namespace

DocxStyleIds::DocxStyleIds() {
    for (const Definition& style : definitions())
        m_ids.emplace_back(style.id);
}

DocxStyleIds::DocxStyleIds(const std::map<std::string, std::string>& idOfName,
                           const std::vector<std::string>& ids) {
    for (const Definition& style : definitions()) {
        std::string name(style.name);
        std::ranges::transform(name, name.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        const auto found = idOfName.find(name);
        if (found != idOfName.end()) {
            m_ids.push_back(found->second);
            continue;
        }
        std::string id(style.id);
        while (std::ranges::find(ids, id) != ids.end())
            id += "Marginalia";
        m_ids.push_back(std::move(id));
        m_missing.push_back(style.style);
    }
}

const std::string& DocxStyleIds::operator[](DocxStyle style) const {
    return m_ids[static_cast<std::size_t>(style)];
}

std::string docxStylesPart(std::string_view language) {
    std::string out = fmt::format(
        R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
        "\n"
        R"(<w:styles xmlns:w="{}"><w:docDefaults><w:rPrDefault><w:rPr>)"
        R"(<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="SimSun" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/>)"
        R"(<w:lang w:val="{}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>)"
        R"(<w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>)"
        R"(<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>)"
        R"(<w:uiPriority w:val="1"/><w:semiHidden/></w:style>)"
        R"(<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>)"
        R"(<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>)"
        R"(<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>)"
        R"(</w:tblPr></w:style>)",
        mainNamespace, escaped(language));
    const DocxStyleIds ids;
    for (const Definition& style : definitions())
        out += element(style, ids, false);
    return out + "</w:styles>";
}

std::string docxMissingStyles(const DocxStyleIds& ids) {
    std::string out;
    for (const DocxStyle style : ids.missing())
        out += element(definition(style), ids, true);
    return out;
}

std::string docxFontTablePart() {
    return fmt::format(
        R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
        "\n"
        R"(<w:fonts xmlns:w="{}"><w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:panose1 w:val="020B0604020202020204"/>)"
        R"(<w:charset w:val="CC"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>)"
        R"(<w:font w:name="Noto Serif"><w:altName w:val="Times New Roman"/><w:panose1 w:val="02020603050405020304"/>)"
        R"(<w:charset w:val="CC"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>)"
        R"(<w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/><w:panose1 w:val="02020603050405020304"/>)"
        R"(<w:charset w:val="CC"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>)",
        mainNamespace);
}

} // namespace marginalia::core::exchange
