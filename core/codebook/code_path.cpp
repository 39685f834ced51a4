// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/codebook/codebook.h"
#include "core/text/normalize.h"

namespace marginalia::core::codebook {

namespace {

// A piece between blanks that is ">" alone separates names. Inside a name it gets a backslash, and a piece
// that has backslashes already gets one more, so that every name can be written and read back.
bool isArrow(std::string_view piece) {
    return !piece.empty() && piece.back() == '>' && piece.find_first_not_of('\\') == piece.size() - 1;
}

/// Calls `visit` for each piece between single blanks.
template <class Visit> void eachPiece(std::string_view text, const Visit& visit) {
    for (;;) {
        const std::size_t blank = text.find(' ');
        visit(text.substr(0, blank));
        if (blank == std::string_view::npos)
            return;
        text.remove_prefix(blank + 1);
    }
}

std::string escapedName(std::string_view name) {
    std::string escaped;
    bool first = true;
    eachPiece(name, [&](std::string_view piece) {
        if (!first)
            escaped += ' ';
        first = false;
        if (isArrow(piece))
            escaped += '\\';
        escaped += piece;
    });
    return escaped;
}

} // namespace

std::string cleanName(std::string_view name) {
    std::string clean = text::oneLine(name);
    if (clean.empty())
        throw Error(ErrorKind::Usage, msg("A code needs a name that is not empty."));
    return clean;
}

std::vector<std::string> splitPath(std::string_view path) {
    std::vector<std::string> names;
    std::string name;
    bool started = false;
    const auto finish = [&] {
        try {
            names.push_back(cleanName(name));
        } catch (const Error&) {
            throw Error(ErrorKind::Usage, msg("A name is missing in the code path “{1}”."),
                        {std::string(path)});
        }
        name.clear();
        started = false;
    };
    eachPiece(path, [&](std::string_view piece) {
        if (piece == ">") {
            finish();
            return;
        }
        if (started)
            name += ' ';
        started = true;
        name += isArrow(piece) ? piece.substr(1) : piece;
    });
    finish();
    return names;
}

std::string joinPath(const std::vector<std::string>& names) {
    std::string path;
    for (const std::string& name : names) {
        if (!path.empty())
            path += " > ";
        path += escapedName(name);
    }
    return path;
}

} // namespace marginalia::core::codebook
