// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/decisions.h"
#include "core/team/foreign_file.h"
#include "core/team/known_rows.h"
#include "core/team/merge.h"

#include <string_view>

/// Projects that were never one: two people began separately with the same documents or the same survey.
namespace marginalia::core::team {

/// How like two names are, 0 to 1: the share of pairs of letters that they have in common (Dice), folded.
[[nodiscard]] double likeness(std::string_view a, std::string_view b);

/// Finds what is the same in both and joins it: documents by the check sums of their texts, questions by
/// those of the answers that respondents of the same name gave, codes by their paths. Codes of a similar name
/// and coders of the same name are asked about (ConflictKind::Mapping, with what is likely as `proposed`; for
/// a code any path can be decided, or "new"). What is in neither is new here. Returns whether anything was
/// the same.
bool mapSeparate(store::Edit& edit, const ForeignFile& file, KnownRows& known, Disputes& disputes,
                 Brought& brought);

} // namespace marginalia::core::team
