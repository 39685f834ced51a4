// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/span.h"
#include "core/store/connection.h"
#include "core/store/edit.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// How a document looked where it came from, beside its plain text: the text never holds marks, so positions
/// stay what they are whatever is shown.
namespace marginalia::core::documents {

enum class FormatKind : std::uint8_t {
    Heading,       ///< paragraph; level 1 to 9
    GuideQuestion, ///< paragraph: a question of the interview guide; level as of a heading, 1 when it was
                   ///< none
    ListItem,      ///< paragraph; level from 1; value: the number as shown ("2.1.", "a)"), "•" for a bullet
    Quote,         ///< paragraph set off as a quotation
    Row,           ///< of a table: all its cells; level: the table's number from 1, value: the row's from 1
    Cell,          ///< of a table: its paragraphs; level: the column from 1, value: how many it spans when
                   ///< several; empty cells have none
    TextBox,       ///< paragraphs that stood in a box; they follow the paragraph the box hung on
    Footnote,      ///< paragraphs of a note, behind the text; value: its label ("1", "*", "i")
    Bold,
    Italic,
    Underline,
    Struck,
    NoteMark, ///< the character that a note hangs on; value: the label to show behind it
    Time      ///< of a recording; value: "1500-4250", milliseconds from its start
};
/// "heading", "guide", ... as in the file.
std::string_view formatKey(FormatKind kind);

/// Half-open, inside the text, never empty. Paragraph kinds cover whole paragraphs without the line end.
struct FormatRange {
    Span span;
    FormatKind kind = FormatKind::Bold;
    int level = 0;
    std::string value;

    bool operator==(const FormatRange&) const = default;
};

/// By start; of equal starts the longer first, then by kind.
void sortFormats(std::vector<FormatRange>& ranges);

/// `[[0,12,"heading",1],[14,20,"bold"],[21,40,"item",1,"2."]]`: start, end, kind, level and value where they
/// are not 0 and empty.
std::string formatsToJson(const std::vector<FormatRange>& ranges);
/// Kinds of a later version are left out, and so is what does not lie inside a text of `codePoints`. Throws
/// Error{Damaged} when it is no such array.
std::vector<FormatRange> formatsFromJson(std::string_view json, std::int64_t codePoints);

/// The formats of a document, sorted; empty for plain text.
std::vector<FormatRange> formatsOf(const store::Connection& db, SourceId source);
/// Replaces them. Ranges that are empty or not inside the text are left out.
void setFormats(store::Edit& edit, SourceId source, std::vector<FormatRange> ranges);

} // namespace marginalia::core::documents
