// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/edit.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace marginalia::core::codebook {

/// One row of a codebook table. A column that the table does not have is absent, which leaves the field of a
/// known code as it is; an empty text empties it.
struct CodeRow {
    std::int64_t row = 0; ///< in the file, for messages
    std::string path;
    std::optional<std::string> number;
    std::optional<std::string> kind; ///< "substantive" or "residual"; an empty text changes nothing
    std::optional<std::string> nameEn;
    std::optional<std::string> nameRu;
    std::optional<std::string> nameKk;
    std::optional<std::string> definition;
    std::optional<std::string> includeWhen;
    std::optional<std::string> excludeWhen;
    std::optional<std::string> example;
    std::optional<std::string> boundary;
    std::optional<std::string> colour;
    std::optional<std::string> shortcut;
    std::optional<std::string> memo;
};

struct ImportCount {
    std::int64_t added = 0; ///< missing parents included
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::vector<std::string> newPaths; ///< of the codes added, in the order of the rows
    std::vector<Sentence> problems;    ///< what was left out of them
};

/// The deepest tree that is read from a file.
constexpr std::size_t deepestImport = 100;

/// Creates and changes many codes at once, by path (text::nameKey): missing parents are made, new codes stand
/// behind their siblings in the order of the rows. The rules are those of `create` and `update`, looked at
/// when all rows are in, so that two codes may swap their shortcut. The codebook's revision rises once, if
/// the meaning of anything changes. A new code does not get a key that a code beyond the rows has. Bad rows
/// are added to `bad`, "row 17: ..."; then nothing is changed.
ImportCount importRows(store::Edit& edit, const std::vector<CodeRow>& rows, std::vector<Sentence>& bad);

} // namespace marginalia::core::codebook
