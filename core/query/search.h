// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/span.h"
#include "core/store/connection.h"

#include <cstdint>
#include <string>
#include <vector>

namespace marginalia::core::query {

/// Texts that the full-text index does not hold yet.
std::int64_t textsToIndex(const store::Connection& db);
/// Fills the index: ICU words, folded, joined by blanks, into the contentless FTS5 table; in transactions of
/// some megabytes, so that it can be stopped and goes on later. Outside the recorded history, since it can
/// always be made again. On a connection that is in a transaction already (Project::derive) all of it belongs
/// to that one.
void finishIndex(store::Connection& db, Progress& progress);
/// The same, but only some megabytes, in the caller's transaction; returns how many texts are left.
std::int64_t indexMore(store::Connection& db, Progress& progress);

struct Hit {
    std::string document;   ///< name of the document, or
    std::string respondent; ///< of the answer
    std::string question;
    TextId text;
    Span span;           ///< the first match
    std::string snippet; ///< some words around it, on one line
    bool quotable =
        true; ///< false: its respondent, or who speaks in the snippet, is not for quotation or excluded
};

/// All words must be there, in any order, folded; "a phrase in quotes" as it stands; a word with * at its end
/// finds every ending. Finds only what has been indexed. Documents come first, in their order, then answers
/// by question and respondent. Throws Error{Usage} for a query without a word, Error{Limit} for one of more
/// than a hundred.
std::vector<Hit> search(const store::Connection& db, const std::string& query, std::int64_t most = 1000);

} // namespace marginalia::core::query
