// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/format.h"
#include "core/exchange/importers/document_content.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::exchange {

/// How letters look.
struct Look {
    bool bold = false;
    bool italic = false;
    bool underline = false;
    bool struck = false;
    bool operator==(const Look&) const = default;
};

/// What a paragraph is.
struct ParagraphKind {
    int heading = 0; ///< 1 to 9; 0: none
    int list = 0;    ///< level from 1; 0: none
    bool quote = false;
    std::string label; ///< number or bullet of a list item or heading
};

/// Plain text that grows paragraph by paragraph, with its formats beside it. Boxes and notes may open
/// anywhere inside a paragraph; tables may stand in cells.
class RichText {
public:
    /// `name` of the file, for messages.
    RichText(std::string name, const DocumentLimits& limits);

    void openParagraph();
    /// With `joined` the next paragraph goes on in the same line (its mark was deleted). Does nothing when
    /// none is open.
    void closeParagraph(const ParagraphKind& kind = {}, bool joined = false);
    [[nodiscard]] bool inParagraph() const { return m_flows.back().open; }
    /// Whether the open paragraph has text yet.
    [[nodiscard]] bool atParagraphStart() const;
    /// Words of the open paragraph; outside of one they are dropped. Line ends and controls become blanks,
    /// soft hyphens go. Throws Error{Limit} when there is too much.
    void put(std::string_view utf8, const Look& look);
    void breakLine();

    void openTable();
    void closeTable();
    void openRow();
    void closeRow();
    void openCell(int column);
    /// `columns`: how many it spans.
    void closeCell(int columns = 1);

    /// What comes now stands in a box; it will follow the paragraph that is open now.
    void openBox();
    void closeBox();
    /// What comes now is a note with this label on the last character before.
    void openNote(const std::string& label);
    void closeNote();

    /// Marks the last character of the open paragraph as bearing a note.
    void markNote(const std::string& label);
    /// Appends a finished text as the note of this label, behind everything.
    void addNote(const std::string& label, RichText& note);

    /// A comment begins, ends or hangs here.
    void markComment(std::string_view id, CommentMark::Edge edge);

    /// Closes what is open and gives everything away; then the places of the comments are known.
    void finish(DocumentContent& content);
    [[nodiscard]] const std::vector<CommentMark>& commentMarks() const { return m_commentMarks; }

private:
    struct Table {
        int number = 0;
        int row = 0;
        std::int64_t rowStart = -1;
        std::int64_t cellStart = -1;
        int column = 0;
    };
    /// A stretch of paragraphs: the body, a box, a note.
    struct Flow {
        std::string text;
        std::int64_t length = 0; ///< code points
        std::vector<documents::FormatRange> formats;
        std::vector<CommentMark> comments;
        std::vector<Table> tables;
        std::vector<Flow> boxes; ///< waiting for the end of the open paragraph
        std::string label;       ///< of a note
        Look look;
        std::int64_t lookStart = 0;
        std::int64_t paragraphStart = 0;
        bool open = false;
        bool lineBegun = false; ///< something stands before, so that a line end is due
        bool joined = false;    ///< the next paragraph goes on in this line
    };

    void addRange(Flow& flow, std::int64_t start, std::int64_t end, documents::FormatKind kind, int level = 0,
                  std::string value = {});
    void endLook(Flow& flow);
    void append(Flow& to, Flow&& from, documents::FormatKind kind);
    void closeParagraphOf(Flow& flow);
    void tooMuch() const;

    std::string m_name;
    DocumentLimits m_limits;
    std::vector<Flow> m_flows;
    std::vector<Flow> m_notes;
    std::vector<CommentMark> m_commentMarks;
    std::size_t m_bytes = 0;
    std::size_t m_ranges = 0;
    int m_tables = 0;
};

} // namespace marginalia::core::exchange
