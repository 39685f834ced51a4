// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/round.h"

/// What every verb on rounds holds to; only core/team uses it.
namespace marginalia::core::team {

/// Throws Error{Usage} when there is no such round.
Round requireRound(const store::Connection& db, RoundId round);
/// The name as it is kept. Throws Error{Usage} for an empty one, Error{Conflict} when another round has it.
std::string freeRoundName(const store::Connection& db, std::string_view given, RoundId except = {});

} // namespace marginalia::core::team
