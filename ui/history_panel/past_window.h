// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/history.h"

namespace marginalia::ui {

class MainWindow;

/// Makes the project again as it was right after a step, as a job, and shows it in a window of its own, to be
/// read.
void openPast(MainWindow& window, const core::store::HistoryStep& step);

} // namespace marginalia::ui
