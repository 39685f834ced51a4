// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace marginalia::ui {

class MainWindow;

/// The page on which coders are compared and disputes settled.
void addAgreement(MainWindow& window);

} // namespace marginalia::ui
