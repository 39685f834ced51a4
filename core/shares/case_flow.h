// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shares/layer_count.h"
#include "core/shares/share_table.h"

#include <unordered_set>

namespace marginalia::core::shares {

/// Invited, rows, excluded and cases of a survey; what they answered is left 0. `meeting`: only these cases
/// (a condition); how many of them were invited nobody knows.
CaseFlow surveyFlow(const store::Connection& db, SurveyId survey,
                    const std::unordered_set<CaseId>* meeting = nullptr);
/// Fills in who was asked, answered, and said something, among `population`.
void addAnswers(CaseFlow& flow, const QuestionBits& bits, const UnitSet& population);

} // namespace marginalia::core::shares
