// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/status_opinion.h"

#include "core/coding/answer_work.h"
#include "core/coding/blind.h"
#include "core/coding/coding.h"
#include "core/coding/package_coder.h"
#include "core/team/round_store.h"

namespace marginalia::core::team {

using coding::JudgementState;
using survey::AnswerStatus;

StatusOpinions::StatusOpinions(const store::Connection& db, CoderId coder)
    : m_everywhere(coding::packageCoder(db) || coding::blindness(db)) {
    if (!m_everywhere && coder)
        m_answers = rows::openAnswersOf(db, coder);
}

void giveOpinion(store::Edit& edit, CoderId coder, AnswerId answer, AnswerStatus status) {
    const coding::WorkByCoder work = coding::workOn(edit.db(), answer);
    const coding::AnswerWork* mine = coding::workBy(work, coder);
    JudgementState state = JudgementState::Done;
    if (status == AnswerStatus::Substantive) {
        const bool judgedItsCodes =
            mine && mine->done && (!mine->marks.empty() || mine->proposedStatus.empty());
        state = judgedItsCodes ? JudgementState::Done : JudgementState::Open;
    }
    coding::judge(edit, coder, answer, state, std::string(survey::statusKey(status)));
}

} // namespace marginalia::core::team
