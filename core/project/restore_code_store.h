// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/coding/coding.h"
#include "core/store/edit.h"

#include <optional>
#include <string>

/// Rows of the past written again; only core/project uses it.
namespace marginalia::core::restoring {

bool has(const store::Connection& db, CodingId coding);
bool hasRound(const store::Connection& db, RoundId round);
/// Whether the question takes one code for each answer, and the coder has given another one.
bool isTaken(const store::Connection& db, const coding::Coding& coding);
void insert(store::Edit& edit, const coding::Coding& coding);
/// From the code it was merged into back to its own; false when it does not carry that one any more.
bool moveBack(store::Edit& edit, CodingId coding, CodeId from, CodeId to);

/// These are put back only where everything they name is there and nothing stands in their place.
struct Decision {
    std::int64_t id = 0;
    coding::Place place;
    std::int64_t start = -1, end = -1;
    CodeId code;
    std::int64_t present = 0;
    std::string reason, decidedBy, decidedAt;
    RoundId round;
    std::string verdict;
    std::optional<std::int64_t> codebookStep;
};
void insert(store::Edit& edit, const Decision& decision);
/// A dispute that waits for a clearer codebook.
struct Doubt {
    std::int64_t id = 0;
    coding::Place place;
    std::int64_t start = -1, end = -1;
    CodeId code;
    std::string reason, raisedBy, raisedAt;
    std::optional<std::int64_t> codebookStep;
};
void insert(store::Edit& edit, const Doubt& doubt);
void insertRecheck(store::Edit& edit, JudgementId judgement, CodeId code, std::int64_t revision);
void insertSetMember(store::Edit& edit, std::int64_t set, CodeId code);
/// A link of a note to a code or to a coding; one of the two is none.
void insertNoteLink(store::Edit& edit, std::int64_t id, std::int64_t note, CodeId code, CodingId coding);

/// Judgements finished after that time, when the code did not exist.
bool judgedSince(const store::Connection& db, const std::string& time);
/// What was judged up to that time, and held for the code's old revision, holds for the new one.
void keepJudgements(store::Edit& edit, CodeId code, const std::string& time, std::int64_t old,
                    std::int64_t renewed);

} // namespace marginalia::core::restoring
