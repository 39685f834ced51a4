// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace marginalia::ui {

/// "Русский": a language as its own readers call it; one that Qt does not know by its letters.
[[nodiscard]] QString languageWord(const std::string& tag);

} // namespace marginalia::ui
