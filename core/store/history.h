// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <string>
#include <vector>

namespace marginalia::core::store {

enum class StepKind { Edit, Undo, Redo, Barrier };
enum class StepState { Done, Undone };

/// One row of the past, newest last. Undo and redo are steps too; `target` is the step they took back or
/// applied again.
struct HistoryStep {
    std::int64_t step = 0; ///< 1, 2, 3 ...
    std::string at;        ///< UTC, ISO 8601
    std::string who;
    std::string
        label; ///< English pattern, as given to Project::edit: said with text::sayPattern or store::sayStep
    std::vector<std::string> arguments;
    StepKind kind = StepKind::Edit;
    StepState state = StepState::Done; ///< of an edit: whether its change stands now
    std::int64_t target = 0;
    std::int64_t rows = 0;
};

} // namespace marginalia::core::store
