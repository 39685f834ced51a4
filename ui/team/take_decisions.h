// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace marginalia::ui {

class ProjectSession;

/// Asks for a table of disputes that came back from the meeting and takes its decisions in, by a job, as one
/// step. Rows that cannot be placed are listed, and then nothing is settled. `say` gets a line about what was
/// settled.
void takeDecisions(ProjectSession& session, QWidget* window, std::function<void(const QString&)> say);

} // namespace marginalia::ui
