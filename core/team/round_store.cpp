// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/round_store.h"

#include "core/coding/kept_texts.h"
#include "core/store/insert_rows.h"
#include "core/team/pack_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace marginalia::core::team::rows {

namespace {

std::vector<std::string> strataFrom(std::string_view json) {
    std::vector<std::string> names;
    const auto parsed = nlohmann::json::parse(json, nullptr, false);
    if (parsed.is_array())
        for (const auto& name : parsed)
            if (name.is_string())
                names.push_back(name.get<std::string>());
    return names;
}

std::optional<Span> spanFrom(const store::Statement& row, int column) {
    return row.integer(column) < 0 ? std::nullopt
                                   : std::optional(Span{row.integer(column), row.integer(column + 1)});
}

std::vector<WorkCoding> readCodings(store::Statement& rows) {
    std::vector<WorkCoding> all;
    while (rows.step())
        all.push_back({rows.id<CoderId>(0),
                       rows.id<CodeId>(1),
                       {rows.id<AnswerId>(2), rows.id<SourceId>(3)},
                       rows.integer(4),
                       rows.integer(5)});
    return all;
}

std::map<std::pair<AnswerId, CoderId>, WorkJudgement> readJudgements(store::Statement& rows) {
    std::map<std::pair<AnswerId, CoderId>, WorkJudgement> all;
    while (rows.step())
        all[{rows.id<AnswerId>(0), rows.id<CoderId>(1)}] = {rows.text(2), rows.text(3), rows.integer(4),
                                                            rows.text(5)};
    return all;
}

} // namespace

std::vector<Round> rounds(const store::Connection& db) {
    const bool packaged = labelOf(db).has_value();
    store::Statement rows =
        db.prepare("SELECT id, name, kind, unit, seed, strata, revision, created_at, "
                   "closed_at FROM round WHERE kind <> '' ORDER BY position, created_at, name");
    rows.bind();
    std::vector<Round> all;
    while (rows.step()) {
        Round& round = all.emplace_back();
        round.id = rows.id<RoundId>(0);
        round.name = rows.text(1);
        round.kind = roundKindFromKey(rows.view(2)).value_or(RoundKind::Reliability);
        round.unit = drawnUnitFromKey(rows.view(3)).value_or(DrawnUnit::Answer);
        round.seed = static_cast<std::uint64_t>(rows.optionalInteger(4).value_or(0));
        round.strata = strataFrom(rows.view(5));
        round.revision = rows.integer(6);
        round.startedAt = rows.text(7);
        round.closedAt = rows.text(8);
        round.packaged = packaged;
    }
    return all;
}

std::vector<RoundUnit> units(const store::Connection& db, RoundId round) {
    store::Statement rows = db.prepare("SELECT answer_id, source_id, start_position, end_position, stratum, "
                                       "status FROM round_unit WHERE round_id = ?1 ORDER BY position");
    rows.bind(round);
    const coding::KeptTexts texts(db, round);
    std::vector<RoundUnit> all;
    while (rows.step()) {
        const coding::Place place{rows.id<AnswerId>(0), rows.id<SourceId>(1)};
        const std::optional<Span> then = spanFrom(rows, 2);
        const std::optional<Span> now = then ? texts.now(place, *then) : std::nullopt;
        if (then.has_value() == now.has_value())
            all.push_back({place, now, rows.text(4), rows.text(5)});
    }
    return all;
}

std::vector<NamedUnit> namedUnits(const store::Connection& db, RoundId round) {
    store::Statement rows = db.prepare(
        "SELECT ifnull(k.name, ''), ifnull(q.name, ''), ifnull(s.name, ''), u.start_position, "
        "u.end_position, "
        "u.stratum, u.answer_id, u.source_id FROM round_unit u LEFT JOIN answer a ON a.id = u.answer_id "
        "LEFT JOIN question q ON q.id = a.question_id LEFT JOIN study_case k ON k.id = a.case_id "
        "LEFT JOIN source s ON s.id = u.source_id WHERE u.round_id = ?1 "
        "ORDER BY q.position, q.name, k.position, k.name, s.position, s.name, u.start_position");
    rows.bind(round);
    const coding::KeptTexts texts(db, round);
    std::vector<NamedUnit> all;
    while (rows.step()) {
        const coding::Place place{rows.id<AnswerId>(6), rows.id<SourceId>(7)};
        const std::optional<Span> then = spanFrom(rows, 3);
        const std::optional<Span> now = then ? texts.now(place, *then) : std::nullopt;
        if (then.has_value() == now.has_value())
            all.push_back({place, rows.text(0), rows.text(1), rows.text(2), now, rows.text(5)});
    }
    return all;
}

std::vector<CoderId> coders(const store::Connection& db, RoundId round) {
    store::Statement rows =
        db.prepare("SELECT r.coder_id FROM round_coder r JOIN coder p ON p.id = r.coder_id "
                   "WHERE r.round_id = ?1 ORDER BY p.name");
    rows.bind(round);
    std::vector<CoderId> all;
    while (rows.step())
        all.push_back(rows.id<CoderId>(0));
    return all;
}

std::string codebookJson(const store::Connection& db, RoundId round) {
    return db.text("SELECT codebook FROM round WHERE id = ?1", round);
}

void insert(store::Edit& edit, const Round& round, const std::string& codebookJson) {
    edit.db().run(
        "INSERT INTO round (id, name, position, blind, kind, unit, seed, strata, codebook, revision, "
        "created_at) VALUES (?1, ?2, (SELECT max(position) + 1 FROM round), ?3, ?4, ?5, ?6, ?7, ?8, "
        "?9, ?10)",
        round.id, round.name, round.kind == RoundKind::Drift, roundKindKey(round.kind),
        drawnUnitKey(round.unit), static_cast<std::int64_t>(round.seed), nlohmann::json(round.strata).dump(),
        codebookJson, round.revision, round.startedAt);
}

void insertUnits(store::Edit& edit, RoundId round, const std::vector<RoundUnit>& units) {
    std::int64_t id = edit.ids().block(static_cast<std::int64_t>(units.size()));
    std::int64_t position = 0;
    for (const RoundUnit& unit : units) {
        edit.progress().advance();
        edit.db().run("INSERT INTO round_unit (id, round_id, answer_id, source_id, start_position, "
                      "end_position, position, stratum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                      id++, round, unit.place.answer, unit.place.source, unit.span ? unit.span->start : -1,
                      unit.span ? unit.span->end : -1, position++, unit.stratum);
    }
}

void insertCoder(store::Edit& edit, RoundId round, CoderId coder) {
    edit.db().run("INSERT INTO round_coder (round_id, coder_id) VALUES (?1, ?2) "
                  "ON CONFLICT (round_id, coder_id) DO NOTHING",
                  round, coder);
}

void rename(store::Edit& edit, RoundId round, const std::string& name) {
    edit.db().run("UPDATE round SET name = ?2 WHERE id = ?1", round, name);
}

void close(store::Edit& edit, RoundId round, const std::string& time) {
    edit.db().run("UPDATE round SET closed_at = ?2 WHERE id = ?1", round, time);
}

void erase(store::Edit& edit, RoundId round) {
    store::Connection& db = edit.db();
    db.run("DELETE FROM note_link WHERE coding_id IN (SELECT id FROM coding WHERE round_id = ?1)", round);
    db.run("DELETE FROM coding WHERE round_id = ?1", round);
    db.run("DELETE FROM recheck WHERE judgement_id IN (SELECT id FROM judgement WHERE round_id = ?1)", round);
    db.run("DELETE FROM judgement WHERE round_id = ?1", round);
    db.run("DELETE FROM decision WHERE round_id = ?1", round);
    db.run("DELETE FROM frozen_coding WHERE round_id = ?1", round);
    db.run("DELETE FROM frozen_judgement WHERE round_id = ?1", round);
    db.run("DELETE FROM round_coder WHERE round_id = ?1", round);
    db.run("DELETE FROM round_unit WHERE round_id = ?1", round);
    db.run("DELETE FROM package WHERE round_id = ?1", round);
    db.run("DELETE FROM round WHERE id = ?1", round);
}

std::unordered_set<AnswerId> openAnswersOf(const store::Connection& db, CoderId coder) {
    std::unordered_set<AnswerId> answers;
    store::Statement units = db.prepare(
        "SELECT u.answer_id FROM round r JOIN round_coder c ON c.round_id = r.id JOIN round_unit u ON "
        "u.round_id = r.id WHERE c.coder_id = ?1 AND r.closed_at IS NULL AND r.kind NOT IN ('', 'drift') AND "
        "u.answer_id IS NOT NULL");
    for (units.bind(coder); units.step();)
        answers.insert(units.id<AnswerId>(0));
    return answers;
}

std::unordered_set<AnswerId> judgedBy(const store::Connection& db, CoderId coder) {
    store::Statement rows =
        db.prepare("SELECT answer_id FROM judgement WHERE coder_id = ?1 AND round_id = 1 AND state = 'done'");
    rows.bind(coder);
    std::unordered_set<AnswerId> all;
    while (rows.step())
        all.insert(rows.id<AnswerId>(0));
    return all;
}

std::unordered_set<SourceId> codedBy(const store::Connection& db, CoderId coder) {
    store::Statement rows = db.prepare("SELECT DISTINCT source_id FROM coding WHERE coder_id = ?1 AND "
                                       "round_id = 1 AND source_id IS NOT NULL");
    rows.bind(coder);
    std::unordered_set<SourceId> all;
    while (rows.step())
        all.insert(rows.id<SourceId>(0));
    return all;
}

namespace {
/// Takes away what stands beside the passages of the round.
void keepWithin(const std::vector<RoundUnit>& units, std::vector<WorkCoding>& codings) {
    std::map<SourceId, std::vector<Span>> passages;
    for (const RoundUnit& unit : units)
        if (unit.span)
            passages[unit.place.source].push_back(*unit.span);
    std::erase_if(codings, [&passages](const WorkCoding& coding) {
        const auto found = passages.find(coding.place.source);
        return found != passages.end() && coding.start >= 0 &&
               std::ranges::none_of(found->second, [&coding](const Span& passage) {
                   return passage.overlaps(Span{coding.start, coding.end});
               });
    });
}
} // namespace

Work workIn(const store::Connection& db, RoundId round, RoundId workingRound) {
    Work work;
    store::Statement codings = db.prepare(
        "SELECT DISTINCT c.coder_id, c.code_id, c.answer_id, c.source_id, c.start_position, c.end_position "
        "FROM round_unit u CROSS JOIN coding c ON c.answer_id = u.answer_id "
        "JOIN round_coder p ON p.round_id = u.round_id AND p.coder_id = c.coder_id "
        "WHERE u.round_id = ?1 AND c.round_id = ?2 "
        "UNION "
        "SELECT c.coder_id, c.code_id, c.answer_id, c.source_id, c.start_position, c.end_position "
        "FROM round_unit u CROSS JOIN coding c ON c.source_id = u.source_id "
        "JOIN round_coder p ON p.round_id = u.round_id AND p.coder_id = c.coder_id "
        "WHERE u.round_id = ?1 AND c.round_id = ?2");
    codings.bind(round, workingRound);
    work.codings = readCodings(codings);
    keepWithin(units(db, round), work.codings);
    store::Statement judgements =
        db.prepare("SELECT j.answer_id, j.coder_id, j.state, ifnull(j.status, ''), j.revision, j.judged_at "
                   "FROM round_unit u CROSS JOIN judgement j ON j.answer_id = u.answer_id "
                   "JOIN round_coder p ON p.round_id = u.round_id AND p.coder_id = j.coder_id "
                   "WHERE u.round_id = ?1 AND j.round_id = ?2");
    judgements.bind(round, workingRound);
    work.judgements = readJudgements(judgements);
    return work;
}

Work frozenWork(const store::Connection& db, RoundId round) {
    Work work;
    store::Statement codings = db.prepare("SELECT coder_id, code_id, answer_id, source_id, start_position, "
                                          "end_position FROM frozen_coding WHERE round_id = ?1");
    codings.bind(round);
    work.codings = readCodings(codings);
    store::Statement judgements =
        db.prepare("SELECT answer_id, coder_id, state, ifnull(status, ''), revision, "
                   "judged_at FROM frozen_judgement WHERE round_id = ?1");
    judgements.bind(round);
    work.judgements = readJudgements(judgements);
    return work;
}

void freeze(store::Edit& edit, RoundId round, const Work& work) {
    std::int64_t id =
        edit.ids().block(static_cast<std::int64_t>(work.codings.size() + work.judgements.size()));
    edit.progress().stage(static_cast<std::int64_t>(work.codings.size() + work.judgements.size()));
    for (const WorkCoding& coding : work.codings) {
        edit.progress().advance();
        edit.db().run("INSERT INTO frozen_coding (id, round_id, coder_id, code_id, answer_id, source_id, "
                      "start_position, end_position) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                      id++, round, coding.coder, coding.code, coding.place.answer, coding.place.source,
                      coding.start, coding.end);
    }
    for (const auto& [key, judgement] : work.judgements) {
        edit.progress().advance();
        edit.db().run("INSERT INTO frozen_judgement (id, round_id, answer_id, coder_id, state, status, "
                      "revision, judged_at) VALUES (?1, ?2, ?3, ?4, ?5, nullif(?6, ''), ?7, ?8)",
                      id++, round, key.first, key.second, judgement.state, judgement.status,
                      judgement.revision, judgement.judgedAt);
    }
}

void keepTexts(store::Edit& edit, RoundId round) {
    edit.db().run("UPDATE round_unit SET text_digest = ifnull((SELECT lower(hex(t.sha256)) FROM text t "
                  "WHERE t.id = ifnull((SELECT text_id FROM answer WHERE id = round_unit.answer_id), "
                  "(SELECT text_id FROM source WHERE id = round_unit.source_id))), '') WHERE round_id = ?1",
                  round);
}

void freezeStatuses(store::Edit& edit, RoundId round) {
    edit.db().run("UPDATE round_unit SET status = (SELECT status FROM answer WHERE id = answer_id) "
                  "WHERE round_id = ?1 AND answer_id IS NOT NULL",
                  round);
}

} // namespace marginalia::core::team::rows
