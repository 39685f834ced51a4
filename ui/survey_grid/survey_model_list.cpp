// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows the grid lists, and in which order.
#include "ui/session/language.h"
#include "ui/survey_grid/survey_model.h"

#include <algorithm>
#include <utility>

namespace marginalia::ui {

using namespace core;
using survey::AnswerStatus;

namespace {
/// Beyond so many runs of rows to take out, the views are told of a new list: each run costs them as much.
constexpr int mostRuns = 32;
} // namespace

AnswerState SurveyModel::stateOf(const Cell& cell) const {
    const bool substantive = statusOf(cell) == AnswerStatus::Substantive;
    if (!substantive && !isDisputed(cell))
        return AnswerState::NeedsNone;
    const coding::AnswerWork* work = workOf(cell);
    if (work && work->done)
        return work->stale ? AnswerState::ToRecheck : AnswerState::Judged;
    return substantive ? AnswerState::NotJudged : AnswerState::NeedsNone;
}

AnswerStatus SurveyModel::statusOf(const Cell& cell) const {
    const coding::AnswerWork* work = m_opinions.holdFor(cell.answer) ? workOf(cell) : nullptr;
    return work ? survey::statusFromKey(work->proposedStatus).value_or(cell.status) : cell.status;
}

bool SurveyModel::isDisputed(const Cell& cell) const {
    if (!m_opinions.holdFor(cell.answer))
        return cell.disputed;
    return cell.codesDisputed && !m_opinions.areEverywhere();
}

const coding::AnswerWork* SurveyModel::workOf(const Cell& cell) const {
    return coding::workBy(cell.work, m_session.coder());
}

bool SurveyModel::hasFilteredCode(const Cell& cell) const {
    return std::any_of(cell.work.begin(), cell.work.end(), [this](const auto& each) {
        if (m_filter.coder && each.first != m_filter.coder)
            return false;
        if (!m_filter.code)
            return each.second.done || !each.second.marks.empty();
        return std::any_of(each.second.marks.begin(), each.second.marks.end(),
                           [this](const auto& mark) { return m_filterCodes.contains(mark.code); });
    });
}

bool SurveyModel::fits(const Cell& cell) const {
    if (!cell.answer || (m_filter.status && statusOf(cell) != *m_filter.status))
        return false;
    if ((m_filter.code || m_filter.coder) && !hasFilteredCode(cell))
        return false;
    const AnswerState state = stateOf(cell);
    switch (m_filter.show) {
    case AnswerFilter::Show::All:
        return true;
    case AnswerFilter::Show::NotJudged:
        return state == AnswerState::NotJudged;
    case AnswerFilter::Show::Judged:
        return state == AnswerState::Judged || state == AnswerState::ToRecheck;
    case AnswerFilter::Show::ToRecheck:
        return state == AnswerState::ToRecheck;
    case AnswerFilter::Show::Disputed:
        return isDisputed(cell);
    case AnswerFilter::Show::WithoutCode: {
        const coding::AnswerWork* work = workOf(cell);
        return cell.status == AnswerStatus::Substantive && !(work && !work->marks.empty());
    }
    }
    return true;
}

bool SurveyModel::fits(int row) const {
    if (!m_fits.empty() && !m_fits[static_cast<std::size_t>(row)])
        return false;
    if (!m_filter.casesName.isEmpty() &&
        !m_filter.cases.contains(m_rows->who[static_cast<std::size_t>(row)].value))
        return false;
    // Of several questions only one is filtered: "without a code" in one of them says little about a row.
    if (const int filtered = m_rows->questionAt(m_filterQuestion); filtered >= 0 && m_filter.looksAtAnswers())
        return fits(m_rows->cell(row, filtered));
    for (int question = 0; question < static_cast<int>(m_rows->questions.size()); ++question)
        if (fits(m_rows->cell(row, question)))
            return true;
    return false;
}

const survey::Question* SurveyModel::filteredQuestion() const {
    if (m_rows->questions.size() < 2 || m_rows->questionAt(m_filterQuestion) < 0 ||
        !m_filter.looksAtAnswers())
        return nullptr;
    for (const survey::Question& each : m_session.questions())
        if (each.id == m_filterQuestion)
            return &each;
    return nullptr;
}

void SurveyModel::setFilter(const AnswerFilter& filter) {
    if (filter == m_filter)
        return;
    const bool reads = !filter.readsTheSame(m_filter) || m_job.busy();
    const bool other = filter.code != m_filter.code;
    m_filter = filter;
    m_filterQuestion = m_session.question();
    if (other) {
        const std::vector<CodeId> codes = m_session.codebook().find(filter.code)
                                              ? m_session.codebook().subtree(filter.code)
                                              : std::vector<CodeId>();
        m_filterCodes = {codes.begin(), codes.end()};
    }
    if (reads && (m_filter.needsReading() || m_job.busy())) {
        m_needList = true;
        read(false); // lists anew by itself
        return;
    }
    beginResetModel();
    if (!m_filter.needsReading())
        m_fits.clear();
    rebuildShown();
    endResetModel();
    Q_EMIT listed();
}

ReadOrder SurveyModel::readOrder() const {
    if (m_similar)
        return {ReadOrder::By::Similar, m_session.question()};
    if (m_sorted && m_sortColumn.kind == Kind::Name)
        return {ReadOrder::By::Name, {}};
    if (m_sorted && m_sortColumn.kind == Kind::Answer)
        return {ReadOrder::By::Answer, m_sortColumn.question};
    return {};
}

std::vector<int> SurveyModel::orderRanks() const {
    if (!m_sorted && !m_similar)
        return {};
    if (readOrder().by != ReadOrder::By::Nothing)
        return m_ranks.size() == m_rows->who.size() ? m_ranks : std::vector<int>();
    std::vector<int> ranks(m_rows->who.size(), -1);
    if (m_sortColumn.kind == Kind::Variable) {
        if (const SurveyRows::Values* values = m_rows->valuesOf(m_sortColumn.variable))
            for (std::size_t row = 0; row < ranks.size(); ++row)
                if (values->of[row] >= 0)
                    ranks[row] = values->ranks[static_cast<std::size_t>(values->of[row])];
        return ranks;
    }
    const int question = m_rows->questionAt(m_sortColumn.question);
    for (int row = 0; row < m_rows->count(); ++row) {
        const Cell& cell = m_rows->cell(row, question);
        int& rank = ranks[static_cast<std::size_t>(row)];
        if (m_sortColumn.kind == Kind::State) {
            rank = ((isDisputed(cell) ? 0 : 1) + static_cast<int>(stateOf(cell)) * 2) * 16 +
                   static_cast<int>(statusOf(cell));
        } else if (const std::vector<std::size_t> codes = codePlaces(cell); !codes.empty()) {
            rank = static_cast<int>(codes.front());
        }
    }
    return ranks;
}

void SurveyModel::rebuildShown() {
    m_shown.clear();
    for (int row = 0; row < m_rows->count(); ++row)
        if (fits(row))
            m_shown.push_back(row);
    sortShown();
}

void SurveyModel::sortShown() {
    m_shown = inOrder(std::move(m_shown));
    fillPlaces();
}

std::vector<int> SurveyModel::inOrder(std::vector<int> rows) const {
    std::sort(rows.begin(), rows.end());
    const std::vector<int> ranks = orderRanks();
    if (!ranks.empty()) {
        const bool up = m_sortOrder == Qt::AscendingOrder || m_similar;
        // What has nothing to order by stands last, both ways.
        std::stable_sort(rows.begin(), rows.end(), [&ranks, up](int a, int b) {
            const int left = ranks[static_cast<std::size_t>(a)];
            const int right = ranks[static_cast<std::size_t>(b)];
            if (left < 0 || right < 0)
                return right < 0 && left >= 0;
            return up ? left < right : right < left;
        });
    }
    return rows;
}

bool SurveyModel::letIn(AnswerId answer) {
    const std::optional<SurveyRows::Place> at = m_rows->placeOf(answer);
    if (!at)
        return false;
    if (m_place[static_cast<std::size_t>(at->row)] >= 0)
        return true;
    // Before the first row that stands behind it in the order; rows kept out of order stay where they are.
    std::vector<int> wanted = m_shown;
    wanted.push_back(at->row);
    wanted = inOrder(std::move(wanted));
    const auto next = std::next(std::find(wanted.begin(), wanted.end(), at->row));
    const int row = next == wanted.end() ? rowCount() : m_place[static_cast<std::size_t>(*next)];
    beginInsertRows({}, row, row);
    m_shown.insert(m_shown.begin() + row, at->row);
    fillPlaces();
    endInsertRows();
    return true;
}

void SurveyModel::fillPlaces() {
    m_place.assign(m_rows->who.size(), -1);
    for (std::size_t at = 0; at < m_shown.size(); ++at)
        m_place[static_cast<std::size_t>(m_shown[at])] = static_cast<int>(at);
}

void SurveyModel::sort(int column, Qt::SortOrder order) {
    const bool sorted = column >= 0 && column < columnCount();
    const Column wanted = sorted ? this->column(column) : Column{};
    if (!m_similar && sorted == m_sorted && order == m_sortOrder && (!sorted || wanted == m_sortColumn))
        return;
    const ReadOrder before = readOrder();
    if (std::exchange(m_similar, false))
        Q_EMIT similarTogetherChanged(false);
    m_sorted = sorted;
    m_sortColumn = wanted;
    m_sortOrder = order;
    const ReadOrder now = readOrder();
    if (m_job.busy() || (now.by != ReadOrder::By::Nothing && now != before))
        read(false);
    else
        reorder();
}

void SurveyModel::setSimilarTogether(bool together) {
    if (together == m_similar)
        return;
    m_similar = together;
    Q_EMIT similarTogetherChanged(together);
    if (m_job.busy() || readOrder().by != ReadOrder::By::Nothing) {
        read(false);
        return;
    }
    m_groups.clear();
    reorder();
}

int SurveyModel::groupAt(int row) const {
    if (row < 0 || row >= rowCount() || m_groups.size() != m_rows->who.size())
        return -1;
    return m_groups[static_cast<std::size_t>(sourceRow(row))];
}

void SurveyModel::reorder() {
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> rows;
    rows.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& each : before)
        rows.push_back(sourceRow(each.row()));
    // Rows that an edit made unfit stay listed: only the order is made anew.
    sortShown();
    QModelIndexList after;
    for (qsizetype at = 0; at < before.size(); ++at) {
        const int row = m_place[static_cast<std::size_t>(rows[static_cast<std::size_t>(at)])];
        after << (row >= 0 ? index(row, before.at(at).column()) : QModelIndex());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void SurveyModel::dropOthers(AnswerId keep) {
    const std::optional<SurveyRows::Place> kept = m_rows->placeOf(keep);
    std::vector<bool> leaves(m_shown.size());
    int runs = 0;
    for (std::size_t at = 0; at < m_shown.size(); ++at) {
        leaves[at] = !(kept && kept->row == m_shown[at]) && !fits(m_shown[at]);
        runs += leaves[at] && (at == 0 || !leaves[at - 1]) ? 1 : 0;
    }
    if (runs == 0)
        return;
    const auto takeOut = [this](int first, int last) {
        for (int place = first; place <= last; ++place)
            m_place[static_cast<std::size_t>(sourceRow(place))] = -1;
        m_shown.erase(m_shown.begin() + first, m_shown.begin() + last + 1);
    };
    if (runs > mostRuns) {
        beginResetModel();
        std::size_t at = 0;
        std::erase_if(m_shown, [&](int) { return leaves[at++]; });
        fillPlaces();
        endResetModel();
        Q_EMIT listed();
        return;
    }
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (!leaves[static_cast<std::size_t>(last)])
            continue;
        int first = last;
        while (first > 0 && leaves[static_cast<std::size_t>(first - 1)])
            --first;
        beginRemoveRows({}, first, last);
        takeOut(first, last);
        for (std::size_t place = static_cast<std::size_t>(first); place < m_shown.size(); ++place)
            m_place[static_cast<std::size_t>(m_shown[place])] = static_cast<int>(place);
        endRemoveRows();
        last = first;
    }
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

void SurveyModel::countIn(Progress& progress, const Cell& cell, int times) const {
    if (cell.status != AnswerStatus::Substantive)
        return;
    progress.substantive += times;
    const coding::AnswerWork* work = workOf(cell);
    progress.judged += work && work->done ? times : 0;
}

SurveyModel::Progress SurveyModel::progress() const {
    if (m_progress && m_progressOf == m_session.question())
        return *m_progress;
    Progress progress;
    const int question = m_rows->questionAt(m_session.question());
    for (int row = 0; question >= 0 && row < m_rows->count(); ++row)
        countIn(progress, m_rows->cell(row, question), 1);
    m_progress = progress;
    m_progressOf = m_session.question();
    return progress;
}

} // namespace marginalia::ui
