// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QKeyEvent>
#include <QString>

#include <optional>

/// Keys by their place on the board, whatever the layout types there: "1".."9", "0", "a".."z" and "/" are
/// named by what a US board has at that place. On the Kazakh layout the digit row types `" ә і ң ғ , . ү ұ`,
/// so a shortcut may not follow the text of an event.
namespace marginalia::ui::keys {

/// The key of a press without Ctrl, Alt or Meta; nullopt for every other key. The digits of the numeric pad
/// count as digits.
std::optional<QChar> physicalKey(const QKeyEvent& event);

/// For a press with Ctrl that names a letter beyond the Latin ones: the key that a US board has at its place.
/// nullopt: Qt finds the shortcut by itself.
std::optional<Qt::Key> shortcutKey(const QKeyEvent& event);

enum class Layout { Us, Russian, Kazakh };
/// What the layout types at the place of `key` ("q" -> "й"); the key itself for what it does not change.
QString capOf(QChar key, Layout layout);
/// The layout in use, as the last letters and digits pressed showed it; `none` when the press tells nothing.
std::optional<Layout> layoutOf(const QKeyEvent& event);

/// The native scan code of a key on this platform, as Qt reports it; 0: unknown. For tests.
quint32 scanCodeOf(QChar key);

} // namespace marginalia::ui::keys
