// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/survey_model.h"

#include "core/coding/standings.h"
#include "core/coding/touched_place.h"
#include "ui/session/coder_sight.h"
#include "ui/session/language.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

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
    , m_rows(std::make_shared<SurveyRows>())
    , m_texts(textsKept) {
    connect(&session, &ProjectSession::changed, this, &SurveyModel::takeChanges);
    connect(&session, &ProjectSession::questionChanged, this, [this] {
        // Another of the questions shown: the columns mean the same as before.
        if (m_rows->questionAt(m_session.question()) < 0)
            reload();
        else
            m_side = m_rows->questions;
    });
    connect(&session, &ProjectSession::coderChanged, this, [this] {
        m_progress.reset();
        if (m_session.isOpen())
            m_opinions = team::StatusOpinions(m_session.db(), m_session.coder());
        emitColumns(0, columnCount() - 1);
    });
    connect(&CoderSight::of(session), &CoderSight::shownChanged, this,
            [this] { emitColumns(0, columnCount() - 1); });
    connect(&session, &ProjectSession::aboutToClose, this, [this] { m_job.stopAndWait(); });
    // Not before: others remember what is listed.
    connect(&session, &ProjectSession::closed, this, [this] {
        beginResetModel();
        forget();
        m_columns.clear();
        m_allVariables.clear();
        m_variables.clear();
        m_side.clear();
        m_filter = {};
        m_filterCodes.clear();
        m_sorted = false;
        endResetModel();
    });
    connect(&m_job, &LatestJob::failed, this, [this](const Error& error) {
        m_needRows = false;
        m_session.report(error);
        Q_EMIT readingChanged();
    });
}

void SurveyModel::forget() {
    m_progress.reset();
    m_rows = std::make_shared<SurveyRows>();
    m_shown.clear();
    m_place.clear();
    m_fits.clear();
    m_ranks.clear();
    m_groups.clear();
    m_texts.clear();
}

void SurveyModel::reload() {
    const survey::Question* question = m_session.currentQuestion();
    m_allVariables.clear();
    if (question)
        for (survey::Variable& each : survey::variables(m_session.db()))
            if (each.survey == question->survey)
                m_allVariables.push_back(std::move(each));
    std::erase_if(m_variables, [this](VariableId id) { return variable(id) == nullptr; });
    const std::vector<QuestionId> wanted = wish(true).questions;
    if (wanted != m_rows->questions) {
        // The rows of another question would be taken for those of this one.
        beginResetModel();
        forget();
        m_filter.cases.clear();
        m_filter.casesName.clear();
        m_rows->questions = wanted;
        chooseColumns();
        endResetModel();
    }
    if (question)
        read(true);
}

void SurveyModel::chooseColumns() {
    m_columns.assign(1, {Kind::Name, {}, {}});
    for (const VariableId variable : m_variables)
        m_columns.push_back({Kind::Variable, variable, {}});
    for (const QuestionId question : m_rows->questions)
        for (const Kind kind : {Kind::Answer, Kind::State, Kind::Codes})
            m_columns.push_back({kind, {}, question});
    if (m_sorted && columnOf(m_sortColumn) < 0)
        m_sorted = false;
}

RowReading::Wish SurveyModel::wish(bool rowsToo) const {
    RowReading::Wish wish;
    if (!rowsToo)
        wish.known = m_rows;
    if (const survey::Question* question = m_session.currentQuestion()) {
        wish.survey = question->survey;
        for (const survey::Question& each : m_session.questions())
            if (each.id == question->id || (each.survey == question->survey &&
                                            std::find(m_side.begin(), m_side.end(), each.id) != m_side.end()))
                wish.questions.push_back(each.id);
    }
    for (const VariableId id : m_variables)
        if (const survey::Variable* shown = variable(id))
            wish.variables.push_back(*shown);
    if (const survey::Variable* filtered = variable(m_filter.variable))
        wish.filtered = *filtered;
    wish.filter = m_filter;
    wish.order = readOrder();
    wish.locale = text::Locale(m_session.reportLanguage());
    return wish;
}

bool SurveyModel::isLong() const {
    std::int64_t answers = 0;
    for (const QuestionId question : m_rows->questions)
        answers += survey::answerCount(m_session.db(), question);
    return answers >= m_jobFrom;
}

void SurveyModel::read(bool rowsToo) {
    m_needRows |= rowsToo;
    try {
        if (!isLong() && readOrder().by != ReadOrder::By::Similar) { // comparing texts takes its time
            m_job.drop();
            core::Progress progress;
            RowReading reading = RowReading::make(m_session.db(), wish(m_needRows), progress);
            take(std::move(reading));
            return;
        }
    } catch (const Error& error) {
        m_session.report(error);
        return;
    }
    const auto reading = std::make_shared<RowReading>();
    m_job.start(
        [reading, wanted = wish(m_needRows), project = &m_session.project()](core::Progress& progress) {
            *reading = RowReading::make(*project->snapshot(), wanted, progress);
        },
        [this, reading] {
            take(std::move(*reading));
            Q_EMIT readingChanged();
        });
    Q_EMIT readingChanged();
}

bool SurveyModel::sameRows(const SurveyRows& other) const {
    return other.who == m_rows->who && other.questions == m_rows->questions;
}

void SurveyModel::take(RowReading reading) {
    m_opinions = team::StatusOpinions(m_session.db(), m_session.coder());
    m_needRows = false;
    const bool samePlaces = !std::exchange(m_needList, false) && reading.fits == m_fits &&
                            (!reading.rows || sameRows(*reading.rows));
    m_ranks = std::move(reading.ranks);
    m_groups = std::move(reading.groups);
    if (samePlaces && !m_rows->who.empty()) {
        // The same respondents: the person's place and selection stay, and so do rows that an edit made
        // unfit.
        if (reading.rows) {
            m_rows = std::move(reading.rows);
            m_progress.reset();
            m_texts.clear();
            emitColumns(0, columnCount() - 1);
            if (!m_ranks.empty())
                reorder();
        } else {
            reorder();
        }
        Q_EMIT listed();
        return;
    }
    beginResetModel();
    if (reading.rows) {
        m_rows = std::move(reading.rows);
        m_progress.reset();
        m_texts.clear();
        chooseColumns();
    }
    m_fits = std::move(reading.fits);
    rebuildShown();
    endResetModel();
    Q_EMIT listed();
}

void SurveyModel::emitColumns(int from, int to) {
    if (!m_shown.empty() && from >= 0)
        Q_EMIT dataChanged(index(0, from), index(rowCount() - 1, to));
}

void SurveyModel::refreshAnswer(AnswerId answer, bool alsoStatus) {
    const std::optional<SurveyRows::Place> at = m_rows->placeOf(answer);
    if (!at)
        return;
    Cell& cell = m_rows->cell(at->row, at->question);
    const bool counted = m_progress && at->question == m_rows->questionAt(m_progressOf);
    if (counted)
        countIn(*m_progress, cell, -1);
    if (alsoStatus)
        if (const std::optional<survey::Answer> now = survey::answerById(m_session.db(), answer)) {
            cell.status = now->status;
            cell.hasText = static_cast<bool>(now->text);
            m_texts.remove(answer.value);
        }
    cell.work = coding::workOn(m_session.db(), answer);
    const std::vector<coding::Decision> decisions = coding::decisionsOn(m_session.db(), answer);
    cell.disputed = coding::isDisputed(cell.work, survey::statusKey(cell.status), decisions);
    cell.codesDisputed = coding::areCodesDisputed(cell.work, decisions);
    if (counted)
        countIn(*m_progress, cell, 1);
    const int place = m_place[static_cast<std::size_t>(at->row)];
    if (place < 0)
        return;
    const int first = columnOf({Kind::Answer, {}, m_rows->questions[static_cast<std::size_t>(at->question)]});
    Q_EMIT dataChanged(index(place, first), index(place, first + 2));
}

void SurveyModel::takeChanges(const store::ChangeSet& changes) {
    if (!m_session.currentQuestion() && m_rows->questions.empty())
        return;
    const store::TableChange& answers = changes.of("answer");
    const bool otherRows = !answers.added.empty() || !answers.removed.empty() ||
                           changes.touches("study_case") || changes.touches("variable") ||
                           changes.touches("survey") || changes.touches("question") ||
                           changes.touches("variable_value") || changes.touches("value_merge") ||
                           changes.touches("round") || changes.touches("round_coder");
    const std::size_t work = changes.of("coding").size() + changes.of("judgement").size() + answers.size();
    // What a code means now may make any judgement one to be re-checked.
    const bool meaning = changes.touches("code") || changes.touches("recheck");
    const store::TableChange& decisions = changes.of("decision");
    if (otherRows || changes.empty() || work + decisions.size() > manyChanges || meaning ||
        !decisions.removed.empty()) {
        reload();
        return;
    }
    if (work == 0 && decisions.size() == 0)
        return;
    std::unordered_set<AnswerId> touched;
    for (const coding::TouchedPlace& each : coding::touchedPlaces(m_session.db(), changes))
        touched.insert(each.place.answer);
    const std::vector<std::int64_t>& codings = changes.of("coding").removed;
    const std::vector<std::int64_t>& judgements = changes.of("judgement").removed;
    if (!codings.empty() || !judgements.empty()) {
        const std::unordered_set<std::int64_t> gone(codings.begin(), codings.end());
        const std::unordered_set<std::int64_t> unjudged(judgements.begin(), judgements.end());
        for (const Cell& cell : m_rows->cells)
            for (const auto& [coder, done] : cell.work)
                if (unjudged.contains(done.judgement.value) ||
                    std::any_of(done.marks.begin(), done.marks.end(),
                                [&gone](const auto& mark) { return gone.contains(mark.coding.value); }))
                    touched.insert(cell.answer);
    }
    for (const AnswerId answer : touched)
        refreshAnswer(answer, !answers.changed.empty());
    if (m_needRows) // read before this step, perhaps
        read(true);
}

void SurveyModel::setVariables(const std::vector<VariableId>& variables) {
    if (variables == m_variables)
        return;
    beginResetModel();
    m_variables = variables;
    chooseColumns();
    endResetModel();
    if (m_session.currentQuestion())
        read(true);
}

void SurveyModel::setSideQuestions(const std::vector<QuestionId>& questions) {
    if (questions == m_side)
        return;
    m_side = questions;
    if (m_session.currentQuestion())
        reload();
}

const survey::Variable* SurveyModel::variable(VariableId id) const {
    const auto found = std::find_if(m_allVariables.begin(), m_allVariables.end(),
                                    [id](const survey::Variable& each) { return each.id == id; });
    return found == m_allVariables.end() ? nullptr : &*found;
}

} // namespace marginalia::ui
