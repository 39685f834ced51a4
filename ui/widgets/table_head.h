// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QVariant>

#include <algorithm>

namespace marginalia::ui {

/// What a table model says of its heads: the word of each column, at its left. `word(column)` gives a
/// QString.
template <class Word>
[[nodiscard]] QVariant leftHead(int section, Qt::Orientation orientation, int role, const Word& word) {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(word(section)) : QVariant();
}

/// No column of `head` is narrower than its word. Columns that share the room are left alone.
inline void widenToWords(QHeaderView& head) {
    for (int column = 0; column < head.count(); ++column)
        if (!head.isSectionHidden(column) && head.sectionResizeMode(column) == QHeaderView::Interactive)
            head.resizeSection(column, std::max(head.sectionSize(column), head.sectionSizeHint(column)));
}

} // namespace marginalia::ui
