// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <filesystem>
#include <string>

namespace marginalia::core::exchange {

/// Every case with its variables, as the import of cases reads it back: respondent, survey (empty for people
/// interviewed), then the variables by name, values as given. `.xlsx`, or `.csv` for any other ending; the
/// file is there whole or not at all. `date` as Clock::now() gives it.
void exportCases(const store::Connection& db, const std::filesystem::path& file, const std::string& date);

} // namespace marginalia::core::exchange
