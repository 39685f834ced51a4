// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/correct_text.h"

/// What hangs on a text, as rows; only core/coding uses it.
namespace marginalia::core::coding::rows {

/// A note's link, a translation or a decision on a passage.
struct PassageRow {
    MarkKind kind = MarkKind::Note;
    std::int64_t id = 0;
    Span span;
    CodeId code;
    std::string about;
};
std::vector<PassageRow> passagesOf(const store::Connection& db, Place place);
void move(store::Edit& edit, const PassageRow& row, Span span);
/// A link that loses its passage points to the whole text; a translation or decision goes.
void drop(store::Edit& edit, const PassageRow& row);

/// What follows a correction without a word about it: frozen codings of drift checks, passages of open
/// rounds, doubts about the codebook.
enum class QuietKind { FrozenCoding, RoundUnit, Doubt };
struct QuietRow {
    QuietKind kind = QuietKind::FrozenCoding;
    std::int64_t id = 0;
    Span span;
};
std::vector<QuietRow> quietRowsOf(const store::Connection& db, Place place);
/// Without a span: the passage is gone. On an answer the row then stands for all of it, on a document it
/// goes.
void move(store::Edit& edit, Place place, const QuietRow& row, std::optional<Span> span);

/// nullopt: no such place; none: an answer without text.
std::optional<TextId> textIdOf(const store::Connection& db, Place place);
/// An answer that had no text becomes substantive: it says something now.
void setText(store::Edit& edit, Place place, TextId text);

/// Finished judgements of an answer, of all coders and rounds.
std::int64_t doneJudgements(const store::Connection& db, AnswerId answer);
/// As if made before every code there is.
void outdateJudgements(store::Edit& edit, AnswerId answer);

} // namespace marginalia::core::coding::rows
