// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/caption.h"

namespace marginalia::core::report {

namespace {
constexpr CaptionPattern english{"Table", "Table\u00A0", "", ". "};
constexpr CaptionPattern russian{"Таблица", "Таблица\u00A0", "", "\u00A0— "};
constexpr CaptionPattern kazakh{"кесте", "", "-кесте", ". "};

std::string_view primary(std::string_view language) {
    return language.substr(0, language.find_first_of("-_"));
}
} // namespace

const CaptionPattern& tableCaption(std::string_view language) {
    const std::string_view tag = primary(language);
    return tag == "ru" ? russian : tag == "kk" ? kazakh : english;
}

std::string tableReference(std::string_view language, int number) {
    const CaptionPattern& pattern = tableCaption(language);
    return std::string(pattern.before) + std::to_string(number) + std::string(pattern.after);
}

std::string_view noteLead(std::string_view language) {
    const std::string_view tag = primary(language);
    return tag == "ru" ? "Примечание." : tag == "kk" ? "Ескерту." : "Note.";
}

} // namespace marginalia::core::report
