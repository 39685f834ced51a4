// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/span.h"
#include "core/store/connection.h"
#include "core/store/edit.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace marginalia::core::coding {

struct Coder {
    CoderId id;
    std::string name;
    std::string initials;
    std::string colour;
};

std::vector<Coder> coders(const store::Connection& db); ///< by name
std::optional<Coder> coderByName(const store::Connection& db, const std::string& name);
CoderId addCoder(store::Edit& edit, const std::string& name);
/// The coder of that name, made when missing.
CoderId ensureCoder(store::Edit& edit, const std::string& name);
/// What a coder has done so far, in all rounds.
struct CoderWork {
    std::int64_t codings = 0;
    std::int64_t judged = 0; ///< answers judged as done
};
CoderWork workOf(const store::Connection& db, CoderId coder);
void renameCoder(store::Edit& edit, CoderId coder, const std::string& name);
/// The initials in the margin (at most 4 letters) and the colour ("#0072b2" or empty: one of the palette).
void setCoderMarks(store::Edit& edit, CoderId coder, const std::string& initials, const std::string& colour);

/// What a coding stands on: an answer or a document.
struct Place {
    AnswerId answer;
    SourceId source;
    auto operator<=>(const Place&) const = default;
};

/// One code on one passage by one coder. No span: the whole text.
struct Coding {
    CodingId id;
    CoderId coder;
    CodeId code;
    Place place;
    std::optional<Span> span;
    RoundId round = mainRound;
    std::int64_t star = 0; ///< 0: none; else its order among the key quotes
    std::string memo;
    std::string createdAt;
    std::optional<std::int64_t> weight; ///< 0 to 100: how strongly the passage speaks for the code
};

std::vector<Coding> codingsOf(const store::Connection& db, Place place); ///< by start, end, code, coder
std::optional<Coding> codingById(const store::Connection& db, CodingId id);
/// The words of a passage; parts outside the text are left out.
std::string quote(const store::Connection& db, Place place, Span span);

struct ApplyResult {
    CodingId id;
    bool added = false;           ///< false: the coder had this code on this span already
    std::vector<CodeId> replaced; ///< codes taken off a single-code question because `replaceOnSingleCode`
    bool madeDone = false;        ///< the answer's judgement became done
    bool madeSubstantive =
        false; ///< the answer was not substantive: the coder's judgement now proposes that it is
};

struct ApplyOptions {
    RoundId round = mainRound;
    bool replaceOnSingleCode =
        false; ///< the window's way; else a second code on a single-code question is Error{Conflict}
    std::string memo;
};

/// Codes a passage. Throws Error{Usage} for a span beyond the text or an answer without text. On a question
/// where the first coding makes the answer done, the coder's judgement becomes done.
ApplyResult apply(store::Edit& edit, CoderId coder, CodeId code, Place place, std::optional<Span> span,
                  const ApplyOptions& options = {});
void remove(store::Edit& edit, CodingId coding);
/// All of the coder's codings of that code at that place; returns how many.
std::int64_t removeAll(store::Edit& edit, CoderId coder, CodeId code, Place place, RoundId round = mainRound);
void setMemo(store::Edit& edit, CodingId coding, const std::string& memo);
void setStar(store::Edit& edit, CodingId coding, std::int64_t star);

enum class JudgementState { Open, Done };

struct Judgement {
    JudgementId id;
    AnswerId answer;
    CoderId coder;
    RoundId round = mainRound;
    JudgementState state = JudgementState::Open;
    std::string status;        ///< the answer status this coder proposes; empty: none
    std::int64_t revision = 0; ///< of the codebook
    std::string judgedAt;
};

std::vector<Judgement> judgementsOf(const store::Connection& db, AnswerId answer);
/// Sets done or open; a proposed status is kept unless given. Done against the present codebook.
void judge(store::Edit& edit, CoderId coder, AnswerId answer, JudgementState state,
           std::optional<std::string> proposedStatus = std::nullopt, RoundId round = mainRound);

/// Judgements older than the last change of a code's meaning: answer, coder, code.
struct StaleJudgement {
    JudgementId judgement;
    AnswerId answer;
    CoderId coder;
    CodeId code;
};
std::vector<StaleJudgement> staleJudgements(const store::Connection& db, QuestionId question);
/// "It still holds": one, or all of a question (and code) in one step. Returns how many.
std::int64_t confirm(store::Edit& edit, const std::vector<StaleJudgement>& judgements);

/// A settled dispute about a code on an answer, or about the answer's status.
struct Decision {
    DecisionId id;
    AnswerId answer;
    CodeId code; ///< none: about the status
    bool present = false;
    std::string status;
    std::string reason;
    std::string decidedBy;
    std::string decidedAt;
};
std::vector<Decision> decisionsOf(const store::Connection& db, QuestionId question);
std::vector<Decision> decisionsOn(const store::Connection& db, AnswerId answer);
/// Replaces an earlier decision on the same answer and code (or status).
DecisionId decide(store::Edit& edit, const Decision& decision);

} // namespace marginalia::core::coding
