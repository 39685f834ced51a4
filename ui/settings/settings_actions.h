// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace marginalia::ui {

class MainWindow;

/// The settings as an action, and the window that follows them.
void addSettings(MainWindow& window);

} // namespace marginalia::ui
