// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/codebook/codebook_edit.h"
#include "core/codebook/codebook_rules.h"
#include "core/codebook/codebook_store.h"

#include <algorithm>

namespace marginalia::core::codebook {

namespace {

void findFreeName(const Codebook& book, Code& code, std::vector<Sentence>& conflicts) {
    const std::string wanted = code.name;
    for (int number = 2; book.childByName(code.parent, code.name); ++number)
        code.name = wanted + " (" + std::to_string(number) + ")";
    if (code.name != wanted)
        conflicts.emplace_back(
            msg("There is another code “{1}” by now, so the restored one is called “{2}”."),
            std::vector<std::string>{wanted, code.name});
}

void leaveShortcut(const Codebook& book, Code& code, std::vector<Sentence>& conflicts) {
    if (code.shortcut.empty())
        return;
    const auto other = std::ranges::find(book.codes(), code.shortcut, &Code::shortcut);
    if (other == book.codes().end())
        return;
    conflicts.emplace_back(msg("The key “{1}” belongs to “{2}” by now, so “{3}” has no key."),
                           std::vector<std::string>{code.shortcut, book.path(other->id), code.name});
    code.shortcut.clear();
}

} // namespace

void putBack(store::Edit& edit, Code code, std::vector<Sentence>& conflicts) {
    const Codebook book = Codebook::load(edit.db());
    if (book.find(code.id))
        throw Error(ErrorKind::Conflict, msg("The code “{1}” is in the codebook."), {book.path(code.id)});
    if (code.parent && !book.find(code.parent)) {
        conflicts.emplace_back(
            msg("The code that “{1}” stood under is gone, so it stands at the top level now."),
            std::vector<std::string>{code.name});
        code.parent = CodeId{};
    }
    findFreeName(book, code, conflicts);
    leaveShortcut(book, code, conflicts);
    std::vector<CodeId> order = book.children(code.parent);
    const auto place = std::clamp<std::int64_t>(code.position, 0, static_cast<std::int64_t>(order.size()));
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(place), code.id);
    code.position = place;
    rows::insert(edit, code);
    placeInOrder(edit, Codebook::load(edit.db()), code.parent, order);
}

std::int64_t renewMeaning(store::Edit& edit, CodeId code) {
    const Codebook book = Codebook::load(edit.db());
    Code renewed = requireCode(book, code);
    renewed.revision = rows::raiseRevision(edit);
    rows::replaceFields(edit, renewed);
    return renewed.revision;
}

} // namespace marginalia::core::codebook
