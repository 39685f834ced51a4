// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// How wide words are in print, about: in thousandths of the size of the type, of a sans-serif face such as
/// Arial. Good enough to give columns room; never for exact setting.
namespace marginalia::core::exchange {

int printWidth(std::string_view utf8);
/// Of the widest run that cannot be broken: without a blank, hyphen or slash.
int widestWord(std::string_view utf8);

} // namespace marginalia::core::exchange
