// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/sha256.h"
#include "core/store/connection.h"
#include "core/store/edit.h"
#include "core/store/row_difference.h"

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

/// What merging has to know of a project, as rows; only core/team uses it.
namespace marginalia::core::team::rows {

struct TextSum {
    std::int64_t id = 0;
    Sha256::Digest sum{};
};
/// The check sums of all texts, made anew. Returns "R001, steps", or the name of the document, of a text that
/// is not what its check sum says; empty: all are.
std::string readTextSums(const store::Connection& db, Progress& progress, std::vector<TextSum>& texts);
/// Copies all texts into an empty file.
void copyTexts(const store::Connection& from, store::Connection& into, Progress& progress);

/// Every past that is in the project: its own, what packages began with, what was merged.
std::set<std::string, std::less<>> notedPasts(const store::Connection& db);
void notePast(store::Edit& edit, const std::string& digest, const std::string& package);
std::string projectGuid(const store::Connection& db); ///< empty: none was needed yet

/// Rows of other files that are another row here.
std::unordered_map<std::int64_t, std::int64_t> mergedRows(const store::Connection& db,
                                                          std::string_view table);
void noteMergedRow(store::Edit& edit, std::string_view table, std::int64_t theirs, std::int64_t ours);
void forgetMergedRow(store::Edit& edit, std::string_view table, std::int64_t theirs);
/// What was `from` here is `to` from now on.
void carryMergedRows(store::Edit& edit, std::string_view table, std::int64_t from, std::int64_t to);

/// How many rows there are in all tables that are recorded.
std::int64_t recordedRows(const store::Connection& db);
/// Ids of a table that has them, in order.
std::vector<std::int64_t> idsOf(const store::Connection& db, const std::string& table);

/// The text of an answer or a document: 0: none.
std::int64_t textUnder(const store::Connection& db, bool answer, std::int64_t id);
std::string textBody(const store::Connection& db, std::int64_t text);
/// The same text here, by its check sum; 0: not here.
std::int64_t textHere(const store::Connection& theirs, const store::Connection& ours, std::int64_t theirText);
/// The same for all of them at once: theirs, ours. Those that are not here are left out.
std::unordered_map<std::int64_t, std::int64_t> textsHere(const std::vector<TextSum>& theirs,
                                                         const store::Connection& ours);
/// Takes a text over; gives its id here.
std::int64_t takeText(store::Edit& edit, const store::Connection& theirs, std::int64_t theirText);

bool textExists(const store::Connection& db, std::int64_t text);
/// Each answer (or document) that has a text, and how many code points that has.
void eachText(
    const store::Connection& db, bool answers,
    const std::function<void(std::int64_t place, std::int64_t text, std::int64_t codePoints)>& visit);

/// The coder of that guid; 0: none.
std::int64_t coderOfGuid(const store::Connection& db, const std::string& guid);
std::int64_t codersNamed(const store::Connection& db, const std::string& name);
/// Whose the judgement is; 0: there is none.
std::int64_t coderOfJudgement(const store::Connection& db, std::int64_t judgement);

/// A row that there may be only once: the coding of the same coder, code, place, passage and round, the
/// judgement of that coder of that answer ... `value` gives the cells of the row by their columns. 0: there
/// is none.
std::int64_t sameRow(const store::Connection& db, const std::string& table,
                     const std::function<std::int64_t(std::string_view column)>& value);

/// Codes that lie below each other, by name and id; empty: none do.
std::vector<std::pair<std::int64_t, std::string>> circleOfCodes(const store::Connection& db);
/// The children of a code, 0: those at the top, whose name has that key (text::nameKey).
std::vector<std::int64_t> siblingsNamed(const store::Connection& db, std::int64_t parent,
                                        const std::string& key);
/// The child of that name (text::nameKey) of a code, 0: at the top; and by path. 0: there is none.
std::int64_t codeNamed(const store::Connection& db, std::int64_t parent, const std::string& name);
std::int64_t codeOfPath(const store::Connection& db, const std::string& path);

/// Keys of the rows whose `column` is `id`.
std::vector<store::Row> keysNaming(const store::Connection& db, const std::string& table,
                                   const std::vector<int>& key, const std::vector<store::Column>& columns,
                                   const std::string& column, std::int64_t id);
/// How many rows of all tables name this row.
std::int64_t usesOf(const store::Connection& db, const std::string& table, std::int64_t id);

/// What people call a row: "Trade > Barriers", "R001, steps", "Interview 3"; for codings and judgements with
/// the coder.
std::string nameOf(const store::Connection& db, const std::string& table, std::int64_t id);

std::string settingOf(const store::Connection& db, const std::string& key);
void raiseCodebookRevision(store::Edit& edit, std::int64_t revision);

} // namespace marginalia::core::team::rows
