// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/survey_grid/answer_filter.h"
#include "ui/survey_grid/survey_rows.h"

#include <memory>
#include <optional>
#include <vector>

namespace marginalia::ui {

/// What the grid is ordered by: the respondents' IDs, one question's answers, answers that say the same next
/// to each other, or nothing that has to be read.
struct ReadOrder {
    enum class By { Nothing, Name, Answer, Similar };
    By by = By::Nothing;
    core::QuestionId question; ///< of By::Answer and By::Similar
    bool operator==(const ReadOrder&) const = default;
};

/// What the grid has to read from the file before it can list, filter or order: everything about it that may
/// take longer than a frame. Made on any thread.
struct RowReading {
    struct Wish {
        std::shared_ptr<const SurveyRows> known; ///< none: the rows have to be read too
        core::SurveyId survey;
        std::vector<core::QuestionId> questions;
        std::vector<core::survey::Variable> variables; ///< shown
        std::optional<core::survey::Variable> filtered;
        AnswerFilter filter;
        ReadOrder order;
        core::text::Locale locale;
    };
    static RowReading make(const core::store::Connection& db, const Wish& wish, core::Progress& progress);

    std::shared_ptr<SurveyRows> rows; ///< when they had to be read
    std::vector<bool> fits;           ///< by row; empty: the filter reads nothing
    std::vector<int> ranks;           ///< by row, -1: nothing to order by; empty: as ReadOrder::By::Nothing
    std::vector<int> groups;          ///< by row, -1: like no other; empty: not ordered by Similar
};

} // namespace marginalia::ui
