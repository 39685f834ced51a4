// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/change_set.h"
#include "core/store/connection.h"
#include "tests/places.h"

#include <cstdint>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

/// A survey with one open question, written row by row: the tests of the shares say exactly what is in the
/// file, also what the program's verbs would not let happen. Every row written is noted in `changes`.
class ShareWorld {
public:
    using Connection = marginalia::core::store::Connection;

    ShareWorld()
        : m_db({}, Connection::Mode::Memory) {
        for (const char* migration : {"0001_foundation.sql", "0002_workbench.sql"}) {
            std::ifstream file(std::string(MARGINALIA_SOURCE_DIR "/core/store/migrations/") + migration);
            std::ostringstream sql;
            sql << file.rdbuf();
            m_db.execute(sql.str());
        }
        m_db.run("INSERT INTO text (id, sha256, body, code_points) VALUES (7, x'00', 'Some words said by "
                 "somebody.', 28)");
        m_db.run("INSERT INTO survey (id, name, created_at) VALUES (3, 'Survey', '')");
        m_db.run("INSERT INTO question (id, survey_id, name) VALUES (4, 3, 'steps')");
    }

    [[nodiscard]] Connection& db() { return m_db; }
    [[nodiscard]] marginalia::core::QuestionId question() const { return marginalia::core::QuestionId{4}; }
    marginalia::core::store::ChangeSet takeChanges() { return std::exchange(m_changes, {}); }

    void invited(std::int64_t count) { m_db.run("UPDATE survey SET invited = ?1 WHERE id = 3", count); }
    void singleCode(bool on) {
        m_db.run("UPDATE question SET single_code = ?1 WHERE id = 4", on);
        m_changes.table("question").changed.push_back(4);
    }

    std::int64_t respondent(const std::string& excluded = {}) {
        const std::int64_t id = next("study_case");
        ++m_respondents;
        m_db.run("INSERT INTO study_case (id, survey_id, name, position, excluded) VALUES (?1, 3, ?2, ?3, "
                 "nullif(?4, ''))",
                 id, "R" + std::to_string(m_respondents), m_respondents - 1, excluded);
        return id;
    }
    std::int64_t answer(const std::string& status = "substantive", std::int64_t who = 0, bool text = true) {
        if (who == 0)
            who = respondent();
        const std::int64_t id = next("answer");
        const bool withText = text && status != "empty" && status != "not_asked" && status != "not_reached";
        m_db.run("INSERT INTO answer (id, question_id, case_id, text_id, status) VALUES (?1, 4, ?2, ?3, ?4)",
                 id, who, withText ? std::optional<std::int64_t>(7) : std::nullopt, status);
        return id;
    }
    std::vector<std::int64_t> answers(int count, const std::string& status = "substantive") {
        std::vector<std::int64_t> ids;
        for (int i = 0; i < count; ++i)
            ids.push_back(answer(status));
        return ids;
    }
    void status(std::int64_t answer, const std::string& status) {
        m_db.run("UPDATE answer SET status = ?2 WHERE id = ?1", answer, status);
        m_changes.table("answer").changed.push_back(answer);
    }
    void exclude(std::int64_t who, const std::string& reason) {
        m_db.run("UPDATE study_case SET excluded = nullif(?2, '') WHERE id = ?1", who, reason);
        m_changes.table("study_case").changed.push_back(who);
    }
    std::int64_t caseOf(std::int64_t answer) {
        return m_db.integer("SELECT case_id FROM answer WHERE id = ?1", answer);
    }

    std::int64_t coder(const std::string& name) {
        const std::int64_t id = next("coder");
        m_db.run("INSERT INTO coder (id, name, created_at) VALUES (?1, ?2, '')", id, name);
        return id;
    }
    /// From now on the file is a package made for this coder.
    void packageFor(std::int64_t coder) {
        m_db.run("UPDATE coder SET guid = 'hers' WHERE id = ?1", coder);
        m_db.run("INSERT INTO setting (key, value) VALUES ('package', 'p'), ('package_coder', 'hers')");
    }
    std::int64_t code(const std::string& name, std::int64_t parent = 0, std::int64_t revision = 0,
                      const std::string& kind = "substantive") {
        const std::int64_t id = next("code");
        m_db.run("INSERT INTO code (id, parent_id, position, name, kind, revision, created_at, changed_at) "
                 "VALUES (?1, nullif(?2, 0), ?3, ?4, ?5, ?6, '', '')",
                 id, parent, ++m_codes, name, kind, revision);
        return id;
    }
    void revise(std::int64_t code, std::int64_t revision) {
        m_db.run("UPDATE code SET revision = ?2 WHERE id = ?1", code, revision);
        m_changes.table("code").changed.push_back(code);
    }

    std::int64_t coding(std::int64_t coder, std::int64_t code, std::int64_t answer, int start = -1,
                        int end = -1) {
        const std::int64_t id = next("coding");
        m_db.run("INSERT OR IGNORE INTO coding (id, coder_id, code_id, answer_id, start_position, "
                 "end_position, created_at) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, '')",
                 id, coder, code, answer, start, end);
        return id;
    }
    void removeCoding(std::int64_t id) {
        m_db.run("DELETE FROM coding WHERE id = ?1", id);
        m_changes.table("coding").removed.push_back(id);
    }
    std::int64_t judge(std::int64_t coder, std::int64_t answer, std::int64_t revision = 0,
                       const std::string& proposed = {}, const std::string& state = "done") {
        const std::int64_t known =
            m_db.integer("SELECT id FROM judgement WHERE coder_id = ?1 AND answer_id = ?2", coder, answer);
        if (known != 0) {
            m_db.run("UPDATE judgement SET state = ?2, status = nullif(?3, ''), revision = ?4 WHERE id = ?1",
                     known, state, proposed, revision);
            m_changes.table("judgement").changed.push_back(known);
            return known;
        }
        const std::int64_t id = next("judgement");
        m_db.run("INSERT INTO judgement (id, answer_id, coder_id, state, status, revision, judged_at) "
                 "VALUES (?1, ?2, ?3, ?4, nullif(?5, ''), ?6, '')",
                 id, answer, coder, state, proposed, revision);
        return id;
    }
    void removeJudgement(std::int64_t id) {
        m_db.run("DELETE FROM recheck WHERE judgement_id = ?1", id);
        m_db.run("DELETE FROM judgement WHERE id = ?1", id);
        m_changes.table("judgement").removed.push_back(id);
    }
    /// A judgement with this code on the whole answer.
    void codes(std::int64_t coder, std::int64_t code, std::int64_t answer) {
        coding(coder, code, answer);
        judge(coder, answer);
    }
    void recheck(std::int64_t judgement, std::int64_t code, std::int64_t revision) {
        m_db.run("INSERT OR REPLACE INTO recheck (judgement_id, code_id, revision) VALUES (?1, ?2, ?3)",
                 judgement, code, revision);
        m_changes.table("recheck").added.push_back(judgement);
    }
    std::int64_t decide(std::int64_t answer, std::int64_t code, bool present) {
        removeDecision(
            m_db.integer("SELECT id FROM decision WHERE answer_id = ?1 AND code_id = ?2", answer, code));
        const std::int64_t id = next("decision");
        m_db.run(
            "INSERT INTO decision (id, answer_id, code_id, present, decided_at) VALUES (?1, ?2, ?3, ?4, '')",
            id, answer, code, present);
        return id;
    }
    std::int64_t decideStatus(std::int64_t answer, const std::string& status) {
        removeDecision(
            m_db.integer("SELECT id FROM decision WHERE answer_id = ?1 AND status IS NOT NULL", answer));
        const std::int64_t id = next("decision");
        m_db.run("INSERT INTO decision (id, answer_id, status, decided_at) VALUES (?1, ?2, ?3, '')", id,
                 answer, status);
        return id;
    }
    void removeDecision(std::int64_t id) {
        if (id == 0)
            return;
        m_db.run("DELETE FROM decision WHERE id = ?1", id);
        m_changes.table("decision").removed.push_back(id);
    }
    std::int64_t variable(const std::string& name) {
        const std::int64_t id = next("variable");
        m_db.run("INSERT INTO variable (id, survey_id, name, role) VALUES (?1, 3, ?2, 'variable')", id, name);
        return id;
    }
    void value(std::int64_t variable, std::int64_t who, const std::string& value) {
        m_db.run("INSERT INTO variable_value (case_id, variable_id, value) VALUES (?1, ?2, ?3)", who,
                 variable, value);
        m_changes.table("variable_value").added.push_back(who);
    }

    /// A person interviewed.
    std::int64_t person(const std::string& name) {
        const std::int64_t id = next("study_case");
        m_db.run("INSERT INTO study_case (id, name, position) VALUES (?1, ?2, ?3)", id, name, m_people++);
        return id;
    }
    std::int64_t transcript(const std::string& name, const std::string& body, std::int64_t who = 0) {
        const std::int64_t id = next("source");
        m_db.run(
            "INSERT INTO text (id, sha256, body, code_points) VALUES (?1, CAST(?1 AS BLOB), ?2, length(?2))",
            id, body);
        m_db.run("INSERT INTO source (id, name, text_id, case_id, position, created_at) "
                 "VALUES (?1, ?2, ?1, nullif(?3, 0), ?4, '')",
                 id, name, who, m_documents++);
        return id;
    }
    /// On the whole document when there is no span.
    std::int64_t mark(std::int64_t coder, std::int64_t code, std::int64_t document, std::int64_t start = -1,
                      std::int64_t end = -1) {
        const std::int64_t id = next("coding");
        m_db.run("INSERT OR IGNORE INTO coding (id, coder_id, code_id, source_id, start_position, "
                 "end_position, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, '')",
                 id, coder, code, document, start, end);
        return id;
    }
    void decideInDocument(std::int64_t document, std::int64_t code, bool present, std::int64_t start = -1,
                          std::int64_t end = -1) {
        m_db.run("INSERT INTO decision (id, source_id, code_id, present, start_position, end_position, "
                 "decided_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, '')",
                 next("decision"), document, code, present, start, end);
    }
    void speaker(std::int64_t document, const std::string& name, const std::string& role,
                 std::int64_t who = 0) {
        m_db.run("INSERT INTO speaker (id, source_id, name, role, case_id) VALUES (?1, ?2, ?3, ?4, "
                 "nullif(?5, 0))",
                 next("speaker"), document, name, role, who);
    }

private:
    std::int64_t next(const std::string& table) {
        // Not in the order in which things are made: nothing may depend on it.
        m_id = (m_id * 48271) % 2147483647;
        m_changes.table(table).added.push_back(m_id + 1000);
        return m_id + 1000;
    }

    Connection m_db;
    marginalia::core::store::ChangeSet m_changes;
    std::int64_t m_id = 20251122;
    std::int64_t m_respondents = 0;
    std::int64_t m_codes = 0;
    std::int64_t m_people = 0;
    std::int64_t m_documents = 0;
};
