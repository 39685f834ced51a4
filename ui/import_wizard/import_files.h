// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/project_session.h"

#include <functional>

class QWidget;

/// Imports that need no plan: a file dialog, a job, a report.
namespace marginalia::ui {

/// Gets one calm line about what was imported.
using Imported = std::function<void(const QString& line)>;

/// Transcripts of any kind that can be read, several at once. What had to be decided, repaired or left out is
/// shown as a report.
void importTranscripts(ProjectSession& session, QWidget* parent, Imported done);
void importCodebook(ProjectSession& session, QWidget* parent);
void importCodings(ProjectSession& session, QWidget* parent);

/// The same for files that are chosen already (dropped on the window, given by a test).
void importTranscripts(ProjectSession& session, QWidget* parent, const QStringList& files, Imported done);
void importCodebook(ProjectSession& session, QWidget* parent, const QString& file);
/// `addCodes`: codes that the codebook does not have are made; else such a file is refused.
void importCodings(ProjectSession& session, QWidget* parent, const QString& file, bool addCodes);

} // namespace marginalia::ui
