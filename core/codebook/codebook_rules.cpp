// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/codebook_rules.h"

#include "core/base/error.h"
#include "core/codebook/codebook_store.h"
#include "core/text/normalize.h"

#include <algorithm>
#include <cctype>

namespace marginalia::core::codebook {

const Code& requireCode(const Codebook& book, CodeId code) {
    const Code* found = book.find(code);
    if (!found)
        throw Error(ErrorKind::Usage, msg("This code is not in the codebook any more."));
    return *found;
}

void requireFreeName(const Codebook& book, CodeId parent, const std::string& name, CodeId except) {
    const std::optional<CodeId> there = book.childByName(parent, name);
    if (!there || *there == except)
        return;
    if (parent)
        throw Error(
            ErrorKind::Conflict,
            msg("There is a code “{1}” under “{2}” already. Choose another name, or merge the two codes."),
            {name, book.path(parent)});
    throw Error(
        ErrorKind::Conflict,
        msg("There is a code “{1}” at the top level already. Choose another name, or merge the two codes."),
        {name});
}

bool tidyColour(std::string& colour) {
    if (colour.empty())
        return true;
    const bool fine = colour.size() == 7 && colour[0] == '#' &&
                      std::all_of(colour.begin() + 1, colour.end(),
                                  [](unsigned char digit) { return std::isxdigit(digit) != 0; });
    for (char& digit : colour)
        digit = fine ? static_cast<char>(std::tolower(static_cast<unsigned char>(digit))) : digit;
    return fine;
}

bool tidyShortcut(std::string& shortcut) {
    if (shortcut.empty())
        return true;
    const char key = shortcut.size() == 1
                         ? static_cast<char>(std::tolower(static_cast<unsigned char>(shortcut.front())))
                         : '\0';
    if (!((key >= '0' && key <= '9') || (key >= 'a' && key <= 'z')))
        return false;
    shortcut = std::string(1, key);
    return true;
}

namespace {

void requireColour(Code& code) {
    if (!tidyColour(code.colour))
        throw Error(ErrorKind::Usage, msg("“{1}” is not a colour. Write it as #rrggbb, for example #3366cc."),
                    {code.colour});
}

void requireFreeShortcut(const Codebook& book, Code& code) {
    if (!tidyShortcut(code.shortcut))
        throw Error(ErrorKind::Usage,
                    msg("“{1}” cannot be a shortcut. Use one key: a digit, or a letter from a to z."),
                    {code.shortcut});
    if (code.shortcut.empty())
        return;
    for (const Code& other : book.codes())
        if (other.id != code.id && other.shortcut == code.shortcut)
            throw Error(ErrorKind::Conflict,
                        msg("The key “{1}” belongs to the code “{2}” already. Take it off that code first, "
                            "or use another key."),
                        {code.shortcut, book.path(other.id)});
}

} // namespace

void tidyFields(const Codebook& book, Code& code) {
    code.name = cleanName(code.name);
    for (std::string* field :
         {&code.number, &code.nameEn, &code.nameRu, &code.nameKk, &code.definition, &code.includeWhen,
          &code.excludeWhen, &code.example, &code.boundary, &code.memo})
        *field = text::normalize(*field).text;
    requireColour(code);
    requireFreeShortcut(book, code);
}

bool changesMeaning(const Code& before, const Code& after) {
    return before.definition != after.definition || before.includeWhen != after.includeWhen ||
           before.excludeWhen != after.excludeWhen;
}

void placeInOrder(store::Edit& edit, const Codebook& book, CodeId parent, const std::vector<CodeId>& order) {
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Code* code = book.find(order[i]);
        const auto position = static_cast<std::int64_t>(i);
        if (!code || code->parent != parent || code->position != position)
            rows::place(edit, order[i], parent, position);
    }
}

} // namespace marginalia::core::codebook
