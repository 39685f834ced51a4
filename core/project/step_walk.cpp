// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/step_walk.h"

#include "core/base/error.h"
#include "core/store/history_store.h"

namespace marginalia::core {

using store::HistoryStep;
using store::StepKind;

void walkSteps(const store::Connection& db, const store::Schema& schema, Progress& progress,
               const std::function<bool(const HistoryStep&)>& begin,
               const std::function<void(const HistoryStep&, const store::RowChange&)>& visit) {
    std::vector<HistoryStep> steps = store::readSteps(db);
    if (const auto first = store::readStep(db, 0))
        steps.insert(steps.begin(), *first);
    progress.stage(static_cast<std::int64_t>(steps.size()) * 256);
    for (const HistoryStep& step : steps) {
        progress.advance(256);
        if (!begin(step))
            continue;
        const bool again = step.kind == StepKind::Undo || step.kind == StepKind::Redo;
        const std::int64_t recorded = again ? step.target : step.step;
        const int version = store::schemaVersionOf(db, recorded);
        if (version < 1 || version > schema.version())
            continue; // of a later version: readable there
        store::StoredPieces pieces(db, recorded);
        store::eachRowChange(
            pieces, step.kind == StepKind::Undo ? store::Direction::Backward : store::Direction::Forward,
            schema.tablesAt(version), [&](const store::RowChange& change) { visit(step, change); });
    }
}

} // namespace marginalia::core
