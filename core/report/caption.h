// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace marginalia::core::report {

/// How a language numbers its tables. Kazakh puts the number first, so this is a pattern and not a word.
///     en "Table 3. Title" · ru "Таблица 3 — Title" · kk "3-кесте. Title"
struct CaptionPattern {
    std::string_view label;     ///< the name of Word's sequence: "Table", "Таблица", "кесте"
    std::string_view before;    ///< before the number, part of a cross-reference
    std::string_view after;     ///< after the number, part of a cross-reference: "-кесте"
    std::string_view separator; ///< between the label and the title
};

/// English for every language that has no pattern of its own.
const CaptionPattern& tableCaption(std::string_view language);

/// "Table 3", "Таблица 3", "3-кесте" (with no-break spaces), as a text refers to it.
std::string tableReference(std::string_view language, int number);

/// What introduces the first note under a table: "Note.", "Примечание.", "Ескерту."
std::string_view noteLead(std::string_view language);

} // namespace marginalia::core::report
