// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/project/project.h"
#include "core/team/decision_rows.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace marginalia::core::exchange {

struct DecisionsReport {
    std::int64_t rows = 0;
    std::int64_t settled = 0; ///< matters, those left to the codebook too
    std::int64_t left = 0;    ///< rows without a decision
    std::vector<team::Ruling> rulings;
    std::vector<Sentence> problems; ///< columns that were left out and the like
};

/// Reads the decisions of a meeting from a table: CSV, Excel, or the first table of a Word document that has
/// a column "decision". Columns, in any order and in any of the program's languages: `respondent`, `question`
/// or `document` (with `start`, `end`), `code` (or `path`), `decision`; optional `other`, `reason`, `check`,
/// and one column for each coder. See team::DecisionRow for what may stand in them.
///
/// One undoable step labelled `adjudicate FILE`. All or nothing: Error{Invalid} with one detail a bad row
/// ("row 17:
/// ..."), and nothing is settled.
DecisionsReport importDecisions(Project& project, const std::filesystem::path& file, Progress& progress);

} // namespace marginalia::core::exchange
