// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/sha256.h"
#include "core/store/edit.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Erasing as rows; only core/project uses it.
namespace marginalia::core::erasing {

struct CaseNames {
    std::string name;
    std::vector<std::string> attributions;
};
std::optional<CaseNames> namesOf(const store::Connection& db, CaseId who);
std::vector<std::pair<SourceId, std::string>> documentsOf(const store::Connection& db, CaseId who);
/// Names of the cases that a document or its speakers belong to.
std::vector<std::string> caseNamesOn(const store::Connection& db, SourceId document);
std::int64_t answersOf(const store::Connection& db, CaseId who);
std::int64_t codingsOf(const store::Connection& db, CaseId who);
std::int64_t codingsOn(const store::Connection& db, SourceId document);
std::vector<std::int64_t> notesOn(const store::Connection& db, CaseId who);
std::vector<std::int64_t> notesOn(const store::Connection& db, SourceId document);
/// Those of the notes that link to nothing but what goes.
std::int64_t notesOnlyOn(const store::Connection& db, CaseId who);
std::int64_t notesOnlyOn(const store::Connection& db, SourceId document);

/// Texts of a case's answers, or of a document.
std::vector<TextId> textsOf(const store::Connection& db, CaseId who);
TextId textOf(const store::Connection& db, SourceId document);
std::string body(const store::Connection& db, TextId text);

/// What people wrote: where it stands ("code", "note" ...), its name, and the words.
struct Writing {
    std::string_view kind;
    std::string_view name;
    std::string_view words;
};
void eachWriting(const store::Connection& db, CaseId except,
                 const std::function<void(const Writing&)>& visit);
std::vector<std::pair<CodeId, std::string>> examples(const store::Connection& db);
void clearExample(store::Edit& edit, CodeId code);
/// The codebooks of rounds of double coding, as JSON.
std::vector<std::pair<RoundId, std::string>> frozenCodebooks(const store::Connection& db);
void setFrozenCodebook(store::Edit& edit, RoundId round, const std::string& json);

void eraseCase(store::Edit& edit, CaseId who);
void eraseNoteWithoutLinks(store::Edit& edit, std::int64_t note);
/// Texts that nothing uses now (older versions too), and the whole search index, which is made again.
void eraseUnusedTexts(store::Connection& db);
/// Every changeset; the rows of the history stay.
void forgetChanges(store::Connection& db);
/// From the step's commit until the file is written anew, so that whoever is interrupted in between goes on:
/// the target of such a step, which has none, is the step itself.
void markUnfinished(store::Connection& db, std::int64_t step);
/// What SQLite calls free still holds the old bytes in places: the file is written anew.
void writeAnew(store::Connection& db);
/// Moves the -wal into the file and leaves nothing in it.
void emptyWal(store::Connection& db);
bool isUnfinished(const store::Connection& db);
void setArguments(store::Connection& db, std::int64_t step, const std::string& json);
std::vector<std::pair<std::int64_t, std::string>> arguments(const store::Connection& db);
bool isCodeName(const store::Connection& db, const std::string& name);

/// The newest barrier of one of these labels; 0: none.
std::int64_t newestBarrier(const store::Connection& db,
                           const std::pair<std::string_view, std::string_view>& labels);
/// About how many rows a project holds, for the progress.
std::int64_t rowCount(const store::Connection& db);

/// Whether a copy of the project holds the case, the document or one of the texts; true when it cannot be
/// read.
bool copyHolds(const std::filesystem::path& copy, CaseId who, SourceId document,
               const std::vector<Sha256::Digest>& texts);

} // namespace marginalia::core::erasing
