// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace marginalia::ui {

class MainWindow;

/// The menu of work in a team: rounds of double coding, packages for coders and their return, and the table
/// of disputes for the meeting.
void addTeam(MainWindow& window);

} // namespace marginalia::ui
