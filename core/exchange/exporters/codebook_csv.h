// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <filesystem>

namespace marginalia::core::exchange {

/// Writes the codebook in tree order with the columns that importCodebookCsv reads: read in again it changes
/// nothing.
void exportCodebookCsv(const Project& project, const std::filesystem::path& file);

} // namespace marginalia::core::exchange
