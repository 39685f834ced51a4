// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace marginalia::core::exchange {

/// Appends UTF-8 text for XML and HTML, in content and in quoted attributes: & < > " are escaped; what
/// XML 1.0 forbids (control characters but tab and line breaks, U+FFFE, U+FFFF) is left out; invalid UTF-8
/// becomes U+FFFD.
void appendEscaped(std::string& out, std::string_view utf8);
std::string escaped(std::string_view utf8);

/// The text with invalid UTF-8 as U+FFFD and without the characters XML forbids, not escaped.
std::string legalText(std::string_view utf8);

} // namespace marginalia::core::exchange
