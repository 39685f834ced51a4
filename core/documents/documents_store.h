// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/documents.h"

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

} // namespace marginalia::core::documents::rows
