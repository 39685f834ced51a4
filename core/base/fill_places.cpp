// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fill_places.h"

#include <algorithm>

namespace marginalia::core {

namespace {
// Control characters that no text of a person holds.
constexpr char nestedMark = '\x1E';
constexpr char argumentMark = '\x1F';
} // namespace

std::string nested(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string packed = nestedMark + std::string(pattern);
    for (const std::string& argument : arguments)
        packed += argumentMark + argument;
    return packed;
}

std::optional<Nested> readNested(std::string_view argument) {
    if (argument.empty() || argument.front() != nestedMark)
        return std::nullopt;
    Nested nested;
    std::size_t at = std::min(argument.find(argumentMark), argument.size());
    nested.pattern = argument.substr(1, at - 1);
    while (at < argument.size()) {
        const std::size_t end = std::min(argument.find(argumentMark, at + 1), argument.size());
        nested.arguments.emplace_back(argument.substr(at + 1, end - at - 1));
        at = end;
    }
    return nested;
}

std::string fillPlaces(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string filled;
    filled.reserve(pattern.size());
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                           pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        if (place && static_cast<std::size_t>(pattern[i + 1] - '1') < arguments.size()) {
            const std::string& argument = arguments[static_cast<std::size_t>(pattern[i + 1] - '1')];
            const auto inner = readNested(argument);
            filled += inner ? fillPlaces(inner->pattern, inner->arguments) : argument;
            i += 2;
        } else {
            filled += pattern[i];
        }
    }
    return filled;
}

} // namespace marginalia::core
