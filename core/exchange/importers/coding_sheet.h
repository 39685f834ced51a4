// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/table_reader.h"

#include <string>

namespace marginalia::core::exchange {

/// A filled sheet of `writeCodingSheet` (told by its column "none applies") as the rows that `importCodings`
/// reads: one for each marked cell, with the number of its row; any other table as it was. A cell is marked
/// by an x, a +, a check mark, a 1 or the like. Throws Error{Invalid} naming the rows where something else
/// stands in a code's cell, or where a code is marked beside "none applies".
TableFile unfoldedSheet(TableFile table, const std::string& fileName);

} // namespace marginalia::core::exchange
