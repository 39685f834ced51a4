// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/documents.h"
#include "core/documents/speakers.h"

#include <utility>

/// Documents as rows; only core/documents uses it.
namespace marginalia::core::documents::rows {

void insert(store::Edit& edit, const Source& source);
/// A person interviewed: a case of no survey.
void insertCase(store::Edit& edit, CaseId id, const std::string& name, std::int64_t position);
std::vector<std::pair<CaseId, std::string>> interviewed(const store::Connection& db);
bool caseIsUsed(const store::Connection& db, CaseId who);
void eraseCase(store::Edit& edit, CaseId who);
/// The document with its codings, decisions and translations; its text stays, since the past needs it.
void eraseWithCodings(store::Edit& edit, SourceId source);
/// nullopt: no such document; none: a document of no case.
std::optional<CaseId> caseOf(const store::Connection& db, SourceId source);
/// nullopt: no such document.
std::optional<TextId> textOf(const store::Connection& db, SourceId source);
void rename(store::Edit& edit, SourceId source, const std::string& name);
void renameCase(store::Edit& edit, CaseId who, const std::string& name);
/// How many documents and speakers are of this case.
std::int64_t usesOfCase(const store::Connection& db, CaseId who);
std::int64_t codings(const store::Connection& db, SourceId source);

/// The ranges as JSON (empty: none) and the length of the text they lie in.
std::pair<std::string, std::int64_t> formats(const store::Connection& db, SourceId source);
void setFormats(store::Edit& edit, SourceId source, const std::string& json);

std::vector<Speaker> speakers(const store::Connection& db, SourceId source); ///< by name, without turns
void setSpeaker(store::Edit& edit, SourceId source, const Speaker& speaker);
void eraseSpeaker(store::Edit& edit, SourceId source, const std::string& name);
std::string speakerPattern(const store::Connection& db, SourceId source);
void setSpeakerPattern(store::Edit& edit, SourceId source, const std::string& pattern);

} // namespace marginalia::core::documents::rows
