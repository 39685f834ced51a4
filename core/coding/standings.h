// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/answer_work.h"
#include "core/coding/coding.h"

#include <optional>
#include <string_view>
#include <vector>

namespace marginalia::core::coding {

/// How one code stands on one answer with everybody who worked on it, in the main round; the code alone,
/// without those below it.
struct CodeStanding {
    CodeId code;
    std::vector<CoderId> gave;    ///< by name; judged or not yet
    std::vector<CoderId> without; ///< judged the answer, and not with this code; by name
    std::optional<bool> settled;  ///< the decision, when there is one
    bool disputed = false;        ///< judges differ, and nothing is settled
};

/// Every code that somebody gave to the answer or that was decided about, in no order that means anything.
std::vector<CodeStanding> standingsOn(const store::Connection& db, AnswerId answer);

/// Whether an answer waits for a decision on a code, as CodeStanding::disputed says. The decisions are those
/// on the answer.
bool areCodesDisputed(const WorkByCoder& work, const std::vector<Decision>& decisions);
/// The same for a code or for its status ("substantive" ...), for which somebody proposes another than it
/// has.
bool isDisputed(const WorkByCoder& work, std::string_view status, const std::vector<Decision>& decisions);

} // namespace marginalia::core::coding
