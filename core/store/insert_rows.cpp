// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/insert_rows.h"

namespace marginalia::core::store {

std::string insertText(std::string_view insert, std::size_t rows, std::size_t columns) {
    std::string row = "(?";
    for (std::size_t i = 1; i < columns; ++i)
        row += ", ?";
    row += ')';
    std::string text(insert);
    text += " VALUES " + row;
    for (std::size_t i = 1; i < rows; ++i)
        text += ", " + row;
    return text;
}

} // namespace marginalia::core::store
