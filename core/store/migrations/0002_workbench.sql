-- SPDX-License-Identifier: GPL-3.0-or-later
-- Marginalia project file, version 2: what coding transcripts needs. Conventions as in version 1.

-- How a document looked (headings, bold, lists, tables, footnotes, times), as ranges over its plain text: a JSON array in
-- the order of positions. The text itself never holds marks.
CREATE TABLE source_format (
    source_id INTEGER PRIMARY KEY REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    ranges TEXT NOT NULL DEFAULT '[]'
) STRICT;

-- Who speaks in a document. Turns themselves are read from the text by the pattern of the document (empty: the usual
-- `Name:`); a focus group is one document and eight cases.
ALTER TABLE source ADD COLUMN speaker_pattern TEXT NOT NULL DEFAULT '';
CREATE TABLE speaker (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    source_id INTEGER NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (name <> ''),
    role TEXT NOT NULL DEFAULT 'participant' CHECK (role IN ('participant', 'interviewer')),
    case_id INTEGER REFERENCES study_case (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX speaker_once ON speaker (source_id, name);
CREATE INDEX speaker_by_case ON speaker (case_id) WHERE case_id IS NOT NULL;

-- Memos beside the short ones that codes, cases, documents and codings carry: of the project (no link), or linked to
-- things and passages. An annotation is a note of the type 'annotation' with one link to a passage.
CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    type TEXT NOT NULL DEFAULT 'free' CHECK (type <> ''),
    title TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    coder_id INTEGER REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX note_by_coder ON note (coder_id) WHERE coder_id IS NOT NULL;

CREATE TABLE note_link (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    note_id INTEGER NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
    source_id INTEGER REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    answer_id INTEGER REFERENCES answer (id) DEFERRABLE INITIALLY DEFERRED,
    start_position INTEGER NOT NULL DEFAULT -1,
    end_position INTEGER NOT NULL DEFAULT -1,
    code_id INTEGER REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
    case_id INTEGER REFERENCES study_case (id) DEFERRABLE INITIALLY DEFERRED,
    coding_id INTEGER REFERENCES coding (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((source_id IS NOT NULL) + (answer_id IS NOT NULL) + (code_id IS NOT NULL) + (case_id IS NOT NULL) + (coding_id IS NOT NULL) = 1),
    CHECK ((start_position = -1 AND end_position = -1) OR (0 <= start_position AND start_position < end_position))
) STRICT;
CREATE INDEX note_link_by_note ON note_link (note_id);
CREATE INDEX note_link_by_source ON note_link (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX note_link_by_answer ON note_link (answer_id) WHERE answer_id IS NOT NULL;
CREATE INDEX note_link_by_code ON note_link (code_id) WHERE code_id IS NOT NULL;
CREATE INDEX note_link_by_case ON note_link (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX note_link_by_coding ON note_link (coding_id) WHERE coding_id IS NOT NULL;

-- Named selections of codes and of documents.
CREATE TABLE code_set (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    name TEXT NOT NULL CHECK (name <> ''),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE code_set_member (
    set_id INTEGER NOT NULL REFERENCES code_set (id) DEFERRABLE INITIALLY DEFERRED,
    code_id INTEGER NOT NULL REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (set_id, code_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX code_set_member_by_code ON code_set_member (code_id);

CREATE TABLE source_set (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    name TEXT NOT NULL CHECK (name <> ''),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE source_set_member (
    set_id INTEGER NOT NULL REFERENCES source_set (id) DEFERRABLE INITIALLY DEFERRED,
    source_id INTEGER NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (set_id, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_set_member_by_source ON source_set_member (source_id);

-- What to call a speaker when not as the document writes it; empty: as written. Two spellings of one person share it.
ALTER TABLE speaker ADD COLUMN shown_name TEXT NOT NULL DEFAULT '';
