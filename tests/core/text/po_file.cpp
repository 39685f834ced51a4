// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/po_file.h"

#include <fstream>

namespace {
/// What stands between the quotes of a line, escapes resolved.
std::string textIn(const std::string& line) {
    std::string text;
    const std::size_t start = line.find('"');
    for (std::size_t i = start + 1; start != std::string::npos && i < line.size() && line[i] != '"'; ++i) {
        if (line[i] == '\\' && i + 1 < line.size())
            text += line[++i] == 'n' ? '\n' : line[i];
        else
            text += line[i];
    }
    return text;
}
} // namespace

std::vector<PoEntry> readPo(const std::string& path) {
    std::ifstream stream(path);
    std::vector<PoEntry> entries;
    PoEntry entry;
    std::string* field = nullptr;
    const auto finish = [&] {
        if (!entry.id.empty())
            entries.push_back(entry);
        entry = {};
        field = nullptr;
    };
    const auto starts = [](const std::string& line, const char* word) { return line.rfind(word, 0) == 0; };
    for (std::string line; std::getline(stream, line);) {
        if (line.empty()) {
            finish();
            continue;
        }
        if (line[0] == '#') {
            entry.fuzzy = entry.fuzzy || (starts(line, "#,") && line.find("fuzzy") != std::string::npos);
            continue;
        }
        if (starts(line, "msgctxt"))
            field = &entry.context;
        else if (starts(line, "msgid_plural"))
            field = &entry.plural;
        else if (starts(line, "msgid"))
            field = &entry.id;
        else if (starts(line, "msgstr"))
            field = &entry.translations.emplace_back();
        if (field != nullptr)
            *field += textIn(line);
    }
    finish();
    return entries;
}
