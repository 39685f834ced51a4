// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace marginalia::ui {

class MainWindow;

/// The list of the passages of the chosen codes, each a click from its place.
void addSegments(MainWindow& window);

} // namespace marginalia::ui
