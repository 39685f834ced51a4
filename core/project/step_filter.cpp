// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/step_filter.h"

#include "core/coding/blind.h"
#include "core/documents/documents.h"
#include "core/project/step_walk.h"
#include "core/store/history_store.h"
#include "core/survey/survey.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <unordered_set>

namespace marginalia::core {

namespace {

using store::HistoryStep;
using store::RowChange;

/// Columns by which a row belongs to another one.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> belongings{{
    {"code_id", "code"},
    {"source_id", "source"},
    {"answer_id", "answer"},
    {"case_id", "study_case"},
    {"coding_id", "coding"},
    {"judgement_id", "judgement"},
}};

/// The rows that ever belonged to a thing, by table. A changed row says only what changed, so it is known by
/// its id from when it was added.
class Belongings {
public:
    void add(std::string_view table, std::int64_t id) { m_rows[std::string(table)].insert(id); }

    /// Whether the row belongs; then what belongs to it does too.
    bool take(const RowChange& change) {
        const std::int64_t id = change.integer("id");
        bool belongs = holds(change.table, id);
        for (const auto& [column, table] : belongings)
            belongs = belongs || holds(table, change.integerBefore(column)) ||
                      holds(table, change.integerAfter(column));
        if (belongs && id != 0)
            add(change.table, id);
        return belongs;
    }

private:
    [[nodiscard]] bool holds(std::string_view table, std::int64_t id) const {
        const auto rows = m_rows.find(table);
        return id != 0 && rows != m_rows.end() && rows->second.contains(id);
    }

    std::map<std::string, std::unordered_set<std::int64_t>, std::less<>> m_rows;
};

/// What the reader may be told of the past: all of it, or while coding is blind the own part.
class Sight {
public:
    explicit Sight(const store::Connection& db)
        : m_blind(coding::blindness(db)) {}

    [[nodiscard]] bool reads(const HistoryStep& step) const {
        return !m_blind || step.step == 0 || step.kind == store::StepKind::Barrier ||
               step.who == m_blind->reader;
    }
    /// A changed row says only what changed, so whose it is, is known from when it was added.
    bool sees(const RowChange& change) {
        if (!m_blind || !coding::tellsOfCoders(change.table))
            return true;
        const auto row = std::pair(std::string(change.table), change.integer("id"));
        const std::int64_t me = m_blind->readerId.value;
        const bool mine =
            me != 0 && (change.integerBefore("coder_id") == me || change.integerAfter("coder_id") == me);
        if (mine || m_own.contains({"note", change.integerAfter("note_id")}))
            m_own.insert(row);
        return m_own.contains(row);
    }

private:
    std::optional<coding::Blind> m_blind;
    std::set<std::pair<std::string, std::int64_t>> m_own;
};

/// The steps whose changes touched the thing.
std::unordered_set<std::int64_t> stepsTouching(const store::Connection& db, std::string_view table,
                                               std::int64_t id, Progress& progress) {
    Belongings belonging;
    belonging.add(table, id);
    Sight sight(db);
    // Whoever brought them here, these are in sight.
    if (table == "study_case") {
        for (const survey::Question& question : survey::questions(db))
            if (const auto answer = survey::answerOf(db, question.id, CaseId{id}))
                belonging.add("answer", answer->id.value);
        for (const documents::Source& source : documents::sources(db))
            if (source.who == CaseId{id})
                belonging.add("source", source.id.value);
    }
    std::unordered_set<std::int64_t> touching;
    walkSteps(
        db, store::Schema::builtIn(), progress,
        [&](const HistoryStep& step) {
            if (!sight.reads(step))
                return false;
            const bool again = step.kind == store::StepKind::Undo || step.kind == store::StepKind::Redo;
            if (again && touching.contains(step.target))
                touching.insert(step.step);
            return !again;
        },
        [&](const HistoryStep& step, const RowChange& change) {
            // What a barrier holds was not done in it.
            if (sight.sees(change) && belonging.take(change) && step.kind == store::StepKind::Edit)
                touching.insert(step.step);
        });
    return touching;
}

} // namespace

std::vector<HistoryStep> filterSteps(const store::Connection& db, const StepFilter& filter,
                                     Progress& progress) {
    std::vector<HistoryStep> steps = store::readSteps(db);
    std::erase_if(steps, [&](const HistoryStep& step) {
        return (!filter.who.empty() && step.who != filter.who) ||
               (!filter.from.empty() && step.at < filter.from) ||
               (!filter.to.empty() && step.at.substr(0, filter.to.size()) > filter.to);
    });
    const auto keep = [&](std::string_view table, std::int64_t id) {
        if (id == 0 || steps.empty())
            return;
        const auto touching = stepsTouching(db, table, id, progress);
        std::erase_if(steps, [&](const HistoryStep& step) { return !touching.contains(step.step); });
    };
    keep("code", filter.code.value);
    keep("source", filter.source.value);
    keep("study_case", filter.respondent.value);
    return steps;
}

} // namespace marginalia::core
