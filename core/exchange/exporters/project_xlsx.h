// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <filesystem>
#include <string>

namespace marginalia::core::exchange {

/// Writes one workbook with the sheets `codings` (the columns that importCodings reads), `codebook` (those of
/// importCodebookCsv), `cases` (with all variables) and `answers`. The words of an answer that must not be
/// quoted are left out. `date` is the only time in the file. Throws Error{Limit} where a sheet has too few
/// rows for the project.
void exportProjectXlsx(const Project& project, const std::filesystem::path& file, const std::string& date,
                       Progress progress = {});

/// The sheet `codebook` of it alone.
void exportCodebookXlsx(const Project& project, const std::filesystem::path& file, const std::string& date);

} // namespace marginalia::core::exchange
