// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/features.h"

#include "ui/main_window/main_window.h"

namespace marginalia::ui {

void addFeatures(MainWindow& window) {
    Q_UNUSED(window);
}

} // namespace marginalia::ui
