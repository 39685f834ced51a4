// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace marginalia::ui {

/// A frame around what has the keyboard, in every window of the program: of a list or table around the
/// current row, of tabs around the current one. It is seen while the person works with keys and gone with a
/// press of the mouse. Whatever shows by itself that it has the keyboard (fields and buttons by their style,
/// others by `ownFocus`) gets none.
class FocusRing : public QObject {
    Q_OBJECT

public:
    /// For the whole program; more than once does nothing.
    static void install();
    /// `widget` paints by itself that it has the keyboard.
    static void ownFocus(QWidget* widget);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit FocusRing(QObject* parent);
    void place();
    void hide();

    QPointer<QWidget> m_of;
    QPointer<QFrame> m_frame; ///< a child of the window of `m_of`
    QTimer m_soon;            ///< after what is going on now: scrolling, a layout, a painting
    bool m_byKeys = true;
};

} // namespace marginalia::ui
