// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace marginalia::ui {

/// Ctrl+Z, Ctrl+C and all the others where the desktop has a Russian or Kazakh layout and no Latin one: the
/// press then names a Cyrillic letter, which no shortcut has. It is sent once more as the key that a US
/// board has at that place.
class LayoutShortcuts : public QObject {
    Q_OBJECT

public:
    explicit LayoutShortcuts(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace marginalia::ui
