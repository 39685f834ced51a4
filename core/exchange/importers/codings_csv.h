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

struct CodingsImportOptions {
    std::string coder;     ///< of rows that name none
    bool addCodes = false; ///< unknown codes are made instead of refused
    std::string encoding;  ///< empty: detected
};

struct CodingsImportReport {
    std::int64_t rows = 0;
    std::int64_t codingsAdded = 0;
    std::int64_t codingsKnown = 0; ///< the same coder, code and span was there: kept once
    std::int64_t codingsBlank = 0; ///< of nothing but blanks: left out
    std::int64_t judgements = 0;
    std::vector<std::string> codersAdded;
    std::vector<std::string> codesAdded;
    std::vector<Sentence> problems; ///< what was repaired on the way
};

/// Reads codings from a table: `respondent,question` or `document`; `code`, `coder`; optional `start,end`,
/// `status`, `memo`. Passages of nothing but blanks, as older versions let people code them, are left out and
/// told. One undoable step labelled `import-codings FILE`. All or nothing: Error{Invalid} with
/// one detail a bad row ("row 17: ...").
CodingsImportReport importCodings(Project& project, const std::filesystem::path& file,
                                  const CodingsImportOptions& options, Progress& progress);

} // namespace marginalia::core::exchange
