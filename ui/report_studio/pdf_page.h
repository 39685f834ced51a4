// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/report/table.h"

#include <filesystem>

namespace marginalia::ui {

/// The report on A4 pages, to read and to print. Writes all of it or nothing, on any thread; throws
/// core::Error{Io} when the file cannot be written.
void writePdf(const core::report::Document& document, const std::filesystem::path& file,
              core::Progress& progress);

} // namespace marginalia::ui
