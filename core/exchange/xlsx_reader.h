// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/safe_zip.h"
#include "core/exchange/table_reader.h"

namespace marginalia::core::exchange {

/// Reads one sheet of an Excel workbook (.xlsx, also "strict"). Formulas give their stored results and are
/// never evaluated; links, macros, connections and drawings are not looked at. Rows without any filled cell
/// are left out; what the file says about its own extent is not believed. Throws as `readTable` does.
TableFile readWorkbook(const SafeZip& archive, const TableOptions& options, Progress& progress);

} // namespace marginalia::core::exchange
