// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report_studio/report_wish.h"
#include "ui/session/project_session.h"

#include <functional>

class QWidget;

namespace marginalia::ui {

/// Makes a document from a connection that a job owns, on its thread: holds nothing of the window.
using MakeReport = std::function<core::report::Document(const core::store::Connection& db)>;

/// Puts the tables of a report on the clipboard, as real tables (HTML) and as text with tabs. Made by a job
/// of the session; `then` runs on the GUI thread when they are there, unless `window` has gone. False: other
/// work is running (the reason was told).
bool copyReport(ProjectSession& session, const ReportWish& wish, QWidget* window, std::function<void()> then);

/// The same for a report of another kind.
bool copyReport(ProjectSession& session, MakeReport make, QWidget* window, std::function<void()> then);

/// What is looked at now: the present question, base and layer, in the report's language.
[[nodiscard]] ReportWish presentWish(const ProjectSession& session);

} // namespace marginalia::ui
