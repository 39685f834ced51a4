// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/xlsx_workbook.h"

#include <string>
#include <vector>

namespace marginalia::core::exchange {

/// Lists to choose from in the cells of a workbook. They stand on a sheet of their own, which is hidden,
/// since a list inside of a cell's rule may have 255 characters only.
class ChoiceLists {
public:
    /// Makes the sheet; make it after those that people see.
    explicit ChoiceLists(XlsxWorkbook& book);

    struct Range {
        lxw_col_t firstColumn, lastColumn;
        lxw_row_t firstRow, lastRow;
    };
    /// A list that cells can be given; empty when there is nothing in it.
    [[nodiscard]] std::string add(const std::vector<std::string>& choices);
    /// Such a list for all cells there. `strict`: nothing else can be written.
    void offer(lxw_worksheet* sheet, const Range& range, const std::string& list, bool strict);

private:
    XlsxWorkbook& m_book;
    lxw_worksheet* m_sheet;
    lxw_col_t m_next = 0;
};

} // namespace marginalia::core::exchange
