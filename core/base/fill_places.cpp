// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fill_places.h"

namespace marginalia::core {

std::string fillPlaces(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string filled;
    filled.reserve(pattern.size());
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                           pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        if (place && static_cast<std::size_t>(pattern[i + 1] - '1') < arguments.size()) {
            filled += arguments[static_cast<std::size_t>(pattern[i + 1] - '1')];
            i += 2;
        } else {
            filled += pattern[i];
        }
    }
    return filled;
}

} // namespace marginalia::core
