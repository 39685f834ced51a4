// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace marginalia::ui {

class MainWindow;

/// The panel of memos, and every way to write one: free, on what lies on the desk, in the journal.
void addNotes(MainWindow& window);

/// The memo that is meant by what lies on the desk: of the chosen coding, else on the words selected, else of
/// the only coding there, else on the answer or document.
void writeMemo(MainWindow& window);

} // namespace marginalia::ui
