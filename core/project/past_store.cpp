// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/past_store.h"

#include "core/base/error.h"

namespace marginalia::core::past {

void copyTexts(const store::Connection& from, store::Connection& into) {
    store::Statement needed =
        into.prepare("SELECT text_id FROM answer WHERE text_id IS NOT NULL UNION SELECT text_id FROM source");
    store::Statement read = from.prepare("SELECT id, sha256, code_points, body FROM text WHERE id = ?1");
    store::Statement write =
        into.prepare("INSERT INTO text (id, sha256, code_points, body) VALUES (?, ?, ?, ?)");
    while (needed.step()) {
        read.bind(needed.integer(0));
        if (!read.step())
            throw Error(ErrorKind::Damaged, msg("A text of that time is not in the project any more."));
        write.bindRow(read).run();
    }
}

void copyHistory(const store::Connection& from, store::Connection& into, std::int64_t upTo) {
    store::Statement steps = from.prepare("SELECT step, at, who, label, arguments, kind, target, row_count, "
                                          "schema_version FROM history WHERE step <= ?1");
    store::Statement writeStep =
        into.prepare("INSERT INTO history (step, at, who, label, arguments, kind, target, row_count, "
                     "schema_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    steps.bind(upTo);
    while (steps.step())
        writeStep.bindRow(steps).run();
    store::Statement pieces = from.prepare("SELECT step, piece, changed FROM history_piece WHERE step <= ?1");
    store::Statement writePiece =
        into.prepare("INSERT INTO history_piece (step, piece, changed) VALUES (?, ?, ?)");
    pieces.bind(upTo);
    while (pieces.step())
        writePiece.bindRow(pieces).run();
}

} // namespace marginalia::core::past
