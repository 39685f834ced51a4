// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <filesystem>

namespace marginalia::core::exchange {

/// Writes every coding and every "judged, none applies" with the columns that importCodings reads, by path,
/// respondent, start, coder.
void exportCodingsCsv(const Project& project, const std::filesystem::path& file);

} // namespace marginalia::core::exchange
