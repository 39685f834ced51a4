// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStringList>
#include <QWidget>

#include <functional>

namespace marginalia::test {

/// Everything that stands in the lists, labels, fields, tips and menus below a widget, seen or not, line by
/// line.
inline QString everythingShown(QWidget& window) {
    QStringList all;
    for (auto* view : window.findChildren<QAbstractItemView*>()) {
        QAbstractItemModel* model = view->model();
        const std::function<void(const QModelIndex&)> walk = [&](const QModelIndex& parent) {
            for (int row = 0; row < model->rowCount(parent); ++row)
                for (int column = 0; column < model->columnCount(parent); ++column) {
                    const QModelIndex at = model->index(row, column, parent);
                    for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                        all << at.data(role).toString();
                    if (column == 0)
                        walk(at);
                }
        };
        if (model)
            walk({});
    }
    for (auto* each : window.findChildren<QWidget*>())
        all << each->toolTip() << each->accessibleName() << each->accessibleDescription();
    for (auto* label : window.findChildren<QLabel*>())
        all << label->text();
    for (auto* button : window.findChildren<QAbstractButton*>())
        all << button->objectName() << button->text();
    for (auto* line : window.findChildren<QLineEdit*>())
        all << line->text();
    for (auto* text : window.findChildren<QPlainTextEdit*>())
        all << text->toPlainText();
    for (auto* action : window.findChildren<QAction*>())
        all << action->text() << action->toolTip();
    all.removeAll(QString());
    return all.join(QLatin1Char('\n'));
}

} // namespace marginalia::test
