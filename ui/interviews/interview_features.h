// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QString;

namespace marginalia::ui {

class MainWindow;

/// The shares and tables of interviews: their panels beside the transcripts, and what leads from a figure to
/// its passage. `written` is told the file of an export.
void addInterviews(MainWindow& window, std::function<void(const QString&)> written);

} // namespace marginalia::ui
