// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/span.h"
#include "core/coding/coding.h"
#include "core/store/connection.h"
#include "core/store/edit.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Settling what coders do not agree on. A decision feeds the layer `final` of the shares; the codings of the
/// coders stay as they were.
namespace marginalia::core::team {

enum class Verdict {
    First,   ///< as the first coder has it
    Second,  ///< as the second coder has it
    Both,    ///< what either has, stands
    Neither, ///< the code does not apply (a status: the one that the answer has)
    Other,   ///< another code, another passage, or another status
    Unclear, ///< the codebook does not say: nothing is settled until its definition is mended
    Plain    ///< only whether the code applies
};
std::string_view verdictKey(Verdict verdict); ///< "first", ...; of Plain empty

/// What a dispute is about: a code on an answer, on a passage of a document or all of it, or the status of an
/// answer.
struct Matter {
    coding::Place place;
    std::optional<Span> span; ///< of a document
    CodeId code;              ///< none: the status
    auto operator<=>(const Matter&) const = default;
};

/// What was said about it.
struct Ruling {
    Matter matter;
    Verdict verdict = Verdict::Plain;
    CoderId first, second;         ///< of First, Second; of Both none: everybody
    bool present = false;          ///< of Plain
    CodeId otherCode;              ///< of Other: none: the same code, elsewhere
    std::optional<Span> otherSpan; ///< of Other
    std::string status;            ///< of Other, for a status
    std::string reason;
};

/// Settles them all, or throws and settles none: Error{Usage} for something that is not there, or a ruling
/// that says nothing (Other without another code, passage or status); Error{Conflict} when a question that
/// takes one code would have two settled, or while coding is blind. Earlier decisions on the same matters are
/// replaced. Whoever does the step is named as the one who decided.
void settle(store::Edit& edit, const std::vector<Ruling>& rulings);
/// The matters are in dispute again. Returns how many decisions and doubts were taken back.
std::int64_t takeBack(store::Edit& edit, const std::vector<Matter>& matters);

/// A decision as it stands in the project.
struct Settled {
    DecisionId id;
    Matter matter; ///< of an answer `span` is the passage of Verdict::Other, where one was named
    bool present = false;
    std::string status;
    std::string verdict; ///< a key of verdictKey
    std::string reason;
    std::string decidedBy;
    std::string decidedAt;
    std::optional<std::int64_t> codebookStep; ///< the step that changed the codebook because of it
};
std::vector<Settled> settledMatters(const store::Connection& db); ///< the oldest first
/// Of one code (none: the status) at one place.
std::vector<Settled> settledAt(const store::Connection& db, const coding::Place& place, CodeId code);

/// A dispute that waits for a clearer codebook.
struct Doubt {
    std::int64_t id = 0;
    Matter matter;
    std::string reason;
    std::string raisedBy;
    std::string raisedAt;
    std::optional<std::int64_t> codebookStep; ///< since changed; the dispute waits for its decision
};
std::vector<Doubt> doubts(const store::Connection& db); ///< the oldest first
std::vector<Doubt> doubtsAt(const store::Connection& db, const coding::Place& place, CodeId code);

/// Remembers that this step of the history changed the codebook because of the doubts about a code (or of one
/// matter): a decision that settles a doubt later takes the link over. Returns how many were linked. Throws
/// Error{Usage} when there is no such step.
std::int64_t linkToCodebookStep(store::Edit& edit, CodeId code, std::int64_t step);
std::int64_t linkToCodebookStep(store::Edit& edit, const Matter& matter, std::int64_t step);
/// The same for the step that is being made: undoing it takes the link back, too.
std::int64_t linkToThisStep(store::Edit& edit, CodeId code);
/// A dispute that has to do with the codebook: a doubt, or a decision that keeps its link.
struct CodebookMatter {
    Matter matter;
    std::optional<std::int64_t> step; ///< that changed the codebook because of it; none: not yet
    bool settled = false;
};
std::vector<CodebookMatter> codebookMatters(const store::Connection& db);
/// Those because of which this step changed the codebook.
std::vector<Matter> mattersBehindStep(const store::Connection& db, std::int64_t step);

} // namespace marginalia::core::team
