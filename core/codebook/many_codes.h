// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook_edit.h"

#include <string>
#include <vector>

/// The verbs of codebook_edit.h for several codes at once, with the same errors.
namespace marginalia::core::codebook {

/// The codes without those that stand below others of them, each once, in the codebook's order. Throws
/// Error{Usage} for an unknown one.
std::vector<CodeId> topmost(const Codebook& book, const std::vector<CodeId>& codes);

/// Each of them into `into`; what stands below them passes to it.
MergeResult mergeAll(store::Edit& edit, const std::vector<CodeId>& from, CodeId into);
/// What mergeAll would do, to the coding: passages that meet only because two of the codes are merged count
/// as duplicates, too.
[[nodiscard]] MergeResult previewMergeAll(const store::Connection& db, const std::vector<CodeId>& from,
                                          CodeId into);

/// A code that stands below another one of those named goes along with it, here and in moveAll.
[[nodiscard]] RemovalCount countRemovalAll(const store::Connection& db, const std::vector<CodeId>& codes);
RemovalCount removeAll(store::Edit& edit, const std::vector<CodeId>& codes);

/// Side by side in the codebook's order, under a parent (none: the top), at a place among those of its
/// children that are not moved.
void moveAll(store::Edit& edit, const std::vector<CodeId>& codes, CodeId newParent, std::int64_t position);

/// "#rrggbb", or empty: as the category above. Those below keep theirs.
void setColour(store::Edit& edit, const std::vector<CodeId>& codes, const std::string& colour);

} // namespace marginalia::core::codebook
