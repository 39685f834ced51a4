// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace marginalia::core::survey {

/// What a column's header alone tells, as survey tools (Google Forms, Microsoft Forms, SurveyMonkey,
/// Qualtrics, Yandex) write it in English, Russian and Kazakh.
enum class HeaderKind { Unknown, Id, Personal, Technical, Consent, Position };
HeaderKind headerKind(std::string_view header);

/// "Q5 [Radio]", "Q5: Radio", "Q5_1": a question and one of its options.
struct OptionHeader {
    std::string stem;
    std::string option;
};
std::optional<OptionHeader> optionHeader(std::string_view header);

/// "Q7. What key steps ...", "7) What ...", "В7: Какие ..." -> "Q7", "7", "В7"; empty when the header does
/// not begin so.
std::string leadingNumber(std::string_view header);

} // namespace marginalia::core::survey
