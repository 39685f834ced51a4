// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/documents_store.h"

#include "core/base/error.h"
#include "core/documents/text_keeper.h"
#include "core/store/insert_rows.h"

#include <cstddef>
#include <span>
#include <tuple>

namespace marginalia::core::documents {

namespace {
std::span<const std::byte> bytesOf(const Sha256::Digest& digest) {
    return std::as_bytes(std::span(digest));
}
constexpr std::int64_t idBlock = 4096;
} // namespace

TextKeeper::TextKeeper(store::Edit& edit)
    : m_edit(edit)
    , m_find(edit.db().prepare("SELECT id FROM text WHERE sha256 = ?1"))
    , m_anyBefore(edit.db().integer("SELECT EXISTS (SELECT 1 FROM text)") == 1) {}

TextId TextKeeper::keep(std::string_view text, std::int64_t codePoints) {
    const TextId id = keepLater(Sha256::of(text), text, codePoints);
    writeAll();
    return id;
}

TextId TextKeeper::find(const Sha256::Digest& digest) {
    if (const auto known = m_known.find(digest); known != m_known.end())
        return known->second;
    TextId found;
    if (m_anyBefore) {
        m_find.bind(bytesOf(digest));
        if (m_find.step())
            found = m_find.id<TextId>(0);
        m_find.reset();
    }
    return found;
}

TextId TextKeeper::keepLater(const Sha256::Digest& digest, std::string_view text, std::int64_t codePoints) {
    TextId id = find(digest);
    if (!id) {
        if (m_idsLeft == 0) {
            m_nextId = m_edit.ids().block(idBlock);
            m_idsLeft = idBlock;
        }
        id = TextId{m_nextId++};
        --m_idsLeft;
        m_new.push_back({id, digest, text, codePoints});
    }
    m_known.emplace(digest, id);
    return id;
}

void TextKeeper::writeAll() {
    store::insertRows(m_edit.db(), "INSERT OR FAIL INTO text (id, sha256, body, code_points)",
                      std::span<const NewText>(m_new), [](const NewText& one) {
                          return std::tuple(one.id, bytesOf(one.digest), one.text, one.codePoints);
                      });
    m_new.clear();
}

TextId keepText(store::Edit& edit, const text::NormalizedText& text) {
    return TextKeeper(edit).keep(text);
}

std::string textBody(const store::Connection& db, TextId text) {
    return db.text("SELECT body FROM text WHERE id = ?1", text);
}

std::vector<Source> sources(const store::Connection& db) {
    store::Statement statement =
        db.prepare("SELECT s.id, s.name, s.text_id, s.language, s.case_id, s.file, s.position, t.code_points "
                   "FROM source s JOIN text t ON t.id = s.text_id ORDER BY s.position, s.name");
    statement.bind();
    std::vector<Source> all;
    while (statement.step())
        all.push_back({statement.id<SourceId>(0), statement.text(1), statement.id<TextId>(2),
                       statement.text(3), statement.id<CaseId>(4), statement.text(5), statement.integer(6),
                       statement.integer(7)});
    return all;
}

namespace rows {

void insert(store::Edit& edit, const Source& source) {
    edit.db().run("INSERT INTO source (id, name, text_id, language, case_id, file, position, created_at) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                  source.id, source.name, source.text, source.language, source.who, source.file,
                  source.position, edit.now());
}

void insertCase(store::Edit& edit, CaseId id, const std::string& name, std::int64_t position) {
    edit.db().run("INSERT INTO study_case (id, name, position) VALUES (?1, ?2, ?3)", id, name, position);
}

std::vector<std::pair<CaseId, std::string>> interviewed(const store::Connection& db) {
    store::Statement statement =
        db.prepare("SELECT id, name FROM study_case WHERE survey_id IS NULL ORDER BY position, name");
    statement.bind();
    std::vector<std::pair<CaseId, std::string>> all;
    while (statement.step())
        all.emplace_back(statement.id<CaseId>(0), statement.text(1));
    return all;
}

bool caseIsUsed(const store::Connection& db, CaseId who) {
    return db.integer("SELECT EXISTS (SELECT 1 FROM source WHERE case_id = ?1) OR EXISTS (SELECT 1 FROM "
                      "answer WHERE case_id = ?1) "
                      "OR EXISTS (SELECT 1 FROM variable_value WHERE case_id = ?1) "
                      "OR EXISTS (SELECT 1 FROM speaker WHERE case_id = ?1) "
                      "OR EXISTS (SELECT 1 FROM note_link WHERE case_id = ?1) "
                      "OR EXISTS (SELECT 1 FROM study_case WHERE id = ?1 AND survey_id IS NOT NULL)",
                      who) == 1;
}

void eraseCase(store::Edit& edit, CaseId who) {
    edit.db().run("DELETE FROM study_case WHERE id = ?1", who);
}

void eraseWithCodings(store::Edit& edit, SourceId source) {
    // A note that loses its last link stays as a note of the project: what somebody wrote is not lost with a
    // document.
    edit.db().run("DELETE FROM note_link WHERE source_id = ?1 OR coding_id IN (SELECT id FROM coding WHERE "
                  "source_id = ?1)",
                  source);
    edit.db().run("DELETE FROM coding WHERE source_id = ?1", source);
    edit.db().run("DELETE FROM speaker WHERE source_id = ?1", source);
    edit.db().run("DELETE FROM source_format WHERE source_id = ?1", source);
    edit.db().run("DELETE FROM source_set_member WHERE source_id = ?1", source);
    edit.db().run("DELETE FROM decision WHERE source_id = ?1", source);
    edit.db().run("DELETE FROM codebook_doubt WHERE source_id = ?1", source);
    edit.db().run("DELETE FROM frozen_coding WHERE source_id = ?1", source);
    edit.db().run("DELETE FROM round_unit WHERE source_id = ?1", source);
    edit.db().run("DELETE FROM translation WHERE source_id = ?1", source);
    edit.db().run("DELETE FROM source WHERE id = ?1", source);
}

std::optional<CaseId> caseOf(const store::Connection& db, SourceId source) {
    store::Statement statement = db.prepare("SELECT case_id FROM source WHERE id = ?1");
    statement.bind(source);
    return statement.step() ? std::optional(statement.id<CaseId>(0)) : std::nullopt;
}

std::optional<TextId> textOf(const store::Connection& db, SourceId source) {
    store::Statement statement = db.prepare("SELECT text_id FROM source WHERE id = ?1");
    statement.bind(source);
    return statement.step() ? std::optional(statement.id<TextId>(0)) : std::nullopt;
}

void rename(store::Edit& edit, SourceId source, const std::string& name) {
    edit.db().run("UPDATE source SET name = ?2 WHERE id = ?1", source, name);
}

void renameCase(store::Edit& edit, CaseId who, const std::string& name) {
    edit.db().run("UPDATE study_case SET name = ?2 WHERE id = ?1", who, name);
}

std::int64_t usesOfCase(const store::Connection& db, CaseId who) {
    return db.integer("SELECT (SELECT count(*) FROM source WHERE case_id = ?1) + (SELECT count(*) FROM "
                      "speaker WHERE case_id = ?1)",
                      who);
}

std::int64_t codings(const store::Connection& db, SourceId source) {
    return db.integer("SELECT count(*) FROM coding WHERE source_id = ?1", source);
}

std::pair<std::string, std::int64_t> formats(const store::Connection& db, SourceId source) {
    store::Statement statement = db.prepare("SELECT coalesce(f.ranges, ''), t.code_points FROM source s "
                                            "JOIN text t ON t.id = s.text_id "
                                            "LEFT JOIN source_format f ON f.source_id = s.id "
                                            "WHERE s.id = ?1");
    statement.bind(source);
    return statement.step() ? std::pair(statement.text(0), statement.integer(1))
                            : std::pair(std::string(), std::int64_t{0});
}

void setFormats(store::Edit& edit, SourceId source, const std::string& json) {
    if (json.empty())
        edit.db().run("DELETE FROM source_format WHERE source_id = ?1", source);
    else
        edit.db().run("INSERT INTO source_format (source_id, ranges) VALUES (?1, ?2) "
                      "ON CONFLICT (source_id) DO UPDATE SET ranges = excluded.ranges",
                      source, json);
}

std::vector<Speaker> speakers(const store::Connection& db, SourceId source) {
    store::Statement statement =
        db.prepare("SELECT name, shown_name, role, case_id FROM speaker WHERE source_id = ?1 ORDER BY name");
    statement.bind(source);
    std::vector<Speaker> all;
    while (statement.step()) {
        Speaker& each = all.emplace_back();
        each.name = statement.text(0);
        each.shown = statement.view(1).empty() ? each.name : statement.text(1);
        each.role = statement.view(2) == "interviewer" ? SpeakerRole::Interviewer : SpeakerRole::Participant;
        each.who = statement.id<CaseId>(3);
    }
    return all;
}

void setSpeaker(store::Edit& edit, SourceId source, const Speaker& speaker) {
    edit.db().run(
        "INSERT INTO speaker (id, source_id, name, shown_name, role, case_id) VALUES (?1, ?2, ?3, ?4, ?5, "
        "?6) "
        "ON CONFLICT (source_id, name) DO UPDATE SET shown_name = excluded.shown_name, role = excluded.role, "
        "case_id = excluded.case_id",
        edit.ids().next(), source, speaker.name,
        speaker.shown == speaker.name ? std::string_view() : std::string_view(speaker.shown),
        speaker.role == SpeakerRole::Interviewer ? "interviewer" : "participant", speaker.who);
}

void eraseSpeaker(store::Edit& edit, SourceId source, const std::string& name) {
    edit.db().run("DELETE FROM speaker WHERE source_id = ?1 AND name = ?2", source, name);
}

std::string speakerPattern(const store::Connection& db, SourceId source) {
    return db.text("SELECT speaker_pattern FROM source WHERE id = ?1", source);
}

void setSpeakerPattern(store::Edit& edit, SourceId source, const std::string& pattern) {
    edit.db().run("UPDATE source SET speaker_pattern = ?2 WHERE id = ?1", source, pattern);
}

} // namespace rows
} // namespace marginalia::core::documents
