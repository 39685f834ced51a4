// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook.h"
#include "core/store/edit.h"

#include <string>
#include <string_view>
#include <vector>

/// Named selections of codes: what the tree of codes, or a table, may be limited to. A code may be in any
/// number of sets. Names of sets compare as names of codes do (text::nameKey).
namespace marginalia::core::codebook {

struct CodeSet {
    std::string name;
    std::vector<CodeId> members; ///< in the codebook's order
    bool operator==(const CodeSet&) const = default;
};
std::vector<CodeSet> codeSets(const store::Connection& db); ///< in the order they were made
/// Throws Error{Usage} with the list of sets when there is none of that name.
std::vector<CodeId> codesOfSet(const store::Connection& db, std::string_view name);

/// Throws Error{Usage} for an empty name, Error{Conflict} when there is a set of that name.
void createCodeSet(store::Edit& edit, std::string_view name, const std::vector<CodeId>& members = {});
void renameCodeSet(store::Edit& edit, std::string_view name, std::string_view newName);
/// The codes themselves stay. Throws Error{Usage} when there is none, as do the two below.
void removeCodeSet(store::Edit& edit, std::string_view name);
/// Returns how many were not in it yet.
std::int64_t addToCodeSet(store::Edit& edit, std::string_view name, const std::vector<CodeId>& codes);
/// Returns how many were in it.
std::int64_t takeFromCodeSet(store::Edit& edit, std::string_view name, const std::vector<CodeId>& codes);

} // namespace marginalia::core::codebook
