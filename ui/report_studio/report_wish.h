// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_options.h"

#include <vector>

namespace marginalia::ui {

/// What a report is to hold.
struct ReportWish {
    bool shares = true;
    bool quotes = false;
    bool keyQuotes = false;
    bool codebook = false;
    bool notes = false;
    bool questions = false; ///< what became of each question's cases
    std::vector<core::QuestionId> ofQuestions;
    core::report::ReportOptions options;
};

/// One document with everything wished for, each part on its own page; from a connection that a job may own.
[[nodiscard]] core::report::Document buildReport(const core::store::Connection& db, const ReportWish& wish);

} // namespace marginalia::ui
