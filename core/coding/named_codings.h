// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/store/connection.h"

#include <functional>
#include <optional>
#include <string_view>

namespace marginalia::core::coding {

/// A coding, or a judgement that no code applies, as people name things. Texts live until the visitor
/// returns.
struct NamedCoding {
    std::string_view respondent; ///< and question: of an answer
    std::string_view question;
    std::string_view document; ///< else of a document
    std::string_view code;     ///< path; empty: judged, none applies
    std::string_view coder;
    std::optional<Span> span;
    std::string_view status; ///< "done" or "open"; empty for a document
    std::string_view memo;
};

/// Everything coded in the main round and every answer judged as done without a code, by path of the code,
/// document, respondent, question, start, end, coder; names compare by their bytes, so that no language
/// changes the order.
void eachNamedCoding(const store::Connection& db, const std::function<void(const NamedCoding&)>& visit);

} // namespace marginalia::core::coding
