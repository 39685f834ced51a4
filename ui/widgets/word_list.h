// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <vector>

class QLineEdit;

namespace marginalia::ui {

/// Several words or phrases in one field, with semicolons between.
[[nodiscard]] QString joinedWords(const std::vector<std::string>& words);
[[nodiscard]] std::vector<std::string> wordsIn(const QLineEdit* field);

} // namespace marginalia::ui
