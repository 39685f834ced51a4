// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/agreement_page.h"
#include "ui/agreement_review/codes_model.h"
#include "ui/settings/theme.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

// How the columns of the codes share the width of the page.
namespace marginalia::ui {

namespace {

constexpr int leastName = theme::unit * 20;
constexpr int leastInterval = theme::unit * 10;
constexpr int usualInterval = theme::unit * 15;
/// Around the text of a column; the narrow one leaves no room for the arrow of the order.
constexpr int usualPadding = theme::unit * 3;
constexpr int narrowPadding = theme::unit * 2;

} // namespace

void AgreementPage::fitCodes() {
    // Names take what the figures leave; the figures are all in sight as long as there is room for a name.
    const int columns = m_codes->columnCount();
    if (columns == 0)
        return;
    using Field = AgreementCodesModel::Field;
    QHeaderView* head = m_codesTable->horizontalHeader();
    // Both, either one alone and neither make up the units: for two coders the column says nothing new.
    m_codesTable->setColumnHidden(m_codes->columnOf(Field::Units), m_codes->columnOf(Field::Both) >= 0);
    head->setSectionResizeMode(QHeaderView::Fixed);
    const QFontMetrics figures(theme::figureFont());
    const QFontMetrics words(m_codesTable->font());
    const QFontMetrics heads(head->font());
    const auto text = [this](int row, int column) { return m_codes->index(row, column).data().toString(); };
    std::vector<int> widest(static_cast<std::size_t>(columns));
    for (int column = 1; column < columns; ++column) {
        int& width = widest[static_cast<std::size_t>(column)];
        if (m_codesTable->isColumnHidden(column))
            continue;
        width =
            heads.horizontalAdvance(m_codes->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        const Field field = m_codes->fieldAt(column);
        if (field == Field::Interval)
            continue;
        const QFontMetrics& metrics = field == Field::Word ? words : figures;
        for (int row = 0; row < m_codes->rowCount(); ++row)
            width = std::max(width, metrics.horizontalAdvance(text(row, column)));
    }
    const int room = m_codesTable->viewport()->width();
    std::vector<int> widths(widest.size());
    int left = 0;
    for (const auto& [padding, interval] :
         {std::pair(usualPadding, usualInterval), std::pair(narrowPadding, usualInterval),
          std::pair(narrowPadding, leastInterval)}) {
        for (int column = 1; column < columns; ++column) {
            const auto at = static_cast<std::size_t>(column);
            const int least = m_codes->fieldAt(column) == Field::Interval ? interval : theme::unit * 3;
            widths[at] = m_codesTable->isColumnHidden(column) ? 0 : std::max(widest[at], least) + padding;
        }
        left = room - std::accumulate(widths.begin(), widths.end(), 0);
        if (left >= leastName)
            break;
    }
    for (int column = 1; column < columns; ++column)
        if (!m_codesTable->isColumnHidden(column))
            head->resizeSection(column, widths[static_cast<std::size_t>(column)]);
    head->resizeSection(0, std::max(left, leastName));
}

} // namespace marginalia::ui
