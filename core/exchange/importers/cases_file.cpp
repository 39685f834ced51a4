// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/cases_file.h"

#include "core/exchange/importers/named_columns.h"
#include "core/exchange/table_reader.h"
#include "core/survey/case_table.h"
#include "core/survey/condition.h"
#include "core/survey/import_columns.h"
#include "core/text/fold.h"
#include "core/text/normalize.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

namespace marginalia::core::exchange {

namespace {

using survey::CaseColumn;
using survey::CaseTable;
using survey::VariableRole;
using survey::VariableType;

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// One value to be written: of a known case (`row` of the project's table), or of a new one.
struct Value {
    std::size_t row = none;
    std::size_t added = none;
    std::size_t column = 0; ///< of Plan::columns
    std::string given;
};

struct NewCase {
    SurveyId survey;
    std::string name;
};

struct Column {
    std::size_t place = 0;    ///< in the file
    std::size_t known = none; ///< in the project's table
    std::string name;
    VariableType type = VariableType::Nominal; ///< of what is to be made
    std::set<SurveyId> missing;                ///< whose cases need the variable and have none
    std::set<SurveyId> missingForNew;          ///< the same, of cases that are to be added
};

struct Plan {
    CasesPreview preview;
    CaseTable table;
    std::vector<Column> columns;
    std::vector<NewCase> added;
    std::vector<Value> values;
};

/// A file against the project: who is meant by each row, and what would become other.
class Planner {
public:
    Planner(const store::Connection& db, const std::filesystem::path& path, Progress& progress)
        : m_name(shownName(path))
        , m_file(readTable(path, {}, progress))
        , m_rows(m_file.table.rows()) {
        m_plan.table = CaseTable::read(db);
        for (const survey::Survey& each : survey::surveys(db))
            m_surveys[each.name].push_back(each.id);
        m_surveys[""].push_back({});
        m_plan.preview.problems = m_file.problems;
    }

    Plan plan() {
        while (!m_rows.empty() && m_rows.front().blank())
            m_rows = m_rows.subspan(1);
        if (m_rows.empty())
            throw Error(ErrorKind::Invalid, msg("The table in {1} is empty. Choose another file."), {m_name});
        readHead();
        for (std::size_t row = 0; row < m_plan.table.rows.size(); ++row)
            m_known[m_plan.table.rows[row].who.name].push_back(row);
        guessTypes();
        for (const Row& row : m_rows)
            if (!row.blank())
                take(row);
        m_bad.throwIfAny(m_name);
        for (std::size_t row = 0; row < m_plan.table.rows.size(); ++row)
            if (!m_met.contains(row))
                m_plan.preview.unmatched.push_back(m_plan.table.rows[row].who.name);
        for (const Column& column : m_plan.columns)
            if (column.known == none && (!column.missing.empty() || !column.missingForNew.empty()))
                m_plan.preview.newVariables.push_back(column.name);
        return std::move(m_plan);
    }

private:
    [[nodiscard]] std::string cell(const Row& row, std::size_t place) const {
        const std::string_view text = row[place].text();
        return text::normalize(m_file.format == TableFile::Format::Text ? unprotected(text) : text).text;
    }

    void readHead() {
        const Row& head = m_rows.front();
        std::vector<std::string> keys;
        for (std::size_t place = 0; place < head.size(); ++place)
            keys.push_back(text::nameKey(survey::trimmed(cell(head, place))));
        const auto placeOf = [&keys](std::string_view name) {
            return static_cast<std::size_t>(std::find(keys.begin(), keys.end(), name) - keys.begin());
        };
        m_case = 0;
        for (const std::string_view name : {"respondent", "case", "id", "name"})
            if (const std::size_t place = placeOf(name); place < keys.size()) {
                m_case = place;
                break;
            }
        if (const std::size_t place = placeOf("survey"); place < keys.size() && place != m_case)
            m_survey = place;
        std::set<std::string> names;
        for (std::size_t place = 0; place < head.size(); ++place) {
            if (place == m_case || place == m_survey || keys[place].empty())
                continue;
            Column column;
            column.place = place;
            column.name = std::string(survey::trimmed(cell(head, place)));
            column.known = knownColumn(column.name);
            if (column.known != none)
                column.name = m_plan.table.columns[column.known].name;
            if (!names.insert(column.name).second)
                throw Error(ErrorKind::Invalid,
                            msg("The column “{1}” stands twice in {2}. Keep one of them."),
                            {column.name, m_name});
            m_plan.columns.push_back(std::move(column));
        }
        m_rows = m_rows.subspan(1);
    }

    /// By name as written, else whatever the case where that means just one.
    [[nodiscard]] std::size_t knownColumn(const std::string& name) const {
        std::size_t found = none;
        for (std::size_t at = 0; at < m_plan.table.columns.size(); ++at) {
            if (m_plan.table.columns[at].name == name)
                return at;
            if (text::nameKey(m_plan.table.columns[at].name) == text::nameKey(name))
                found = found == none ? at : none - 1;
        }
        return found == none - 1 ? none : found;
    }

    void guessTypes() {
        for (Column& column : m_plan.columns) {
            if (column.known != none) {
                column.type = m_plan.table.columns[column.known].type;
                continue;
            }
            bool numbers = true;
            bool dates = true;
            for (const Row& row : m_rows) {
                const std::string text = survey::givenValue(VariableRole::Variable, cell(row, column.place));
                if (text.empty())
                    continue;
                numbers = numbers && survey::readNumber(text).has_value();
                dates = dates && !survey::readDate(text).empty();
            }
            column.type = numbers && !dates   ? VariableType::Numeric
                          : dates && !numbers ? VariableType::Date
                                              : VariableType::Nominal;
        }
    }

    void take(const Row& row) {
        const std::string given = cell(row, m_case);
        std::string name = given;
        if (!m_known.contains(name))
            name = std::string(survey::trimmed(given));
        if (name.empty()) {
            m_bad.add(msg("row {1}: names no case"), {std::to_string(row.number)});
            return;
        }
        const std::string surveyName = m_survey == none ? std::string() : cell(row, m_survey);
        if (m_survey != none && !m_surveys.contains(surveyName)) {
            m_bad.add(msg("row {1}: there is no survey “{2}”"), {std::to_string(row.number), surveyName});
            return;
        }
        std::vector<std::size_t> meant;
        if (const auto found = m_known.find(name); found != m_known.end())
            for (const std::size_t each : found->second)
                if (m_survey == none || m_plan.table.rows[each].survey == surveyName)
                    meant.push_back(each);
        if (meant.size() > 1) {
            m_bad.add(msg("row {1}: there are several cases “{2}”; a column “survey” tells them apart"),
                      {std::to_string(row.number), name});
            return;
        }
        if (meant.empty())
            takeNew(row, name, surveyName);
        else if (!m_met.insert(meant.front()).second)
            m_bad.add(msg("row {1}: the case “{2}” stands twice"), {std::to_string(row.number), name});
        else
            takeKnown(row, meant.front());
    }

    void takeNew(const Row& row, const std::string& name, const std::string& surveyName) {
        const SurveyId survey = m_surveys.at(surveyName).front();
        if (!m_new.insert({survey, name}).second) {
            m_bad.add(msg("row {1}: the case “{2}” stands twice"), {std::to_string(row.number), name});
            return;
        }
        m_plan.preview.added.push_back(name);
        m_plan.added.push_back({survey, name});
        for (std::size_t at = 0; at < m_plan.columns.size(); ++at)
            if (auto value = checked(row, at); value && !value->empty()) {
                needs(at, survey, m_plan.columns[at].missingForNew);
                m_plan.values.push_back({none, m_plan.added.size() - 1, at, std::move(*value)});
            }
    }

    void takeKnown(const Row& row, std::size_t place) {
        const survey::CaseRow& known = m_plan.table.rows[place];
        ++m_plan.preview.matched;
        for (std::size_t at = 0; at < m_plan.columns.size(); ++at) {
            const Column& column = m_plan.columns[at];
            const std::string before = column.known == none ? std::string() : known.values[column.known];
            // As it was written down by us: options of a multiple choice need not be told apart again.
            if (cell(row, column.place) == survey::shownValue(before))
                continue;
            auto value = checked(row, at);
            if (!value || *value == before)
                continue;
            needs(at, known.who.survey, m_plan.columns[at].missing);
            m_plan.preview.changes.push_back(
                {known.who.name, column.name, survey::shownValue(before), survey::shownValue(*value)});
            m_plan.values.push_back({place, none, at, std::move(*value)});
        }
    }

    void needs(std::size_t at, SurveyId survey, std::set<SurveyId>& missing) const {
        const std::size_t known = m_plan.columns[at].known;
        if (known == none || !m_plan.table.columns[known].of(survey))
            missing.insert(survey);
    }

    std::optional<std::string> checked(const Row& row, std::size_t at) {
        const Column& column = m_plan.columns[at];
        const CaseColumn* known = column.known == none ? nullptr : &m_plan.table.columns[column.known];
        std::string value =
            survey::givenValue(known ? known->role : VariableRole::Variable, cell(row, column.place));
        if (known && !survey::fits(known->type, known->valueOrder, value)) {
            m_bad.add(msg("row {1}: “{2}” does not fit the variable “{3}”"),
                      {std::to_string(row.number), survey::shownValue(value), column.name});
            return std::nullopt;
        }
        return value;
    }

    std::string m_name;
    TableFile m_file;
    std::span<const Row> m_rows;
    std::size_t m_case = 0;
    std::size_t m_survey = none;
    std::map<std::string, std::vector<SurveyId>> m_surveys;
    std::unordered_map<std::string, std::vector<std::size_t>> m_known;
    std::set<std::size_t> m_met;
    std::set<std::pair<SurveyId, std::string>> m_new;
    BadRows m_bad;
    Plan m_plan;
};

void apply(store::Edit& edit, const Plan& plan, bool addNew) {
    std::vector<std::map<SurveyId, VariableId>> variables(plan.columns.size());
    for (std::size_t at = 0; at < plan.columns.size(); ++at) {
        const Column& column = plan.columns[at];
        survey::Variable made;
        made.name = column.name;
        made.type = column.type;
        if (column.known != none) {
            variables[at] = plan.table.columns[column.known].variables;
            made.valueOrder = plan.table.columns[column.known].valueOrder;
        }
        std::set<SurveyId> missing = column.missing;
        if (addNew)
            missing.insert(column.missingForNew.begin(), column.missingForNew.end());
        for (const SurveyId survey : missing) {
            made.survey = survey;
            variables[at][survey] = survey::addVariable(edit, made);
        }
    }
    std::vector<CaseId> added;
    if (addNew)
        for (const NewCase& each : plan.added)
            added.push_back(survey::addCase(edit, each.survey, each.name));
    std::map<VariableId, std::vector<survey::CaseValue>> written;
    for (const Value& value : plan.values) {
        const bool known = value.row != none;
        if (!known && !addNew)
            continue;
        const SurveyId survey =
            known ? plan.table.rows[value.row].who.survey : plan.added[value.added].survey;
        written[variables[value.column].at(survey)].push_back(
            {known ? plan.table.rows[value.row].who.id : added[value.added],
             survey::shownValue(value.given)});
    }
    for (const auto& [variable, values] : written)
        survey::setValues(edit, variable, values);
}

} // namespace

CasesPreview previewCases(const store::Connection& db, const std::filesystem::path& file,
                          Progress& progress) {
    return Planner(db, file, progress).plan().preview;
}

CasesPreview importCases(Project& project, const std::filesystem::path& file, bool addNew,
                         Progress& progress) {
    Plan plan = Planner(project.db(), file, progress).plan();
    project.edit(
        {msg("Import cases from {1}"), {shownName(file)}},
        [&](store::Edit& edit) { apply(edit, plan, addNew); }, progress);
    return std::move(plan.preview);
}

} // namespace marginalia::core::exchange
