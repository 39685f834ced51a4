// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/store/connection.h"
#include "core/team/round.h"

#include <filesystem>
#include <string>

namespace marginalia::core::exchange {

/// A sheet for somebody who codes without the program: the units of a round as rows, the codes of its
/// codebook as columns, each cell with a list to choose the mark from; what means "judged, none applies" is a
/// column of its own. Nobody's codings are in it. `importCodings` takes the filled sheet back: a marked cell
/// is a coding, a row without any mark is not judged.
///
/// .xlsx, with the definitions on a second sheet. Throws Error{Usage} for another kind of file, a drift check
/// outside of its package, a round without units or a codebook of more columns than a sheet has; Error{DiskFull, ReadOnly, Io}.
void writeCodingSheet(const store::Connection& db, const team::Round& round,
                      const std::filesystem::path& file, const std::string& language, const std::string& date,
                      Progress& progress);

/// What is written into a cell whose code applies.
inline constexpr const char* codingMark = "x";

} // namespace marginalia::core::exchange
