// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison.h"
#include "core/base/progress.h"
#include "core/base/span.h"
#include "core/codebook/codebook.h"
#include "core/coding/coding.h"
#include "core/store/change_set.h"
#include "core/store/connection.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace marginalia::core::agreement {

inline constexpr std::uint64_t defaultSeed = 20250101;
inline constexpr int defaultDraws = 2'000;

/// Something that two or more coders judged, in the order of the file.
struct ComparedUnit {
    AnswerId answer; ///< or
    SourceId document;
    std::optional<Span> span; ///< the part of the document; none: all of it
    CaseId who;

    [[nodiscard]] coding::Place place() const { return {answer, document}; }
};

/// A dispute without what anybody says: a list of thousands is made of these.
struct DisputedUnit {
    ComparedUnit unit;
    CodeId code; ///< none: about the status
    bool settled = false;
};

/// What one coder says about one code on one unit.
struct Side {
    CoderId coder;
    bool judged = false;
    bool present = false;    ///< a parent: any code below it
    bool wholeText = false;  ///< coded without a passage
    std::vector<Span> spans; ///< passages with the code (or those below it), overlapping ones united
    std::string status;      ///< the answer status that the coder holds it for, where it is about that
};

/// How a dispute was settled.
struct Settlement {
    DecisionId id;
    bool present = false;
    std::string status; ///< of a status dispute
    std::string reason;
    std::string decidedBy;
    std::string decidedAt;
};

/// One unit and one code (or the status of the answer) with what everybody says about it. Of a closed round
/// all of it is as it was then, positions are those of ComparedTexts.
struct Dispute {
    ComparedUnit unit;
    CodeId code;             ///< none: about the status
    std::vector<Side> sides; ///< in the order of the coders compared; of a pair, these two
    bool disputed = true;    ///< false: listed because somebody asked for agreements
    std::optional<Settlement> settlement;
};

/// What the coder at this place of the comparison says; none: the dispute was listed for two others.
const Side* sideOf(const Comparison& comparison, const Dispute& dispute, std::size_t coder);

/// Intervals of one state of the comparison; take them over with `ComparisonEngine::take`.
struct DrawnIntervals {
    std::int64_t state = 0; ///< of the engine they were drawn from
    std::uint64_t seed = defaultSeed;
    int draws = 0;
    std::vector<std::pair<CodeId, DrawnInterval>> codes; ///< the id "none": the statuses
    DrawnInterval masi;
};

/// What intervals are drawn from: a copy without a connection, for a job on another thread.
class IntervalDraw {
public:
    /// The 95 % bounds of every row's alpha: whole units are drawn, once for all codes; documents for the
    /// unit Character, since characters depend on each other. The same seed gives the same bits, on any
    /// number of threads. Throws Error{Cancelled}.
    [[nodiscard]] DrawnIntervals draw(int draws, std::uint64_t seed, Progress& progress,
                                      int threads = 2) const;

private:
    friend class ComparisonEngine;
    struct State;
    std::shared_ptr<const State> m_state;
};

/// The work of the coders on the units of a request, in memory: made once, then kept up to date from change
/// sets. Reads every coder's work, so it throws Error{Conflict} while coding is blind.
class ComparisonEngine {
public:
    /// Throws Error{Usage} for fewer than two coders named, a question, document, coder or code that is not
    /// there, a condition or date that cannot be read; Error{Conflict} while coding is blind.
    ComparisonEngine(const store::Connection& db, ComparisonRequest request);
    ~ComparisonEngine();
    ComparisonEngine(ComparisonEngine&&) noexcept;
    ComparisonEngine& operator=(ComparisonEngine&&) noexcept;

    /// Takes over what a step changed; false: nothing of it concerns this comparison. Fast for a step on a
    /// few answers; of documents everything is read again.
    bool refresh(const store::Connection& db, const store::ChangeSet& changes);

    /// Counts, figures, and the intervals taken over so far as long as nothing changed since.
    [[nodiscard]] const Comparison& comparison() const;

    [[nodiscard]] IntervalDraw intervalDraw() const;
    /// False: something changed since the draw began, and nothing was taken.
    bool take(const DrawnIntervals& intervals);

    /// The units behind a number of a row, in the order of the file. `pair`: of two coders of more. The code
    /// "none" is the row of statuses. Of characters: the stretches that were coded alike.
    [[nodiscard]] std::vector<ComparedUnit> units(CodeId code, CountedUnits which,
                                                  std::optional<CoderPair> pair = std::nullopt) const;
    /// Where `disputes` are, found in memory and in the same order; `pair`: those on which these two differ.
    [[nodiscard]] std::vector<DisputedUnit> disputed(const store::Connection& db,
                                                     std::optional<CoderPair> pair = std::nullopt) const;
    /// The units of a number with what each coder says. At most `most` of them, from `first` on.
    [[nodiscard]] std::vector<Dispute> listed(const store::Connection& db, CodeId code, CountedUnits which,
                                              std::optional<CoderPair> pair = std::nullopt,
                                              std::size_t first = 0, std::size_t most = 100'000) const;
    /// Every dispute, status disputes too: by unit, then in the codebook's order. A parent has only those
    /// about itself.
    [[nodiscard]] std::vector<Dispute> disputes(const store::Connection& db, bool settledToo = true) const;
    /// What is compared of the round: of a closed one and a drift check, the codes of its start.
    [[nodiscard]] const codebook::Codebook& codes() const;
    [[nodiscard]] Dispute detail(const store::Connection& db, const ComparedUnit& unit, CodeId code) const;

    /// Every pair of the coders; `code` none: all codes.
    [[nodiscard]] std::vector<PairFigures> pairs(CodeId code) const;
    /// Throws Error{Limit} for the unit Character and too many passages.
    [[nodiscard]] ConfusionMatrix confusion(CoderPair pair = {}) const;
    /// By the values of a case variable; `code` none: all codes. Units of no case are not in it.
    [[nodiscard]] std::vector<GroupRow> byVariable(const store::Connection& db, VariableId variable,
                                                   CodeId code) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace marginalia::core::agreement
