// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace marginalia::ui {

class MainWindow;

/// The panel of history; a step of it opens as a window on the past.
void addHistory(MainWindow& window);

} // namespace marginalia::ui
