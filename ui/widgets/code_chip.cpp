// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_chip.h"

#include "ui/settings/theme.h"
#include "ui/widgets/icon.h"

#include <QPainter>

#include <algorithm>

namespace marginalia::ui {

namespace {
constexpr int chipHeight = 26;
constexpr int side = 8;
constexpr int dot = 8;
constexpr int memoSize = 14;
constexpr int longest = 320;
constexpr int gap = 6;
} // namespace

CodeChip::CodeChip(const QString& name, const QColor& hue, QWidget* parent)
    : QAbstractButton(parent)
    , m_hue(hue) {
    setText(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void CodeChip::setChosen(bool chosen) {
    m_chosen = chosen;
    update();
}

void CodeChip::setMemo(bool has) {
    m_memo = has;
    updateGeometry();
    update();
}

void CodeChip::setCoders(const QString& initials) {
    m_initials = initials;
    updateGeometry();
    update();
}

void CodeChip::setDisputed(bool disputed) {
    m_disputed = disputed;
    updateGeometry();
    update();
}

QSize CodeChip::sizeHint() const {
    int words = fontMetrics().horizontalAdvance(text());
    if (!m_initials.isEmpty())
        words += fontMetrics().horizontalAdvance(m_initials) + gap;
    const int marks = (m_memo ? memoSize + 4 : 0) + (m_disputed ? memoSize + 4 : 0);
    return {std::min(longest, side + dot + 6 + words + side + 2 + marks), chipHeight};
}

QSize CodeChip::minimumSizeHint() const {
    return {64, chipHeight};
}

void CodeChip::focusInEvent(QFocusEvent* event) {
    QAbstractButton::focusInEvent(event);
    Q_EMIT focused();
}

void CodeChip::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPen edge(Qt::transparent, 1);
    if (hasFocus())
        edge = QPen(theme::colour(theme::Role::Focus), 2);
    else if (m_chosen)
        edge = QPen(m_hue, 2);
    else if (underMouse())
        edge = QPen(m_hue, 1);
    const bool others = !m_initials.isEmpty();
    if (others && edge.color() == QColor(Qt::transparent))
        edge = QPen(theme::colour(theme::Role::Hairline), 1);
    painter.setPen(edge);
    painter.setBrush(others ? theme::colour(theme::Role::Paper) : theme::tint(m_hue));
    painter.drawRoundedRect(body, 5, 5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_hue);
    painter.drawRoundedRect(QRectF(side, (chipHeight - dot) / 2.0, dot, dot), 2, 2);
    QRect words = rect().adjusted(side + dot + 6, 0, -side, 0);
    if (m_memo) {
        painter.drawPixmap(
            words.right() - memoSize + 2, (chipHeight - memoSize) / 2,
            iconPixmap(QStringLiteral("memo"), theme::Role::Muted, memoSize, devicePixelRatioF()));
        words.adjust(0, 0, -memoSize - 2, 0);
    }
    if (m_disputed) {
        painter.drawPixmap(words.right() - memoSize + 2, (chipHeight - memoSize) / 2,
                           iconPixmap(QStringLiteral("disputed"), theme::Role::StateDisputed, memoSize,
                                      devicePixelRatioF()));
        words.adjust(0, 0, -memoSize - 2, 0);
    }
    if (others) {
        painter.setPen(theme::colour(theme::Role::Ink));
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, m_initials);
        words.adjust(fontMetrics().horizontalAdvance(m_initials) + gap, 0, 0, 0);
    }
    painter.setPen(theme::colour(others ? theme::Role::Muted : theme::Role::Ink));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

int paintChip(QPainter& painter, const QRect& rect, const QString& name, const QColor& hue) {
    constexpr int least = 44;
    constexpr int inset = 7;
    const QFontMetrics metrics(painter.font());
    const int wanted = metrics.horizontalAdvance(name) + 2 * inset;
    const int width = std::min(wanted, rect.width());
    if (width < std::min(wanted, least))
        return 0;
    const QRect body(rect.left(), rect.center().y() - 10, width, 21);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::tint(hue));
    painter.drawRoundedRect(body, 4, 4);
    painter.setPen(theme::colour(theme::Role::Ink));
    painter.drawText(body.adjusted(inset, 0, -inset + 2, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(name, Qt::ElideRight, width - 2 * inset + 2));
    painter.restore();
    return width;
}

} // namespace marginalia::ui
