// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/baseline.h"

#include "core/store/recorder.h"

#include <string>

namespace marginalia::core::store {

Recording baselineOf(const Connection& project, const Schema& schema, Progress& progress) {
    Connection empty({}, Connection::Mode::Temporary);
    // Texts are outside of the history, so foreign keys into them cannot hold here. Thrown away afterwards:
    // no journal.
    empty.execute("PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
    schema.migrate(empty, 0, schema.version());
    const Tables& tables = schema.tablesAt(schema.version());
    Recorder recorder(empty, tables);
    for (const auto& [table, columns] : tables) {
        // What an empty file begins with may have been changed since.
        empty.execute("DELETE FROM \"" + table + "\"");
        std::string places;
        for (std::size_t i = 0; i < columns.size(); ++i)
            places += i == 0 ? "?" : ", ?";
        Statement write = empty.prepare("INSERT INTO \"" + table + "\" VALUES (" + places + ")");
        Statement rows = project.prepare("SELECT * FROM \"" + table + "\"");
        while (rows.step()) {
            write.bindRow(rows).run();
            progress.advance();
        }
    }
    return recorder.finish();
}

} // namespace marginalia::core::store
