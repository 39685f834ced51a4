// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace marginalia::ui {

class MainWindow;

/// The panel of shares, at first beside the survey, and its table on the clipboard.
void addShares(MainWindow& window);

} // namespace marginalia::ui
