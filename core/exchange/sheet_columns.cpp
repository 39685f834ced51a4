// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheet_columns.h"

#include "core/text/fold.h"
#include "core/text/messages.h"

#include <map>
#include <string>

namespace marginalia::core::exchange {

std::string_view sheetColumnKey(std::string_view heading) {
    static const std::map<std::string, std::string_view> known = [] {
        std::map<std::string, std::string_view> all{{"path", "code"}};
        for (const SheetColumn& column : sheetColumns) {
            all.emplace(column.key, column.key);
            for (const char* language : {"en", "ru", "kk"})
                all.emplace(text::nameKey(text::say(text::Locale(language), column.heading)), column.key);
        }
        return all;
    }();
    const auto found = known.find(text::nameKey(heading));
    return found == known.end() ? std::string_view() : found->second;
}

} // namespace marginalia::core::exchange
