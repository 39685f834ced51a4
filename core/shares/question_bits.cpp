// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/question_bits.h"

#include <algorithm>

namespace marginalia::core::shares {

using survey::AnswerStatus;

void RowUnits::finishLoading() {
    std::ranges::sort(m_loaded);
}

std::optional<Unit> RowUnits::find(std::int64_t row) const {
    if (const auto later = m_later.find(row); later != m_later.end())
        return later->second;
    const auto found = std::ranges::lower_bound(m_loaded, row, {}, &std::pair<std::int64_t, Unit>::first);
    if (found == m_loaded.end() || found->first != row)
        return std::nullopt;
    return found->second;
}

std::optional<Unit> QuestionBits::unitOf(AnswerId answer) const {
    const auto found = std::ranges::lower_bound(answers, answer);
    if (found == answers.end() || *found != answer)
        return std::nullopt;
    return static_cast<Unit>(found - answers.begin());
}

void QuestionBits::forget(Unit unit) {
    for (auto& [id, coder] : coders) {
        coder.judged.remove(unit);
        for (auto& [state, units] : coder.judgedAt)
            units.remove(unit);
        coder.proposed.erase(unit);
        for (auto& [code, marks] : coder.codes) {
            marks.present.remove(unit);
            marks.moreSegments.erase(unit);
        }
        for (auto& [code, states] : coder.rechecked) {
            for (auto& [state, units] : states)
                units.remove(unit);
        }
    }
    for (auto& [code, marks] : decisions) {
        marks.decided.remove(unit);
        marks.present.remove(unit);
    }
    decidedStatus.erase(unit);
}

QuestionBits::AnswerMarks QuestionBits::marksOf(Unit unit) const {
    const auto valueAt = [unit](const std::unordered_map<Unit, AnswerStatus>& statusOfUnit) {
        const auto found = statusOfUnit.find(unit);
        return found == statusOfUnit.end() ? std::nullopt : std::optional(found->second);
    };
    AnswerMarks result;
    for (const auto& [id, coder] : coders) {
        if (coder.judged.contains(unit))
            result.judges.emplace(id, valueAt(coder.proposed));
        for (const auto& [code, marks] : coder.codes) {
            if (!marks.present.contains(unit))
                continue;
            const auto more = marks.moreSegments.find(unit);
            result.codings.emplace(id, code, more == marks.moreSegments.end() ? 1 : 1 + more->second);
        }
    }
    for (const auto& [code, marks] : decisions) {
        if (marks.decided.contains(unit))
            result.decisions.emplace(code, marks.present.contains(unit));
    }
    result.status = {statuses[unit], valueAt(decidedStatus)};
    result.withText = withText.contains(unit);
    return result;
}

void QuestionBits::addChanged(const AnswerMarks& before, const AnswerMarks& after,
                              std::unordered_set<CodeId>& codes) {
    // Another judge or status moves the whole answer; else only what is new or gone counts.
    const bool moved =
        before.judges != after.judges || before.status != after.status || before.withText != after.withText;
    const auto add = [&codes, moved](const AnswerMarks& these, const AnswerMarks& others) {
        for (const auto& coding : these.codings) {
            if (moved || !others.codings.contains(coding))
                codes.insert(std::get<CodeId>(coding));
        }
        for (const auto& decision : these.decisions) {
            if (moved || !others.decisions.contains(decision))
                codes.insert(decision.first);
        }
    };
    add(before, after);
    add(after, before);
}

} // namespace marginalia::core::shares
