// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/span.h"
#include "core/codebook/codebook.h"
#include "core/coding/coding.h"
#include "core/store/connection.h"
#include "core/store/edit.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Rounds of double coding: what was drawn, who codes it, with which codebook, and how it stood at the end.
///
/// In training, pilot and reliability rounds the codings are those of everyday work (coding::mainRound);
/// closing copies them, so that agreement can be reported on what was there. In a drift check one coder codes
/// again what he or she coded before: these codings carry the id of the round, and what is copied, at the
/// start, is the earlier work. In the package for it, which holds nothing of the earlier work, they are those
/// of everyday work, too; merging brings them into the check.
namespace marginalia::core::team {

enum class RoundKind { Training, Pilot, Reliability, Drift };
std::string_view roundKindKey(RoundKind kind); ///< "training", "pilot", "reliability", "drift"
std::optional<RoundKind> roundKindFromKey(std::string_view key);

enum class DrawnUnit { Answer, Document, Passage };
std::string_view drawnUnitKey(DrawnUnit unit); ///< "answer", "document", "passage"
std::optional<DrawnUnit> drawnUnitFromKey(std::string_view key);

struct Round {
    RoundId id;
    std::string name;
    RoundKind kind = RoundKind::Reliability;
    DrawnUnit unit = DrawnUnit::Answer;
    std::uint64_t seed = 0;
    std::vector<std::string> strata; ///< names of case variables
    std::int64_t revision = 0;       ///< of the codebook at the start
    std::string startedAt;
    std::string closedAt; ///< empty: open

    bool packaged = false; ///< seen in a package, where its coder works as everyday

    [[nodiscard]] bool closed() const { return !closedAt.empty(); }
    /// Where the coders' work of this round stands.
    [[nodiscard]] RoundId workingRound() const {
        return kind == RoundKind::Drift && !packaged ? id : mainRound;
    }
};

/// Something drawn for a round.
struct RoundUnit {
    coding::Place place;
    std::optional<Span> span; ///< the passage of a document as it is now; none: all of it
    std::string stratum;      ///< "Kazakhstan · women"; empty: drawn without strata
    std::string status;       ///< of the answer when the round was closed
};

std::vector<Round> rounds(const store::Connection& db); ///< without everyday work, in the order made
std::optional<Round> roundById(const store::Connection& db, RoundId round);
std::optional<Round> roundByName(const store::Connection& db, std::string_view name);
/// In the order drawn. Without passages whose words are gone since.
std::vector<RoundUnit> unitsOf(const store::Connection& db, RoundId round);
std::vector<CoderId> codersOf(const store::Connection& db, RoundId round); ///< by name
/// The same as people name things, in the order of the file.
struct NamedUnit {
    coding::Place place;
    std::string respondent, question; ///< of an answer
    std::string document;             ///< or of a document
    std::optional<Span> span;
    std::string stratum;
};
std::vector<NamedUnit> namedUnits(const store::Connection& db, RoundId round);
/// The codebook of the start. Throws Error{Damaged} when it cannot be read.
codebook::Codebook codebookOf(const store::Connection& db, const Round& round);

/// How far one coder is with a round.
struct RoundWork {
    CoderId coder;
    std::int64_t units = 0;
    std::int64_t done = 0; ///< answers judged; documents with a coding
};
std::vector<RoundWork> workOn(const store::Connection& db, const Round& round);

/// What became different in the units of a closed round since: codes given or taken away by its coders (on an
/// answer wherever the passage is), and judgements. Of a drift check: what became different in the earlier
/// work.
std::int64_t changesAfter(const store::Connection& db, const Round& round);

/// Throws Error{Conflict} when the name is taken, Error{Usage} for an empty one.
void renameRound(store::Edit& edit, RoundId round, const std::string& name);
/// From now on the coder takes part (who does already: nothing changes). Throws Error{Conflict} when the
/// round is closed or is the drift check of somebody else.
void joinRound(store::Edit& edit, RoundId round, CoderId coder);
/// Copies what the coders did, keeps the texts as they are, and closes. Throws Error{Conflict} when it is
/// closed already, and Error{Usage} when there is no such round.
void closeRound(store::Edit& edit, RoundId round);
/// The round with what was drawn and copied. The work of a drift check goes with it; everyday work stays.
void removeRound(store::Edit& edit, RoundId round);

} // namespace marginalia::core::team
