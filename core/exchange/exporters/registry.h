// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exporters/exporter.h"

#include <vector>

namespace marginalia::core::exchange {

/// Every format that a report can be written in, in the order of dialogs: Word first.
const std::vector<Exporter>& reportExporters();

/// The exporter for the extension of `path`, in any case of letters. Throws Error{Usage} that lists the
/// extensions.
const Exporter& exporterFor(const std::filesystem::path& path);

/// Writes `document` in the format that the extension of `path` names.
void writeReport(const report::Document& document, const std::filesystem::path& path,
                 const ExportOptions& options, Progress& progress);

} // namespace marginalia::core::exchange
