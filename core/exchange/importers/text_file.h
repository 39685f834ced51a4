// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/project/project.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace marginalia::core::exchange {

struct DocumentsImportOptions {
    std::string language;     ///< empty: guessed for each
    std::string encoding;     ///< empty: detected for each
    bool caseFromName = true; ///< a case of the file's name for each document
};

struct DocumentsImportReport {
    std::int64_t added = 0;
    std::int64_t known = 0; ///< the same text under the same name was there
    std::int64_t bytes = 0;
    std::vector<Sentence> problems; ///< encodings taken, characters replaced
};

/// Takes plain-text transcripts (.txt, .md) in. One undoable step labelled `import FILE` or `import N files`;
/// all or nothing.
DocumentsImportReport importDocuments(Project& project, const std::vector<std::filesystem::path>& files,
                                      const DocumentsImportOptions& options, Progress& progress);

} // namespace marginalia::core::exchange
