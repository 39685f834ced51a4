// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notes/note.h"

#include <cstdint>

/// Notes and links as rows; only core/notes uses it. No rule is checked here.
namespace marginalia::core::notes::rows {

std::vector<Note> notes(const store::Connection& db); ///< all, with their links
std::optional<Note> note(const store::Connection& db, NoteId id);
/// Notes that are linked to a target; see NoteFilter::about.
std::vector<NoteId> notesAbout(const store::Connection& db, const Target& target);
/// See short_memo.h.
std::vector<Note> shortMemos(const store::Connection& db);
std::optional<Note> shortMemo(const store::Connection& db, const Target& target);
/// Of a case or a document.
void setShortMemo(store::Edit& edit, const Target& target, const std::string& words);
std::optional<NoteId> noteOfLink(const store::Connection& db, NoteLinkId link);
/// Code points of the text of a document or an answer; nullopt: it is gone, or an answer without text.
std::optional<std::int64_t> lengthOf(const store::Connection& db, const Target& target);
bool exists(const store::Connection& db, const Target& target);
/// "Interview 07"; "R017, steps"; "R017": of a document, an answer, a case.
std::string nameOf(const store::Connection& db, const Target& target);
/// The words of a passage.
std::string wordsOf(const store::Connection& db, const Target& target, Span span);

void insert(store::Edit& edit, const Note& note);
void setWords(store::Edit& edit, NoteId note, const std::string& title, const std::string& body);
void setType(store::Edit& edit, NoteId note, const std::string& type);
/// The note was changed now.
void touch(store::Edit& edit, NoteId note);
void insertLink(store::Edit& edit, NoteId note, const NoteLink& link);
void eraseLink(store::Edit& edit, NoteLinkId link);
void erase(store::Edit& edit, NoteId note);

} // namespace marginalia::core::notes::rows
