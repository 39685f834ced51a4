// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/adjudicate.h"

/// Decisions and doubts as rows; only core/team uses it.
namespace marginalia::core::team::rows {

std::string blindOwner(const store::Connection& db);
bool hasStep(const store::Connection& db, std::int64_t step);
/// The code points of a document; none: there is no such document.
std::optional<std::int64_t> documentLength(const store::Connection& db, SourceId source);

/// The check sum of the text that stands there; empty: none.
std::string textDigest(const store::Connection& db, const coding::Place& place);

std::vector<Settled> settled(const store::Connection& db);
std::vector<Settled> settledAt(const store::Connection& db, const coding::Place& place, CodeId code);
std::vector<Doubt> doubts(const store::Connection& db);
std::vector<Doubt> doubtsAt(const store::Connection& db, const coding::Place& place, CodeId code);
std::vector<CodebookMatter> codebookMatters(const store::Connection& db);

void mark(store::Edit& edit, DecisionId decision, std::string_view verdict,
          std::optional<std::int64_t> codebookStep);
/// A decision on a passage: of a document, or beside the one on the whole answer. `id` must rise from one to
/// the next: the last one counts.
void insertPassage(store::Edit& edit, std::int64_t id, const Settled& settled);
/// Decisions on the matter; of a document those that lie within the passage.
std::int64_t eraseDecisions(store::Edit& edit, const Matter& matter);

void insert(store::Edit& edit, const Doubt& doubt);
/// Doubts about the matter; returns the newest step they were linked to. Counts them.
std::optional<std::int64_t> eraseDoubts(store::Edit& edit, const Matter& matter, std::int64_t& count);

std::int64_t linkDoubts(store::Edit& edit, CodeId code, std::int64_t step);
std::int64_t linkMatter(store::Edit& edit, const Matter& matter, std::int64_t step);

/// An answer of a single-code question with more than one code settled as present: its respondent. Empty:
/// fine.
std::string twiceSettled(const store::Connection& db, AnswerId answer);

} // namespace marginalia::core::team::rows
