// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/coding/answer_work.h"
#include "core/survey/survey.h"
#include "core/text/locale.h"

#include <QString>

#include <optional>
#include <vector>

namespace marginalia::ui {

/// The included respondents of a survey with their answers to some of its questions, read at once, on any
/// thread. Light: texts stay in the file. `names`, `who`, `places` and `values` never change afterwards, so a
/// job may read them while the window keeps the cells up to date.
class SurveyRows {
public:
    struct Cell {
        core::AnswerId answer; ///< none: this question has no row for the respondent
        core::survey::AnswerStatus status = core::survey::AnswerStatus::Empty;
        bool hasText = false;
        bool disputed = false; ///< coding::isDisputed
        bool codesDisputed = false;
        core::coding::WorkByCoder work;
    };
    struct Place {
        core::AnswerId answer;
        int row = 0;
        int question = 0;
    };
    /// One variable: what each respondent's value reads as, and the order of the values by their type.
    struct Values {
        core::VariableId variable;
        std::vector<QString> words;       ///< each once, options of a multiple choice joined by "; "
        std::vector<QStringList> options; ///< of each word
        std::vector<int> ranks;           ///< of each word: numbers and dates by value, ordinal by its order
        std::vector<int> of;              ///< by row, into `words`; -1: missing
    };

    /// Respondents without an answer to any of the questions are left out.
    static SurveyRows read(const core::store::Connection& db, core::SurveyId survey,
                           const std::vector<core::QuestionId>& questions,
                           const std::vector<core::survey::Variable>& variables,
                           const core::text::Locale& locale, core::Progress& progress);
    static Values readValues(const core::store::Connection& db, const core::survey::Variable& variable,
                             const std::vector<core::CaseId>& who, const core::text::Locale& locale);

    [[nodiscard]] int count() const { return static_cast<int>(who.size()); }
    [[nodiscard]] Cell& cell(int row, int question) { return cells[at(row, question)]; }
    [[nodiscard]] const Cell& cell(int row, int question) const { return cells[at(row, question)]; }
    [[nodiscard]] std::optional<Place> placeOf(core::AnswerId answer) const;
    [[nodiscard]] const Values* valuesOf(core::VariableId variable) const; ///< nullptr: not read
    [[nodiscard]] int questionAt(core::QuestionId question) const;         ///< -1: not read

    std::vector<core::QuestionId> questions;
    std::vector<core::CaseId> who; ///< in file order
    std::vector<QString> names;    ///< the respondents' IDs
    std::vector<Cell> cells;       ///< row by row
    std::vector<Place> places;     ///< by answer
    std::vector<Values> values;

private:
    [[nodiscard]] std::size_t at(int row, int question) const {
        return static_cast<std::size_t>(row) * questions.size() + static_cast<std::size_t>(question);
    }
};

} // namespace marginalia::ui
