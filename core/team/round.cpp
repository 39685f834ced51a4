// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/round.h"

#include "core/base/error.h"
#include "core/codebook/frozen_codebook.h"
#include "core/coding/kept_texts.h"
#include "core/team/round_rules.h"
#include "core/team/round_store.h"
#include "core/text/fold.h"
#include "core/text/normalize.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace marginalia::core::team {

namespace {

constexpr std::array<std::pair<RoundKind, std::string_view>, 4> kinds{
    {{RoundKind::Training, "training"},
     {RoundKind::Pilot, "pilot"},
     {RoundKind::Reliability, "reliability"},
     {RoundKind::Drift, "drift"}}};
constexpr std::array<std::pair<DrawnUnit, std::string_view>, 3> drawnUnits{
    {{DrawnUnit::Answer, "answer"}, {DrawnUnit::Document, "document"}, {DrawnUnit::Passage, "passage"}}};

template <class Key, std::size_t size>
std::string_view keyOf(const std::array<std::pair<Key, std::string_view>, size>& names, Key wanted) {
    for (const auto& [key, name] : names)
        if (key == wanted)
            return name;
    return {};
}

template <class Key, std::size_t size>
std::optional<Key> fromKey(const std::array<std::pair<Key, std::string_view>, size>& names,
                           std::string_view wanted) {
    for (const auto& [key, name] : names)
        if (name == wanted)
            return key;
    return std::nullopt;
}

/// Codes as far as they count as changed: of an answer without the passage.
std::set<rows::WorkCoding> comparable(const rows::Work& work) {
    std::set<rows::WorkCoding> all;
    for (rows::WorkCoding coding : work.codings) {
        if (coding.place.answer)
            coding.start = coding.end = -1;
        all.insert(coding);
    }
    return all;
}

/// Positions of the texts that the round has kept, in the present ones.
void carryOn(const coding::KeptTexts& texts, rows::Work& work) {
    for (rows::WorkCoding& coding : work.codings) {
        if (coding.start < 0 || texts.corrected(coding.place) == nullptr)
            continue;
        constexpr std::int64_t nowhere = -2; // the words are gone, and the code with them
        const std::optional<Span> now = texts.now(coding.place, {coding.start, coding.end});
        coding.start = now ? now->start : nowhere;
        coding.end = now ? now->end : nowhere;
    }
}

} // namespace

std::string_view roundKindKey(RoundKind kind) {
    return keyOf(kinds, kind);
}

std::optional<RoundKind> roundKindFromKey(std::string_view key) {
    return fromKey(kinds, key);
}

std::string_view drawnUnitKey(DrawnUnit unit) {
    return keyOf(drawnUnits, unit);
}

std::optional<DrawnUnit> drawnUnitFromKey(std::string_view key) {
    return fromKey(drawnUnits, key);
}

std::vector<Round> rounds(const store::Connection& db) {
    return rows::rounds(db);
}

std::optional<Round> roundById(const store::Connection& db, RoundId round) {
    for (Round& each : rounds(db))
        if (each.id == round)
            return std::move(each);
    return std::nullopt;
}

std::optional<Round> roundByName(const store::Connection& db, std::string_view name) {
    const std::string key = text::nameKey(name);
    for (Round& each : rounds(db))
        if (text::nameKey(each.name) == key)
            return std::move(each);
    return std::nullopt;
}

std::vector<RoundUnit> unitsOf(const store::Connection& db, RoundId round) {
    return rows::units(db, round);
}

std::vector<NamedUnit> namedUnits(const store::Connection& db, RoundId round) {
    return rows::namedUnits(db, round);
}

std::vector<CoderId> codersOf(const store::Connection& db, RoundId round) {
    return rows::coders(db, round);
}

codebook::Codebook codebookOf(const store::Connection& db, const Round& round) {
    return codebook::thawed(rows::codebookJson(db, round.id), round.revision);
}

std::vector<RoundWork> workOn(const store::Connection& db, const Round& round) {
    const rows::Work work = rows::workIn(db, round.id, round.workingRound());
    const std::vector<RoundUnit> units = unitsOf(db, round.id);
    std::vector<RoundWork> all;
    for (const CoderId coder : codersOf(db, round.id)) {
        RoundWork& mine = all.emplace_back(RoundWork{coder, static_cast<std::int64_t>(units.size()), 0});
        std::set<SourceId> coded;
        for (const rows::WorkCoding& coding : work.codings)
            if (coding.coder == coder && coding.place.source)
                coded.insert(coding.place.source);
        mine.done = std::ranges::count_if(units, [&](const RoundUnit& unit) {
            if (unit.place.source)
                return coded.contains(unit.place.source);
            const auto judged = work.judgements.find({unit.place.answer, coder});
            return judged != work.judgements.end() && judged->second.state == "done";
        });
    }
    return all;
}

std::int64_t changesAfter(const store::Connection& db, const Round& round) {
    if (!round.closed() && (round.kind != RoundKind::Drift || round.packaged))
        return 0;
    rows::Work before = rows::frozenWork(db, round.id);
    carryOn(coding::KeptTexts(db, round.id), before);
    const rows::Work now = rows::workIn(db, round.id, mainRound);
    const std::set<rows::WorkCoding> then = comparable(before);
    const std::set<rows::WorkCoding> today = comparable(now);
    std::vector<rows::WorkCoding> different;
    std::ranges::set_symmetric_difference(then, today, std::back_inserter(different));
    auto count = static_cast<std::int64_t>(different.size());
    // A judgement that is open says no more than one that is missing.
    const auto says = [](const rows::Work& work, const std::pair<AnswerId, CoderId>& key) {
        const auto found = work.judgements.find(key);
        return found == work.judgements.end() ? std::pair(std::string("open"), std::string())
                                              : std::pair(found->second.state, found->second.status);
    };
    std::set<std::pair<AnswerId, CoderId>> keys;
    for (const auto* judgements : {&std::as_const(before).judgements, &now.judgements})
        for (const auto& [key, judgement] : *judgements)
            keys.insert(key);
    count +=
        std::ranges::count_if(keys, [&](const auto& key) { return says(before, key) != says(now, key); });
    return count;
}

Round requireRound(const store::Connection& db, RoundId round) {
    std::optional<Round> found = roundById(db, round);
    if (!found)
        throw Error(ErrorKind::Usage, msg("This round of coding is not in the project any more."));
    return *std::move(found);
}

std::string freeRoundName(const store::Connection& db, std::string_view given, RoundId except) {
    std::string name = text::oneLine(given);
    if (name.empty())
        throw Error(ErrorKind::Usage, msg("A round needs a name that is not empty."));
    if (const std::optional<Round> same = roundByName(db, name); same && same->id != except)
        throw Error(ErrorKind::Conflict, msg("There is a round “{1}” already. Choose another name."), {name});
    return name;
}

void renameRound(store::Edit& edit, RoundId round, const std::string& name) {
    requireRound(edit.db(), round);
    rows::rename(edit, round, freeRoundName(edit.db(), name, round));
}

void joinRound(store::Edit& edit, RoundId id, CoderId coder) {
    const Round round = requireRound(edit.db(), id);
    const std::vector<CoderId> there = codersOf(edit.db(), id);
    if (std::ranges::find(there, coder) != there.end())
        return;
    if (round.closed())
        throw Error(ErrorKind::Conflict, msg("The round “{1}” is closed already."), {round.name});
    if (round.kind == RoundKind::Drift)
        throw Error(ErrorKind::Conflict,
                    msg("“{1}” is a drift check of one coder. Begin another one for this coder."),
                    {round.name});
    rows::insertCoder(edit, id, coder);
}

void closeRound(store::Edit& edit, RoundId id) {
    const Round round = requireRound(edit.db(), id);
    if (round.closed())
        throw Error(ErrorKind::Conflict, msg("The round “{1}” is closed already."), {round.name});
    // A drift check has copied the earlier work at its start; the later work is its own.
    if (round.kind != RoundKind::Drift) {
        rows::freeze(edit, id, rows::workIn(edit.db(), id, round.workingRound()));
        rows::keepTexts(edit, id);
    }
    rows::freezeStatuses(edit, id);
    rows::close(edit, id, edit.now());
}

void removeRound(store::Edit& edit, RoundId round) {
    requireRound(edit.db(), round);
    rows::erase(edit, round);
}

} // namespace marginalia::core::team
