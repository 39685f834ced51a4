// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/round.h"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

/// Rounds as rows; only core/team uses it.
namespace marginalia::core::team::rows {

std::vector<Round> rounds(const store::Connection& db);
std::vector<RoundUnit> units(const store::Connection& db, RoundId round);
std::vector<NamedUnit> namedUnits(const store::Connection& db, RoundId round);
std::vector<CoderId> coders(const store::Connection& db, RoundId round);
std::string codebookJson(const store::Connection& db, RoundId round);

void insert(store::Edit& edit, const Round& round, const std::string& codebookJson);
void insertUnits(store::Edit& edit, RoundId round, const std::vector<RoundUnit>& units);
void insertCoder(store::Edit& edit, RoundId round, CoderId coder);
void rename(store::Edit& edit, RoundId round, const std::string& name);
void close(store::Edit& edit, RoundId round, const std::string& time);
void erase(store::Edit& edit, RoundId round);

/// Answers of open rounds in which the coder takes part; a drift check has codings of its own and is none.
std::unordered_set<AnswerId> openAnswersOf(const store::Connection& db, CoderId coder);
/// Finished by the coder in everyday work.
std::unordered_set<AnswerId> judgedBy(const store::Connection& db, CoderId coder);
std::unordered_set<SourceId> codedBy(const store::Connection& db, CoderId coder);

/// One code by one coder at one place; of an answer wherever the passage is.
struct WorkCoding {
    CoderId coder;
    CodeId code;
    coding::Place place;
    std::int64_t start = -1, end = -1;
    auto operator<=>(const WorkCoding&) const = default;
};
/// Of a judgement.
struct WorkJudgement {
    std::string state, status;
    std::int64_t revision = 0;
    std::string judgedAt;
};
struct Work {
    std::vector<WorkCoding> codings; ///< with their passages
    std::map<std::pair<AnswerId, CoderId>, WorkJudgement> judgements;
};
/// What stands on the units of the round by its coders, in that round of coding; positions in the present
/// texts.
Work workIn(const store::Connection& db, RoundId round, RoundId workingRound);
/// Positions in the texts that the round has kept.
Work frozenWork(const store::Connection& db, RoundId round);
void freeze(store::Edit& edit, RoundId round, const Work& work);
/// The texts as they are now: what the frozen positions belong to.
void keepTexts(store::Edit& edit, RoundId round);
/// The statuses of the answers as they are now.
void freezeStatuses(store::Edit& edit, RoundId round);

} // namespace marginalia::core::team::rows
