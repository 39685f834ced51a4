// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/coding.h"

/// What may be done to codings that are there. A coder gives a code to one passage once: a coding that
/// becomes the same as another of its coder is joined with it (memos one below the other, the earlier star,
/// the greater weight). All of them throw Error{Usage} when the coding is gone.
namespace marginalia::core::coding {

/// Codings that share a character with a passage, by start, end, code, coder; those of the whole text are
/// left out. Reads no more than the index of a text with very many codings.
std::vector<Coding> codingsOn(const store::Connection& db, Place place, Span span);

/// Gives the coding another passage of the same text; throws Error{Usage} for one that is empty or beyond it.
/// Returns the coding that is there now: itself, or the one it was joined with.
CodingId resize(store::Edit& edit, CodingId coding, Span span);

/// Gives the passage another code in place of its own. Memo, star, weight and coder stay. On a question that
/// takes one code for each answer throws Error{Conflict} when the answer has a third one.
CodingId recode(store::Edit& edit, CodingId coding, CodeId code);

struct MergedSpans {
    CodingId id;
    std::int64_t joined = 0; ///< how many others went into it
};
/// Joins a coding with all those of the same code, coder and round that overlap it, touch it, or stand behind
/// nothing but blanks, and so on from passage to passage. A coding of the whole text takes in all others.
MergedSpans mergeSpans(store::Edit& edit, CodingId coding);

struct SplitSpan {
    CodingId first;
    CodingId second;
};
/// Two codings in place of one: up to `at`, and from there. Blanks beside the cut belong to neither. Throws
/// Error{Usage} unless words of the passage stand on both sides. The memo and the star stay with the first,
/// the weight with both.
SplitSpan splitSpan(store::Edit& edit, CodingId coding, std::int64_t at);

/// 0 to 100, or none; throws Error{Usage} for another number.
void setWeight(store::Edit& edit, CodingId coding, std::optional<std::int64_t> weight);

} // namespace marginalia::core::coding
