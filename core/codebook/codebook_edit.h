// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/codebook/codebook.h"
#include "core/store/edit.h"

#include <cstdint>
#include <string>
#include <vector>

/// Changes of the category system. All throw Error{Conflict} when two siblings would have one name
/// (text::nameKey), Error{Usage} for an unknown code, an empty name, a colour that is not "#rrggbb" or a
/// shortcut that is not one of 0-9 a-z, Error{Conflict} for a shortcut that another code has, and change
/// nothing then. Creating a code, and changing a definition, an include or exclude rule, raises the
/// codebook's revision; names, labels, colours, memos and order do not.
namespace marginalia::core::codebook {

/// Appends to the parent's children. Fields `id`, `position`, `revision`, times are filled in.
CodeId create(store::Edit& edit, Code code);
/// The code at a path, with every missing parent.
CodeId createPath(store::Edit& edit, const std::vector<std::string>& names);
void rename(store::Edit& edit, CodeId code, const std::string& name);
/// What Code::label(language) shows becomes `name`: the label where the code has one in the language, the
/// name where it has none, both where they were the same.
void renameIn(store::Edit& edit, CodeId code, const std::string& language, const std::string& name);
/// Replaces every field but id, parent and position.
void update(store::Edit& edit, const Code& code);
/// Under another parent (none: the top), at a place among its children. Error{Conflict} when it would be its
/// own ancestor.
void move(store::Edit& edit, CodeId code, CodeId newParent, std::int64_t position);

struct MergeResult {
    std::int64_t moved = 0; ///< codings that now carry `into`
    std::int64_t duplicates =
        0; ///< codings joined with one that `into` had on the same passage by the same coder (memos joined)
};
/// `from` goes; its codings, children, decisions and re-checks pass to `into`; children of one name are
/// merged in turn. A judgement holds for the merged code only if it held for both, so `into` takes the later
/// of the two revisions. Throws Error{Conflict} when `into` stands below `from`.
MergeResult merge(store::Edit& edit, CodeId from, CodeId into);
[[nodiscard]] MergeResult previewMerge(const store::Connection& db, CodeId from, CodeId into);

struct RemovalCount {
    std::int64_t codes = 0; ///< with everything below
    std::int64_t codings = 0;
};
[[nodiscard]] RemovalCount countRemoval(const store::Connection& db, CodeId code);
/// With everything below it and all their codings, decisions and re-checks.
RemovalCount remove(store::Edit& edit, CodeId code);

/// Puts a code of the past back with its id, revision and times, at its old place below `code.parent`. Where
/// that is not possible it says so: without its parent it stands at the top, a name that a sibling has by now
/// gets a number, a shortcut of another code is left out. Throws Error{Conflict} when the code is there.
void putBack(store::Edit& edit, Code code, std::vector<Sentence>& conflicts);
/// The code's meaning counts as new: judgements made before are to be re-checked for it. Returns its
/// revision.
std::int64_t renewMeaning(store::Edit& edit, CodeId code);

} // namespace marginalia::core::codebook
