// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace marginalia::ui {

class MainWindow;

/// The panel of memos, and every way to write one: free, on what lies on the desk, in the journal.
void addNotes(MainWindow& window);

} // namespace marginalia::ui
