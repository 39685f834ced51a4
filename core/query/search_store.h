// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/connection.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// The full-text index as rows; only core/query uses it.
namespace marginalia::core::query::rows {

std::vector<TextId> textsWithoutIndex(const store::Connection& db);
std::string body(const store::Connection& db, TextId text);
void index(store::Connection& db, TextId text, std::string_view words);

/// Documents, then answers whose words match an FTS5 expression; false from the visitor ends it.
struct Place {
    std::string_view document;
    std::string_view respondent;
    std::string_view question;
    TextId text;
    SourceId groupTalk; ///< the document, where speakers have cases of their own
    bool quotable = true;
};
void eachMatch(const store::Connection& db, const std::string& expression,
               const std::function<bool(const Place&)>& visit);

} // namespace marginalia::core::query::rows
