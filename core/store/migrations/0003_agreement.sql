-- SPDX-License-Identifier: GPL-3.0-or-later
-- Marginalia project file, version 3: what teams need to compare and to settle. Conventions as in version 1.

-- A round of double coding: what it is for, what was drawn for it and how, and the codebook as it was at its start (a
-- JSON array of codes with their ids). In training, pilot and reliability rounds the codings stay those of everyday work
-- (round 1); the codings of a drift check carry the id of its round. `unit` says what was drawn, `strata` (a JSON array)
-- by which variables, `seed` from which number.
ALTER TABLE round ADD COLUMN kind TEXT NOT NULL DEFAULT '' CHECK (kind IN ('', 'training', 'pilot', 'reliability', 'drift'));
ALTER TABLE round ADD COLUMN unit TEXT NOT NULL DEFAULT '' CHECK (unit IN ('', 'answer', 'document', 'passage'));
ALTER TABLE round ADD COLUMN seed INTEGER;
ALTER TABLE round ADD COLUMN strata TEXT NOT NULL DEFAULT '[]';
ALTER TABLE round ADD COLUMN codebook TEXT NOT NULL DEFAULT '';
ALTER TABLE round ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

-- What is to be coded in a round, in the order drawn. `status` is that of the answer when the round was closed ('' before).
CREATE TABLE round_unit (
    id INTEGER PRIMARY KEY,
    round_id INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    answer_id INTEGER REFERENCES answer (id) DEFERRABLE INITIALLY DEFERRED,
    source_id INTEGER REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    start_position INTEGER NOT NULL DEFAULT -1,
    end_position INTEGER NOT NULL DEFAULT -1,
    position INTEGER NOT NULL DEFAULT 0,
    stratum TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT '',
    CHECK ((answer_id IS NULL) <> (source_id IS NULL)),
    CHECK ((start_position = -1 AND end_position = -1) OR (0 <= start_position AND start_position < end_position))
) STRICT;
CREATE INDEX round_unit_by_round ON round_unit (round_id);
CREATE UNIQUE INDEX round_unit_of_answer_once ON round_unit (answer_id, round_id) WHERE answer_id IS NOT NULL;
CREATE INDEX round_unit_by_source ON round_unit (source_id) WHERE source_id IS NOT NULL;

-- Who codes in a round.
CREATE TABLE round_coder (
    round_id INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    coder_id INTEGER NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (round_id, coder_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX round_coder_by_coder ON round_coder (coder_id);

-- Judgements and codings as they were when a round was closed. A code is named by its id in the codebook of the round:
-- it may be merged or deleted since. Positions are those of the text then (round_unit.text_digest).
CREATE TABLE frozen_judgement (
    id INTEGER PRIMARY KEY,
    round_id INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    answer_id INTEGER NOT NULL REFERENCES answer (id) DEFERRABLE INITIALLY DEFERRED,
    coder_id INTEGER NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL CHECK (state IN ('open', 'done')),
    status TEXT CHECK (status IS NULL OR status IN ('substantive', 'dont_know', 'refused', 'off_topic', 'unclear', 'empty', 'not_reached', 'not_asked')),
    revision INTEGER NOT NULL DEFAULT 0,
    judged_at TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX frozen_judgement_once ON frozen_judgement (round_id, answer_id, coder_id);
CREATE INDEX frozen_judgement_by_answer ON frozen_judgement (answer_id);
CREATE INDEX frozen_judgement_by_coder ON frozen_judgement (coder_id);

CREATE TABLE frozen_coding (
    id INTEGER PRIMARY KEY,
    round_id INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    coder_id INTEGER NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
    code_id INTEGER NOT NULL,
    answer_id INTEGER REFERENCES answer (id) DEFERRABLE INITIALLY DEFERRED,
    source_id INTEGER REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    start_position INTEGER NOT NULL DEFAULT -1,
    end_position INTEGER NOT NULL DEFAULT -1,
    CHECK ((answer_id IS NULL) <> (source_id IS NULL)),
    CHECK ((start_position = -1 AND end_position = -1) OR (0 <= start_position AND start_position < end_position))
) STRICT;
CREATE INDEX frozen_coding_by_round ON frozen_coding (round_id);
CREATE INDEX frozen_coding_by_answer ON frozen_coding (answer_id) WHERE answer_id IS NOT NULL;
CREATE INDEX frozen_coding_by_source ON frozen_coding (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX frozen_coding_by_coder ON frozen_coding (coder_id);

-- How a dispute was settled, and the step (of the history) in which the codebook was changed because of it.
ALTER TABLE decision ADD COLUMN verdict TEXT NOT NULL DEFAULT '' CHECK (verdict IN ('', 'first', 'second', 'both', 'neither', 'other'));
ALTER TABLE decision ADD COLUMN codebook_step INTEGER;

-- "The codebook is unclear here": a dispute that stays open until the definition is mended. Not a decision, so it
-- settles nothing; whoever decides later takes the link over.
CREATE TABLE codebook_doubt (
    id INTEGER PRIMARY KEY,
    guid TEXT,
    answer_id INTEGER REFERENCES answer (id) DEFERRABLE INITIALLY DEFERRED,
    source_id INTEGER REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    start_position INTEGER NOT NULL DEFAULT -1,
    end_position INTEGER NOT NULL DEFAULT -1,
    code_id INTEGER NOT NULL REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL DEFAULT '',
    raised_by TEXT NOT NULL DEFAULT '',
    raised_at TEXT NOT NULL,
    codebook_step INTEGER,
    CHECK ((answer_id IS NULL) <> (source_id IS NULL)),
    CHECK ((start_position = -1 AND end_position = -1) OR (0 <= start_position AND start_position < end_position))
) STRICT;
CREATE INDEX codebook_doubt_by_answer ON codebook_doubt (answer_id) WHERE answer_id IS NOT NULL;
CREATE INDEX codebook_doubt_by_source ON codebook_doubt (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX codebook_doubt_by_code ON codebook_doubt (code_id);

-- Packages given out to coders. `base` is the check sum of the past that the package began with.
CREATE TABLE package (
    id INTEGER PRIMARY KEY,
    guid TEXT NOT NULL,
    coder_id INTEGER NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
    round_id INTEGER NOT NULL DEFAULT 1 REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    answers INTEGER NOT NULL DEFAULT 0,
    documents INTEGER NOT NULL DEFAULT 0,
    base TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX package_by_coder ON package (coder_id);
CREATE INDEX package_by_round ON package (round_id);

-- What has been merged: check sums of the past of other files, one for each step that is in here. Merging such a file again
-- starts from there. `package`: the guid of the package that came back.
CREATE TABLE merged_past (
    digest TEXT PRIMARY KEY NOT NULL,
    package TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- Rows of other files that are another row here: the same code or document, made twice. Ids are those of that table.
CREATE TABLE merged_row (
    table_name TEXT NOT NULL,
    theirs INTEGER NOT NULL,
    ours INTEGER NOT NULL,
    PRIMARY KEY (table_name, theirs)
) STRICT, WITHOUT ROWID;

-- The text of a unit when its round was closed, by its SHA-256 in hexadecimal digits: what the positions in frozen_coding and
-- round_unit belong to from then on. '' while the round is open, and in drift checks: their positions follow when a text is corrected.
ALTER TABLE round_unit ADD COLUMN text_digest TEXT NOT NULL DEFAULT '';
