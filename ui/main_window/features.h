// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace marginalia::ui {

class MainWindow;

/// Puts into the window what has a folder of its own: each feature adds its page, panels and actions in one
/// function, and one line here.
void addFeatures(MainWindow& window);

} // namespace marginalia::ui
