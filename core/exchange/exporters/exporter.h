// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/report/table.h"

#include <filesystem>
#include <string_view>

namespace marginalia::core::exchange {

struct ExportOptions {
    /// Word only: the .docx whose styles, page and margins the report takes; empty: our own.
    std::filesystem::path reference{};
    /// CSV only: an apostrophe before a text that a spreadsheet would run as a formula. Off for archives.
    bool protectFormulas = true;
};

/// A format that a report can be written in. One file `exporters/X_writer.cpp` is one exporter; the build
/// finds it by the function `Exporter XExporter()` that its header declares.
struct Exporter {
    std::string_view extension; ///< with the dot: ".docx"
    MessageId name;             ///< for file dialogs and --help
    bool takesReference;
    /// Writes all of `document` to `path` or nothing; an older file of that name then stays as it was. The
    /// same document gives the same bytes. Throws Error{Cancelled, DiskFull, ReadOnly, Io, Limit, Invalid}.
    void (*write)(const report::Document& document, const std::filesystem::path& path,
                  const ExportOptions& options, Progress& progress);
};

} // namespace marginalia::core::exchange
