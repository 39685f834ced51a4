// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/choice_lists.h"

#include "core/exchange/table.h"

namespace marginalia::core::exchange {

namespace {
constexpr const char* listsSheet = "lists";
}

ChoiceLists::ChoiceLists(XlsxWorkbook& book)
    : m_book(book)
    , m_sheet(book.sheet(listsSheet)) {
    worksheet_hide(m_sheet);
}

std::string ChoiceLists::add(const std::vector<std::string>& choices) {
    if (choices.empty())
        return {};
    lxw_row_t row = 0;
    for (const std::string& choice : choices)
        m_book.words(m_sheet, row++, m_next, choice, m_book.format({.wrap = false}));
    const std::string name = columnName(m_next++);
    return std::string("=") + listsSheet + "!$" + name + "$1:$" + name + "$" + std::to_string(choices.size());
}

void ChoiceLists::offer(lxw_worksheet* sheet, const Range& range, const std::string& list, bool strict) {
    if (list.empty() || range.lastRow < range.firstRow)
        return;
    std::string formula = list;
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = formula.data();
    rule.dropdown = LXW_VALIDATION_ON;
    rule.ignore_blank = LXW_VALIDATION_ON;
    rule.show_error = strict ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF;
    rule.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
    worksheet_data_validation_range(sheet, range.firstRow, range.firstColumn, range.lastRow, range.lastColumn,
                                    &rule);
}

} // namespace marginalia::core::exchange
