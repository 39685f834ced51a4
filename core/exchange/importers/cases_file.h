// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/project/project.h"
#include "core/survey/survey.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace marginalia::core::exchange {

/// What importing a table of cases would do; nothing is done yet.
struct CasesPreview {
    std::int64_t matched = 0;              ///< rows that name a case of the project
    std::vector<std::string> added;        ///< rows that name none: new cases
    std::vector<std::string> unmatched;    ///< cases of the project that the file does not name
    std::vector<std::string> newVariables; ///< columns that are no variable yet
    struct Change {
        std::string who;
        std::string variable;
        std::string before, after; ///< empty: missing
    };
    std::vector<Change> changes; ///< values of known cases that become others, in file order
    std::vector<Sentence> problems;
};

/// Reads a table (see readTable) whose first row names the columns: the case (`respondent`, `case`, `id`,
/// `name`, else the first column), `survey` where there are several, and variables. Cells that are empty
/// empty the value. Throws what readTable throws, and Error{Invalid} with every row that cannot be taken: a
/// value that does not fit its variable, a case that several surveys have, a case that stands twice.
CasesPreview previewCases(const store::Connection& db, const std::filesystem::path& file, Progress& progress);
/// The same, done in one step, or not at all. Rows that name no case are left out unless `addNew`.
CasesPreview importCases(Project& project, const std::filesystem::path& file, bool addNew,
                         Progress& progress);

} // namespace marginalia::core::exchange
