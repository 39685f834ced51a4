// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace marginalia::ui {

class MainWindow;

/// The figures beside the codes follow what is looked at: the list, the answers chosen, the document.
void addCounts(MainWindow& window);

} // namespace marginalia::ui
