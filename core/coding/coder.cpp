// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/coding/coder_store.h"
#include "core/coding/coding.h"
#include "core/text/code_points.h"
#include "core/text/fold.h"
#include "core/text/normalize.h"

namespace marginalia::core::coding {

namespace {

std::string cleanCoderName(const std::string& given) {
    std::string name = text::oneLine(given);
    if (name.empty())
        throw Error(ErrorKind::Usage, msg("A coder needs a name that is not empty."));
    return name;
}

std::string initialsOf(const std::string& name) {
    std::string initials;
    bool atStart = true;
    int taken = 0;
    for (std::size_t at = 0; at < name.size() && taken < 3;) {
        const char32_t letter = text::decodeAt(name, at);
        if (atStart && letter != U' ') {
            text::appendUtf8(initials, letter);
            ++taken;
        }
        atStart = letter == U' ';
    }
    return initials;
}

} // namespace

std::optional<Coder> coderByName(const store::Connection& db, const std::string& name) {
    const std::string key = text::nameKey(name);
    for (Coder& coder : coders(db))
        if (text::nameKey(coder.name) == key)
            return std::move(coder);
    return std::nullopt;
}

CoderId addCoder(store::Edit& edit, const std::string& name) {
    Coder coder;
    coder.name = cleanCoderName(name);
    if (coderByName(edit.db(), coder.name))
        throw Error(ErrorKind::Conflict, msg("There is a coder “{1}” already. Choose another name."),
                    {coder.name});
    coder.id = edit.newId<CoderId>();
    coder.initials = initialsOf(coder.name);
    rows::insert(edit, coder);
    return coder.id;
}

CoderId ensureCoder(store::Edit& edit, const std::string& name) {
    const std::optional<Coder> known = coderByName(edit.db(), cleanCoderName(name));
    return known ? known->id : addCoder(edit, name);
}

void renameCoder(store::Edit& edit, CoderId coder, const std::string& name) {
    const std::string clean = cleanCoderName(name);
    const std::optional<Coder> same = coderByName(edit.db(), clean);
    if (same && same->id != coder)
        throw Error(ErrorKind::Conflict, msg("There is a coder “{1}” already. Choose another name."),
                    {clean});
    rows::rename(edit, coder, clean, initialsOf(clean));
}

void setCoderMarks(store::Edit& edit, CoderId coder, const std::string& initials, const std::string& colour) {
    if (text::codePointCount(initials) > 4)
        throw Error(ErrorKind::Usage, msg("Initials have at most four letters."));
    if (!colour.empty() && (colour.size() != 7 || colour[0] != '#' ||
                            colour.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string::npos))
        throw Error(ErrorKind::Usage, msg("“{1}” is not a colour. Write it as #0072b2."), {colour});
    rows::mark(edit, coder, initials, colour);
}

} // namespace marginalia::core::coding
