// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/key_quotes.h"

#include "core/base/error.h"
#include "core/coding/coding_store.h"
#include "core/coding/join.h"

#include <algorithm>

namespace marginalia::core::coding {

void addKeyQuote(store::Edit& edit, CodingId coding) {
    if (requireCoding(edit.db(), coding).star == 0)
        rows::setStar(edit, coding, rows::lastStar(edit.db()) + 1);
}

void removeKeyQuote(store::Edit& edit, CodingId coding) {
    requireCoding(edit.db(), coding);
    rows::setStar(edit, coding, 0);
}

void moveKeyQuote(store::Edit& edit, CodingId coding, std::size_t place) {
    std::vector<Coding> order = keyQuotes(edit.db());
    const auto moved = std::ranges::find(order, coding, &Coding::id);
    if (moved == order.end())
        throw Error(ErrorKind::Usage, msg("This passage is not among the key quotes any more."));
    const auto target = order.begin() + static_cast<std::ptrdiff_t>(std::min(place, order.size() - 1));
    if (moved < target)
        std::rotate(moved, moved + 1, target + 1);
    else
        std::rotate(target, moved, moved + 1);
    // Imported stars may have gaps and doubles: all are counted anew, only those that differ are written.
    for (std::size_t at = 0; at < order.size(); ++at)
        rows::setStar(edit, order[at].id, static_cast<std::int64_t>(at) + 1);
}

} // namespace marginalia::core::coding
