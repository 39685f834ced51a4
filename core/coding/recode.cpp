// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/coding/coding_store.h"
#include "core/coding/join.h"
#include "core/coding/span_edit.h"

namespace marginalia::core::coding {

namespace {

void keepOneCode(const store::Connection& db, const Coding& coding, CodeId code) {
    const std::optional<rows::PlaceFacts> facts = rows::placeFacts(db, coding.place);
    if (!facts || !facts->singleCode)
        return;
    for (const Coding& other : rows::ofCoder(db, coding.coder, coding.place, coding.round))
        if (other.id != coding.id && other.code != code)
            throw Error(ErrorKind::Conflict,
                        msg("This question takes one code for each answer, and the answer has “{1}” already. "
                            "Take that code off first."),
                        {rows::codeName(db, other.code)});
}

/// Who gives this code now has looked at it as it is now.
void noteLook(store::Edit& edit, const Coding& coding) {
    if (!coding.place.answer)
        return;
    const std::optional<Judgement> judgement =
        rows::judgementOf(edit.db(), coding.place.answer, coding.coder, coding.round);
    const std::int64_t revision = rows::codeRevision(edit.db(), coding.code);
    if (judgement && judgement->state == JudgementState::Done && judgement->revision < revision)
        rows::setRecheck(edit, judgement->id, coding.code, revision);
}

} // namespace

CodingId recode(store::Edit& edit, CodingId id, CodeId code) {
    Coding coding = requireCoding(edit.db(), id);
    if (!rows::codeExists(edit.db(), code))
        throw Error(ErrorKind::Usage, msg("This code is not in the codebook any more."));
    if (coding.code == code)
        return id;
    keepOneCode(edit.db(), coding, code);
    coding.code = code;
    const CodingId now = putOrJoin(edit, coding);
    noteLook(edit, coding);
    return now;
}

} // namespace marginalia::core::coding
