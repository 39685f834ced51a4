// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/coding/coding.h"
#include "core/coding/coding_store.h"
#include "core/text/normalize.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace marginalia::core::coding {

namespace {

// The keys of survey::AnswerStatus, which stands beside this folder; a test compares the two lists.
constexpr std::array<std::string_view, 8> statusKeys{"substantive", "dont_know", "refused",     "off_topic",
                                                     "unclear",     "empty",     "not_reached", "not_asked"};

void requireStatus(const std::string& status) {
    if (std::find(statusKeys.begin(), statusKeys.end(), status) != statusKeys.end())
        return;
    std::string list;
    for (const std::string_view key : statusKeys)
        list += (list.empty() ? "" : ", ") + std::string(key);
    throw Error(ErrorKind::Usage, msg("“{1}” is not an answer status. Use one of: {2}."), {status, list});
}

void requireAnswer(const store::Connection& db, AnswerId answer) {
    if (!rows::placeFacts(db, Place{answer, {}}))
        throw Error(ErrorKind::Usage, msg("This answer is not in the project any more."));
}

} // namespace

void judge(store::Edit& edit, CoderId coder, AnswerId answer, JudgementState state,
           std::optional<std::string> proposedStatus, RoundId round) {
    const std::optional<rows::PlaceFacts> facts = rows::placeFacts(edit.db(), Place{answer, {}});
    if (!facts)
        throw Error(ErrorKind::Usage, msg("This answer is not in the project any more."));
    if (!rows::coderExists(edit.db(), coder))
        throw Error(ErrorKind::Usage, msg("This coder is not in the project any more."));
    if (!rows::roundIsBlind(edit.db(), round))
        throw Error(ErrorKind::Usage, msg("This round of coding is not in the project any more."));
    if (round != mainRound && rows::roundIsClosed(edit.db(), round))
        throw Error(ErrorKind::Conflict, msg("This round is closed. What was coded in it stays as it is."));
    if (proposedStatus && !proposedStatus->empty())
        requireStatus(*proposedStatus);

    std::optional<Judgement> known = rows::judgementOf(edit.db(), answer, coder, round);
    Judgement judgement = known.value_or(Judgement{});
    judgement.answer = answer;
    judgement.coder = coder;
    judgement.round = round;
    judgement.state = state;
    if (proposedStatus)
        judgement.status = *proposedStatus == facts->status ? "" : *proposedStatus;
    if (state == JudgementState::Done)
        judgement.revision = rows::codebookRevision(edit.db());
    if (known && known->state == judgement.state && known->status == judgement.status &&
        known->revision == judgement.revision)
        return;
    judgement.judgedAt = edit.now();
    if (!known) {
        judgement.id = edit.newId<JudgementId>();
        rows::insert(edit, judgement);
    } else {
        rows::replace(edit, judgement);
    }
}

std::int64_t confirm(store::Edit& edit, const std::vector<StaleJudgement>& judgements) {
    std::unordered_map<CodeId, std::int64_t> revisions;
    for (const StaleJudgement& stale : judgements) {
        auto [revision, isNew] = revisions.try_emplace(stale.code, 0);
        if (isNew)
            revision->second = rows::codeRevision(edit.db(), stale.code);
        rows::setRecheck(edit, stale.judgement, stale.code, revision->second);
    }
    return static_cast<std::int64_t>(judgements.size());
}

DecisionId decide(store::Edit& edit, const Decision& decision) {
    requireAnswer(edit.db(), decision.answer);
    Decision settled = decision;
    if (settled.code) {
        if (!rows::codeExists(edit.db(), settled.code))
            throw Error(ErrorKind::Usage, msg("This code is not in the codebook any more."));
        settled.status.clear();
    } else {
        requireStatus(settled.status);
    }
    settled.reason = text::normalize(settled.reason).text;
    if (settled.decidedBy.empty())
        settled.decidedBy = edit.who();
    if (settled.decidedAt.empty())
        settled.decidedAt = edit.now();
    if (const std::optional<DecisionId> same = rows::sameDecision(edit.db(), settled.answer, settled.code)) {
        settled.id = *same;
        rows::replace(edit, settled);
    } else {
        settled.id = edit.newId<DecisionId>();
        rows::insert(edit, settled);
    }
    return settled.id;
}

} // namespace marginalia::core::coding
