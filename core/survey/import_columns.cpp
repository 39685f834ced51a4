// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/import_columns.h"

#include "core/survey/continue_plan.h"
#include "core/survey/survey_store.h"
#include "core/text/fold.h"
#include "core/text/language_guess.h"
#include "core/text/normalize.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_set>

namespace marginalia::core::survey {

std::string_view trimmed(std::string_view cell) {
    constexpr std::string_view blanks = " \t\r\n";
    for (;;) {
        const std::size_t before = cell.size();
        while (!cell.empty() && blanks.find(cell.front()) != std::string_view::npos)
            cell.remove_prefix(1);
        while (!cell.empty() && blanks.find(cell.back()) != std::string_view::npos)
            cell.remove_suffix(1);
        if (cell.starts_with("\xC2\xA0"))
            cell.remove_prefix(2);
        if (cell.ends_with("\xC2\xA0"))
            cell.remove_suffix(2);
        if (cell.size() == before)
            return cell;
    }
}

namespace {

/// Whether a dummy column's cell says that the option was chosen.
bool isChosen(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.empty() || cell == "0")
        return false;
    if (cell == "1")
        return true;
    constexpr std::array<std::string_view, 12> noes{
        "no",  "нет",  "жоқ",       "false",        "n",          "н",
        "0.0", "ложь", "unchecked", "not selected", "не выбрано", "not checked"};
    const std::string key = statusWordKey(cell);
    return !key.empty() && std::none_of(noes.begin(), noes.end(),
                                        [&](std::string_view no) { return statusWordKey(no) == key; });
}

std::string clean(std::string_view text) {
    return text::normalize(trimmed(text)).text;
}

std::set<std::string> columnsUsed(const SurveyPlan& plan) {
    std::set<std::string> used;
    for (const ColumnPlan& column : plan.columns)
        if (column.role != ColumnRole::Ignore)
            used.insert(column.column);
    return used;
}

/// The plan's columns found in the file.
class ColumnFinder {
public:
    explicit ColumnFinder(const SurveyRows& rows) {
        for (std::size_t i = 0; i < rows.headers.size(); ++i)
            m_places.emplace(rows.headers[i], i);
    }

    std::optional<std::size_t> find(const std::string& header) {
        const auto found = m_places.find(header);
        if (found != m_places.end())
            return found->second;
        m_missing.push_back(
            Sentence(msg("The plan names the column “{1}”, which is not in the file."), {header}));
        return std::nullopt;
    }

    void finish(const SurveyPlan& plan) const {
        if (!m_missing.empty())
            throw Error(
                ErrorKind::Invalid,
                msg("The survey plan does not fit the file “{1}”. Correct the plan, or leave it out."),
                {plan.file}, m_missing);
    }

private:
    std::unordered_map<std::string, std::size_t> m_places;
    std::vector<Sentence> m_missing;
};

void setLabel(Question& question, const std::string& label) {
    const std::string_view language = text::guessLanguage(label);
    (language == "ru" ? question.labelRu : language == "kk" ? question.labelKk : question.labelEn) = label;
}

std::string labelOf(const ColumnPlan& column, const SurveyRows& rows, std::size_t place) {
    if (!column.label.empty())
        return clean(column.label);
    if (place < rows.labels.size() && !trimmed(rows.labels[place]).empty())
        return clean(rows.labels[place]);
    return column.name.empty() || column.name == column.column ? std::string() : clean(column.column);
}

std::string nameOf(const ColumnPlan& column) {
    return clean(column.name.empty() ? column.column : column.name);
}

VariableRole variableRole(ColumnRole role) {
    switch (role) {
    case ColumnRole::Single:
        return VariableRole::Single;
    case ColumnRole::Multiple:
        return VariableRole::Multiple;
    case ColumnRole::Rating:
        return VariableRole::Rating;
    default:
        return VariableRole::Variable;
    }
}

/// Sets the plan's columns into questions and variables, without ids yet.
void sortColumns(const SurveyRows& rows, const SurveyPlan& plan, ImportColumns& columns) {
    ColumnFinder finder(rows);
    const auto once = [&](std::optional<std::size_t>& place, const std::string& header) {
        if (place)
            throw Error(
                ErrorKind::Invalid,
                msg("The survey plan gives the role of the column “{1}” to another column too. Keep one."),
                {header});
        place = finder.find(header);
    };
    if (!plan.idColumn.empty())
        columns.id = finder.find(plan.idColumn);
    std::set<std::string> names;
    const auto free = [&](const std::string& name) {
        if (!names.insert(text::nameKey(name)).second)
            throw Error(ErrorKind::Invalid,
                        msg("The survey plan gives the name “{1}” to two columns. Rename one of them."),
                        {name});
    };
    for (const ColumnPlan& column : plan.columns) {
        if (column.role == ColumnRole::Ignore || column.column == plan.idColumn)
            continue;
        if (column.role == ColumnRole::Id) {
            once(columns.id, column.column);
            continue;
        }
        if (column.role == ColumnRole::Consent) {
            once(columns.consent, column.column);
            continue;
        }
        if (column.role == ColumnRole::AttributionName) {
            once(columns.attributionName, column.column);
            continue;
        }
        if (column.role == ColumnRole::AttributionPosition) {
            once(columns.attributionPosition, column.column);
            continue;
        }
        const std::optional<std::size_t> place = finder.find(column.column);
        if (!place)
            continue;
        const std::string name = nameOf(column);
        if (name.empty())
            throw Error(ErrorKind::Invalid, msg("The survey plan leaves the column “{1}” without a name."),
                        {column.column});
        if (column.role == ColumnRole::Open) {
            free(name);
            columns.questions.push_back({*place,
                                         {},
                                         name,
                                         StatusFinder(column.dontKnow, column.noAnswer, column.refused),
                                         column.askedIf,
                                         {},
                                         {},
                                         {}});
            continue;
        }
        if (!column.option.empty()) {
            const auto group = std::find_if(
                columns.variables.begin(), columns.variables.end(), [&](const VariableColumn& one) {
                    return one.variable.name == name && !one.parts.front().option.empty();
                });
            if (group != columns.variables.end()) {
                group->parts.push_back({*place, clean(column.option)});
                continue;
            }
        }
        free(name);
        VariableColumn variable;
        variable.parts.push_back({*place, clean(column.option)});
        variable.separator = column.separator;
        variable.variable.name = name;
        variable.variable.label = labelOf(column, rows, *place);
        variable.variable.role = variableRole(column.role);
        variable.variable.type = column.role == ColumnRole::Rating
                                     ? VariableType::Numeric
                                     : typeFromKey(column.type).value_or(VariableType::Nominal);
        variable.variable.lowest = column.min;
        variable.variable.highest = column.max;
        for (const std::string& value : column.values)
            variable.variable.valueOrder.push_back(clean(value));
        columns.variables.push_back(std::move(variable));
    }
    finder.finish(plan);
}

/// Whole-project names of questions are unique: `--question steps` must mean one.
std::string freeQuestionName(const std::string& wanted, const std::vector<Question>& known, SurveyId survey,
                             ImportReport& report) {
    std::string name = wanted;
    for (int copy = 2;; ++copy) {
        const bool taken = std::any_of(known.begin(), known.end(), [&](const Question& question) {
            return question.survey != survey && question.name == name;
        });
        if (!taken)
            break;
        name = wanted + " (" + std::to_string(copy) + ")";
    }
    if (name != wanted)
        report.decisions.push_back(Sentence(
            msg("Another survey has a question “{1}”; the new one is called “{2}”."), {wanted, name}));
    return name;
}

void settleQuestions(store::Edit& edit, SurveyWriter& writer, const SurveyRows& rows, const SurveyPlan& plan,
                     ImportColumns& columns, ImportReport& report) {
    const std::vector<Question> known = questions(edit.db());
    auto position = std::count_if(known.begin(), known.end(), [&](const Question& question) {
        return question.survey == columns.survey;
    });
    for (QuestionColumn& column : columns.questions) {
        const std::string wanted = freeQuestionName(column.name, known, columns.survey, report);
        const auto found = std::find_if(known.begin(), known.end(), [&](const Question& question) {
            return question.survey == columns.survey &&
                   (question.name == wanted || text::nameKey(question.name) == text::nameKey(wanted));
        });
        column.name = wanted;
        if (found != known.end()) {
            column.id = found->id;
            if (column.askedIf.empty())
                column.askedIf = found->askedIf;
            for (const auto& [who, facts] : rows::answersByCase(edit.db(), column.id)) {
                column.known.emplace(who, facts.id);
                column.knownText.emplace(who, facts.text);
            }
            continue;
        }
        const std::string& header = rows.headers[column.column];
        const auto planned = std::find_if(plan.columns.begin(), plan.columns.end(),
                                          [&](const ColumnPlan& one) { return one.column == header; });
        Question question;
        question.survey = columns.survey;
        question.name = column.name;
        question.singleCode = planned->singleCode;
        question.askedIf = column.askedIf;
        question.position = position++;
        if (const std::string label = labelOf(*planned, rows, column.column); !label.empty())
            setLabel(question, label);
        column.id = writer.addQuestion(question);
        ++report.questionsAdded;
    }
}

void settleVariables(store::Edit& edit, SurveyWriter& writer, ImportColumns& columns, ImportReport& report) {
    const std::vector<Variable> known = rows::variablesOf(edit.db(), columns.survey);
    auto position = static_cast<std::int64_t>(known.size());
    for (VariableColumn& column : columns.variables) {
        const auto found = std::find_if(known.begin(), known.end(), [&](const Variable& variable) {
            return text::nameKey(variable.name) == text::nameKey(column.variable.name);
        });
        if (found != known.end()) {
            column.variable = *found;
            column.known = rows::valuesOf(edit.db(), found->id);
            column.merges = rows::merges(edit.db(), found->id);
            continue;
        }
        column.variable.survey = columns.survey;
        column.variable.id = writer.addVariable(column.variable, position++);
        ++report.variablesAdded;
    }
}

/// The values that occur of the variables that a condition asks for.
std::vector<std::string> valuesIn(const VariableColumn& column, const SurveyRows& rows) {
    std::unordered_set<std::string> seen;
    const auto take = [&](const std::string& raw) {
        for (std::string& value : rows::readValue(raw, column.merges))
            seen.insert(std::move(value));
    };
    for (const std::vector<std::string>& row : rows.rows)
        take(column.valueIn(row));
    for (const auto& [who, raw] : column.known)
        take(raw);
    for (const auto& [value, readAs] : column.merges)
        seen.insert(value);
    std::vector<std::string> values(seen.begin(), seen.end());
    std::sort(values.begin(), values.end());
    return values;
}

void bindConditions(const SurveyRows& rows, ImportColumns& columns) {
    std::vector<ConditionVariable> variables;
    for (const VariableColumn& column : columns.variables) {
        const Variable& variable = column.variable;
        variables.push_back({variable.name,
                             rows.headers[column.parts.front().column],
                             variable.role,
                             variable.type,
                             variable.valueOrder,
                             {},
                             column.merges});
    }
    for (QuestionColumn& question : columns.questions) {
        if (question.askedIf.empty())
            continue;
        for (const Comparison& comparison : parseCondition(question.askedIf))
            for (std::size_t i = 0; i < variables.size(); ++i)
                if (variables[i].values.empty() &&
                    (text::nameKey(variables[i].name) == text::nameKey(comparison.name) ||
                     text::nameKey(variables[i].otherName) == text::nameKey(comparison.name)))
                    variables[i].values = valuesIn(columns.variables[i], rows);
        question.asked = Condition(question.askedIf, variables);
    }
}

/// Which columns stay behind: nothing is dropped without a word.
void reportLeftOut(const SurveyRows& rows, const SurveyPlan& plan, ImportReport& report) {
    std::set<std::string> used = columnsUsed(plan);
    used.insert(plan.idColumn);
    std::string left;
    std::size_t count = 0;
    for (const std::string& header : rows.headers)
        if (!used.contains(header) && ++count <= 20)
            left += (left.empty() ? "" : ", ") + header;
    if (count > 20)
        left += ", …";
    if (count > 0)
        report.decisions.push_back(Sentence(msg("Columns left out: {1}."), {left}));
}

std::string freeSurveyName(const store::Connection& db, const std::string& wanted) {
    const std::vector<Survey> known = surveys(db);
    std::string name = wanted;
    for (int copy = 2;
         std::any_of(known.begin(), known.end(), [&](const Survey& survey) { return survey.name == name; });
         ++copy)
        name = wanted + " (" + std::to_string(copy) + ")";
    return name;
}

} // namespace

std::string VariableColumn::valueIn(const std::vector<std::string>& row) const {
    std::string value;
    const auto take = [&value](std::string_view option) {
        if (option.empty())
            return;
        if (!value.empty())
            value += '\x1F';
        value += option;
    };
    if (!parts.front().option.empty()) {
        for (const Part& part : parts)
            if (isChosen(row[part.column]))
                take(part.option);
        return value;
    }
    const std::string& cell = row[parts.front().column];
    if (variable.role != VariableRole::Multiple || separator.empty())
        return clean(cell);
    std::string_view rest = cell;
    for (;;) {
        const std::size_t end = rest.find(separator);
        take(clean(rest.substr(0, end)));
        if (end == std::string_view::npos)
            return value;
        rest.remove_prefix(end + separator.size());
    }
}

std::optional<Survey> surveyOfPlan(const store::Connection& db, const SurveyPlan& plan,
                                   const std::string& surveyName) {
    if (plan.separate)
        return std::nullopt;
    const std::set<std::string> wanted = columnsUsed(plan);
    std::optional<Survey> sameColumns;
    for (Survey& survey : surveys(db)) {
        std::set<std::string> used;
        try {
            used = columnsUsed(SurveyPlan::fromJson(survey.plan));
        } catch (const Error&) {
            // A survey from elsewhere may have no plan of ours; then only its name counts.
        }
        const bool common =
            used.empty() || std::any_of(used.begin(), used.end(),
                                        [&](const std::string& column) { return wanted.contains(column); });
        if (survey.name == surveyName && common)
            return std::move(survey);
        if (!sameColumns && used == wanted)
            sameColumns = std::move(survey);
    }
    return sameColumns;
}

/// Columns that the plan does not name are left out: the survey remembers that, so that a newer file of it
/// does not take them for new ones.
static SurveyPlan withEveryColumn(const SurveyPlan& plan, const SurveyRows& rows) {
    SurveyPlan all;
    for (const std::string& header : rows.headers)
        all.columns.emplace_back().column = header;
    return withEarlierColumns(plan, all);
}

ImportColumns prepareColumns(store::Edit& edit, SurveyWriter& writer, const SurveyRows& rows,
                             const SurveyPlan& plan, const std::string& surveyName, ImportReport& report) {
    ImportColumns columns;
    sortColumns(rows, plan, columns);
    if (columns.questions.empty() && columns.variables.empty())
        throw Error(
            ErrorKind::Invalid,
            msg("The survey plan takes no column of the file “{1}”. Give at least one column a role."),
            {plan.file});
    reportLeftOut(rows, plan, report);
    const std::optional<Survey> known = surveyOfPlan(edit.db(), plan, surveyName);
    columns.appending = known.has_value();
    if (known) {
        keepOpenQuestions(edit.db(), *known, plan);
        for (const std::string& question : questionsLeftOut(*known, plan))
            report.decisions.push_back(
                Sentence(msg("The open question “{1}” was left out: new respondents have no answer there."),
                         {question}));
    }
    columns.survey =
        known ? known->id
              : writer.addSurvey(freeSurveyName(edit.db(), surveyName), withEveryColumn(plan, rows));
    settleQuestions(edit, writer, rows, plan, columns, report);
    settleVariables(edit, writer, columns, report);
    if (columns.appending && (report.questionsAdded > 0 || report.variablesAdded > 0))
        writer.replacePlan(columns.survey, withEarlierColumns(plan, planOf(*known)));
    bindConditions(rows, columns);
    return columns;
}

} // namespace marginalia::core::survey
