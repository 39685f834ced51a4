// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

/// What a project of the past takes over as it is; only core/project uses it.
namespace marginalia::core::past {

/// The texts that `into` uses.
void copyTexts(const store::Connection& from, store::Connection& into);
/// The history up to a step, with its changes.
void copyHistory(const store::Connection& from, store::Connection& into, std::int64_t upTo);

} // namespace marginalia::core::past
