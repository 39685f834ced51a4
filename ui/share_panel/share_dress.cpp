// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share_panel/share_dress.h"

#include "ui/settings/theme.h"
#include "ui/widgets/plain_table.h"

#include <QHeaderView>
#include <QTableView>

namespace marginalia::ui {

void dressShareTable(QTableView& table, const char* name, ShareModel& model) {
    table.setModel(&model);
    dressTable(table, name);
    table.verticalHeader()->hide();
    table.setMinimumHeight(theme::unit * 6); // the sentences around it are not cut
    QHeaderView* head = table.horizontalHeader();
    head->setMinimumSectionSize(theme::unit * 4);
    head->setSectionResizeMode(QHeaderView::Fixed);
    head->setSectionResizeMode(ShareModel::Category, QHeaderView::Stretch);
    head->setSectionsClickable(true);
    head->setSortIndicatorShown(true);
    showOrder(table, model.order());
}

ShareModel::Order orderOfHead(int column) {
    return column == ShareModel::Category ? ShareModel::Order::Codebook : ShareModel::Order::LargestFirst;
}

void showOrder(QTableView& table, ShareModel::Order order) {
    const bool codebook = order == ShareModel::Order::Codebook;
    table.horizontalHeader()->setSortIndicator(codebook ? ShareModel::Category : ShareModel::Count,
                                               codebook ? Qt::AscendingOrder : Qt::DescendingOrder);
}

} // namespace marginalia::ui
