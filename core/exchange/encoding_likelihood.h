// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace marginalia::core::exchange {

/// The encoding in which bytes that are neither Unicode nor ASCII most likely are text, by the program's name
/// for it: uchardet's opinion, checked against how well the letters fit their neighbours when the bytes are
/// read as each of the Cyrillic and Western encodings.
std::string likelyEncoding(std::string_view sample);

} // namespace marginalia::core::exchange
