// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/left_out.h"
#include "core/exchange/importers/odt_looks.h"
#include "core/exchange/importers/odt_remark.h"
#include "core/exchange/importers/rich_text.h"
#include "core/exchange/safe_xml.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::exchange {

/// Reads the styles and the body of an OpenDocument text as they come; only for odt_document.cpp.
class OdtFlow : public XmlHandler {
public:
    /// What is left out, decided or moved; told in the report.

    OdtFlow(RichText& text, const DocumentLimits& limits)
        : m_text(text)
        , m_comments(limits.comments, limits.commentBytes) {}

    void startElement(const XmlElement& element) override;
    void endElement(std::string_view local) override;
    void text(std::string_view utf8) override;
    [[nodiscard]] bool sawText() const { return m_sawText; }
    [[nodiscard]] LeftOut& counts() { return m_counts; }
    [[nodiscard]] Comments& comments() { return m_comments; }

private:
    struct Paragraph {
        ParagraphKind kind;
        LookChange look;
        std::vector<LookChange> spans; ///< looks around the words now, innermost last
        bool afterBlank = true;        ///< further blanks are none
    };
    struct List {
        std::string style;
        std::vector<std::int64_t> numbers; ///< of the levels around and of this one
        bool itemBegun = false;            ///< its first paragraph is still to come
    };

    bool skips(const XmlElement& element);
    void openRemark(const XmlElement& element);
    void closeRemark();
    void openParagraph(const XmlElement& element, bool heading);
    void closeParagraph();
    void openSpan(const XmlElement& element);
    void openList(const XmlElement& element);
    void openItem(const XmlElement& element);
    std::string itemLabel();
    void tableElement(const XmlElement& element);
    void noteElement(std::string_view name);
    [[nodiscard]] bool hidden() const;
    void put(std::string_view utf8);
    void putCharacters(char character, int count);

    RichText& m_text;
    OdtStyles m_styles;
    LeftOut m_counts;
    Paragraph m_paragraph;
    std::vector<Paragraph> m_outer; ///< around boxes and notes
    std::vector<List> m_lists;
    std::vector<std::vector<List>> m_outerLists;
    std::string m_lastList; ///< the style of the list before, with its first level's number
    std::int64_t m_lastNumber = 0;
    struct Cells {
        int column = 0;
        int width = 1; ///< of the open cell
    };
    std::vector<Cells> m_columns; ///< of each open table
    int m_skip = 0;
    bool m_sawText = false;
    bool m_inCitation = false;
    std::string m_citation;
    Comments m_comments;
    std::optional<OdtRemark> m_remark; ///< the one that is being read
    std::int64_t m_nameless = 0;       ///< remarks so far that have no name
};

} // namespace marginalia::core::exchange
