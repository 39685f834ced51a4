// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/compared_round.h"

#include "core/base/error.h"
#include "core/codebook/frozen_codebook.h"

#include <algorithm>
#include <unordered_set>

namespace marginalia::core::agreement {

ComparedRound ComparedRound::read(const store::Connection& db, RoundId round) {
    ComparedRound result;
    result.id = round;
    if (round == mainRound)
        return result;
    store::Statement row =
        db.prepare("SELECT name, kind, unit, ifnull(closed_at, ''), revision FROM round WHERE id = ?1");
    row.bind(round);
    if (!row.step())
        throw Error(ErrorKind::Usage, msg("This round is no longer in the project. Choose another one."));
    result.name = row.text(0);
    result.kind = row.text(1);
    result.unit = row.text(2);
    result.closedAt = row.text(3);
    result.revision = row.integer(4);
    store::Statement coders = db.prepare("SELECT coder_id FROM round_coder WHERE round_id = ?1");
    for (coders.bind(round); coders.step();)
        result.coders.push_back(coders.id<CoderId>(0));
    return result;
}

codebook::Codebook comparedCodebook(const store::Connection& db, const ComparedRound& round) {
    codebook::Codebook present = codebook::Codebook::load(db);
    if (!round.frozen() && !round.drift())
        return present;
    const std::string json = db.text("SELECT codebook FROM round WHERE id = ?1", round.id);
    if (json.empty())
        return present;
    const codebook::Codebook then = codebook::thawed(json, round.revision);
    std::vector<codebook::Code> codes = then.codes();
    std::unordered_set<CodeId> used;
    store::Statement rows = db.prepare("SELECT code_id FROM frozen_coding WHERE round_id = ?1 "
                                       "UNION SELECT code_id FROM coding WHERE round_id = ?1");
    for (rows.bind(round.id); rows.step();)
        used.insert(rows.id<CodeId>(0));
    for (const codebook::Code& code : present.codes())
        if (used.contains(code.id) && then.find(code.id) == nullptr) {
            codes.push_back(code);
            codes.back().position = static_cast<std::int64_t>(codes.size()) + (std::int64_t{1} << 40U);
        }
    return codebook::Codebook(std::move(codes), round.revision);
}

codebook::Codebook comparedCodebook(const store::Connection& db, RoundId round) {
    return comparedCodebook(db, ComparedRound::read(db, round));
}

std::vector<WorkStrand> strandsOf(const ComparedRound& round) {
    if (round.drift())
        return {{true, round.id, 0}, {false, round.id, 1}};
    if (round.frozen())
        return {{true, round.id, std::nullopt}};
    return {{false, mainRound, std::nullopt}};
}

std::vector<CoderId> workersOf(const store::Connection& db, const ComparedRound& round) {
    store::Statement rows =
        round.frozen()
            ? db.prepare(
                  "SELECT coder_id FROM frozen_judgement WHERE round_id = ?1 AND state = 'done' "
                  "UNION SELECT coder_id FROM frozen_coding WHERE round_id = ?1 AND source_id IS NOT NULL")
            : db.prepare(
                  "SELECT j.coder_id FROM round_unit u CROSS JOIN judgement j ON j.answer_id = u.answer_id "
                  "WHERE u.round_id = ?1 AND j.round_id = 1 AND j.state = 'done' "
                  "UNION SELECT c.coder_id FROM round_unit u CROSS JOIN coding c ON c.source_id = "
                  "u.source_id "
                  "WHERE u.round_id = ?1 AND c.round_id = 1");
    std::vector<CoderId> workers;
    for (rows.bind(round.id); rows.step();)
        if (std::ranges::count(round.coders, rows.id<CoderId>(0)) > 0)
            workers.push_back(rows.id<CoderId>(0));
    return workers;
}

std::vector<DrawnPart> drawnParts(const store::Connection& db, const ComparedRound& round) {
    std::vector<DrawnPart> parts;
    store::Statement rows =
        db.prepare("SELECT source_id, start_position, end_position FROM round_unit "
                   "WHERE round_id = ?1 AND source_id IS NOT NULL ORDER BY source_id, start_position");
    for (rows.bind(round.id); rows.step();)
        parts.push_back({rows.id<SourceId>(0), rows.integer(1) < 0
                                                   ? std::nullopt
                                                   : std::optional(Span{rows.integer(1), rows.integer(2)})});
    return parts;
}

std::vector<coding::Coder> coderTwice(const store::Connection& db, const ComparedRound& round) {
    for (const coding::Coder& coder : coding::coders(db)) {
        if (std::ranges::count(round.coders, coder.id) == 0)
            continue;
        std::vector<coding::Coder> twice{coder, coder};
        twice[0].name += " (1)";
        twice[1].name += " (2)";
        return twice;
    }
    throw Error(ErrorKind::Usage, msg("The coder of this drift check is no longer in the project."));
}

} // namespace marginalia::core::agreement
