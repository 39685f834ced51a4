// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace marginalia::ui {

class MainWindow;

/// What can be done to the document that is read as a whole: its speakers, its name, its end.
void addDocumentManagement(MainWindow& window);

} // namespace marginalia::ui
