// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/settings_store.h"

namespace marginalia::core::settings {

std::string read(const store::Connection& db, const std::string& key) {
    return db.text("SELECT value FROM setting WHERE key = ?1", key);
}

void write(store::Connection& db, const std::string& key, const std::string& value) {
    if (value.empty())
        db.run("DELETE FROM setting WHERE key = ?1", key);
    else
        db.run("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = "
               "excluded.value WHERE value <> excluded.value",
               key, value);
}

} // namespace marginalia::core::settings
