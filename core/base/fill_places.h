// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core {

/// `pattern` with `{1}`, `{2}` ... replaced by the arguments in one pass (an argument that holds `{2}` stays
/// as it is). A place without an argument is left standing, so that a mistake is seen and nothing throws.
std::string fillPlaces(std::string_view pattern, const std::vector<std::string>& arguments);

/// A pattern with its arguments packed as one argument of another pattern. fillPlaces unpacks it in English;
/// who translates the outer one translates the inner one before.
std::string nested(std::string_view pattern, const std::vector<std::string>& arguments);
struct Nested {
    std::string pattern;
    std::vector<std::string> arguments;
};
/// nullopt: an argument like any other.
std::optional<Nested> readNested(std::string_view argument);

} // namespace marginalia::core
