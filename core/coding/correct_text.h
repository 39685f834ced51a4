// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/coding.h"
#include "core/text/carry_over.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A new version of the text of an answer or a document. What was marked in the old one is carried over.
namespace marginalia::core::coding {

enum class MarkKind { Coding, Note, Translation, Decision };

/// A mark whose words are not there any more as they were, so that somebody should look at it.
struct DoubtfulMark {
    MarkKind kind = MarkKind::Coding;
    text::PassageFate fate = text::PassageFate::Changed; ///< never Same
    CodeId code;                                         ///< of a coding or decision
    CoderId coder;                                       ///< of a coding
    std::string about;                                   ///< title of the note, language of the translation
    Span before;                                         ///< in the old text
    std::string wordsBefore;                             ///< at most `mostWords` code points, then "…"
    std::optional<Span> after;                           ///< in the new text; none: gone
    std::string wordsAfter;                              ///< likewise
};
inline constexpr std::int64_t mostWords = 300;

struct Correction {
    bool changed = false;               ///< false: the new text is the old one
    std::int64_t places = 0;            ///< at which the text was changed
    std::int64_t kept = 0;              ///< marks whose words are as they were
    std::int64_t wholeText = 0;         ///< codings of the whole text: they stay
    std::vector<DoubtfulMark> doubtful; ///< in the order of the text
    std::int64_t judgements = 0;        ///< that are to be re-checked
    std::int64_t joined = 0;            ///< codings that fell on the same words as another of their coder
};

struct CorrectionOptions {
    bool judgementsHold = false; ///< only spelling was corrected: nothing has to be looked at again
};

/// What `correctText` would do. Throws as it does.
[[nodiscard]] Correction previewCorrection(const store::Connection& db, Place place, std::string_view text,
                                           const CorrectionOptions& options = {});

/// Gives the answer or document this text (normalised here). The old one stays among the texts, since undo
/// needs it. Marks whose words are gone are taken off (a note's link then points to the whole text); those
/// whose words changed stay on what replaced them. Finished judgements of an answer are to be re-checked for
/// every code. Formats of a document move along; those of paragraphs keep whole paragraphs.
///
/// Throws Error{Usage} when the place is gone, Error{Conflict} for a text of nothing but blanks. Changes
/// nothing when the text is as before.
Correction correctText(store::Edit& edit, Place place, std::string_view text,
                       const CorrectionOptions& options = {});

} // namespace marginalia::core::coding
