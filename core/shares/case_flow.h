// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shares/layer_count.h"
#include "core/shares/share_table.h"

namespace marginalia::core::shares {

/// Invited, rows, excluded and cases of a survey; what they answered is left 0.
CaseFlow surveyFlow(const store::Connection& db, SurveyId survey);
/// Fills in who was asked, answered, and said something, among all included cases.
void addAnswers(CaseFlow& flow, const QuestionBits& bits);

} // namespace marginalia::core::shares
