// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/coding/coding.h"
#include "core/coding/coding_store.h"
#include "core/coding/join.h"
#include "core/text/normalize.h"

#include <algorithm>

namespace marginalia::core::coding {

namespace {

rows::PlaceFacts requirePlace(const store::Connection& db, Place place) {
    const std::optional<rows::PlaceFacts> facts = rows::placeFacts(db, place);
    if (!facts)
        throw Error(ErrorKind::Usage,
                    msg("The answer or document to be coded is not in the project any more."));
    if (!facts->codePoints)
        throw Error(ErrorKind::Usage, msg("This answer has no text, so there is nothing to code."));
    return *facts;
}

/// Removes, or refuses because of, the coder's other codes on a single-code question.
void keepSingle(store::Edit& edit, const std::vector<Coding>& before, const Coding& coding, bool replace,
                std::vector<CodeId>& replaced) {
    for (const Coding& other : before) {
        if (other.code == coding.code)
            continue;
        if (!replace)
            throw Error(ErrorKind::Conflict,
                        msg("This question takes one code for each answer, and the answer has “{1}” already. "
                            "Take that code off first."),
                        {rows::codeName(edit.db(), other.code)});
        rows::erase(edit, other.id);
        if (std::find(replaced.begin(), replaced.end(), other.code) == replaced.end())
            replaced.push_back(other.code);
    }
}

/// What coding says about the answer itself: it has been judged, and it is substantive.
void updateJudgement(store::Edit& edit, const Coding& coding, const rows::PlaceFacts& facts, bool first,
                     ApplyResult& result) {
    std::optional<Judgement> judgement =
        rows::judgementOf(edit.db(), coding.place.answer, coding.coder, coding.round);
    const bool known = judgement.has_value();
    if (!known) {
        judgement.emplace();
        judgement->answer = coding.place.answer;
        judgement->coder = coding.coder;
        judgement->round = coding.round;
    }
    const std::string& claimed = judgement->status.empty() ? facts.status : judgement->status;
    if (claimed != "substantive") {
        judgement->status = facts.status == "substantive" ? "" : "substantive";
        result.madeSubstantive = true;
    }
    const bool blind = rows::roundIsBlind(edit.db(), coding.round).value_or(false);
    if (judgement->state == JudgementState::Open && facts.firstCodeIsDone && first && !blind) {
        judgement->state = JudgementState::Done;
        judgement->revision = rows::codebookRevision(edit.db());
        result.madeDone = true;
    }
    if (result.madeDone || result.madeSubstantive) {
        judgement->judgedAt = edit.now();
        if (!known)
            judgement->id = edit.newId<JudgementId>();
        known ? rows::replace(edit, *judgement) : rows::insert(edit, *judgement);
    }
    // Who gives this code now has looked at it as it is now.
    const std::int64_t codeRevision = rows::codeRevision(edit.db(), coding.code);
    if (known && judgement->state == JudgementState::Done && judgement->revision < codeRevision)
        rows::setRecheck(edit, judgement->id, coding.code, codeRevision);
}

} // namespace

ApplyResult apply(store::Edit& edit, CoderId coder, CodeId code, Place place, std::optional<Span> span,
                  const ApplyOptions& options) {
    const rows::PlaceFacts facts = requirePlace(edit.db(), place);
    if (span) {
        requireWithin(*span, *facts.codePoints);
        requireWords(edit.db(), place, *span);
    }
    if (!rows::codeExists(edit.db(), code))
        throw Error(ErrorKind::Usage, msg("This code is not in the codebook any more."));
    if (!rows::coderExists(edit.db(), coder))
        throw Error(ErrorKind::Usage, msg("This coder is not in the project any more."));
    if (!rows::roundIsBlind(edit.db(), options.round))
        throw Error(ErrorKind::Usage, msg("This round of coding is not in the project any more."));
    if (options.round != mainRound && rows::roundIsClosed(edit.db(), options.round))
        throw Error(ErrorKind::Conflict, msg("This round is closed. What was coded in it stays as it is."));

    Coding coding;
    coding.coder = coder;
    coding.code = code;
    coding.place = place;
    coding.span = span;
    coding.round = options.round;
    coding.memo = text::normalize(options.memo).text;
    coding.createdAt = edit.now();

    ApplyResult result;
    if (const std::optional<CodingId> same = rows::sameCoding(edit.db(), coding)) {
        result.id = *same;
        return result;
    }
    // What else the coder has given matters to answers only; a document may hold very many codings.
    std::vector<Coding> before;
    if (place.answer)
        before = rows::ofCoder(edit.db(), coder, place, options.round);
    if (facts.singleCode)
        keepSingle(edit, before, coding, options.replaceOnSingleCode, result.replaced);
    coding.id = edit.newId<CodingId>();
    rows::insert(edit, coding);
    result.id = coding.id;
    result.added = true;
    if (place.answer)
        updateJudgement(edit, coding, facts, before.empty(), result);
    return result;
}

namespace {

// "Judged, none applies" needs its own key: taking off the last code must not say it by the way.
void reopenWithoutCodes(store::Edit& edit, CoderId coder, Place place, RoundId round) {
    if (!place.answer || !rows::ofCoder(edit.db(), coder, place, round).empty())
        return;
    std::optional<Judgement> judgement = rows::judgementOf(edit.db(), place.answer, coder, round);
    if (!judgement || (judgement->state == JudgementState::Open && judgement->status != "substantive"))
        return;
    judgement->state = JudgementState::Open;
    if (judgement->status == "substantive")
        judgement->status.clear();
    judgement->judgedAt = edit.now();
    rows::replace(edit, *judgement);
}

} // namespace

void remove(store::Edit& edit, CodingId id) {
    const Coding coding = requireCoding(edit.db(), id);
    rows::erase(edit, id);
    reopenWithoutCodes(edit, coding.coder, coding.place, coding.round);
}

std::int64_t removeAll(store::Edit& edit, CoderId coder, CodeId code, Place place, RoundId round) {
    std::int64_t removed = 0;
    for (const Coding& coding : rows::ofCoder(edit.db(), coder, place, round))
        if (coding.code == code) {
            rows::erase(edit, coding.id);
            ++removed;
        }
    if (removed > 0)
        reopenWithoutCodes(edit, coder, place, round);
    return removed;
}

void setMemo(store::Edit& edit, CodingId coding, const std::string& memo) {
    requireCoding(edit.db(), coding);
    rows::setMemo(edit, coding, text::normalize(memo).text);
}

void setStar(store::Edit& edit, CodingId coding, std::int64_t star) {
    requireCoding(edit.db(), coding);
    rows::setStar(edit, coding, std::max<std::int64_t>(star, 0));
}

} // namespace marginalia::core::coding
