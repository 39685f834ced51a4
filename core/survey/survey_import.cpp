// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/survey_import.h"

#include "core/base/made_ahead.h"
#include "core/documents/documents.h"
#include "core/documents/text_keeper.h"
#include "core/survey/import_columns.h"
#include "core/survey/import_findings.h"
#include "core/survey/row_reader.h"
#include "core/survey/survey_store.h"
#include "core/text/normalize.h"

#include <algorithm>
#include <cctype>
#include <deque>
#include <map>
#include <unordered_map>

namespace marginalia::core::survey {

namespace {

constexpr std::size_t mostDetails = 200;
constexpr std::size_t rowsAtOnce = 400;  // read and written together
constexpr std::size_t mostReadAhead = 4; // times as many rows

/// One import from the first row to the last.
class SurveyImport {
public:
    SurveyImport(store::Edit& edit, const SurveyRows& rows, const SurveyPlan& plan)
        : m_edit(edit)
        , m_rows(rows)
        , m_plan(plan)
        , m_writer(edit)
        , m_texts(edit) {}

    ImportReport run(const std::string& surveyName);

private:
    void readKnownCases();
    void identify();
    void identifyByContent();
    void checkIds();
    void takeRows();
    void takeCases(const std::vector<ReadRow>& rows);
    [[nodiscard]] Case newCase(std::size_t row);
    std::optional<Consent> readConsent(std::size_t row);
    std::string readAttribution(std::optional<std::size_t> column, std::size_t row) const;
    void compareConsent(CaseId who, std::size_t row);
    void takeValues(CaseId who, const ReadRow& row);
    void takeAnswer(CaseId who, std::size_t place, const ReadAnswer& read, TextId text);
    std::string fingerprint(const ReadRow& row);
    std::map<std::string, std::deque<CaseId>> knownFingerprints();
    [[nodiscard]] std::string rowNumber(std::size_t row) const {
        return std::to_string(row < m_rows.rowNumbers.size()
                                  ? m_rows.rowNumbers[row]
                                  : m_rows.firstRowNumber + static_cast<std::int64_t>(row));
    }
    [[nodiscard]] bool isBlank(std::size_t row) const {
        return std::all_of(m_rows.rows[row].begin(), m_rows.rows[row].end(),
                           [](const std::string& cell) { return trimmed(cell).empty(); });
    }

    store::Edit& m_edit;
    const SurveyRows& m_rows;
    const SurveyPlan& m_plan;
    SurveyWriter m_writer;
    documents::TextKeeper m_texts;
    ImportColumns m_columns;
    ImportReport m_report;

    std::unordered_map<std::string, CaseId> m_known; ///< cases there already, by ID
    std::unordered_map<CaseId, Case> m_before;       ///< the same, as they were
    std::vector<std::string> m_names;                ///< of each row; empty: a blank row
    std::vector<CaseId> m_matches;                   ///< of each row: the case that it is, or none
    std::int64_t m_nextPosition = 0;
    std::vector<NewValue> m_values; ///< of the rows being taken
    std::vector<NewAnswer> m_answers;
    std::vector<TextId> m_textIds;
    ImportFindings m_found;
};

ImportReport SurveyImport::run(const std::string& surveyName) {
    m_columns = prepareColumns(m_edit, m_writer, m_rows, m_plan, surveyName, m_report);
    m_found.offered.resize(m_columns.questions.size());
    m_found.answeredUnasked.resize(m_columns.questions.size());
    m_found.takenAsNotReached = m_plan.notReached;
    readKnownCases();
    identify();
    takeRows();
    m_found.tell(m_columns.questions, m_report);
    return std::move(m_report);
}

void SurveyImport::readKnownCases() {
    if (!m_columns.appending)
        return;
    for (const Case& one : cases(m_edit.db(), m_columns.survey)) {
        m_known.emplace(one.name, one.id);
        m_nextPosition = std::max(m_nextPosition, one.position + 1);
        m_before.emplace(one.id, one);
    }
}

/// Who each row is: its ID from the file, or one that we make and keep.
void SurveyImport::identify() {
    m_names.resize(m_rows.rows.size());
    m_matches.resize(m_rows.rows.size());
    if (m_columns.id) {
        checkIds();
        for (std::size_t row = 0; row < m_names.size(); ++row)
            if (const auto known = m_known.find(m_names[row]); known != m_known.end())
                m_matches[row] = known->second;
        return;
    }
    identifyByContent();
}

void SurveyImport::checkIds() {
    std::vector<Sentence> problems;
    std::unordered_map<std::string_view, std::size_t> seen;
    std::size_t found = 0;
    const auto complain = [&](Sentence problem) {
        if (++found <= mostDetails)
            problems.push_back(std::move(problem));
    };
    for (std::size_t row = 0; row < m_rows.rows.size(); ++row) {
        if (isBlank(row))
            continue;
        m_names[row] = text::normalize(trimmed(m_rows.rows[row][*m_columns.id])).text;
        std::replace(m_names[row].begin(), m_names[row].end(), '\n', ' ');
        if (m_names[row].empty()) {
            complain(Sentence(msg("row {1}: the ID is empty"), {rowNumber(row)}));
            continue;
        }
        const auto [first, isNew] = seen.emplace(m_names[row], row);
        if (!isNew)
            complain(Sentence(msg("row {1}: the ID “{2}” stands in row {3} already"),
                              {rowNumber(row), m_names[row], rowNumber(first->second)}));
    }
    if (found == 0)
        return;
    if (found > problems.size())
        problems.push_back(
            Sentence(msg("… and further rows: {1}"), {std::to_string(found - problems.size())}));
    throw Error(ErrorKind::Invalid,
                msg("“{1}” was not imported: in the column “{2}” each respondent needs an ID of its own. "
                    "Rows to correct: {3}."),
                {m_plan.file, m_rows.headers[*m_columns.id], std::to_string(found)}, std::move(problems));
}

// Without IDs a newer export is the older one with rows added: a row of the same content is the same
// respondent.
void SurveyImport::identifyByContent() {
    std::map<std::string, std::deque<CaseId>> known = knownFingerprints();
    RowReader reader(m_rows, m_columns);
    std::int64_t next = 1;
    for (const auto& [name, id] : m_known)
        if (name.size() > 1 && name.size() < 12 && name[0] == 'R' &&
            std::all_of(name.begin() + 1, name.end(),
                        [](unsigned char digit) { return std::isdigit(digit) != 0; }))
            next = std::max<std::int64_t>(next, std::stoll(name.substr(1)) + 1);
    std::int64_t same = 0;
    for (std::size_t row = 0; row < m_rows.rows.size(); ++row) {
        if (isBlank(row))
            continue;
        if (!known.empty()) {
            const auto match = known.find(fingerprint(reader.read(row)));
            if (match != known.end() && !match->second.empty()) {
                m_matches[row] = match->second.front();
                match->second.pop_front();
                ++same;
                continue;
            }
        }
        do {
            std::string digits = std::to_string(next++);
            m_names[row] = "R" + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
        } while (m_known.contains(m_names[row]));
    }
    if (!m_columns.appending)
        m_report.decisions.push_back(
            Sentence(msg("The file has no ID column: the respondents are called R001, R002 and so on.")));
    else
        m_report.decisions.push_back(Sentence(
            msg("The file has no ID column: rows taken as known because their content is the same: {1}."),
            {std::to_string(same)}));
}

std::string SurveyImport::fingerprint(const ReadRow& row) {
    std::string print;
    for (const ReadValue& value : row.values)
        print += value.text + '\x1E';
    for (const ReadAnswer& answer : row.answers) {
        const TextId text = answer.text.empty() ? TextId{} : m_texts.find(answer.digest);
        print += (answer.text.empty() || text ? std::to_string(text.value) : "new") + '\x1E';
    }
    return print;
}

std::map<std::string, std::deque<CaseId>> SurveyImport::knownFingerprints() {
    std::map<std::string, std::deque<CaseId>> known;
    if (!m_columns.appending)
        return known;
    for (const Case& one : cases(m_edit.db(), m_columns.survey)) {
        std::string print;
        for (const VariableColumn& variable : m_columns.variables) {
            const auto value = variable.known.find(one.id);
            print += (value == variable.known.end() ? std::string() : value->second) + '\x1E';
        }
        for (const QuestionColumn& question : m_columns.questions) {
            const auto text = question.knownText.find(one.id);
            print += std::to_string(text == question.knownText.end() ? 0 : text->second.value) + '\x1E';
        }
        known[print].push_back(one.id);
    }
    return known;
}

/// Reads the rows on a thread of its own while the ones before them are written here: reading (whose texts
/// are normalised, hashed, and their language guessed) and writing take about as long.
void SurveyImport::takeRows() {
    std::vector<std::size_t> taken;
    for (std::size_t row = 0; row < m_names.size(); ++row)
        if (!m_names[row].empty() || m_matches[row])
            taken.push_back(row);
    m_edit.progress().stage(static_cast<std::int64_t>(taken.size()), 0.3, 1.0);

    MadeAhead<std::vector<ReadRow>> parts(
        [&taken, reader = RowReader(m_rows, m_columns),
         next = std::size_t{0}]() mutable -> std::optional<std::vector<ReadRow>> {
            std::vector<ReadRow> part;
            for (; next < taken.size() && part.size() < rowsAtOnce; ++next)
                part.push_back(reader.read(taken[next]));
            return part.empty() ? std::nullopt : std::optional(std::move(part));
        },
        mostReadAhead);
    while (const std::optional<std::vector<ReadRow>> part = parts.next()) {
        m_edit.progress().advance(static_cast<std::int64_t>(part->size()));
        // Each row before those that refer to it: cases, texts, then values and answers.
        takeCases(*part);
        m_textIds.clear();
        for (const ReadRow& row : *part)
            for (const ReadAnswer& answer : row.answers)
                m_textIds.push_back(answer.text.empty()
                                        ? TextId{}
                                        : m_texts.keepLater(answer.digest, answer.text, answer.codePoints));
        m_texts.writeAll();
        m_values.clear();
        m_answers.clear();
        auto text = m_textIds.begin();
        for (const ReadRow& row : *part) {
            const CaseId who = m_matches[row.row];
            takeValues(who, row);
            for (std::size_t i = 0; i < row.answers.size(); ++i)
                takeAnswer(who, i, row.answers[i], *text++);
        }
        m_writer.addValues(m_values);
        m_writer.addAnswers(m_answers);
    }
}

void SurveyImport::takeCases(const std::vector<ReadRow>& rows) {
    std::vector<Case> added;
    std::vector<std::size_t> places;
    for (const ReadRow& row : rows) {
        ++m_report.rows;
        if (m_matches[row.row]) {
            compareConsent(m_matches[row.row], row.row);
            ++m_report.casesKnown;
        } else {
            added.push_back(newCase(row.row));
            places.push_back(row.row);
            ++m_report.casesAdded;
        }
    }
    m_writer.addCases(added);
    for (std::size_t i = 0; i < added.size(); ++i)
        m_matches[places[i]] = added[i].id;
}

Case SurveyImport::newCase(std::size_t row) {
    Case one;
    one.survey = m_columns.survey;
    one.name = m_names[row];
    one.position = m_nextPosition++;
    one.consent = readConsent(row).value_or(one.consent);
    one.attributionName = readAttribution(m_columns.attributionName, row);
    one.attributionPosition = readAttribution(m_columns.attributionPosition, row);
    return one;
}

/// What the file says about the consent; nothing where the cell is empty.
std::optional<Consent> SurveyImport::readConsent(std::size_t row) {
    if (!m_columns.consent)
        return std::nullopt;
    const std::string_view given = trimmed(m_rows.rows[row][*m_columns.consent]);
    if (given.empty())
        return std::nullopt;
    const std::optional<Consent> consent = consentFromWords(given);
    if (!consent)
        ++m_found.consentUnread[std::string(given)];
    return consent.value_or(Consent::NotForQuotation);
}

std::string SurveyImport::readAttribution(std::optional<std::size_t> column, std::size_t row) const {
    return column ? text::normalize(trimmed(m_rows.rows[row][*column])).text : std::string();
}

// A consent withdrawn holds at once; one that allows more is for a person to grant.
void SurveyImport::compareConsent(CaseId who, std::size_t row) {
    const Case& before = m_before.at(who);
    if (const std::optional<Consent> now = readConsent(row)) {
        if (*now > before.consent) { // the stricter, the later
            setConsent(m_edit, who, *now, before.attributionName, before.attributionPosition);
            m_found.consentStricter.push_back(before.name);
        } else if (*now < before.consent) {
            m_found.consentLaxer.push_back(before.name);
        }
    }
    const auto compare = [&](std::optional<std::size_t> column, const std::string& known) {
        if (!column)
            return;
        if (std::string given = readAttribution(column, row); given != known)
            m_report.changedTexts.push_back({before.name, m_rows.headers[*column], known, std::move(given)});
    };
    compare(m_columns.attributionName, before.attributionName);
    compare(m_columns.attributionPosition, before.attributionPosition);
}

void SurveyImport::takeValues(CaseId who, const ReadRow& row) {
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        const VariableColumn& column = m_columns.variables[i];
        const ReadValue& value = row.values[i];
        if (const auto known = column.known.find(who); known != column.known.end()) {
            if (known->second != value.text)
                m_report.changedTexts.push_back(
                    {rows::caseName(m_edit.db(), who), column.variable.name, known->second, value.text});
            continue;
        }
        if (value.text.empty())
            continue;
        if (value.fit == ReadValue::Fit::NoNumber)
            ++m_found.notNumbers[column.variable.name];
        else if (value.fit == ReadValue::Fit::BeyondScale)
            ++m_found.outOfScale[column.variable.name];
        m_values.push_back({who, column.variable.id, value.text});
    }
}

void SurveyImport::takeAnswer(CaseId who, std::size_t place, const ReadAnswer& read, TextId text) {
    const QuestionColumn& question = m_columns.questions[place];
    if (read.offered)
        ++m_found.offered[place][std::string(trimmed(read.text))];
    m_found.replaced += read.replaced;
    AnswerStatus status = read.status;
    if (!read.asked) {
        if (status == AnswerStatus::Substantive)
            ++m_found.answeredUnasked[place];
        else
            status = AnswerStatus::NotAsked;
    } else if (read.afterTheLast) {
        ++m_found.afterTheLast;
        if (m_plan.notReached)
            status = AnswerStatus::NotReached;
    }
    const auto known = question.known.find(who);
    if (known == question.known.end()) {
        m_answers.push_back({question.id, who, text, status, read.language});
        ++m_report.answersAdded;
        return;
    }
    const TextId before = question.knownText.at(who);
    if (before == text)
        return;
    if (!before) {
        m_writer.fillAnswer(known->second, text, status, read.language);
        ++m_found.filled;
        return;
    }
    m_report.changedTexts.push_back({rows::caseName(m_edit.db(), who), question.name,
                                     documents::textBody(m_edit.db(), before), read.text});
}

} // namespace

ImportReport importRows(store::Edit& edit, const SurveyRows& rows, const SurveyPlan& plan,
                        const std::string& surveyName) {
    for (const std::vector<std::string>& row : rows.rows)
        if (row.size() != rows.headers.size())
            throw Error(ErrorKind::Internal,
                        msg("A row of the survey has another number of cells than the header."));
    return SurveyImport(edit, rows, plan).run(surveyName);
}

} // namespace marginalia::core::survey
