// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace marginalia::ui {

class MainWindow;

/// What is asked of a survey as a whole: its settings, its cases, judgements to re-check, similar answers.
void addSurvey(MainWindow& window);

} // namespace marginalia::ui
