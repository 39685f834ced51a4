// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_state.h"
#include "core/project/verify_store.h"
#include "core/store/replay.h"

namespace marginalia::core {

namespace {

VerifyReport reportOf(store::Comparison&& found) {
    found.finish();
    return {found.stepsReplayed, found.rowsCompared, std::move(found.problems)};
}

/// Damage that SQLite stumbles over is a finding here, not a failure.
template <class Check> void findings(store::Comparison& found, const Check& check) {
    try {
        check();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Damaged)
            throw;
        found.add(error.sentence());
    }
}

} // namespace

VerifyReport Project::quickCheck(Progress progress) const {
    const std::unique_ptr<store::Connection> db = m_state->file->snapshot(); // all of it, blind or not
    progress.stage(verifying::pageCount(*db) * 10);
    store::Comparison found;
    findings(found, [&] { verifying::checkPagesQuickly(*db, progress, found); });
    return reportOf(std::move(found));
}

VerifyReport Project::verify(Progress progress) const {
    const std::unique_ptr<store::Connection> db = m_state->file->snapshot(); // all of it, blind or not
    store::Comparison found;
    findings(found, [&] {
        const std::int64_t pages = verifying::pageCount(*db);
        progress.stage(pages * 10, 0.0, 0.2);
        verifying::checkPages(*db, progress, found);
        progress.stage(pages * 10, 0.2, 0.3);
        verifying::checkForeignKeys(*db, progress, found);
    });
    findings(found, [&] { verifying::checkTexts(*db, progress, found); });
    findings(found, [&] { store::replayAndCompare(*db, *m_state->options.schema, progress, found); });
    return reportOf(std::move(found));
}

} // namespace marginalia::core
