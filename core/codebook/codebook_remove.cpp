// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/codebook_edit.h"
#include "core/codebook/codebook_rules.h"
#include "core/codebook/codebook_store.h"

namespace marginalia::core::codebook {

RemovalCount countRemoval(const store::Connection& db, CodeId code) {
    const Codebook book = Codebook::load(db);
    requireCode(book, code);
    RemovalCount count;
    for (const CodeId gone : book.subtree(code)) {
        ++count.codes;
        count.codings += rows::codingsOfCode(db, gone);
    }
    return count;
}

RemovalCount remove(store::Edit& edit, CodeId code) {
    const Codebook book = Codebook::load(edit.db());
    const CodeId parent = requireCode(book, code).parent;
    const RemovalCount count = countRemoval(edit.db(), code);
    const std::vector<CodeId> gone = book.subtree(code);
    for (auto next = gone.rbegin(); next != gone.rend(); ++next) {
        rows::eraseCodings(edit, *next);
        rows::eraseVerdicts(edit, *next);
        rows::erase(edit, *next);
    }
    std::vector<CodeId> left = book.children(parent);
    std::erase(left, code);
    placeInOrder(edit, book, parent, left);
    return count;
}

} // namespace marginalia::core::codebook
