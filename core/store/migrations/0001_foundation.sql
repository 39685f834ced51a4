-- SPDX-License-Identifier: GPL-3.0-or-later
-- Marginalia project file, version 1.
--
-- Conventions: ids are random 63-bit integers and mean nothing outside this file; `guid` is set where another program
-- gave one; times are UTC, ISO 8601 with milliseconds; positions are Unicode code points, half-open; -1 .. -1 is "the
-- whole text". Every foreign key is deferred and nothing cascades: core deletes children itself, so that the recorded
-- history holds each row. Later migrations only add tables, indexes, views, or last columns with a default.

-- Title, language, kind of sample and the like: one row per fact.
CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE coder (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    name TEXT NOT NULL CHECK (name <> ''),
    initials TEXT NOT NULL DEFAULT '',
    colour TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE round (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    blind INTEGER NOT NULL DEFAULT 0 CHECK (blind IN (0, 1)),
    created_at TEXT NOT NULL,
    closed_at TEXT
) STRICT;

-- Texts are immutable and found by their SHA-256; they are outside the recorded history (nothing is ever changed here).
CREATE TABLE text (
    id INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL,
    code_points INTEGER NOT NULL CHECK (code_points >= 0), -- before the body: what stands behind it is found only by reading all of it
    body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX text_by_sha256 ON text (sha256);

CREATE TABLE survey (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    name TEXT NOT NULL,
    file TEXT NOT NULL DEFAULT '',
    plan TEXT NOT NULL DEFAULT '{}',
    invited INTEGER CHECK (invited IS NULL OR invited >= 0),
    position INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL
) STRICT;

-- A case: one respondent of a survey, or one person interviewed (survey_id NULL).
CREATE TABLE study_case (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    survey_id INTEGER REFERENCES survey (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (name <> ''),
    position INTEGER NOT NULL DEFAULT 0,
    excluded TEXT CHECK (excluded IS NULL OR excluded IN ('test', 'duplicate', 'no_consent', 'screened_out', 'other')),
    excluded_note TEXT NOT NULL DEFAULT '',
    consent TEXT NOT NULL DEFAULT 'anonymous' CHECK (consent IN ('by_name', 'position', 'anonymous', 'not_for_quotation')),
    attribution_name TEXT NOT NULL DEFAULT '',
    attribution_position TEXT NOT NULL DEFAULT '',
    memo TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX study_case_by_survey ON study_case (survey_id, name);

-- Documents: interview transcripts, articles.
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    name TEXT NOT NULL CHECK (name <> ''),
    text_id INTEGER NOT NULL REFERENCES text (id) DEFERRABLE INITIALLY DEFERRED,
    language TEXT NOT NULL DEFAULT '',
    case_id INTEGER REFERENCES study_case (id) DEFERRABLE INITIALLY DEFERRED,
    file TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0,
    memo TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL
) STRICT;

CREATE INDEX source_by_case ON source (case_id) WHERE case_id IS NOT NULL;

-- Closed questions and facts about cases. A multiple-choice value is one row with the chosen options joined by U+001F.
CREATE TABLE variable (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    survey_id INTEGER REFERENCES survey (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (name <> ''),
    label TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL CHECK (role IN ('variable', 'single', 'multiple', 'rating')),
    type TEXT NOT NULL DEFAULT 'nominal' CHECK (type IN ('nominal', 'ordinal', 'numeric', 'date', 'text')),
    lowest REAL,
    highest REAL,
    value_order TEXT NOT NULL DEFAULT '[]',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE variable_value (
    case_id INTEGER NOT NULL REFERENCES study_case (id) DEFERRABLE INITIALLY DEFERRED,
    variable_id INTEGER NOT NULL REFERENCES variable (id) DEFERRABLE INITIALLY DEFERRED,
    value TEXT NOT NULL,
    PRIMARY KEY (variable_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX variable_value_by_case ON variable_value (case_id);

-- «РК», Kazakhstan and Қазақстан read as one value; the values as given stay as they are.
CREATE TABLE value_merge (
    variable_id INTEGER NOT NULL REFERENCES variable (id) DEFERRABLE INITIALLY DEFERRED,
    value TEXT NOT NULL,
    read_as TEXT NOT NULL,
    PRIMARY KEY (variable_id, value)
) STRICT, WITHOUT ROWID;

-- Open questions.
CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    survey_id INTEGER NOT NULL REFERENCES survey (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (name <> ''),
    label_en TEXT NOT NULL DEFAULT '',
    label_ru TEXT NOT NULL DEFAULT '',
    label_kk TEXT NOT NULL DEFAULT '',
    single_code INTEGER NOT NULL DEFAULT 0 CHECK (single_code IN (0, 1)),
    first_code_is_done INTEGER NOT NULL DEFAULT 1 CHECK (first_code_is_done IN (0, 1)),
    asked_if TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0,
    memo TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE answer (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    question_id INTEGER NOT NULL REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
    case_id INTEGER NOT NULL REFERENCES study_case (id) DEFERRABLE INITIALLY DEFERRED,
    text_id INTEGER REFERENCES text (id) DEFERRABLE INITIALLY DEFERRED,
    status TEXT NOT NULL CHECK (status IN ('substantive', 'dont_know', 'refused', 'off_topic', 'unclear', 'empty', 'not_reached', 'not_asked')),
    language TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX answer_once ON answer (question_id, case_id);
CREATE INDEX answer_by_case ON answer (case_id);

-- The codebook. `revision` of a code is the state of the codebook (setting 'codebook_revision') in which its meaning
-- last changed; a judgement made at an earlier state is to be re-checked for that code.
CREATE TABLE code (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    parent_id INTEGER REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    number TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL CHECK (name <> ''),
    name_en TEXT NOT NULL DEFAULT '',
    name_ru TEXT NOT NULL DEFAULT '',
    name_kk TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT 'substantive' CHECK (kind IN ('substantive', 'residual')),
    definition TEXT NOT NULL DEFAULT '',
    include_when TEXT NOT NULL DEFAULT '',
    exclude_when TEXT NOT NULL DEFAULT '',
    example TEXT NOT NULL DEFAULT '',
    boundary TEXT NOT NULL DEFAULT '',
    colour TEXT NOT NULL DEFAULT '',
    shortcut TEXT NOT NULL DEFAULT '',
    memo TEXT NOT NULL DEFAULT '',
    revision INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX code_by_parent ON code (parent_id, position);

-- Who marked which passage of an answer or a document with which code.
CREATE TABLE coding (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    coder_id INTEGER NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
    code_id INTEGER NOT NULL REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
    answer_id INTEGER REFERENCES answer (id) DEFERRABLE INITIALLY DEFERRED,
    source_id INTEGER REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    start_position INTEGER NOT NULL DEFAULT -1,
    end_position INTEGER NOT NULL DEFAULT -1,
    round_id INTEGER NOT NULL DEFAULT 1 REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    weight INTEGER CHECK (weight IS NULL OR weight BETWEEN 0 AND 100),
    star INTEGER NOT NULL DEFAULT 0 CHECK (star >= 0),
    memo TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    CHECK ((answer_id IS NULL) <> (source_id IS NULL)),
    CHECK ((start_position = -1 AND end_position = -1) OR (0 <= start_position AND start_position < end_position))
) STRICT;
CREATE UNIQUE INDEX coding_of_answer_once ON coding (answer_id, coder_id, code_id, start_position, end_position, round_id) WHERE answer_id IS NOT NULL;
CREATE UNIQUE INDEX coding_of_source_once ON coding (source_id, start_position, end_position, code_id, coder_id, round_id) WHERE source_id IS NOT NULL;
CREATE INDEX coding_by_code ON coding (code_id);

-- A coder has (done) or has not (open) judged an answer. `status` proposes another answer status. `revision`: the state
-- of the codebook that was judged against.
CREATE TABLE judgement (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    answer_id INTEGER NOT NULL REFERENCES answer (id) DEFERRABLE INITIALLY DEFERRED,
    coder_id INTEGER NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
    round_id INTEGER NOT NULL DEFAULT 1 REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL CHECK (state IN ('open', 'done')),
    status TEXT CHECK (status IS NULL OR status IN ('substantive', 'dont_know', 'refused', 'off_topic', 'unclear', 'empty', 'not_reached', 'not_asked')),
    revision INTEGER NOT NULL DEFAULT 0,
    judged_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX judgement_once ON judgement (answer_id, coder_id, round_id);

-- "I looked again: my judgement still holds for this code as it is now."
CREATE TABLE recheck (
    judgement_id INTEGER NOT NULL REFERENCES judgement (id) DEFERRABLE INITIALLY DEFERRED,
    code_id INTEGER NOT NULL REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
    revision INTEGER NOT NULL,
    PRIMARY KEY (judgement_id, code_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX recheck_by_code ON recheck (code_id);

-- Disputes settled: of a code on an answer (code_id, present), or of the answer's status (status).
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    answer_id INTEGER REFERENCES answer (id) DEFERRABLE INITIALLY DEFERRED,
    source_id INTEGER REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    start_position INTEGER NOT NULL DEFAULT -1,
    end_position INTEGER NOT NULL DEFAULT -1,
    code_id INTEGER REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
    present INTEGER CHECK (present IS NULL OR present IN (0, 1)),
    status TEXT CHECK (status IS NULL OR status IN ('substantive', 'dont_know', 'refused', 'off_topic', 'unclear', 'empty', 'not_reached', 'not_asked')),
    reason TEXT NOT NULL DEFAULT '',
    decided_by TEXT NOT NULL DEFAULT '',
    round_id INTEGER NOT NULL DEFAULT 1 REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    decided_at TEXT NOT NULL,
    CHECK ((answer_id IS NULL) <> (source_id IS NULL)),
    CHECK ((code_id IS NULL) = (present IS NULL)),
    CHECK ((code_id IS NULL) <> (status IS NULL))
) STRICT;
CREATE INDEX decision_by_answer ON decision (answer_id) WHERE answer_id IS NOT NULL;
CREATE INDEX decision_by_source ON decision (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX decision_by_code ON decision (code_id);

-- An answer or a passage in another language, by a named person.
CREATE TABLE translation (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    answer_id INTEGER REFERENCES answer (id) DEFERRABLE INITIALLY DEFERRED,
    source_id INTEGER REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    start_position INTEGER NOT NULL DEFAULT -1,
    end_position INTEGER NOT NULL DEFAULT -1,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    author TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    CHECK ((answer_id IS NULL) <> (source_id IS NULL))
) STRICT;

CREATE INDEX translation_by_answer ON translation (answer_id) WHERE answer_id IS NOT NULL;
CREATE INDEX translation_by_source ON translation (source_id) WHERE source_id IS NOT NULL;

-- The past: one row per step, undo and redo included. `changed` holds the SQLite changesets, in pieces.
CREATE TABLE history (
    step INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    label TEXT NOT NULL,
    arguments TEXT NOT NULL DEFAULT '[]',
    kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo', 'barrier')),
    target INTEGER,
    row_count INTEGER NOT NULL,
    schema_version INTEGER NOT NULL
) STRICT;

CREATE TABLE history_piece (
    step INTEGER NOT NULL,
    piece INTEGER NOT NULL,
    changed BLOB NOT NULL,
    PRIMARY KEY (step, piece)
) STRICT;

-- Full text: ICU words, folded, joined by blanks, made by core; rowid is text.id. Outside the recorded history.
CREATE VIRTUAL TABLE passage_index USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 0');
CREATE TABLE passage_indexed (
    text_id INTEGER PRIMARY KEY
) STRICT;

-- Views for R, Stata and Python: names, no ids. Stable: columns are only ever added at the end.
CREATE VIEW v_code AS
WITH RECURSIVE tree (id, path, level) AS (
    SELECT id, replace(name, ' > ', ' \> '), 0 FROM code WHERE parent_id IS NULL
    UNION ALL
    SELECT c.id, tree.path || ' > ' || replace(c.name, ' > ', ' \> '), tree.level + 1 FROM code c JOIN tree ON c.parent_id = tree.id
)
SELECT tree.path AS path, tree.level AS level, c.number AS number, c.name AS name, c.name_en AS name_en, c.name_ru AS name_ru,
       c.name_kk AS name_kk, c.kind AS kind, c.definition AS definition, c.include_when AS include_when,
       c.exclude_when AS exclude_when, c.example AS example, c.boundary AS boundary, c.changed_at AS changed_at
FROM tree JOIN code c ON c.id = tree.id;

CREATE VIEW v_coding AS
WITH RECURSIVE tree (id, path) AS (
    SELECT id, replace(name, ' > ', ' \> ') FROM code WHERE parent_id IS NULL
    UNION ALL
    SELECT c.id, tree.path || ' > ' || replace(c.name, ' > ', ' \> ') FROM code c JOIN tree ON c.parent_id = tree.id
)
SELECT k.name AS respondent, q.name AS question, s.name AS document, tree.path AS code, p.name AS coder,
       nullif(c.start_position, -1) AS start, nullif(c.end_position, -1) AS end,
       CASE WHEN c.start_position = -1 THEN t.body ELSE substr(t.body, c.start_position + 1, c.end_position - c.start_position) END AS quote,
       c.memo AS memo, c.star AS star, r.name AS round, c.created_at AS created_at
FROM coding c
JOIN tree ON tree.id = c.code_id
JOIN coder p ON p.id = c.coder_id
JOIN round r ON r.id = c.round_id
LEFT JOIN answer a ON a.id = c.answer_id
LEFT JOIN question q ON q.id = a.question_id
LEFT JOIN source s ON s.id = c.source_id
LEFT JOIN study_case k ON k.id = ifnull(a.case_id, s.case_id)
LEFT JOIN text t ON t.id = ifnull(a.text_id, s.text_id);

-- One row per included case, open question, code and coder: 1 coded, 0 judged without it, NULL not judged.
CREATE VIEW v_case_code AS
WITH RECURSIVE tree (id, path) AS (
    SELECT id, replace(name, ' > ', ' \> ') FROM code WHERE parent_id IS NULL
    UNION ALL
    SELECT c.id, tree.path || ' > ' || replace(c.name, ' > ', ' \> ') FROM code c JOIN tree ON c.parent_id = tree.id
)
SELECT k.name AS respondent, q.name AS question, a.status AS status, tree.path AS code, p.name AS coder,
       CASE WHEN EXISTS (SELECT 1 FROM judgement j WHERE j.answer_id = a.id AND j.coder_id = p.id AND j.round_id = 1 AND j.state = 'done')
            THEN EXISTS (SELECT 1 FROM coding c WHERE c.answer_id = a.id AND c.coder_id = p.id AND c.code_id = tree.id AND c.round_id = 1)
       END AS coded
FROM answer a
JOIN study_case k ON k.id = a.case_id AND k.excluded IS NULL
JOIN question q ON q.id = a.question_id
CROSS JOIN tree
CROSS JOIN coder p
WHERE a.text_id IS NOT NULL;

-- Each coder's counts over the substantive answers that this coder has judged: `share` = n / judged.
CREATE VIEW v_share AS
SELECT question, code, coder, sum(coded) AS n, count(coded) AS judged, count(*) AS substantive,
       CASE WHEN count(coded) > 0 THEN 1.0 * sum(coded) / count(coded) END AS share
FROM v_case_code
WHERE status = 'substantive'
GROUP BY question, code, coder;

INSERT INTO round (id, name, created_at) VALUES (1, '', '');
