// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace marginalia::core::text {

/// The language of an answer or quote, for language tags: "kk", "ru", "en", or "" for anything else and for
/// texts without letters. Meant for a sentence; a single word is a guess by its letters (plain Cyrillic "ru",
/// plain Latin "en"). A Russian sentence with a Kazakh name stays Russian.
std::string_view guessLanguage(std::string_view text);

} // namespace marginalia::core::text
