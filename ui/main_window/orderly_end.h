// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace marginalia::ui {

class MainWindow;

/// Closes the project whichever way the program ends: the window is closed, the desktop session ends,
/// somebody sends SIGTERM. What is left is one plain file, without journal and lock. Call it once, for the
/// one window.
void endOrderly(MainWindow& window);

} // namespace marginalia::ui
