// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace marginalia::ui {

class MainWindow;

/// The menu of work in a team: rounds of double coding and packages for coders.
void addTeam(MainWindow& window);

} // namespace marginalia::ui
