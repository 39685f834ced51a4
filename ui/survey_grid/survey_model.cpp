// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/survey_model.h"

#include "ui/session/language.h"

#include <algorithm>
#include <numeric>

namespace marginalia::ui {

using namespace core;
using survey::AnswerStatus;

namespace {
constexpr int textsKept = 4000;
constexpr std::size_t manyChanges = 500;
} // namespace

SurveyModel::SurveyModel(ProjectSession& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_texts(textsKept) {
    connect(&session, &ProjectSession::changed, this, &SurveyModel::takeChanges);
    connect(&session, &ProjectSession::questionChanged, this, &SurveyModel::reload);
    connect(&session, &ProjectSession::coderChanged, this, &SurveyModel::reloadWork);
    connect(&session, &ProjectSession::aboutToClose, this, [this] {
        beginResetModel();
        m_rows.clear();
        m_rowOf.clear();
        m_shown.clear();
        m_place.clear();
        m_work.clear();
        m_answerOfCoding.clear();
        m_answerOfJudgement.clear();
        m_stale.clear();
        m_texts.clear();
        m_values.clear();
        m_allVariables.clear();
        m_variables.clear();
        m_filter = {};
        m_sortColumn = -1;
        endResetModel();
    });
}

int SurveyModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int SurveyModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 4 + static_cast<int>(m_variables.size());
}

void SurveyModel::reload() {
    beginResetModel();
    m_rows.clear();
    m_rowOf.clear();
    m_texts.clear();
    m_values.clear();
    m_work.clear();
    m_stale.clear();
    m_textHits.clear();
    m_filter.cases.clear();
    m_filter.casesName.clear();
    const survey::Question* question = m_session.currentQuestion();
    if (question) {
        const store::Connection& db = m_session.db();
        std::unordered_map<CaseId, survey::Case> included;
        for (survey::Case& each : survey::cases(db, question->survey))
            if (each.excluded.empty())
                included.emplace(each.id, std::move(each));
        for (const survey::Answer& answer : survey::answers(db, question->id)) {
            const auto who = included.find(answer.who);
            if (who == included.end())
                continue;
            m_rowOf.emplace(answer.id, static_cast<int>(m_rows.size()));
            m_rows.push_back(
                {answer.who, answer.id, answer.status, static_cast<bool>(answer.text), who->second.name});
        }
        m_allVariables.clear();
        for (survey::Variable& each : survey::variables(db))
            if (each.survey == question->survey)
                m_allVariables.push_back(std::move(each));
        m_variables.erase(std::remove_if(m_variables.begin(), m_variables.end(),
                                         [this](VariableId id) {
                                             return std::none_of(m_allVariables.begin(), m_allVariables.end(),
                                                                 [id](const survey::Variable& each) {
                                                                     return each.id == id;
                                                                 });
                                         }),
                          m_variables.end());
        m_work = coding::workOf(db, question->id, m_session.coder());
        m_stale = coding::answersToRecheck(db, question->id, m_session.coder());
    }
    m_answerOfCoding.clear();
    m_answerOfJudgement.clear();
    for (const auto& [answer, work] : m_work)
        indexWork(answer);
    refreshText();
    rebuildShown();
    endResetModel();
}

void SurveyModel::indexWork(AnswerId answer) {
    const coding::AnswerWork& work = m_work.at(answer);
    if (work.judgement)
        m_answerOfJudgement[work.judgement] = answer;
    for (const coding::AnswerWork::Mark& mark : work.marks)
        m_answerOfCoding[mark.coding] = answer;
}

void SurveyModel::reloadWork() {
    if (!m_session.isOpen() || !m_session.currentQuestion())
        return;
    m_work = coding::workOf(m_session.db(), m_session.question(), m_session.coder());
    m_answerOfCoding.clear();
    m_answerOfJudgement.clear();
    for (const auto& [answer, work] : m_work)
        indexWork(answer);
    refreshStale();
    emitColumns(answerColumn(), codesColumn());
}

void SurveyModel::refreshStale() {
    m_stale = coding::answersToRecheck(m_session.db(), m_session.question(), m_session.coder());
}

void SurveyModel::emitColumns(int from, int to) {
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, from), index(rowCount() - 1, to));
}

void SurveyModel::refreshRow(Row& row) {
    if (const std::optional<survey::Answer> now = survey::answerById(m_session.db(), row.answer)) {
        row.status = now->status;
        row.hasText = static_cast<bool>(now->text);
        m_texts.remove(row.answer.value);
    }
}

void SurveyModel::refreshAnswer(AnswerId answer, bool alsoStatus) {
    const auto at = m_rowOf.find(answer);
    if (at == m_rowOf.end())
        return;
    Row& row = m_rows[static_cast<std::size_t>(at->second)];
    if (alsoStatus)
        refreshRow(row);
    m_work[answer] = coding::workOn(m_session.db(), answer, m_session.coder());
    indexWork(answer);
    if (coding::toRecheck(m_session.db(), answer, m_session.coder()))
        m_stale.insert(answer);
    else
        m_stale.erase(answer);
    const int place = m_place[static_cast<std::size_t>(at->second)];
    if (place >= 0)
        Q_EMIT dataChanged(index(place, answerColumn()), index(place, codesColumn()));
}

void SurveyModel::takeChanges(const store::ChangeSet& changes) {
    if (!m_session.currentQuestion())
        return;
    const store::TableChange& answers = changes.of("answer");
    const bool otherRows = !answers.added.empty() || !answers.removed.empty() ||
                           changes.touches("study_case") || changes.touches("variable") ||
                           changes.touches("survey") || changes.touches("question");
    const std::size_t work = changes.of("coding").size() + changes.of("judgement").size() + answers.size();
    if (otherRows || changes.empty()) {
        reload();
        return;
    }
    if (changes.touches("variable_value") || changes.touches("value_merge")) {
        m_values.clear();
        emitColumns(0, answerColumn());
    }
    if (work > manyChanges) {
        for (const std::int64_t id : answers.changed)
            if (const auto at = m_rowOf.find(AnswerId{id}); at != m_rowOf.end())
                refreshRow(m_rows[static_cast<std::size_t>(at->second)]);
        reloadWork();
        return;
    }
    std::unordered_set<AnswerId> touched;
    const store::Connection& db = m_session.db();
    for (const auto* ids : {&changes.of("coding").added, &changes.of("coding").changed})
        for (const std::int64_t id : *ids)
            if (const std::optional<coding::Coding> now = coding::codingById(db, CodingId{id}))
                touched.insert(now->place.answer);
    for (const std::int64_t id : changes.of("coding").removed)
        if (const auto at = m_answerOfCoding.find(CodingId{id}); at != m_answerOfCoding.end()) {
            touched.insert(at->second);
            m_answerOfCoding.erase(at);
        }
    for (const auto* ids : {&changes.of("judgement").added, &changes.of("judgement").changed})
        for (const std::int64_t id : *ids)
            if (const std::optional<AnswerId> now = coding::answerOfJudgement(db, JudgementId{id}))
                touched.insert(*now);
    for (const std::int64_t id : changes.of("judgement").removed)
        if (const auto at = m_answerOfJudgement.find(JudgementId{id}); at != m_answerOfJudgement.end()) {
            touched.insert(at->second);
            m_answerOfJudgement.erase(at);
        }
    for (const std::int64_t id : answers.changed)
        touched.insert(AnswerId{id});
    const bool meaning = changes.touches("code") || changes.touches("recheck");
    if (meaning)
        refreshStale();
    for (const AnswerId answer : touched)
        refreshAnswer(answer, !answers.changed.empty());
    if (meaning)
        emitColumns(stateColumn(), codesColumn());
}

const coding::AnswerWork* SurveyModel::workOf(AnswerId answer) const {
    const auto found = m_work.find(answer);
    return found == m_work.end() ? nullptr : &found->second;
}

AnswerState SurveyModel::stateOf(const Row& row) const {
    const coding::AnswerWork* work = workOf(row.answer);
    if (work && work->done)
        return m_stale.contains(row.answer) ? AnswerState::ToRecheck : AnswerState::Judged;
    return row.status == AnswerStatus::Substantive ? AnswerState::NotJudged : AnswerState::NeedsNone;
}

bool SurveyModel::fits(const Row& row) const {
    if (m_filter.status && row.status != *m_filter.status)
        return false;
    if (!m_filter.casesName.isEmpty() && !m_filter.cases.contains(row.who.value))
        return false;
    const AnswerState state = stateOf(row);
    switch (m_filter.show) {
    case AnswerFilter::Show::All:
        break;
    case AnswerFilter::Show::NotJudged:
        if (state != AnswerState::NotJudged)
            return false;
        break;
    case AnswerFilter::Show::Judged:
        if (state != AnswerState::Judged && state != AnswerState::ToRecheck)
            return false;
        break;
    case AnswerFilter::Show::ToRecheck:
        if (state != AnswerState::ToRecheck)
            return false;
        break;
    case AnswerFilter::Show::WithoutCode: {
        const coding::AnswerWork* work = workOf(row.answer);
        if (row.status != AnswerStatus::Substantive || (work && !work->marks.empty()))
            return false;
        break;
    }
    }
    return m_filter.text.isEmpty() || m_textHits.contains(row.answer);
}

void SurveyModel::setFilter(const AnswerFilter& filter) {
    if (filter == m_filter)
        return;
    beginResetModel();
    const bool text = filter.text != m_filter.text;
    m_filter = filter;
    if (text)
        refreshText();
    rebuildShown();
    endResetModel();
}

void SurveyModel::rebuildShown() {
    m_shown.clear();
    for (std::size_t at = 0; at < m_rows.size(); ++at)
        if (fits(m_rows[at]))
            m_shown.push_back(static_cast<int>(at));
    if (m_sortColumn >= 0 && m_sortColumn < columnCount()) {
        const std::vector<std::string> keys = sortKeys();
        const bool up = m_sortOrder == Qt::AscendingOrder;
        std::stable_sort(m_shown.begin(), m_shown.end(), [&keys, up](int a, int b) {
            const std::string& left = keys[static_cast<std::size_t>(a)];
            const std::string& right = keys[static_cast<std::size_t>(b)];
            return up ? left < right : right < left;
        });
    }
    m_place.assign(m_rows.size(), -1);
    for (std::size_t at = 0; at < m_shown.size(); ++at)
        m_place[static_cast<std::size_t>(m_shown[at])] = static_cast<int>(at);
}

void SurveyModel::dropOthers(AnswerId keep) {
    const auto leaves = [this, keep](int place) {
        const Row& row = m_rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(place)])];
        return row.answer != keep && !fits(row);
    };
    // Neighbours go together, from the end, so that each row is moved once and the views hear of runs.
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (!leaves(last))
            continue;
        int first = last;
        while (first > 0 && leaves(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        for (int place = first; place <= last; ++place)
            m_place[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(place)])] = -1;
        m_shown.erase(m_shown.begin() + first, m_shown.begin() + last + 1);
        for (std::size_t at = static_cast<std::size_t>(first); at < m_shown.size(); ++at)
            m_place[static_cast<std::size_t>(m_shown[at])] = static_cast<int>(at);
        endRemoveRows();
        last = first;
    }
}

void SurveyModel::setVariables(const std::vector<VariableId>& variables) {
    if (variables == m_variables)
        return;
    beginResetModel();
    m_variables = variables;
    m_sortColumn = -1;
    rebuildShown();
    endResetModel();
}

AnswerId SurveyModel::answerAt(int row) const {
    return row >= 0 && row < rowCount()
               ? m_rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])].answer
               : AnswerId{};
}

QString SurveyModel::respondentAt(int row) const {
    return toQ(m_rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])].name);
}

AnswerStatus SurveyModel::statusAt(int row) const {
    return m_rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])].status;
}

AnswerState SurveyModel::stateAt(int row) const {
    return stateOf(m_rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])]);
}

int SurveyModel::rowOf(AnswerId answer) const {
    const auto found = m_rowOf.find(answer);
    return found == m_rowOf.end() ? -1 : m_place[static_cast<std::size_t>(found->second)];
}

int SurveyModel::nextNotJudged(int row) const {
    const int count = rowCount();
    for (int step = 1; step <= count; ++step) {
        const int at = (row + step) % count;
        if (stateAt(at) == AnswerState::NotJudged)
            return at;
    }
    return -1;
}

QStringList SurveyModel::valuesAt(int row) const {
    const Row& at = m_rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])];
    QStringList values;
    for (const VariableId variable : m_variables)
        if (const QString value = valueOf(at, variable); !value.isEmpty())
            values << value;
    return values;
}

} // namespace marginalia::ui
