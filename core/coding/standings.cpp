// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/standings.h"

#include <algorithm>
#include <map>

namespace marginalia::core::coding {

namespace {
bool hasCode(const AnswerWork& work, CodeId code) {
    return std::any_of(work.marks.begin(), work.marks.end(),
                       [code](const auto& mark) { return mark.code == code; });
}

/// No code: the status.
bool isSettled(const std::vector<Decision>& decisions, CodeId code) {
    return std::any_of(decisions.begin(), decisions.end(),
                       [code](const Decision& each) { return each.code == code; });
}
} // namespace

bool areCodesDisputed(const WorkByCoder& work, const std::vector<Decision>& decisions) {
    const auto isInDispute = [&](CodeId code) {
        return !isSettled(decisions, code) &&
               std::any_of(work.begin(), work.end(), [code](const auto& other) {
                   return other.second.done && !hasCode(other.second, code);
               });
    };
    return std::any_of(work.begin(), work.end(), [&](const auto& each) {
        const AnswerWork& mine = each.second;
        return mine.done && std::any_of(mine.marks.begin(), mine.marks.end(),
                                        [&](const auto& mark) { return isInDispute(mark.code); });
    });
}

bool isDisputed(const WorkByCoder& work, std::string_view status, const std::vector<Decision>& decisions) {
    const bool anotherStatus = std::any_of(work.begin(), work.end(), [status](const auto& each) {
        return !each.second.proposedStatus.empty() && each.second.proposedStatus != status;
    });
    return (anotherStatus && !isSettled(decisions, {})) || areCodesDisputed(work, decisions);
}

std::vector<CodeStanding> standingsOn(const store::Connection& db, AnswerId answer) {
    const WorkByCoder work = workOn(db, answer);
    std::map<CodeId, CodeStanding> found;
    for (const auto& [coder, done] : work)
        for (const AnswerWork::Mark& mark : done.marks)
            found[mark.code].code = mark.code;
    for (const Decision& decision : decisionsOn(db, answer))
        if (decision.code) {
            found[decision.code].code = decision.code;
            found[decision.code].settled = decision.present;
        }
    std::vector<CodeStanding> standings;
    for (auto& [code, standing] : found) {
        bool judgedWith = false;
        for (const Coder& coder : coders(db)) {
            const AnswerWork* mine = workBy(work, coder.id);
            if (!mine)
                continue;
            const bool gave = hasCode(*mine, code);
            if (gave)
                standing.gave.push_back(coder.id);
            else if (mine->done)
                standing.without.push_back(coder.id);
            judgedWith |= gave && mine->done;
        }
        standing.disputed = !standing.settled && judgedWith && !standing.without.empty();
        standings.push_back(std::move(standing));
    }
    return standings;
}

} // namespace marginalia::core::coding
