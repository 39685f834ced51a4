// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/agreement_page.h"
#include "ui/agreement_review/codes_model.h"
#include "ui/settings/theme.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <array>
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

using Field = AgreementCodesModel::Field;
/// What either coder gave is both and only one of them, neither is the rest, and the bar is in the colour of
/// the reading.
constexpr std::array leastUseFirst{Field::Neither, Field::Coder,     Field::Percent,    Field::Word,
                                   Field::Units,   Field::OnlyFirst, Field::OnlySecond, Field::Both};

} // namespace

void AgreementPage::fitCodes() {
    // Names take what the figures leave. Where there is no room for a name, the figures that say least beside
    // the others go, one kind after the other; what is always seen is the name, alpha, its bar, the disputes.
    const int columns = m_codes->columnCount();
    if (columns == 0)
        return;
    const int room = m_codesTable->viewport()->width();
    const std::vector<int> widest = widestTexts();
    std::vector<int> widths;
    const auto left = [&widths, room] { return room - std::accumulate(widths.begin(), widths.end(), 0); };
    // Both, either one alone and neither make up the units: for two coders the column says nothing new.
    std::vector<Field> hidden;
    if (m_codes->columnOf(Field::Both) >= 0)
        hidden.push_back(Field::Units);
    for (std::size_t dropped = 0; dropped <= leastUseFirst.size(); ++dropped) {
        if (dropped > 0)
            hidden.push_back(leastUseFirst[dropped - 1]);
        for (const auto& [padding, interval] :
             {std::pair(usualPadding, usualInterval), std::pair(narrowPadding, usualInterval),
              std::pair(narrowPadding, leastInterval)}) {
            widths.assign(static_cast<std::size_t>(columns), 0);
            for (int column = 1; column < columns; ++column) {
                const auto at = static_cast<std::size_t>(column);
                const Field field = m_codes->fieldAt(column);
                const int least = field == Field::Interval ? interval : theme::unit * 3;
                if (std::ranges::count(hidden, field) == 0)
                    widths[at] = std::max(widest[at], least) + padding;
            }
            if (left() >= leastName)
                break;
        }
        if (left() >= leastName)
            break;
    }
    QHeaderView* head = m_codesTable->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Fixed);
    for (int column = 1; column < columns; ++column) {
        const int width = widths[static_cast<std::size_t>(column)];
        m_codesTable->setColumnHidden(column, width == 0);
        if (width > 0)
            head->resizeSection(column, width);
    }
    head->resizeSection(0, std::max(left(), leastName));
}

std::vector<int> AgreementPage::widestTexts() const {
    const QFontMetrics figures(theme::figureFont());
    const QFontMetrics words(m_codesTable->font());
    const QFontMetrics heads(m_codesTable->horizontalHeader()->font());
    std::vector<int> widest(static_cast<std::size_t>(m_codes->columnCount()));
    for (int column = 1; column < m_codes->columnCount(); ++column) {
        int& width = widest[static_cast<std::size_t>(column)];
        width =
            heads.horizontalAdvance(m_codes->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        const Field field = m_codes->fieldAt(column);
        if (field == Field::Interval)
            continue;
        const QFontMetrics& metrics = field == Field::Word ? words : figures;
        for (int row = 0; row < m_codes->rowCount(); ++row)
            width = std::max(width, metrics.horizontalAdvance(m_codes->index(row, column).data().toString()));
    }
    return widest;
}

} // namespace marginalia::ui
