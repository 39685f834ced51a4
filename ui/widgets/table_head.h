// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

namespace marginalia::ui {

/// What a table model says of its heads: the word of each column, at its left. `word(column)` gives a QString.
template <class Word>
[[nodiscard]] QVariant leftHead(int section, Qt::Orientation orientation, int role, const Word& word) {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(word(section)) : QVariant();
}

} // namespace marginalia::ui
