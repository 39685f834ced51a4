// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

namespace marginalia::ui {

/// What a tool tip says of a button that a key presses, too: "New code (Ctrl+Shift+N)".
inline QString keyTip(const QString& words, const QKeySequence& key) {
    return key.isEmpty() ? words
                         : QStringLiteral("%1 (%2)").arg(words, key.toString(QKeySequence::NativeText));
}

} // namespace marginalia::ui
