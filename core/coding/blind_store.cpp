// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/coding/blind.h"
#include "core/coding/coding.h"

#include <algorithm>
#include <array>

namespace marginalia::core::coding {

namespace {

constexpr CoderId nobody{-1};
constexpr MessageId hiddenStep = msg("A step of somebody else, hidden while coding is blind");

std::string ownerOf(const store::Connection& db) {
    return db.text("SELECT value FROM setting WHERE key = 'blind'");
}

bool isNarrowed(const store::Connection& db) {
    return db.integer("SELECT EXISTS (SELECT 1 FROM sqlite_temp_schema WHERE name = 'blind_reader')") == 1;
}

// A temporary view goes before the table of its name, in every statement that does not say `main.`.
constexpr const char* narrow =
    "CREATE TEMP TABLE blind_reader (owner TEXT NOT NULL, name TEXT NOT NULL, coder_id INTEGER NOT NULL, "
    "hidden_step TEXT NOT NULL);"
    "CREATE TEMP VIEW coding AS SELECT * FROM main.coding "
    "WHERE coder_id = (SELECT coder_id FROM temp.blind_reader);"
    "CREATE TEMP VIEW judgement AS SELECT * FROM main.judgement "
    "WHERE coder_id = (SELECT coder_id FROM temp.blind_reader);"
    "CREATE TEMP VIEW frozen_coding AS SELECT * FROM main.frozen_coding "
    "WHERE coder_id = (SELECT coder_id FROM temp.blind_reader);"
    "CREATE TEMP VIEW frozen_judgement AS SELECT * FROM main.frozen_judgement "
    "WHERE coder_id = (SELECT coder_id FROM temp.blind_reader);"
    "CREATE TEMP VIEW decision AS SELECT * FROM main.decision WHERE 0;"
    "CREATE TEMP VIEW codebook_doubt AS SELECT * FROM main.codebook_doubt WHERE 0;"
    "CREATE TEMP VIEW note AS SELECT * FROM main.note "
    "WHERE coder_id IS NULL OR coder_id = (SELECT coder_id FROM temp.blind_reader);"
    "CREATE TEMP VIEW note_link AS SELECT * FROM main.note_link WHERE note_id IN (SELECT id FROM main.note "
    "WHERE coder_id IS NULL OR coder_id = (SELECT coder_id FROM temp.blind_reader));"
    "CREATE TEMP VIEW history AS SELECT s.step, s.at, s.who, "
    "iif(s.told, s.label, s.hidden_step) AS label, iif(s.told, s.arguments, '[]') AS arguments, "
    "s.kind, s.target, iif(s.told, s.row_count, 0) AS row_count, s.schema_version FROM ("
    "SELECT h.*, r.hidden_step, h.kind = 'barrier' OR r.name = h.who AND "
    "ifnull((SELECT t.who FROM main.history t WHERE t.step = h.target), r.name) = r.name AS told "
    "FROM main.history h CROSS JOIN temp.blind_reader r) s;";

constexpr const char* widen =
    "DROP VIEW temp.coding; DROP VIEW temp.judgement; DROP VIEW temp.decision; "
    "DROP VIEW temp.frozen_coding; DROP VIEW temp.frozen_judgement; DROP VIEW temp.codebook_doubt; "
    "DROP VIEW temp.note; DROP VIEW temp.note_link; DROP VIEW temp.history; DROP TABLE temp.blind_reader;";

} // namespace

bool tellsOfCoders(std::string_view table) {
    constexpr std::array<std::string_view, 8> tables{
        "coding",   "judgement",      "frozen_coding", "frozen_judgement",
        "decision", "codebook_doubt", "note",          "note_link"};
    return std::ranges::find(tables, table) != tables.end();
}

std::optional<Blind> blindness(const store::Connection& db) {
    if (!isNarrowed(db))
        return std::nullopt;
    store::Statement row = db.prepare("SELECT owner, name, coder_id FROM temp.blind_reader");
    row.bind();
    if (!row.step())
        return std::nullopt;
    const auto reader = row.id<CoderId>(2);
    return Blind{row.text(0), row.text(1), reader == nobody ? CoderId{} : reader};
}

std::optional<CoderId> onlyReadable(const store::Connection& db) {
    const std::optional<Blind> blind = blindness(db);
    if (!blind)
        return std::nullopt;
    return blind->readerId ? blind->readerId : nobody;
}

void requireWholePast(const store::Connection& db) {
    if (const std::optional<Blind> blind = blindness(db))
        throw Error(
            ErrorKind::Conflict,
            msg("Coding is blind until “{1}” lifts it, and the past would show the codings of others."),
            {blind->owner});
}

std::optional<Sentence> hiddenAlongside(const store::Connection& db) {
    if (!isNarrowed(db))
        return std::nullopt;
    return Sentence(msg("What other coders did there goes along; it is not shown while coding is blind."));
}

void requireAllReadable(const store::Connection& db) {
    if (const std::optional<Blind> blind = blindness(db))
        throw Error(ErrorKind::Conflict,
                    msg("Coding is blind until “{1}” lifts it: only the codings of “{2}” can be counted."),
                    {blind->owner, blind->reader});
}

void makeBlind(store::Edit& edit) {
    const std::string owner = ownerOf(edit.db());
    if (!owner.empty() && owner != edit.who())
        throw Error(ErrorKind::Conflict, msg("“{1}” has made coding blind already."), {owner});
    edit.db().run("INSERT INTO setting (key, value) VALUES ('blind', ?1) ON CONFLICT (key) DO NOTHING",
                  edit.who());
}

void liftBlind(store::Edit& edit) {
    const std::string owner = ownerOf(edit.db());
    if (!owner.empty() && owner != edit.who())
        throw Error(ErrorKind::Conflict,
                    msg("Coding is blind until “{1}” lifts it. Ask them to lift it when both have coded."),
                    {owner});
    edit.db().run("DELETE FROM setting WHERE key = 'blind'");
}

void narrowFor(store::Connection& db, const std::string& reader) {
    const store::Connection::Writing writing(db);
    const bool narrowed = isNarrowed(db);
    const std::string owner = ownerOf(db);
    if (owner.empty()) {
        if (narrowed)
            db.execute(widen);
        return;
    }
    if (!narrowed)
        db.execute(narrow);
    const std::optional<Coder> coder = coderByName(db, reader);
    db.run("DELETE FROM temp.blind_reader");
    db.run("INSERT INTO temp.blind_reader (owner, name, coder_id, hidden_step) VALUES (?1, ?2, ?3, ?4)",
           owner, reader, coder ? coder->id : nobody, hiddenStep.text());
}

bool showWhole(store::Connection& db) {
    if (!isNarrowed(db))
        return false;
    const store::Connection::Writing writing(db);
    db.execute(widen);
    return true;
}

} // namespace marginalia::core::coding
