// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

/// One text of a gettext .po file.
struct PoEntry {
    std::string context;
    std::string id;
    std::string plural;
    std::vector<std::string> translations; ///< one, or one for each plural form
    bool fuzzy = false;
};

/// The entries of a .po file without its header and without obsolete entries.
std::vector<PoEntry> readPo(const std::string& path);
