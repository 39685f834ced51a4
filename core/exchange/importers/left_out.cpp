// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/left_out.h"

#include <string>

namespace marginalia::core::exchange {

void LeftOut::tell(Problems& problems) const {
    const auto add = [&problems](MessageId id, std::int64_t count) {
        if (count > 0)
            problems.add(id, {std::to_string(count)});
    };
    add(msg("Tracked insertions, taken as accepted: {1}."), inserted);
    add(msg("Tracked deletions, left out: {1}."), deleted);
    add(msg("Comments, left out: {1}."), comments);
    add(msg("Pieces of hidden text, left out: {1}."), hidden);
    add(msg("Pictures, left out: {1}."), pictures);
    add(msg("Documents inside the document, left out: {1}."), embedded);
    add(msg("Signs of a special font that no character stands for, shown as □: {1}."), signs);
    add(msg("Footnotes and endnotes, placed behind the text: {1}."), notes);
    add(msg("Text boxes, placed behind the paragraph they hang on: {1}."), boxes);
}

} // namespace marginalia::core::exchange
