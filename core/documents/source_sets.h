// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/documents.h"

#include <string>
#include <string_view>
#include <vector>

/// Named selections of documents: what a table of interviews is made of.
namespace marginalia::core::documents {

/// The name that means every document; no set can have it.
inline constexpr std::string_view allDocuments = "all";

struct SourceSet {
    std::string name;
    std::vector<SourceId> members; ///< in the order of the documents
};
std::vector<SourceSet> sourceSets(const store::Connection& db); ///< by name
/// The documents of the set of that name (compared as names are), or all; in their order. Throws Error{Usage}
/// with the list when there is none.
std::vector<SourceId> sourcesOfSet(const store::Connection& db, std::string_view name);

/// Makes the set, or gives it these documents. Throws Error{Usage} for an empty name or "all".
void setSourceSet(store::Edit& edit, std::string_view name, const std::vector<SourceId>& members);
/// Throws Error{Usage} when there is none.
void removeSourceSet(store::Edit& edit, std::string_view name);

} // namespace marginalia::core::documents
