// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook.h"

#include <array>
#include <string>

namespace marginalia::core::exchange {

/// A codebook as a table, the columns that its import reads, in every file that holds one.
using CodebookCells = std::array<std::string, 14>;
const CodebookCells& codebookColumns();
CodebookCells codebookCells(const codebook::Codebook& book, const codebook::Code& code);

} // namespace marginalia::core::exchange
