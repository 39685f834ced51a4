// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/documents/documents.h"
#include "core/documents/turns.h"
#include "core/store/connection.h"
#include "core/store/edit.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

/// What is known about the people who speak in a document. The project holds only what a person has said
/// about them; for the rest the text speaks: whoever it names, with a guessed role and the document's case.
namespace marginalia::core::documents {

struct Speaker {
    std::string name;  ///< as the document writes it
    std::string shown; ///< what to call them: the name until they are renamed
    SpeakerRole role = SpeakerRole::Participant;
    CaseId who;             ///< the case of their own; none: that of the document, for a participant
    std::int64_t turns = 0; ///< 0: the text does not name them (any more)
};

/// The turns of a document, by its own pattern and the names known for it.
std::vector<Turn> turnsOf(const store::Connection& db, SourceId source);
/// The same for a text that is in memory already.
std::vector<Turn> turnsOf(const store::Connection& db, SourceId source, std::string_view text);
std::vector<Span> unitsOf(const store::Connection& db, SourceId source, Unit unit);

/// Everybody in a document: those of its `turns` in order, then those set but not found, by name.
std::vector<Speaker> speakers(const store::Connection& db, SourceId source, std::span<const Turn> turns);
std::vector<Speaker> speakers(const store::Connection& db, SourceId source);
/// Only what was set, by name; no look at the text.
std::vector<Speaker> speakersSet(const store::Connection& db, SourceId source);

/// Sets role, case and shown name of one speaker, all at once; a case that nothing else needs goes.
void setSpeaker(store::Edit& edit, SourceId source, const Speaker& speaker);
void setRole(store::Edit& edit, SourceId source, const std::string& name, SpeakerRole role);
void setCase(store::Edit& edit, SourceId source, const std::string& name, CaseId who);
/// Throws Error{Usage} for an empty name.
void renameSpeaker(store::Edit& edit, SourceId source, const std::string& name, const std::string& shown);
/// Forgets what was set.
void forgetSpeaker(store::Edit& edit, SourceId source, const std::string& name);

/// Empty: the usual marks (see turnsOf).
std::string speakerPattern(const store::Connection& db, SourceId source);
/// Throws Error{Usage} for a pattern that is none (see TurnPattern).
void setSpeakerPattern(store::Edit& edit, SourceId source, const std::string& pattern);

/// The people interviewed: cases of no survey, by position.
std::vector<std::pair<CaseId, std::string>> peopleInterviewed(const store::Connection& db);
/// The person interviewed of that name, made when missing. Throws Error{Usage} for an empty name.
CaseId ensureCase(store::Edit& edit, std::string_view name);

} // namespace marginalia::core::documents
