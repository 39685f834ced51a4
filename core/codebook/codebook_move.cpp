// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/codebook/codebook_edit.h"
#include "core/codebook/codebook_rules.h"

#include <algorithm>

namespace marginalia::core::codebook {

void move(store::Edit& edit, CodeId code, CodeId newParent, std::int64_t position) {
    const Codebook book = Codebook::load(edit.db());
    const Code& moving = requireCode(book, code);
    if (newParent) {
        requireCode(book, newParent);
        for (const Code* above = book.find(newParent); above; above = book.find(above->parent))
            if (above->id == code)
                throw Error(ErrorKind::Conflict,
                            msg("“{1}” cannot be moved below itself. Choose another place for it."),
                            {book.path(code)});
    }
    requireFreeName(book, newParent, moving.name, code);

    std::vector<CodeId> left = book.children(moving.parent);
    std::erase(left, code);
    std::vector<CodeId> order = newParent == moving.parent ? left : book.children(newParent);
    const auto place = std::clamp<std::int64_t>(position, 0, static_cast<std::int64_t>(order.size()));
    order.insert(order.begin() + place, code);
    if (newParent != moving.parent)
        placeInOrder(edit, book, moving.parent, left);
    placeInOrder(edit, book, newParent, order);
}

} // namespace marginalia::core::codebook
