// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tick_list.h"

namespace marginalia::ui {

void addTick(QListWidget& list, const QString& text, qint64 id, bool ticked) {
    auto* item = new QListWidgetItem(text, &list);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    item->setData(tickedIdRole, id);
    item->setToolTip(text.trimmed().toHtmlEscaped());
}

} // namespace marginalia::ui
