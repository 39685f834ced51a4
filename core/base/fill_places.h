// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core {

/// `pattern` with `{1}`, `{2}` ... replaced by the arguments in one pass (an argument that holds `{2}` stays
/// as it is). A place without an argument is left standing, so that a mistake is seen and nothing throws.
std::string fillPlaces(std::string_view pattern, const std::vector<std::string>& arguments);

} // namespace marginalia::core
