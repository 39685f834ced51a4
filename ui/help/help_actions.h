// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace marginalia::ui {

class MainWindow;

/// Help of the place where the person is (F1), the manual, the tour; the tour begins by itself when the
/// sample is opened for the first time.
void addHelp(MainWindow& window);

} // namespace marginalia::ui
