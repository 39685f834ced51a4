// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/coder_store.h"

#include "core/base/error.h"
#include "core/text/collation.h"

#include <algorithm>

namespace marginalia::core::coding {

std::vector<Coder> coders(const store::Connection& db) {
    store::Statement statement = db.prepare("SELECT id, name, initials, colour FROM coder");
    statement.bind();
    std::vector<Coder> all;
    while (statement.step())
        all.push_back({statement.id<CoderId>(0), statement.text(1), statement.text(2), statement.text(3)});
    const text::Collator order{text::Locale(db.text("SELECT value FROM setting WHERE key = 'language'"))};
    std::sort(all.begin(), all.end(), [&](const Coder& a, const Coder& b) { return order(a.name, b.name); });
    return all;
}

CoderWork workOf(const store::Connection& db, CoderId coder) {
    return {db.integer("SELECT count(*) FROM coding WHERE coder_id = ?1", coder),
            db.integer("SELECT count(*) FROM judgement WHERE coder_id = ?1 AND state = 'done'", coder)};
}

namespace rows {

void insert(store::Edit& edit, const Coder& coder) {
    edit.db().run("INSERT INTO coder (id, name, initials, colour, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
                  coder.id, coder.name, coder.initials, coder.colour, edit.now());
}

void rename(store::Edit& edit, CoderId coder, const std::string& name, const std::string& initials) {
    if (edit.db().integer("SELECT count(*) FROM coder WHERE id = ?1", coder) == 0)
        throw Error(ErrorKind::Usage, msg("This coder is not in the project any more."));
    edit.db().run("UPDATE coder SET name = ?2, initials = ?3 WHERE id = ?1", coder, name, initials);
}

void mark(store::Edit& edit, CoderId coder, const std::string& initials, const std::string& colour) {
    edit.db().run("UPDATE coder SET initials = ?2, colour = ?3 WHERE id = ?1", coder, initials, colour);
}

} // namespace rows
} // namespace marginalia::core::coding
