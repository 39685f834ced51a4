// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison_engine.h"
#include "core/base/progress.h"
#include "core/store/connection.h"

#include <filesystem>
#include <string>
#include <vector>

namespace marginalia::core::exchange {

struct DecisionSheetOptions {
    std::string language = "en"; ///< of headings and of the words of decisions
    std::string title;
    std::string date; ///< Clock::now(): the only time in the file
};

/// The disputes as a table for the meeting of the team, with room for a decision, a reason, and what else it
/// should be: .xlsx with lists to choose from, .docx, or .csv (headings and words for programs). One row a
/// dispute: question, respondent, document, start, end, code, what each coder says, text, decision, other,
/// reason, check. `importDecisions` reads it back by names and the check sum; what is settled already stands
/// in its row. Throws Error{Usage} for another kind of file, Error{DiskFull, ReadOnly, Io}.
void writeDecisionSheet(const store::Connection& db, const agreement::Comparison& comparison,
                        const std::vector<agreement::Dispute>& disputes, const std::filesystem::path& file,
                        const DecisionSheetOptions& options, Progress& progress);

} // namespace marginalia::core::exchange
