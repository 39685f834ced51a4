// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/verify_store.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/store/watch.h"

#include <cstring>
#include <string>
#include <string_view>

namespace marginalia::core::verifying {

namespace {

void checkBy(const store::Connection& db, std::string_view pragma, Progress& progress,
             store::Comparison& found) {
    const store::Watch watch(db, progress);
    store::Statement check = db.prepare(pragma);
    while (check.step())
        if (check.view(0) != "ok")
            found.add({msg("SQLite found: {1}"), {check.text(0)}});
}

} // namespace

std::int64_t pageCount(const store::Connection& db) {
    return db.integer("PRAGMA page_count");
}

void checkPagesQuickly(const store::Connection& db, Progress& progress, store::Comparison& found) {
    checkBy(db, "PRAGMA quick_check", progress, found);
}

void checkPages(const store::Connection& db, Progress& progress, store::Comparison& found) {
    checkBy(db, "PRAGMA integrity_check", progress, found);
}

void checkForeignKeys(const store::Connection& db, Progress& progress, store::Comparison& found) {
    const store::Watch watch(db, progress);
    store::Statement check =
        db.prepare("SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2");
    while (check.step())
        found.add({msg("{1}: rows that name a missing row of {2}: {3}."),
                   {check.text(0), check.text(1), check.text(2)}});
}

void checkTexts(const store::Connection& db, Progress& progress, store::Comparison& found) {
    progress.stage(db.integer("SELECT count(*) FROM text"), 0.3, 0.4);
    // Who uses a damaged text is what the researcher can act on.
    store::Statement user =
        db.prepare("SELECT name FROM source WHERE text_id = ?1 UNION ALL "
                   "SELECT k.name || ', ' || q.name FROM answer a JOIN study_case k ON k.id = a.case_id "
                   "JOIN question q ON q.id = a.question_id WHERE a.text_id = ?1 LIMIT 1");
    store::Statement texts =
        db.prepare("SELECT id, sha256, body, length(body) = code_points FROM text ORDER BY id");
    while (texts.step()) {
        progress.advance();
        ++found.rowsCompared;
        const Sha256::Digest digest = Sha256::of(texts.view(2));
        const auto recorded = texts.blob(1);
        const bool same = recorded.size() == digest.size() &&
                          std::memcmp(recorded.data(), digest.data(), digest.size()) == 0;
        if (same && texts.integer(3) != 0)
            continue;
        user.bind(texts.integer(0));
        const std::string name = user.step() ? user.text(0) : std::string("-");
        found.add({msg("A text is not as it was imported: {1}."), {name}});
    }
}

} // namespace marginalia::core::verifying
