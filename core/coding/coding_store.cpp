// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/coding_store.h"

#include "core/coding/key_quotes.h"
#include "core/coding/span_edit.h"
#include "core/store/insert_rows.h"

#include <tuple>

namespace marginalia::core::coding {

namespace {

std::int64_t startOf(const std::optional<Span>& span) {
    return span ? span->start : -1;
}

std::int64_t endOf(const std::optional<Span>& span) {
    return span ? span->end : -1;
}

/// From a row of: id, coder, code, answer, source, start, end, round, star, memo, created_at, weight.
Coding readCoding(const store::Statement& row) {
    Coding coding;
    coding.id = row.id<CodingId>(0);
    coding.coder = row.id<CoderId>(1);
    coding.code = row.id<CodeId>(2);
    coding.place.answer = row.id<AnswerId>(3);
    coding.place.source = row.id<SourceId>(4);
    if (row.integer(5) >= 0)
        coding.span = Span{row.integer(5), row.integer(6)};
    coding.round = row.id<RoundId>(7);
    coding.star = row.integer(8);
    coding.memo = row.text(9);
    coding.createdAt = row.text(10);
    coding.weight = row.optionalInteger(11);
    return coding;
}

std::vector<Coding> readCodings(store::Statement& statement) {
    std::vector<Coding> codings;
    while (statement.step())
        codings.push_back(readCoding(statement));
    return codings;
}

/// From a row of: id, answer, coder, round, state, status, revision, judged_at.
Judgement readJudgement(const store::Statement& row) {
    Judgement judgement;
    judgement.id = row.id<JudgementId>(0);
    judgement.answer = row.id<AnswerId>(1);
    judgement.coder = row.id<CoderId>(2);
    judgement.round = row.id<RoundId>(3);
    judgement.state = row.view(4) == "done" ? JudgementState::Done : JudgementState::Open;
    judgement.status = row.text(5);
    judgement.revision = row.integer(6);
    judgement.judgedAt = row.text(7);
    return judgement;
}

} // namespace

std::vector<Coding> codingsOf(const store::Connection& db, Place place) {
    store::Statement statement =
        place.answer
            ? db.prepare("SELECT c.id, c.coder_id, c.code_id, c.answer_id, c.source_id, c.start_position, "
                         "c.end_position, "
                         "c.round_id, c.star, c.memo, c.created_at, c.weight FROM coding c JOIN code k ON "
                         "k.id = c.code_id "
                         "JOIN coder p ON p.id = c.coder_id WHERE c.answer_id = ?1 "
                         "ORDER BY c.start_position, c.end_position, k.name, k.position, p.name, c.round_id")
            : db.prepare("SELECT c.id, c.coder_id, c.code_id, c.answer_id, c.source_id, c.start_position, "
                         "c.end_position, "
                         "c.round_id, c.star, c.memo, c.created_at, c.weight FROM coding c JOIN code k ON "
                         "k.id = c.code_id "
                         "JOIN coder p ON p.id = c.coder_id WHERE c.source_id = ?1 "
                         "ORDER BY c.start_position, c.end_position, k.name, k.position, p.name, c.round_id");
    if (place.answer)
        statement.bind(place.answer);
    else
        statement.bind(place.source);
    return readCodings(statement);
}

std::vector<Coding> keyQuotes(const store::Connection& db) {
    store::Statement statement = db.prepare(
        "SELECT c.id, c.coder_id, c.code_id, c.answer_id, c.source_id, c.start_position, c.end_position, "
        "c.round_id, c.star, c.memo, c.created_at, c.weight FROM coding c JOIN code k ON k.id = c.code_id "
        "JOIN coder p ON p.id = c.coder_id WHERE c.star > 0 AND c.round_id = 1 "
        "ORDER BY c.star, c.created_at, k.name, k.position, c.start_position, c.end_position, p.name");
    return readCodings(statement);
}

std::vector<Coding> codingsOn(const store::Connection& db, Place place, Span span) {
    store::Statement statement =
        place.answer
            ? db.prepare("SELECT c.id, c.coder_id, c.code_id, c.answer_id, c.source_id, c.start_position, "
                         "c.end_position, c.round_id, c.star, c.memo, c.created_at, c.weight FROM coding c "
                         "JOIN code k ON k.id = c.code_id JOIN coder p ON p.id = c.coder_id "
                         "WHERE c.answer_id = ?1 AND c.start_position < ?3 AND c.end_position > ?2 "
                         "ORDER BY c.start_position, c.end_position, k.name, k.position, p.name, c.round_id")
            : db.prepare("SELECT c.id, c.coder_id, c.code_id, c.answer_id, c.source_id, c.start_position, "
                         "c.end_position, c.round_id, c.star, c.memo, c.created_at, c.weight FROM coding c "
                         "JOIN code k ON k.id = c.code_id JOIN coder p ON p.id = c.coder_id "
                         "WHERE c.source_id = ?1 AND c.start_position < ?3 AND c.end_position > ?2 "
                         "ORDER BY c.start_position, c.end_position, k.name, k.position, p.name, c.round_id");
    if (place.answer)
        statement.bind(place.answer, span.start, span.end);
    else
        statement.bind(place.source, span.start, span.end);
    return readCodings(statement);
}

std::optional<Coding> codingById(const store::Connection& db, CodingId id) {
    store::Statement statement = db.prepare("SELECT id, coder_id, code_id, answer_id, source_id, "
                                            "start_position, end_position, round_id, star, memo, "
                                            "created_at, weight FROM coding WHERE id = ?1");
    statement.bind(id);
    return statement.step() ? std::optional(readCoding(statement)) : std::nullopt;
}

std::vector<Judgement> judgementsOf(const store::Connection& db, AnswerId answer) {
    store::Statement statement = db.prepare(
        "SELECT j.id, j.answer_id, j.coder_id, j.round_id, j.state, j.status, j.revision, j.judged_at "
        "FROM judgement j JOIN coder p ON p.id = j.coder_id WHERE j.answer_id = ?1 ORDER BY j.round_id, "
        "p.name");
    statement.bind(answer);
    std::vector<Judgement> judgements;
    while (statement.step())
        judgements.push_back(readJudgement(statement));
    return judgements;
}

std::vector<StaleJudgement> staleJudgements(const store::Connection& db, QuestionId question) {
    store::Statement statement =
        db.prepare("SELECT j.id, j.answer_id, j.coder_id, c.id FROM answer a "
                   "JOIN study_case k ON k.id = a.case_id AND k.excluded IS NULL "
                   "JOIN judgement j ON j.answer_id = a.id AND j.state = 'done' AND j.round_id = 1 "
                   "JOIN coder p ON p.id = j.coder_id "
                   "JOIN code c ON c.revision > j.revision "
                   "LEFT JOIN recheck r ON r.judgement_id = j.id AND r.code_id = c.id "
                   "WHERE a.question_id = ?1 AND ifnull(r.revision, -1) < c.revision "
                   "ORDER BY k.position, k.name, p.name, c.name, c.position");
    statement.bind(question);
    std::vector<StaleJudgement> stale;
    while (statement.step())
        stale.push_back({statement.id<JudgementId>(0), statement.id<AnswerId>(1), statement.id<CoderId>(2),
                         statement.id<CodeId>(3)});
    return stale;
}

namespace {

std::vector<Decision> readDecisions(store::Statement& statement) {
    std::vector<Decision> decisions;
    while (statement.step()) {
        Decision& decision = decisions.emplace_back();
        decision.id = statement.id<DecisionId>(0);
        decision.answer = statement.id<AnswerId>(1);
        decision.code = statement.id<CodeId>(2);
        decision.present = statement.integer(3) == 1;
        decision.status = statement.text(4);
        decision.reason = statement.text(5);
        decision.decidedBy = statement.text(6);
        decision.decidedAt = statement.text(7);
    }
    return decisions;
}

} // namespace

std::vector<Decision> decisionsOf(const store::Connection& db, QuestionId question) {
    store::Statement statement = db.prepare(
        "SELECT d.id, d.answer_id, d.code_id, d.present, d.status, d.reason, d.decided_by, d.decided_at "
        "FROM answer a JOIN study_case k ON k.id = a.case_id JOIN decision d ON d.answer_id = a.id "
        "LEFT JOIN code c ON c.id = d.code_id "
        "WHERE a.question_id = ?1 AND d.start_position = -1 AND d.round_id = 1 ORDER BY k.position, k.name, "
        "c.name, c.position");
    statement.bind(question);
    return readDecisions(statement);
}

std::vector<Decision> decisionsOn(const store::Connection& db, AnswerId answer) {
    store::Statement statement =
        db.prepare("SELECT d.id, d.answer_id, d.code_id, d.present, d.status, d.reason, d.decided_by, "
                   "d.decided_at FROM decision d LEFT JOIN code c ON c.id = d.code_id "
                   "WHERE d.answer_id = ?1 AND d.start_position = -1 AND d.round_id = 1 "
                   "ORDER BY c.name, c.position");
    statement.bind(answer);
    return readDecisions(statement);
}

namespace rows {

std::string_view stateKey(JudgementState state) {
    return state == JudgementState::Done ? "done" : "open";
}

std::optional<PlaceFacts> placeFacts(const store::Connection& db, Place place) {
    if (static_cast<bool>(place.answer) == static_cast<bool>(place.source))
        return std::nullopt;
    store::Statement statement =
        place.answer
            ? db.prepare("SELECT t.code_points, q.single_code, q.first_code_is_done, a.status FROM answer a "
                         "JOIN question q ON q.id = a.question_id LEFT JOIN text t ON t.id = a.text_id WHERE "
                         "a.id = ?1")
            : db.prepare("SELECT t.code_points, 0, 0, '' FROM source s JOIN text t ON t.id = s.text_id WHERE "
                         "s.id = ?1");
    if (place.answer)
        statement.bind(place.answer);
    else
        statement.bind(place.source);
    if (!statement.step())
        return std::nullopt;
    return PlaceFacts{statement.optionalInteger(0), statement.integer(1) == 1, statement.integer(2) == 1,
                      statement.text(3)};
}

bool codeExists(const store::Connection& db, CodeId code) {
    return db.integer("SELECT count(*) FROM code WHERE id = ?1", code) == 1;
}

std::string codeName(const store::Connection& db, CodeId code) {
    return db.text("SELECT name FROM code WHERE id = ?1", code);
}

std::int64_t codeRevision(const store::Connection& db, CodeId code) {
    return db.integer("SELECT revision FROM code WHERE id = ?1", code);
}

bool coderExists(const store::Connection& db, CoderId coder) {
    return db.integer("SELECT count(*) FROM coder WHERE id = ?1", coder) == 1;
}

std::optional<bool> roundIsBlind(const store::Connection& db, RoundId round) {
    store::Statement statement = db.prepare("SELECT blind FROM round WHERE id = ?1");
    statement.bind(round);
    return statement.step() ? std::optional(statement.integer(0) == 1) : std::nullopt;
}

bool roundIsClosed(const store::Connection& db, RoundId round) {
    return db.integer("SELECT EXISTS (SELECT 1 FROM round WHERE id = ?1 AND closed_at IS NOT NULL)", round) ==
           1;
}

std::int64_t codebookRevision(const store::Connection& db) {
    return db.integer("SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'codebook_revision'");
}

std::optional<CodingId> sameCoding(const store::Connection& db, const Coding& coding) {
    store::Statement statement =
        coding.place.answer
            ? db.prepare("SELECT id FROM coding WHERE answer_id = ?1 AND coder_id = ?2 AND code_id = ?3 "
                         "AND start_position = ?4 AND end_position = ?5 AND round_id = ?6")
            : db.prepare("SELECT id FROM coding WHERE source_id = ?1 AND coder_id = ?2 AND code_id = ?3 "
                         "AND start_position = ?4 AND end_position = ?5 AND round_id = ?6");
    if (coding.place.answer)
        statement.bind(coding.place.answer, coding.coder, coding.code, startOf(coding.span),
                       endOf(coding.span), coding.round);
    else
        statement.bind(coding.place.source, coding.coder, coding.code, startOf(coding.span),
                       endOf(coding.span), coding.round);
    return statement.step() ? std::optional(statement.id<CodingId>(0)) : std::nullopt;
}

std::vector<Coding> ofCoder(const store::Connection& db, CoderId coder, Place place, RoundId round) {
    std::vector<Coding> found;
    for (Coding& coding : codingsOf(db, place))
        if (coding.coder == coder && coding.round == round)
            found.push_back(std::move(coding));
    return found;
}

namespace {
auto valuesOf(const Coding& coding) {
    return std::tuple(coding.id, coding.coder, coding.code, coding.place.answer, coding.place.source,
                      startOf(coding.span), endOf(coding.span), coding.round, coding.star,
                      std::string_view(coding.memo), std::string_view(coding.createdAt), coding.weight);
}
} // namespace

void insert(store::Edit& edit, const Coding& coding) {
    insertAll(edit, {&coding, 1});
}

void insertAll(store::Edit& edit, std::span<const Coding> codings) {
    store::insertRows(edit.db(),
                      "INSERT OR FAIL INTO coding (id, coder_id, code_id, answer_id, source_id, "
                      "start_position, end_position, round_id, star, memo, created_at, weight)",
                      codings, [](const Coding& coding) { return valuesOf(coding); });
}

void erase(store::Edit& edit, CodingId coding) {
    edit.db().run("DELETE FROM note_link WHERE coding_id = ?1", coding);
    edit.db().run("DELETE FROM coding WHERE id = ?1", coding);
}

void setMemo(store::Edit& edit, CodingId coding, const std::string& memo) {
    edit.db().run("UPDATE coding SET memo = ?2 WHERE id = ?1 AND memo <> ?2", coding, memo);
}

void setSpan(store::Edit& edit, CodingId coding, Span span) {
    edit.db().run("UPDATE coding SET start_position = ?2, end_position = ?3 WHERE id = ?1", coding,
                  span.start, span.end);
}

void setCode(store::Edit& edit, CodingId coding, CodeId code) {
    edit.db().run("UPDATE coding SET code_id = ?2 WHERE id = ?1 AND code_id <> ?2", coding, code);
}

void setWeight(store::Edit& edit, CodingId coding, std::optional<std::int64_t> weight) {
    edit.db().run("UPDATE coding SET weight = ?2 WHERE id = ?1 AND weight IS NOT ?2", coding, weight);
}

std::string textOf(const store::Connection& db, Place place) {
    return place.answer
               ? db.text("SELECT t.body FROM answer a JOIN text t ON t.id = a.text_id WHERE a.id = ?1",
                         place.answer)
               : db.text("SELECT t.body FROM source s JOIN text t ON t.id = s.text_id WHERE s.id = ?1",
                         place.source);
}

std::string longTextHash(const store::Connection& db, Place place, std::int64_t codePoints) {
    return place.answer
               ? db.text("SELECT hex(t.sha256) FROM answer a JOIN text t ON t.id = a.text_id WHERE a.id = ?1 "
                         "AND t.code_points > ?2",
                         place.answer, codePoints)
               : db.text("SELECT hex(t.sha256) FROM source s JOIN text t ON t.id = s.text_id WHERE s.id = ?1 "
                         "AND t.code_points > ?2",
                         place.source, codePoints);
}

void setStar(store::Edit& edit, CodingId coding, std::int64_t star) {
    edit.db().run("UPDATE coding SET star = ?2 WHERE id = ?1 AND star <> ?2", coding, star);
}

std::int64_t lastStar(const store::Connection& db) {
    return db.integer("SELECT ifnull(max(star), 0) FROM coding");
}

void moveNotes(store::Edit& edit, CodingId from, CodingId to) {
    edit.db().run("UPDATE note_link SET coding_id = ?2 WHERE coding_id = ?1", from, to);
}

std::optional<Judgement> judgementOf(const store::Connection& db, AnswerId answer, CoderId coder,
                                     RoundId round) {
    store::Statement statement = db.prepare(
        "SELECT id, answer_id, coder_id, round_id, state, status, revision, judged_at FROM judgement "
        "WHERE answer_id = ?1 AND coder_id = ?2 AND round_id = ?3");
    statement.bind(answer, coder, round);
    return statement.step() ? std::optional(readJudgement(statement)) : std::nullopt;
}

namespace {
std::optional<std::string_view> statusOrNull(std::string_view status) {
    return status.empty() ? std::nullopt : std::optional(status);
}
} // namespace

namespace {
auto valuesOf(const Judgement& judgement) {
    return std::tuple(judgement.id, judgement.answer, judgement.coder, judgement.round,
                      stateKey(judgement.state), statusOrNull(judgement.status), judgement.revision,
                      std::string_view(judgement.judgedAt));
}
} // namespace

void insert(store::Edit& edit, const Judgement& judgement) {
    insertAll(edit, {&judgement, 1});
}

void insertAll(store::Edit& edit, std::span<const Judgement> judgements) {
    store::insertRows(edit.db(),
                      "INSERT OR FAIL INTO judgement (id, answer_id, coder_id, round_id, state, status, "
                      "revision, judged_at)",
                      judgements, [](const Judgement& judgement) { return valuesOf(judgement); });
}

void replace(store::Edit& edit, const Judgement& judgement) {
    edit.db().run("UPDATE judgement SET state = ?2, status = ?3, revision = ?4, judged_at = ?5 WHERE id = ?1",
                  judgement.id, stateKey(judgement.state), statusOrNull(judgement.status), judgement.revision,
                  judgement.judgedAt);
}

void setRecheck(store::Edit& edit, JudgementId judgement, CodeId code, std::int64_t revision) {
    edit.db().run("INSERT INTO recheck (judgement_id, code_id, revision) VALUES (?1, ?2, ?3) "
                  "ON CONFLICT (judgement_id, code_id) DO UPDATE SET revision = excluded.revision",
                  judgement, code, revision);
}

std::optional<DecisionId> sameDecision(const store::Connection& db, AnswerId answer, CodeId code) {
    store::Statement statement = db.prepare("SELECT id FROM decision WHERE answer_id = ?1 AND code_id IS ?2 "
                                            "AND start_position = -1 AND round_id = 1");
    statement.bind(answer, code);
    return statement.step() ? std::optional(statement.id<DecisionId>(0)) : std::nullopt;
}

void insert(store::Edit& edit, const Decision& decision) {
    edit.db().run(
        "INSERT INTO decision (id, answer_id, code_id, present, status, reason, decided_by, decided_at) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        decision.id, decision.answer, decision.code,
        decision.code ? std::optional(std::int64_t{decision.present}) : std::nullopt,
        statusOrNull(decision.status), decision.reason, decision.decidedBy, decision.decidedAt);
}

void replace(store::Edit& edit, const Decision& decision) {
    edit.db().run("UPDATE decision SET present = ?2, status = ?3, reason = ?4, decided_by = ?5, decided_at = "
                  "?6 WHERE id = ?1",
                  decision.id, decision.code ? std::optional(std::int64_t{decision.present}) : std::nullopt,
                  statusOrNull(decision.status), decision.reason, decision.decidedBy, decision.decidedAt);
}

} // namespace rows
} // namespace marginalia::core::coding
