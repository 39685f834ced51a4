// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace marginalia::core::documents {

/// Reads a time of a recording at byte `at` and moves `at` behind it: `1:02`, `00:12:03`, `00:12:03.250`,
/// `00:12:03,250`, `01.23.45`, `00:12:03-5` (tenths). Hours may have three digits. nullopt, and `at` where it
/// was: no time stands there (`75:00` is one, `12:75` is none).
std::optional<std::chrono::milliseconds> readTime(std::string_view text, std::size_t& at);

/// `0:12:03`: for people. Parts of a second are left out.
std::string shownTime(std::chrono::milliseconds time);

} // namespace marginalia::core::documents
