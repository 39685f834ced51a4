// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/store/connection.h"
#include "core/store/history.h"

#include <string>
#include <vector>

namespace marginalia::core {

/// Which steps of the history to list; what is empty does not limit.
struct StepFilter {
    std::string who;   ///< by whom
    CodeId code;       ///< touched the code itself, its codings, or what was settled about it; it may be gone
    SourceId source;   ///< touched the document or anything on it; likewise
    CaseId respondent; ///< touched the respondent, the answers, or anything on these or on the documents
    std::string from;  ///< "2026-03-01", or a time "2026-03-01T14:05:00.000Z": from then on (UTC)
    std::string to;    ///< up to that day or time, itself included

    [[nodiscard]] bool empty() const { return who.empty() && !readsChanges() && from.empty() && to.empty(); }
    /// Whether the recorded changes have to be read: slow in a long history, so for a job.
    [[nodiscard]] bool readsChanges() const { return code || source || respondent; }
};

/// The steps that pass, oldest first. An undo touches what its target touched. While coding is blind, what is
/// told by the changes is told of the reader's own steps and codings only.
[[nodiscard]] std::vector<store::HistoryStep> filterSteps(const store::Connection& db,
                                                          const StepFilter& filter, Progress& progress);

} // namespace marginalia::core
