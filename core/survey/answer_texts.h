// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/connection.h"

#include <functional>
#include <string_view>

namespace marginalia::core::survey {

/// Every answer of a question that has a text, in no particular order: one pass for filtering and sorting a
/// long list. The view is valid during the call only.
void eachAnswerText(const store::Connection& db, QuestionId question,
                    const std::function<void(AnswerId, std::string_view)>& take);

} // namespace marginalia::core::survey
