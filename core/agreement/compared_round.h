// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/span.h"
#include "core/codebook/codebook.h"
#include "core/coding/coding.h"
#include "core/store/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace marginalia::core::agreement {

/// What a comparison reads of a round of double coding. A closed one is read as it was frozen, with the
/// codebook of its start and the texts that it has kept. A drift check compares one coder with himself or
/// herself: the work from before, which was copied at its start, with that of the round.
struct ComparedRound {
    RoundId id = mainRound; ///< mainRound: everyday work, and all else here is empty
    std::string name;
    std::string kind; ///< "training", "pilot", "reliability", "drift"
    std::string unit; ///< what was drawn: "answer", "document", "passage"
    std::string closedAt;
    std::int64_t revision = 0; ///< of the codebook at the start
    std::vector<CoderId> coders;

    /// Throws Error{Usage} for a round that is not there.
    static ComparedRound read(const store::Connection& db, RoundId round);

    [[nodiscard]] bool everyday() const { return id == mainRound; }
    [[nodiscard]] bool drift() const { return kind == "drift"; }
    [[nodiscard]] bool closed() const { return !closedAt.empty(); }
    /// Codings and judgements are read from the copy.
    [[nodiscard]] bool frozen() const { return closed() && !drift(); }
};

/// The codes that a comparison of the round counts by: of a closed one, and of a drift check, those of its
/// start, and behind them what was used in it that is newer. Throws Error{Damaged} when they cannot be read.
codebook::Codebook comparedCodebook(const store::Connection& db, const ComparedRound& round);
codebook::Codebook comparedCodebook(const store::Connection& db, RoundId round);

/// Work that is read one after the other: of a drift check, the earlier and the later.
struct WorkStrand {
    bool copy = false; ///< from frozen_coding and frozen_judgement
    RoundId round = mainRound;
    std::optional<std::size_t> coder; ///< place in the comparison; none: by the coder's id
};
std::vector<WorkStrand> strandsOf(const ComparedRound& round);

/// Those of its coders who have judged an answer of it, or coded anything in its documents.
std::vector<CoderId> workersOf(const store::Connection& db, const ComparedRound& round);

/// A part of a document that a round has drawn; no span: all of it.
struct DrawnPart {
    SourceId document;
    std::optional<Span> span;
};
std::vector<DrawnPart> drawnParts(const store::Connection& db, const ComparedRound& round);

/// Who is compared. Of a drift check, one coder twice: "Aigerim (1)" from before and "Aigerim (2)". Throws
/// Error{Usage} when its coder is gone.
std::vector<coding::Coder> coderTwice(const store::Connection& db, const ComparedRound& round);

} // namespace marginalia::core::agreement
