// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sha256.h"
#include "core/survey/import_columns.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace marginalia::core::survey {

/// The cell of a variable, read.
struct ReadValue {
    enum class Fit { Fine, NoNumber, BeyondScale };
    std::string text; ///< in the form of variable_value; empty: missing
    Fit fit = Fit::Fine;
};

/// The cell of an open question, read: everything about it that can be known without the project.
struct ReadAnswer {
    std::string text; ///< normalised; empty: no answer
    std::int64_t codePoints = 0;
    std::int64_t replaced = 0; ///< characters that could not be read
    Sha256::Digest digest{};   ///< of the text, where there is one
    AnswerStatus status = AnswerStatus::Empty;
    std::string_view language;
    bool offered = false;      ///< the whole text is a word that may mean no answer
    bool asked = true;         ///< by the question's condition
    bool afterTheLast = false; ///< empty, behind the last question that the respondent answered
};

struct ReadRow {
    std::size_t row = 0; ///< in SurveyRows
    std::vector<ReadValue> values;
    std::vector<ReadAnswer> answers;
};

/// Reads the rows of a survey file: the part of an import that needs no project, and so can run on a thread
/// of its own. Each thread has its own reader.
class RowReader {
public:
    /// Both must live longer, and must not change.
    RowReader(const SurveyRows& rows, const ImportColumns& columns);

    ReadRow read(std::size_t row);

private:
    [[nodiscard]] ReadValue readValue(const VariableColumn& column,
                                      const std::vector<std::string>& row) const;
    ReadAnswer readAnswer(std::size_t question, const std::string& cell);
    [[nodiscard]] ReadAnswer readText(std::size_t question, const std::string& cell) const;
    [[nodiscard]] bool wasAsked(const QuestionColumn& question, const std::vector<ReadValue>& values) const;

    void markAfterTheLast(ReadRow& row) const;

    const SurveyRows& m_rows;
    const ImportColumns& m_columns;
    std::vector<std::unordered_map<std::string, ReadAnswer>>
        m_short; ///< by question: what short texts became
};

} // namespace marginalia::core::survey
