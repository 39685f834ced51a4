// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace marginalia::ui {

class MainWindow;

/// What brings a survey, a codebook or codings in.
void addImports(MainWindow& window);

} // namespace marginalia::ui
