// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notes/note.h"

namespace marginalia::ui {

class MainWindow;

/// Shows what a link leads to: the page, the answer or document, the passage selected; a code in the
/// codebook; the answers of a person.
void goToPlace(MainWindow& window, const core::notes::Target& target);
/// The hand goes back to the text that is being read.
void focusReading(MainWindow& window);

} // namespace marginalia::ui
