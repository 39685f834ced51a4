// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/code.h"
#include "core/codebook/codebook_edit.h"
#include "core/store/edit.h"

#include <array>
#include <cstdint>
#include <vector>

/// The codebook's rows in the project file; only core/codebook uses it. No rule is checked here.
namespace marginalia::core::codebook::rows {

/// By parent, position; not in tree order.
std::vector<Code> readAll(const store::Connection& db);
std::int64_t revision(const store::Connection& db);
/// One more than the present revision, kept in the project.
std::int64_t raiseRevision(store::Edit& edit);

void insert(store::Edit& edit, const Code& code);
/// Every field but parent, position and the time of creation.
void replaceFields(store::Edit& edit, const Code& code);
void place(store::Edit& edit, CodeId code, CodeId parent, std::int64_t position);
/// The code alone; its children must be gone.
void erase(store::Edit& edit, CodeId code);

std::int64_t codingsOfCode(const store::Connection& db, CodeId code);
/// What makes two codings of one code the same: answer, document, coder, start, end, round.
using Passage = std::array<std::int64_t, 6>;
std::vector<Passage> passagesOf(const store::Connection& db, CodeId code);
void eraseCodings(store::Edit& edit, CodeId code);
/// Decisions and re-checks about the code.
void eraseVerdicts(store::Edit& edit, CodeId code);

/// Codings that would meet one of `into` on the same passage by the same coder in the same round.
std::int64_t countDuplicates(const store::Connection& db, CodeId from, CodeId into);
/// Joins the memos and stars of duplicates into those of `into` and removes them; returns how many.
std::int64_t joinDuplicates(store::Edit& edit, CodeId from, CodeId into);
/// Returns how many codings changed their code.
std::int64_t recode(store::Edit& edit, CodeId from, CodeId into);
/// On an answer with decisions about both, "present" wins.
void mergeDecisions(store::Edit& edit, CodeId from, CodeId into);
/// A judgement that held for both codes holds for the merged one, whose revision is `merged`; no other does.
void mergeRechecks(store::Edit& edit, const Code& from, const Code& into, std::int64_t merged);

} // namespace marginalia::core::codebook::rows
