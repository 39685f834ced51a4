// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/standings.h"

#include "core/coding/answer_work.h"

#include <algorithm>
#include <map>

namespace marginalia::core::coding {

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
            const bool gave = std::any_of(mine->marks.begin(), mine->marks.end(),
                                          [code = code](const auto& mark) { return mark.code == code; });
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
