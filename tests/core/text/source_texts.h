// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// A text that the sources mark for translation.
struct SourceText {
    std::string context;
    std::string id;
    std::string plural;
};

struct SourceTexts {
    std::vector<SourceText> found;
    std::vector<std::string> faults; ///< calls of msg() whose argument is no literal
};

/// Reads the calls of msg(), msgIn() and msgPlural() in one C++ source.
void readSourceTexts(std::string_view source, const std::string& name, SourceTexts& texts);

/// The same for all of core/, app/ and ui/ (what translations/update reads).
SourceTexts sourceTexts(const std::string& root);
