// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/document_content.h"
#include "core/exchange/zip_fixture.h"
#include "core/text/code_points.h"

#include <string>
#include <vector>

/// Small office documents, and what was read from them in a form that a test can compare.
namespace marginalia::tests {

struct DocxParts {
    std::string body; ///< inside w:body
    std::string styles = {};
    std::string numbering = {};
    std::string footnotes = {};
    std::string comments = {};
};

inline std::string docxOf(const DocxParts& parts) {
    static const std::string xml = "<?xml version='1.0' encoding='UTF-8'?>";
    static const std::string spaces =
        " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
        " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
        " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:wp='urn:wp' "
        "xmlns:a='urn:a'"
        " xmlns:m='urn:m' xmlns:v='urn:v'";
    static const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto relation = [](const char* id, const char* kind, const char* target) {
        return std::string("<Relationship Id='") + id + "' Type='" + type + kind + "' Target='" + target +
               "'/>";
    };
    const std::string relations = "<Relationships xmlns='urn:r'>";
    const auto part = [&](const char* root, const std::string& inside) {
        return xml + "<w:" + root + spaces + ">" + inside + "</w:" + root + ">";
    };
    return zipOf(
        {{"[Content_Types].xml", xml + "<Types/>"},
         {"_rels/.rels",
          xml + relations + relation("a", "officeDocument", "word/document.xml") + "</Relationships>"},
         {"word/_rels/document.xml.rels", xml + relations + relation("s", "styles", "styles.xml") +
                                              relation("n", "numbering", "numbering.xml") +
                                              relation("f", "footnotes", "footnotes.xml") +
                                              relation("c", "comments", "comments.xml") + "</Relationships>"},
         {"word/document.xml", part("document", "<w:body>" + parts.body + "</w:body>")},
         {"word/styles.xml", part("styles", parts.styles)},
         {"word/numbering.xml", part("numbering", parts.numbering)},
         {"word/footnotes.xml", part("footnotes", parts.footnotes)},
         {"word/comments.xml", part("comments", parts.comments)}});
}

/// `<w:p>` with one run of this text and these properties.
inline std::string paragraphOf(const std::string& text, const std::string& properties = {},
                               const std::string& runProperties = {}) {
    return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + "<w:r>" +
           (runProperties.empty() ? "" : "<w:rPr>" + runProperties + "</w:rPr>") +
           "<w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>";
}

/// `<w:comment>` with these words, a paragraph for each line.
inline std::string commentOf(const std::string& id, const std::string& author, const std::string& date,
                             const std::string& paragraphs) {
    return "<w:comment w:id='" + id + "' w:author='" + author + "' w:date='" + date + "' w:initials='X'>" +
           paragraphs + "</w:comment>";
}

struct OdtParts {
    std::string body; ///< inside office:text
    std::string automatic = {};
    std::string styles = {};
};

inline std::string odtOf(const OdtParts& parts) {
    static const std::string spaces =
        " xmlns:office='urn:office' xmlns:text='urn:text' xmlns:style='urn:style' xmlns:fo='urn:fo'"
        " xmlns:table='urn:table' xmlns:draw='urn:draw' xmlns:svg='urn:svg' xmlns:dc='urn:dc' "
        "xmlns:number='urn:n'";
    static const std::string xml = "<?xml version='1.0' encoding='UTF-8'?>";
    return zipOf(
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"content.xml", xml + "<office:document-content" + spaces + "><office:automatic-styles>" +
                             parts.automatic + "</office:automatic-styles><office:body><office:text>" +
                             parts.body + "</office:text></office:body></office:document-content>"},
         {"styles.xml", xml + "<office:document-styles" + spaces + "><office:styles>" + parts.styles +
                            "</office:styles></office:document-styles>"}});
}

/// "heading 1 (2.): Words" for each format.
inline std::vector<std::string> shownFormats(const core::exchange::DocumentContent& content) {
    std::vector<std::string> all;
    for (const core::documents::FormatRange& each : content.formats) {
        std::string line(core::documents::formatKey(each.kind));
        if (each.level != 0)
            line += " " + std::to_string(each.level);
        if (!each.value.empty())
            line += " (" + each.value + ")";
        all.push_back(line + ": " + std::string(core::text::slice(content.text.text, each.span)));
    }
    return all;
}

/// "words | author | date | comment" for each comment.
inline std::vector<std::string> shownComments(const core::exchange::DocumentContent& content) {
    std::vector<std::string> all;
    for (const core::exchange::Comment& each : content.comments)
        all.push_back(std::string(core::text::slice(content.text.text, each.span)) + " | " + each.author +
                      " | " + each.date + " | " + each.words);
    return all;
}

inline std::vector<std::string> problemsOf(const core::exchange::DocumentContent& content) {
    std::vector<std::string> all;
    for (const core::Sentence& each : content.problems)
        all.push_back(each.english());
    return all;
}

/// What every reader promises about what it gives.
inline void expectSound(const core::exchange::DocumentContent& content) {
    const core::text::NormalizedText again = core::text::normalize(content.text.text);
    EXPECT_EQ(again.text, content.text.text) << "the text is normalised";
    EXPECT_EQ(again.codePoints, content.text.codePoints);
    for (const core::exchange::Comment& each : content.comments) {
        EXPECT_LE(0, each.span.start);
        EXPECT_LT(each.span.start, each.span.end);
        EXPECT_LE(each.span.end, content.text.codePoints);
        EXPECT_FALSE(each.words.empty());
    }
    std::vector<core::documents::FormatRange> sorted = content.formats;
    core::documents::sortFormats(sorted);
    EXPECT_EQ(sorted, content.formats);
    for (const core::documents::FormatRange& each : content.formats) {
        EXPECT_LE(0, each.span.start);
        EXPECT_LT(each.span.start, each.span.end);
        EXPECT_LE(each.span.end, content.text.codePoints);
    }
}

} // namespace marginalia::tests
