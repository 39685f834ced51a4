// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/edit.h"
#include "core/survey/survey.h"

#include <unordered_set>

/// What several coders say of one answer's status: each has an opinion, kept on the judgement, and none
/// writes over that of another.
namespace marginalia::core::team {

/// Where what a coder says of an answer's status is an opinion and not the status itself: everywhere in a
/// package and while coding is blind; else on the answers of open rounds in which the coder takes part. Read
/// once; kept as long as nobody joins, begins or closes a round.
class StatusOpinions {
public:
    StatusOpinions() = default;
    /// `coder` none: somebody who has not coded yet, and in no round.
    StatusOpinions(const store::Connection& db, CoderId coder);

    [[nodiscard]] bool areEverywhere() const { return m_everywhere; }
    [[nodiscard]] bool holdFor(AnswerId answer) const { return m_everywhere || m_answers.contains(answer); }

private:
    bool m_everywhere = false;
    std::unordered_set<AnswerId> m_answers;
};

/// The coder judges the answer to be of this status. That it is substantive leaves it to be coded: “none
/// applies” is never said by the way. Throws as coding::judge does.
void giveOpinion(store::Edit& edit, CoderId coder, AnswerId answer, survey::AnswerStatus status);

} // namespace marginalia::core::team
