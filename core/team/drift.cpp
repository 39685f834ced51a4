// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/drift.h"

#include "core/agreement/coefficients/alpha.h"
#include "core/agreement/presence_rows.h"
#include "core/base/error.h"
#include "core/team/round_store.h"

#include <algorithm>
#include <map>
#include <set>

namespace marginalia::core::team {

namespace {

/// What stood on the units at one time.
class Moment {
public:
    explicit Moment(const rows::Work& work) {
        for (const rows::WorkCoding& coding : work.codings)
            m_codings[coding.place].push_back(&coding);
        for (const auto& [key, judgement] : work.judgements)
            if (judgement.state == "done")
                m_judged.insert(key.first);
    }
    [[nodiscard]] bool judged(const RoundUnit& unit) const {
        return unit.place.answer ? m_judged.contains(unit.place.answer) : m_codings.contains(unit.place);
    }
    [[nodiscard]] bool present(const RoundUnit& unit, const std::set<CodeId>& codes) const {
        const auto found = m_codings.find(unit.place);
        return found != m_codings.end() &&
               std::ranges::any_of(found->second, [&](const rows::WorkCoding* coding) {
                   const bool there = !unit.span || coding->start < 0 ||
                                      unit.span->overlaps(Span{coding->start, coding->end});
                   return there && codes.contains(coding->code);
               });
    }

private:
    std::map<coding::Place, std::vector<const rows::WorkCoding*>> m_codings;
    std::set<AnswerId> m_judged;
};

} // namespace

Drift driftOf(const store::Connection& db, const Round& round) {
    if (round.kind != RoundKind::Drift)
        throw Error(ErrorKind::Usage, msg("“{1}” is no drift check."), {round.name});
    const rows::Work before = rows::frozenWork(db, round.id);
    const rows::Work after = rows::workIn(db, round.id, round.id);
    const Moment then(before);
    const Moment now(after);
    Drift drift;
    std::vector<RoundUnit> units = unitsOf(db, round.id);
    std::erase_if(units, [&](const RoundUnit& unit) {
        const bool open = !then.judged(unit) || !now.judged(unit);
        drift.open += open ? 1 : 0;
        return open;
    });
    drift.units = static_cast<std::int64_t>(units.size());
    const codebook::Codebook book = codebookOf(db, round);
    for (const codebook::Code& code : book.codes()) {
        const std::vector<CodeId> below = book.subtree(code.id);
        const std::set<CodeId> codes(below.begin(), below.end());
        agreement::PresenceRows folded;
        for (const RoundUnit& unit : units)
            folded.add({3U, (then.present(unit, codes) ? 1U : 0U) | (now.present(unit, codes) ? 2U : 0U)}, 1);
        const agreement::Ratings ratings = folded.ratings(2);
        DriftRow& row = drift.rows.emplace_back();
        row.code = code.id;
        row.path = book.path(code.id);
        if (drift.units > 0) {
            row.counts = agreement::fourCounts(ratings);
            row.percent.value =
                static_cast<double>(row.counts.both + row.counts.neither) / static_cast<double>(drift.units);
        } else {
            row.percent.undefined = {msg("Nothing was judged both times yet."), {}};
        }
        row.alpha = agreement::alpha(ratings);
    }
    return drift;
}

} // namespace marginalia::core::team
