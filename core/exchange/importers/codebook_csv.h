// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/project/project.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace marginalia::core::exchange {

struct CodebookImportReport {
    std::int64_t added = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::vector<Sentence> problems;
};

/// Reads a codebook: columns `code` (path) and any of number, kind, name_en, name_ru, name_kk, definition,
/// include, exclude, example, boundary, colour, shortcut, memo. A code that exists is updated, never doubled;
/// missing parents are made. One undoable step labelled `codebook import FILE`; all or nothing.
CodebookImportReport importCodebookCsv(Project& project, const std::filesystem::path& file);

} // namespace marginalia::core::exchange
