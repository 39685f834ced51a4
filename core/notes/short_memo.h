// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notes/note.h"
#include "core/store/change_set.h"

/// The short memos that codes, people, documents and codings carry themselves, as the list of memos shows
/// them: notes of the type `shortType` without an id, with one link to what they stand on.
namespace marginalia::core::notes {

/// Codes, then people, documents and codings, each in its order.
[[nodiscard]] std::vector<Note> shortMemos(const store::Connection& db);
/// Of one thing; nullopt: it has none, or is gone.
[[nodiscard]] std::optional<Note> shortMemoOf(const store::Connection& db, const Target& target);
/// Nothing but blanks takes the memo off. Throws Error{Usage} when the thing is gone, or is neither a code, a
/// person, a whole document nor a coding.
void writeShort(store::Edit& edit, const Target& target, const std::string& words);
/// What the changes may have given a short memo, or taken one from; nullopt: so much that all of them are
/// better read anew.
[[nodiscard]] std::optional<std::vector<Target>> touchedByShortMemos(const store::ChangeSet& changes);

} // namespace marginalia::core::notes
