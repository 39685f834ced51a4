// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/docx_parts.h"

#include "core/exchange/xml_escape.h"

#include <fmt/format.h>

namespace marginalia::core::exchange {

namespace {
#define WORD_NAMESPACE "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define OFFICE_RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE_RELATIONS "http://schemas.openxmlformats.org/package/2006/relationships"

std::string withHead(std::string_view body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + std::string(body);
}

bool hasDecimalComma(std::string_view language) {
    return !language.starts_with("en") && !language.starts_with("zh") && !language.starts_with("ja");
}
} // namespace

std::string docxSettingsPart(std::string_view language) {
    const bool comma = hasDecimalComma(language);
    return withHead(
        fmt::format("<w:settings xmlns:w=\"" WORD_NAMESPACE
                    "\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"709\"/>"
                    "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting "
                    "w:name=\"compatibilityMode\" "
                    "w:uri=\"http://schemas.microsoft.com/office/word\" "
                    "w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"{}\" "
                    "w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/><w:decimalSymbol w:val=\"{}\"/><w:listSeparator "
                    "w:val=\"{}\"/></w:settings>",
                    escaped(language), comma ? ',' : '.', comma ? ';' : ','));
}

std::string docxFooterPart(std::string_view footerStyleId) {
    return withHead(fmt::format(
        "<w:ftr xmlns:w=\"" WORD_NAMESPACE "\"><w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>"
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE "
        "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>",
        escaped(footerStyleId)));
}

std::string docxCorePart(const report::Document& document, std::string_view language) {
    std::string out =
        withHead("<cp:coreProperties "
                 "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                 "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                 "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
    const auto put = [&out](std::string_view tag, std::string_view text) {
        if (!text.empty())
            out += fmt::format("<{0}>{1}</{0}>", tag, escaped(text));
    };
    put("dc:title", document.title);
    put("dc:subject", document.properties.subject);
    // Written even when empty: else Word puts the name of whoever opens the file.
    out += fmt::format("<dc:creator>{}</dc:creator>", escaped(document.properties.creator));
    put("cp:keywords", document.properties.keywords);
    put("dc:description", document.properties.description);
    put("dc:language", language);
    if (document.date.size() >= 19) { // Word refuses fractions of a second
        const std::string seconds = escaped(std::string_view(document.date).substr(0, 19)) + "Z";
        out += fmt::format("<dcterms:created xsi:type=\"dcterms:W3CDTF\">{0}</dcterms:created>"
                           "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">{0}</dcterms:modified>",
                           seconds);
    }
    return out + "</cp:coreProperties>";
}

std::string docxAppPart() {
    return withHead(
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
        "<Application>Marginalia</Application></Properties>");
}

std::string docxContentTypes(const std::vector<DocxPart>& parts) {
    std::string out =
        withHead("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                 "<Default Extension=\"rels\" "
                 "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                 "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                 "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                 "officedocument.wordprocessingml.document.main+xml\"/>");
    for (const DocxPart& part : parts)
        out += fmt::format(R"(<Override PartName="/{}" ContentType="{}"/>)", part.name, part.contentType);
    return out + "</Types>";
}

std::string docxPackageRelations() {
    return withHead(
        "<Relationships xmlns=\"" PACKAGE_RELATIONS "\"><Relationship Id=\"rId1\" Type=\"" OFFICE_RELATIONS
        "/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" "
        "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
        "Target=\"docProps/core.xml\"/><Relationship Id=\"rId3\" Type=\"" OFFICE_RELATIONS
        "/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>");
}

std::string docxDocumentRelations(const std::vector<DocxPart>& parts) {
    constexpr std::string_view folder = "word/";
    std::string out = withHead("<Relationships xmlns=\"" PACKAGE_RELATIONS "\">");
    int number = 0;
    for (const DocxPart& part : parts)
        if (!part.relation.empty())
            out += fmt::format("<Relationship Id=\"rId{}\" Type=\"" OFFICE_RELATIONS "/{}\" Target=\"{}\"/>",
                               ++number, part.relation, part.name.substr(folder.size()));
    return out + "</Relationships>";
}

} // namespace marginalia::core::exchange
