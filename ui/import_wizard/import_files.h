// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/project_session.h"

class QWidget;

/// Imports that need no plan: a file dialog, a job, a report.
namespace marginalia::ui {

/// Plain-text transcripts, several at once.
void importTranscripts(ProjectSession& session, QWidget* parent);
void importCodebook(ProjectSession& session, QWidget* parent);
void importCodings(ProjectSession& session, QWidget* parent);

/// The same for files that are chosen already (dropped on the window, given by a test).
void importTranscripts(ProjectSession& session, QWidget* parent, const QStringList& files);
void importCodebook(ProjectSession& session, QWidget* parent, const QString& file);
void importCodings(ProjectSession& session, QWidget* parent, const QString& file);

} // namespace marginalia::ui
