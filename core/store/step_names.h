// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/history.h"
#include "core/text/locale.h"

#include <string>

namespace marginalia::core::store {

/// What a step did, for people at the window: “Undo: Settle the dispute of R014”. Steps of the command line
/// and of imports are recorded in the words of their commands (“import-codings steps.csv”), which scripts
/// read in `history` and `undo`; here they are said as the window says the same.
std::string sayStep(const text::Locale& locale, const HistoryStep& step);

} // namespace marginalia::core::store
