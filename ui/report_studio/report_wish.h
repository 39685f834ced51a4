// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_options.h"
#include "core/shares/document_shares.h"

#include <string>
#include <vector>

namespace marginalia::ui {

/// What a report is to hold of the transcripts.
struct InterviewWish {
    bool shares = false;
    bool matrix = false;
    bool saturation = false;
    bool quotes = false;
    bool agreement = false;                                                 ///< of the coders
    std::string set{"all"};                                                 ///< see documents::sourcesOfSet
    core::shares::DocumentUnit unit = core::shares::DocumentUnit::Document; ///< of the shares, the agreement

    [[nodiscard]] bool any() const { return shares || matrix || saturation || quotes || agreement; }
};

/// What a report is to hold.
struct ReportWish {
    bool shares = true;
    bool quotes = false;
    bool keyQuotes = false;
    bool codebook = false;
    bool notes = false;
    bool questions = false; ///< what became of each question's cases
    bool agreement = false; ///< of the coders, on each question
    std::vector<core::QuestionId> ofQuestions;
    InterviewWish interviews;
    core::report::ReportOptions options;
    core::RoundId round; ///< of the agreement; none: everything coded
};

/// One document with everything wished for, each part on its own page; from a connection that a job may own.
[[nodiscard]] core::report::Document buildReport(const core::store::Connection& db, const ReportWish& wish);

} // namespace marginalia::ui
