// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/contents.h"

namespace marginalia::core {

Contents Contents::read(const store::Connection& db) {
    return {.cases = db.integer("SELECT count(*) FROM study_case WHERE excluded IS NULL"),
            .casesExcluded = db.integer("SELECT count(*) FROM study_case WHERE excluded IS NOT NULL"),
            .questions = db.integer("SELECT count(*) FROM question"),
            .answers = db.integer("SELECT count(*) FROM answer WHERE text_id IS NOT NULL"),
            .documents = db.integer("SELECT count(*) FROM source"),
            .variables = db.integer("SELECT count(*) FROM variable"),
            .codes = db.integer("SELECT count(*) FROM code"),
            .codings = db.integer("SELECT count(*) FROM coding"),
            .coders = db.integer("SELECT count(*) FROM coder"),
            .judgementsDone = db.integer("SELECT count(*) FROM judgement WHERE state = 'done'"),
            .decisions = db.integer("SELECT count(*) FROM decision"),
            .steps = db.integer("SELECT count(*) FROM history"),
            .formatVersion = db.integer("PRAGMA user_version")};
}

} // namespace marginalia::core
