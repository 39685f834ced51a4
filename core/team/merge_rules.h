// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/row_difference.h"

#include <string>
#include <string_view>

/// How tables and columns are merged that are not like all others.
namespace marginalia::core::team::rules {

/// Whether rows of that table come back. Bookkeeping stays where it is, and a package brings no rounds.
[[nodiscard]] bool isMerged(std::string_view table, bool fromPackage);

/// Facts about the file itself, which stay with it, and the revision of the codebook, which only rises.
[[nodiscard]] bool isOwnSetting(std::string_view key);

/// Times, order and revisions follow what they belong to and are never asked about.
[[nodiscard]] bool isQuiet(std::string_view column);
/// The one that stays of two values of such a column, whichever side is asked first.
[[nodiscard]] const store::CellValue& quietWinner(std::string_view column, const store::CellValue& a,
                                                  const store::CellValue& b);

/// Rows that the project is made of: a package never deletes them, and what hangs on them is asked about.
[[nodiscard]] bool isMaterial(std::string_view table);

[[nodiscard]] bool isEmpty(const store::CellValue& cell);
[[nodiscard]] std::int64_t integerOf(const store::CellValue& cell); ///< 0: NULL or no integer
[[nodiscard]] std::string textOf(const store::CellValue& cell);

/// "code", "coding" ... and "name", "definition" ..., for sentences.
[[nodiscard]] Sentence tableWord(std::string_view table);
[[nodiscard]] Sentence columnWord(std::string_view column);

} // namespace marginalia::core::team::rules
