// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <array>
#include <string_view>
#include <utility>

namespace marginalia::core::exchange {

/// A column of the tables that leave for a meeting and come back: its name for programs, and its heading.
struct SheetColumn {
    std::string_view key;
    MessageId heading;
};
inline constexpr std::array<SheetColumn, 13> sheetColumns{{{"question", msg("Question")},
                                                           {"respondent", msg("Respondent")},
                                                           {"document", msg("Document")},
                                                           {"start", msg("Start")},
                                                           {"end", msg("End")},
                                                           {"code", msg("Code")},
                                                           {"text", msg("Text")},
                                                           {"decision", msg("Decision")},
                                                           {"other", msg("Other code, passage or status")},
                                                           {"reason", msg("Reason")},
                                                           {"check", msg("Check")},
                                                           {"none applies", msg("None applies")},
                                                           {"memo", msg("Memo")}}};

/// The key for a heading in any of the program's languages ("path" is "code"); empty: none of them.
std::string_view sheetColumnKey(std::string_view heading);

} // namespace marginalia::core::exchange
