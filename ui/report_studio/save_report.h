// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exporters/exporter.h"
#include "ui/report_studio/copy_report.h"

namespace marginalia::ui {

/// Writes a report in the format that the file's extension names (.pdf, too), by a job of the session; `then`
/// gets the file once it is written, unless `window` has gone. False: other work is running (the reason was
/// told).
bool writeReport(ProjectSession& session, QWidget* window, const QString& file, MakeReport make,
                 const core::exchange::ExportOptions& options, std::function<void(const QString&)> then);

/// The same, asking for the file first. `name`: what the file is about, part of the name suggested.
void saveReport(ProjectSession& session, QWidget* window, const QString& title, const QString& name,
                MakeReport make, std::function<void(const QString&)> then);

} // namespace marginalia::ui
