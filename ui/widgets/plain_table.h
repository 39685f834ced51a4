// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QTableView;
class QWidget;

namespace marginalia::ui {

/// The dress of our tables of figures and lists: no grid, rows of one line, one of them chosen, nothing
/// edited in place, smooth scrolling; Tab leaves the table. `name`: the object name.
void dressTable(QTableView& table, const char* name);

/// A sentence or two that wrap: plain text under an object name.
[[nodiscard]] QLabel* textLine(QWidget* parent, const char* name);

} // namespace marginalia::ui
