// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/survey_rows.h"

#include "core/coding/standings.h"
#include "core/survey/condition.h"
#include "core/text/collation.h"
#include "ui/session/language.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <unordered_map>

namespace marginalia::ui {

using namespace core;

namespace {

/// Ranks by a key; what is equal shares one.
template <class Key> std::vector<int> ranksOf(const std::vector<Key>& keys) {
    std::vector<int> order(keys.size());
    std::iota(order.begin(), order.end(), 0);
    const auto key = [&keys](int at) -> const Key& { return keys[static_cast<std::size_t>(at)]; };
    std::sort(order.begin(), order.end(), [&key](int a, int b) { return key(a) < key(b); });
    std::vector<int> ranks(keys.size());
    int rank = -1;
    for (std::size_t place = 0; place < order.size(); ++place) {
        if (place == 0 || key(order[place - 1]) < key(order[place]))
            ++rank;
        ranks[static_cast<std::size_t>(order[place])] = rank;
    }
    return ranks;
}

std::vector<int> ranksByType(const survey::Variable& variable, const std::vector<QStringList>& options,
                             const text::Locale& locale) {
    using Type = survey::VariableType;
    constexpr double last = std::numeric_limits<double>::infinity();
    const bool number = variable.type == Type::Numeric || variable.role == survey::VariableRole::Rating;
    const text::Collator collator(locale);
    // What is no number or no date follows, in the order of the language.
    std::vector<std::pair<double, std::string>> keys;
    keys.reserve(options.size());
    for (const QStringList& each : options) {
        const std::string value = fromQ(each.value(0));
        if (variable.type == Type::Ordinal) {
            const auto found = std::find(variable.valueOrder.begin(), variable.valueOrder.end(), value);
            keys.emplace_back(static_cast<double>(found - variable.valueOrder.begin()),
                              found == variable.valueOrder.end() ? collator.sortKey(value) : std::string());
        } else if (const std::optional<double> read = number ? survey::readNumber(value) : std::nullopt) {
            keys.emplace_back(*read, std::string());
        } else if (const std::string date =
                       variable.type == Type::Date ? survey::readDate(value) : std::string();
                   !date.empty()) {
            keys.emplace_back(0, date);
        } else {
            keys.emplace_back(last, collator.sortKey(fromQ(each.join(QStringLiteral("; ")))));
        }
    }
    return ranksOf(keys);
}

} // namespace

SurveyRows::Values SurveyRows::readValues(const store::Connection& db, const survey::Variable& variable,
                                          const std::vector<CaseId>& who, const text::Locale& locale) {
    Values values;
    values.variable = variable.id;
    const auto read = survey::valuesOf(db, variable.id);
    std::map<std::vector<std::string>, int> known;
    values.of.reserve(who.size());
    for (const CaseId each : who) {
        const auto found = read.find(each);
        if (found == read.end()) {
            values.of.push_back(-1);
            continue;
        }
        const auto [at, added] = known.try_emplace(found->second, static_cast<int>(values.words.size()));
        if (added) {
            QStringList options;
            for (const std::string& option : found->second)
                options << toQ(option);
            values.words.push_back(options.join(QStringLiteral("; ")));
            values.options.push_back(options);
        }
        values.of.push_back(at->second);
    }
    values.ranks = ranksByType(variable, values.options, locale);
    return values;
}

SurveyRows SurveyRows::read(const store::Connection& db, SurveyId survey,
                            const std::vector<QuestionId>& questions,
                            const std::vector<survey::Variable>& variables, const text::Locale& locale,
                            Progress& progress) {
    SurveyRows rows;
    rows.questions = questions;
    progress.stage(static_cast<std::int64_t>(questions.size() * 2 + variables.size() + 2));
    const std::vector<survey::Case> cases = survey::cases(db, survey);
    std::unordered_map<CaseId, std::vector<survey::Answer>> answers;
    answers.reserve(cases.size());
    for (std::size_t at = 0; at < questions.size(); ++at) {
        progress.advance();
        for (survey::Answer& answer : survey::answers(db, questions[at])) {
            std::vector<survey::Answer>& of = answers[answer.who];
            of.resize(questions.size());
            of[at] = std::move(answer);
        }
    }
    for (const survey::Case& one : cases) {
        const auto given = answers.find(one.id);
        if (!one.excluded.empty() || given == answers.end())
            continue;
        const int row = rows.count();
        rows.who.push_back(one.id);
        rows.names.push_back(toQ(one.name));
        for (std::size_t at = 0; at < questions.size(); ++at) {
            const survey::Answer& answer = given->second[at];
            rows.cells.push_back(
                {answer.id, answer.status, static_cast<bool>(answer.text), false, false, {}});
            if (answer.id)
                rows.places.push_back({answer.id, row, static_cast<int>(at)});
        }
    }
    std::sort(rows.places.begin(), rows.places.end(),
              [](const Place& a, const Place& b) { return a.answer < b.answer; });
    for (const QuestionId question : questions) {
        progress.advance();
        std::unordered_map<AnswerId, std::vector<coding::Decision>> decisions;
        for (coding::Decision& each : coding::decisionsOf(db, question))
            decisions[each.answer].push_back(std::move(each));
        for (auto& [answer, work] : coding::workOnQuestion(db, question))
            if (const std::optional<Place> place = rows.placeOf(answer)) {
                Cell& cell = rows.cell(place->row, place->question);
                cell.work = std::move(work);
                cell.disputed =
                    coding::isDisputed(cell.work, survey::statusKey(cell.status), decisions[answer]);
                cell.codesDisputed = coding::areCodesDisputed(cell.work, decisions[answer]);
            }
    }
    for (const survey::Variable& variable : variables) {
        progress.advance();
        rows.values.push_back(readValues(db, variable, rows.who, locale));
    }
    return rows;
}

std::optional<SurveyRows::Place> SurveyRows::placeOf(AnswerId answer) const {
    const auto found = std::lower_bound(places.begin(), places.end(), answer,
                                        [](const Place& place, AnswerId id) { return place.answer < id; });
    return found != places.end() && found->answer == answer ? std::optional(*found) : std::nullopt;
}

const SurveyRows::Values* SurveyRows::valuesOf(VariableId variable) const {
    const auto found = std::find_if(values.begin(), values.end(),
                                    [variable](const Values& each) { return each.variable == variable; });
    return found == values.end() ? nullptr : &*found;
}

int SurveyRows::questionAt(QuestionId question) const {
    const auto found = std::find(questions.begin(), questions.end(), question);
    return found == questions.end() ? -1 : static_cast<int>(found - questions.begin());
}

} // namespace marginalia::ui
