// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share_panel/share_model.h"

class QTableView;

namespace marginalia::ui {

/// The dress of a share table: categories take the room that figures leave, and a click on a head orders.
void dressShareTable(QTableView& table, const char* name, ShareModel& model);
/// The order that a click on the head of a column asks for.
[[nodiscard]] ShareModel::Order orderOfHead(int column);
/// Shows in the heads how the rows are ordered.
void showOrder(QTableView& table, ShareModel::Order order);

} // namespace marginalia::ui
