// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focus_ring.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace marginalia::ui {

namespace {

constexpr const char* ownFocusProperty = "ownFocus";
/// The frame stands this far off a control; rows leave no room for it.
constexpr int gap = 2;

bool showsItself(const QWidget* widget) {
    // A list can mark its current row only when it has one.
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    if (widget->property(ownFocusProperty).toBool() && (!view || view->currentIndex().isValid()))
        return true;
    return widget->property("framed").toBool() || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QPushButton*>(widget) ||
           qobject_cast<const QToolButton*>(widget);
}

/// Held while the mouse is used.
bool isModifier(int key) {
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr;
}

QRect rowOf(const QAbstractItemView& view) {
    const QRect room = view.viewport()->rect();
    QRect row = view.currentIndex().isValid() ? view.visualRect(view.currentIndex()) : QRect();
    const auto* table = qobject_cast<const QTableView*>(&view);
    if (!table || table->selectionBehavior() == QAbstractItemView::SelectRows) {
        row.setLeft(room.left());
        row.setRight(room.right());
    }
    // Scrolled away, or none: the list as a whole.
    row = row.height() > 0 && row.intersects(room) ? row.intersected(room) : room;
    return row.translated(view.viewport()->mapTo(&view, QPoint()));
}

/// The frame's place in the coordinates of `widget`.
QRect outline(const QWidget& widget) {
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget))
        return rowOf(*view);
    const QRect seen = widget.visibleRegion().boundingRect();
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        const QRect tab = tabs->tabRect(tabs->currentIndex()).intersected(seen);
        return tab.isEmpty() ? seen : tab; // panels behind each other: perhaps none of them is in front yet
    }
    QRect whole = seen;
    if (qobject_cast<const QCheckBox*>(&widget) || qobject_cast<const QRadioButton*>(&widget)) {
        const int width = std::min(seen.width(), widget.sizeHint().width());
        whole.setWidth(width);
        if (widget.layoutDirection() == Qt::RightToLeft)
            whole.moveRight(seen.right());
    }
    return whole.adjusted(-gap, -gap, gap, gap);
}

} // namespace

void FocusRing::install() {
    static QPointer<FocusRing> only;
    if (!only)
        only = new FocusRing(qApp);
}

void FocusRing::ownFocus(QWidget* widget) {
    widget->setProperty(ownFocusProperty, true);
}

FocusRing::FocusRing(QObject* parent)
    : QObject(parent) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &FocusRing::place);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        // Not at once: the focus also moves while a window is being taken apart or given another style, and
        // no widget may be made or deleted then.
        m_of = now;
        hide();
        m_soon.start();
    });
    qApp->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_byKeys = false;
        hide();
        break;
    case QEvent::KeyPress:
        if (!m_byKeys && !isModifier(static_cast<QKeyEvent*>(event)->key())) {
            m_byKeys = true;
            m_soon.start();
        }
        break;
    case QEvent::Paint:
        // The current row may be another, or at another place.
        if (m_of && (watched == m_of || watched->parent() == m_of))
            m_soon.start();
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        if (auto* widget = qobject_cast<QWidget*>(watched);
            m_of && widget && (widget == m_of || widget->isAncestorOf(m_of)))
            m_soon.start();
        break;
    default:
        break;
    }
    return false;
}

void FocusRing::hide() {
    if (m_frame)
        m_frame->hide();
}

void FocusRing::place() {
    if (!m_of || !m_byKeys || !m_of->isVisible() || showsItself(m_of)) {
        hide();
        return;
    }
    QWidget* window = m_of->window();
    if (!m_frame || m_frame->parentWidget() != window) {
        delete m_frame;
        m_frame = new QFrame(window);
        m_frame->setProperty("ring", true);
        m_frame->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_frame->setFocusPolicy(Qt::NoFocus);
    }
    const QRect place = outline(*m_of);
    m_frame->setGeometry(QRect(m_of->mapTo(window, place.topLeft()), place.size()));
    m_frame->raise();
    m_frame->show();
}

} // namespace marginalia::ui
