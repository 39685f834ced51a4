// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/base/span.h"
#include "core/codebook/codebook.h"
#include "core/store/connection.h"
#include "core/store/edit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Memos: what the researcher thinks, beside what others said. Of the project, or linked to what it is about.
namespace marginalia::core::notes {

using NoteId = Id<struct NoteTag>;
using NoteLinkId = Id<struct NoteLinkTag>;

/// The types that every project has; any other word is a type as well.
inline constexpr std::string_view freeType = "free";
inline constexpr std::string_view theoreticalType = "theoretical";
inline constexpr std::string_view methodologicalType = "methodological";
inline constexpr std::string_view journalType = "journal"; ///< entries of the project's journal, by date
inline constexpr std::string_view annotationType =
    "annotation"; ///< on one passage that needs no code for it; without a title mostly
/// Of the short memos that codes, people, documents and codings carry themselves; no note has it.
inline constexpr std::string_view shortType = "short";
/// The five above the last, in the order in which people are shown them.
std::vector<std::string> knownTypes();
/// "Theoretical memo"; nothing for a type of the researcher's own, which is its own name.
std::optional<MessageId> typeName(std::string_view type);
/// The key of a type: known ones in any case, others as written, blanks tidied. Throws Error{Usage} for none
/// one of more than 40 characters, or `shortType`.
std::string cleanType(std::string_view type);

/// What a note is linked to: one of these. A document or an answer may be meant as a whole or by a passage.
struct Target {
    SourceId source;
    AnswerId answer;
    std::optional<Span> span;
    CodeId code;
    CaseId who;
    CodingId coding;
    bool operator==(const Target&) const = default;
    [[nodiscard]] bool isPassage() const { return span && (source || answer); }
};

struct NoteLink {
    NoteLinkId id;
    Target target;
};

struct Note {
    NoteId id;
    std::string type = std::string(freeType);
    std::string title;
    std::string body;
    CoderId coder; ///< who wrote it; none: nobody who codes
    std::string createdAt;
    std::string changedAt;
    std::vector<NoteLink> links; ///< by what they name: documents, answers, codes, cases, codings

    /// The title, else the beginning of the first line of the body that says anything; at most `longest` code
    /// points.
    [[nodiscard]] std::string heading(std::int64_t longest = 60) const;
    /// See short_memo.h.
    [[nodiscard]] bool isShort() const { return !id && type == shortType; }
};

struct NoteFilter {
    std::string type;            ///< empty: all
    std::string words;           ///< all of them, in title or text, folded (text::looseKey); empty: all
    std::optional<Target> about; ///< linked to it; a whole text also takes the links to its passages
    CoderId coder;               ///< none: everybody's
    bool shortToo = false;       ///< behind them the short memos; those alone where `type` is theirs
};
/// By date of writing, the oldest first; then by title and text.
std::vector<Note> notes(const store::Connection& db, const NoteFilter& filter = {});
std::optional<Note> noteById(const store::Connection& db, NoteId id);
/// nullopt: the link is gone.
std::optional<NoteId> noteOfLink(const store::Connection& db, NoteLinkId link);
/// The types that notes of the project have, in the order of their bytes.
std::vector<std::string> typesInUse(const store::Connection& db);
/// Whether reading all of them, the short ones too, is a matter for a job and not for a frame.
bool areMany(const store::Connection& db);
/// The passages of one text with a note on them, by start and end.
struct NotedPassage {
    NoteLinkId link;
    NoteId note;
    Span span;
    std::string type;
    std::string words; ///< title and text, shortened to 300 code points
};
std::vector<NotedPassage> notedPassages(const store::Connection& db, const Target& text);
/// Whether all words of `words` stand in the note.
bool matches(const Note& note, std::string_view words);
/// The same in two halves, for who looks into many notes many times: what a note says, as it is compared, and
/// whether all of `wanted` (text::looseKey of the words) stands in that.
std::string searchedText(const Note& note);
bool standsIn(std::string_view searched, std::string_view wanted);

/// An id and the times are given here. An annotation needs exactly one link, to a passage. Throws
/// Error{Usage} for a note that says nothing, a passage that is empty or beyond its text, and what is no
/// longer there.
NoteId add(store::Edit& edit, const Note& note);
/// New title and text. The same ones change nothing.
void write(store::Edit& edit, NoteId note, const std::string& title, const std::string& body);
/// Throws Error{Conflict} when the note cannot be an annotation: it is not linked to one passage alone.
void retype(store::Edit& edit, NoteId note, const std::string& type);
/// A link that is there already is given again. An annotation keeps its one passage: Error{Conflict}.
NoteLinkId link(store::Edit& edit, NoteId note, const Target& target);
/// Throws Error{Conflict} for the passage of an annotation.
void unlink(store::Edit& edit, NoteLinkId link);
/// With its links; what it was linked to stays.
void remove(store::Edit& edit, NoteId note);

/// What a link says to people.
struct TargetName {
    enum class Kind { Document, Answer, Code, Case, Coding };
    Kind kind = Kind::Document;
    std::string name;  ///< "Interview 07", "R017, steps", "Trade > Barriers", "R017", the code of a coding
    std::string place; ///< of a coding: the document or answer
    std::string quote; ///< of a passage: its words on one line, shortened to 80 code points

    /// "Interview 07: “So the roads come first”"
    [[nodiscard]] std::string line() const;
};
TargetName targetName(const store::Connection& db, const codebook::Codebook& codebook, const Target& target);
TargetName targetName(const store::Connection& db, const Target& target); ///< reads the codebook if it must
/// The document or answer that a link leads to; nothing for codes and cases.
Target placeOf(const store::Connection& db, const Target& target);

} // namespace marginalia::core::notes
