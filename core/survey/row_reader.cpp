// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/row_reader.h"

#include "core/survey/survey_store.h"
#include "core/text/code_points.h"
#include "core/text/language_guess.h"
#include "core/text/normalize.h"

#include <algorithm>
#include <optional>

namespace marginalia::core::survey {

namespace {
constexpr std::int64_t firstWords = 80; // code points that tell the language of an answer
// Short texts come again and again; long ones hardly ever, and remembering them would hold the file twice.
constexpr std::size_t shortText = 48;
} // namespace

RowReader::RowReader(const SurveyRows& rows, const ImportColumns& columns)
    : m_rows(rows)
    , m_columns(columns)
    , m_short(columns.questions.size()) {}

ReadRow RowReader::read(std::size_t row) {
    const std::vector<std::string>& cells = m_rows.rows[row];
    ReadRow read;
    read.row = row;
    read.values.reserve(m_columns.variables.size());
    for (const VariableColumn& column : m_columns.variables)
        read.values.push_back(readValue(column, cells));
    read.answers.reserve(m_columns.questions.size());
    for (std::size_t i = 0; i < m_columns.questions.size(); ++i) {
        const QuestionColumn& question = m_columns.questions[i];
        read.answers.push_back(readAnswer(i, cells[question.column]));
        read.answers.back().asked = wasAsked(question, read.values);
    }
    markAfterTheLast(read);
    return read;
}

void RowReader::markAfterTheLast(ReadRow& row) const {
    std::optional<std::size_t> last; // column of the last question, open or closed, that was answered
    const auto answered = [&last](std::size_t column) { last = std::max(last.value_or(0), column); };
    for (std::size_t i = 0; i < row.answers.size(); ++i)
        if (!row.answers[i].text.empty())
            answered(m_columns.questions[i].column);
    for (std::size_t i = 0; i < row.values.size(); ++i)
        // Facts about the case may come from elsewhere than from its own answers.
        if (m_columns.variables[i].variable.role != VariableRole::Variable && !row.values[i].text.empty())
            for (const VariableColumn::Part& part : m_columns.variables[i].parts)
                answered(part.column);
    for (std::size_t i = 0; i < row.answers.size(); ++i)
        row.answers[i].afterTheLast =
            row.answers[i].text.empty() && last && m_columns.questions[i].column > *last;
}

ReadValue RowReader::readValue(const VariableColumn& column, const std::vector<std::string>& row) const {
    ReadValue value;
    value.text = column.valueIn(row);
    const Variable& variable = column.variable;
    if (value.text.empty() || variable.type != VariableType::Numeric)
        return value;
    if (const std::optional<double> number = readNumber(value.text); !number)
        value.fit = ReadValue::Fit::NoNumber;
    else if ((variable.lowest && *number < *variable.lowest) ||
             (variable.highest && *number > *variable.highest))
        value.fit = ReadValue::Fit::BeyondScale;
    return value;
}

ReadAnswer RowReader::readAnswer(std::size_t question, const std::string& cell) {
    if (trimmed(cell).empty())
        return {};
    if (cell.size() > shortText)
        return readText(question, cell);
    const auto [known, isNew] = m_short[question].try_emplace(cell);
    if (isNew)
        known->second = readText(question, cell);
    return known->second;
}

ReadAnswer RowReader::readText(std::size_t question, const std::string& cell) const {
    text::NormalizedText text = text::normalize(cell);
    ReadAnswer answer;
    answer.text = std::move(text.text);
    answer.codePoints = text.codePoints;
    answer.replaced = text.replaced;
    answer.digest = Sha256::of(answer.text);
    answer.status = AnswerStatus::Substantive;
    answer.language = text::guessLanguage(text::slice(answer.text, Span{0, firstWords}));
    if (const auto found = m_columns.questions[question].statuses.find(answer.text)) {
        answer.offered = found->onlyOffered;
        if (!found->onlyOffered)
            answer.status = found->status;
    }
    return answer;
}

bool RowReader::wasAsked(const QuestionColumn& question, const std::vector<ReadValue>& values) const {
    return question.asked.everyone() || question.asked.holds([&](std::size_t i) {
        return rows::readValue(values[i].text, m_columns.variables[i].merges);
    });
}

} // namespace marginalia::core::survey
