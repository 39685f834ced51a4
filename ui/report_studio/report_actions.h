// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QString;

namespace marginalia::ui {

class MainWindow;

/// "The report is in ...", with a button that opens it: for whoever writes a file in the background.
[[nodiscard]] std::function<void(const QString& file)> tellWritten(MainWindow& window);

/// The tables on the clipboard.
void addCopying(MainWindow& window);
/// The same tables as files.
void addExport(MainWindow& window);

} // namespace marginalia::ui
