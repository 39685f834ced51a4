// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/coding.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Codings, judgements and decisions as rows; only core/coding uses it. No rule is checked here.
namespace marginalia::core::coding::rows {

/// What the rules need to know about the text under a coding.
struct PlaceFacts {
    std::optional<std::int64_t> codePoints; ///< none: an answer without text
    bool singleCode = false;
    bool firstCodeIsDone = false;
    std::string status; ///< of an answer
};
/// nullopt: no such answer or document.
std::optional<PlaceFacts> placeFacts(const store::Connection& db, Place place);
bool codeExists(const store::Connection& db, CodeId code);
std::string codeName(const store::Connection& db, CodeId code);
std::int64_t codeRevision(const store::Connection& db, CodeId code);
bool coderExists(const store::Connection& db, CoderId coder);
/// nullopt: no such round.
std::optional<bool> roundIsBlind(const store::Connection& db, RoundId round);
bool roundIsClosed(const store::Connection& db, RoundId round);
std::int64_t codebookRevision(const store::Connection& db);

std::optional<CodingId> sameCoding(const store::Connection& db, const Coding& coding);
/// Codings of a coder at a place in a round.
std::vector<Coding> ofCoder(const store::Connection& db, CoderId coder, Place place, RoundId round);
void insert(store::Edit& edit, const Coding& coding);
void erase(store::Edit& edit, CodingId coding);
void setMemo(store::Edit& edit, CodingId coding, const std::string& memo);
void setStar(store::Edit& edit, CodingId coding, std::int64_t star);
std::int64_t lastStar(const store::Connection& db);
/// Notes on one coding are on the other from now on.
void moveNotes(store::Edit& edit, CodingId from, CodingId to);
void setSpan(store::Edit& edit, CodingId coding, Span span);
void setCode(store::Edit& edit, CodingId coding, CodeId code);
void setWeight(store::Edit& edit, CodingId coding, std::optional<std::int64_t> weight);
/// The text under a coding.
std::string textOf(const store::Connection& db, Place place);
/// The hash of a text that has more than `codePoints`, in hexadecimal; empty: it is shorter, or not there.
std::string longTextHash(const store::Connection& db, Place place, std::int64_t codePoints);

std::optional<Judgement> judgementOf(const store::Connection& db, AnswerId answer, CoderId coder,
                                     RoundId round);
void insert(store::Edit& edit, const Judgement& judgement);
void replace(store::Edit& edit, const Judgement& judgement);
void setRecheck(store::Edit& edit, JudgementId judgement, CodeId code, std::int64_t revision);

std::optional<DecisionId> sameDecision(const store::Connection& db, AnswerId answer, CodeId code);
void insert(store::Edit& edit, const Decision& decision);
void replace(store::Edit& edit, const Decision& decision);

std::string_view stateKey(JudgementState state);

/// Very many rows, many in one statement.
void insertAll(store::Edit& edit, std::span<const Coding> codings);
void insertAll(store::Edit& edit, std::span<const Judgement> judgements);

} // namespace marginalia::core::coding::rows
