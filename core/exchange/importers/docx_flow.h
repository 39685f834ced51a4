// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/docx_looks.h"
#include "core/exchange/importers/left_out.h"
#include "core/exchange/importers/rich_text.h"
#include "core/exchange/safe_xml.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::exchange {

/// Reads the paragraphs of a part of a Word document as they come; only for docx_document.cpp. What wraps
/// paragraphs and runs without a meaning of its own (hyperlinks, content controls, accepted insertions,
/// fields) is walked through.
class DocxFlow : public XmlHandler {
public:
    struct NoteMark {
        std::string id;
        std::string label;
    };
    /// What is left out, decided or moved; told in the report.
    /// What all parts of one document share.
    struct Context {
        std::string name;
        DocxStyles& styles;
        DocxLists& lists;
        std::vector<NoteMark> footnotes;
        std::vector<NoteMark> endnotes;
        LeftOut counts;
    };

    /// The body.
    DocxFlow(Context& context, RichText& text);
    /// A part of notes: each becomes a text of its own, by its id.
    DocxFlow(Context& context, std::map<std::string, RichText>& notes, const DocumentLimits& limits);
    /// The part of comments.
    DocxFlow(Context& context, Comments& comments, const DocumentLimits& limits);

    void startElement(const XmlElement& element) override;
    void endElement(std::string_view local) override;
    void text(std::string_view utf8) override;
    [[nodiscard]] bool sawBody() const { return m_sawBody; }

private:
    /// The paragraph and run that are being read; a box begins with new ones.
    struct State {
        std::string style;
        LookChange paragraphLook;
        std::optional<int> outline, list, listLevel;
        bool markDeleted = false;
        LookChange runLook;
        Look look;
        bool hidden = false;
        bool inRun = false;
    };

    bool skips(const XmlElement& element);
    void paragraphProperty(const XmlElement& element);
    void runProperty(const XmlElement& element);
    void flowElement(const XmlElement& element);
    void runContent(const XmlElement& element);
    void field(std::string_view kind);
    void note(std::string_view id, std::vector<NoteMark>& marks, std::string_view format);
    void openNote(const XmlElement& element);
    void openComment(const XmlElement& element);
    void closeComment();
    [[nodiscard]] bool inBody() const { return !m_notes && !m_comments; }
    void closeParagraph();
    void settleLook();
    void put(std::string_view utf8);
    void sign(std::string_view code);

    Context& m_context;
    RichText* m_text;
    std::map<std::string, RichText>* m_notes = nullptr;
    Comments* m_comments = nullptr;
    std::optional<RichText> m_commentText;
    std::string m_commentId;
    Comment m_comment;
    std::size_t m_commentBytes = 0;
    DocumentLimits m_limits;
    State m_state;
    std::vector<State> m_outer;
    std::vector<bool> m_fields; ///< of each open field: whether its result is reached
    struct Cells {
        int column = 0;
        int width = 1;
    };
    std::vector<Cells> m_tables;
    int m_skip = 0; ///< depth inside something left out
    bool m_inParagraphProperties = false;
    bool m_inRunProperties = false;
    bool m_inRowProperties = false;
    bool m_rowDeleted = false;
    bool m_inText = false;
    bool m_sawBody = false;
};

} // namespace marginalia::core::exchange
