// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document_view/span_index.h"

#include <QString>

namespace marginalia::ui {

/// What is known of a stretch of text beside its words; in UTF-16 units.
struct TextMark {
    enum class Kind {
        Turn,    ///< a speaker's words with the name before them: stands off from what is above
        Speaker, ///< the name
        Aside,   ///< words of an interviewer
        Heading, ///< or a question of the interview guide
        Bold,
        Italic,
        Underline,
        Struck,
        Note,     ///< of the foot; label: its number
        NoteMark, ///< what a note hangs on; label: the number to show behind it
        Indented, ///< a list's item, a quotation; label: the item's number or bullet
        Row,      ///< of a table; level: the table's number
        Cell      ///< of a table; level: its column from 1; label: how many columns it spans, when several
    };
    int start = 0;
    int end = 0;
    Kind kind = Kind::Bold;
    int level = 0;
    QString label{}; ///< shown beside the words, never among them: positions stay what they are
};
using TextMarks = SpanIndex<TextMark>;

} // namespace marginalia::ui
