// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

#include <vector>

namespace marginalia::ui {

/// Lists in which things of the project are ticked; each item keeps an id.
inline constexpr int tickedIdRole = Qt::UserRole;

void addTick(QListWidget& list, const QString& text, qint64 id, bool ticked);

/// In the order of the list.
template <class AnyId> [[nodiscard]] std::vector<AnyId> tickedIn(const QListWidget& list) {
    std::vector<AnyId> ids;
    for (int row = 0; row < list.count(); ++row)
        if (list.item(row)->checkState() == Qt::Checked)
            ids.push_back(AnyId{list.item(row)->data(tickedIdRole).toLongLong()});
    return ids;
}

} // namespace marginalia::ui
