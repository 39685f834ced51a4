// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/stripe_margin.h"

#include "ui/settings/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace marginalia::ui {

namespace {
constexpr int laneWidth = 8;
constexpr int barWidth = 4;
constexpr int mostLanes = 6;
} // namespace

StripeMargin::StripeMargin(PassageText* text, QWidget* parent)
    : QWidget(parent)
    , m_text(text) {
    setProperty("paper", true);
    setAttribute(Qt::WA_StyledBackground);
    setMouseTracking(true);
    setFont(theme::smallFont());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumWidth(theme::unit * 25);
    connect(text, &PassageText::laidOut, this, &StripeMargin::arrange);
}

QSize StripeMargin::sizeHint() const {
    return {theme::unit * 26, 80};
}

void StripeMargin::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void StripeMargin::arrange() {
    m_stripes.clear();
    struct Lines {
        const ShownCoding* coding;
        int top;
        int bottom;
    };
    const QPoint origin = mapFromGlobal(m_text->viewport()->mapToGlobal(QPoint(0, 0)));
    QList<Lines> all;
    for (const ShownCoding& coding : m_text->codings()) {
        const QRect lines = m_text->linesOf(coding.span);
        all.append({&coding, lines.top() + origin.y() + 2, lines.bottom() + origin.y() - 2});
    }
    std::stable_sort(all.begin(), all.end(), [](const Lines& a, const Lines& b) { return a.top < b.top; });
    QList<int> laneEnds;
    QList<int> lanes;
    for (const Lines& each : all) {
        qsizetype lane = 0;
        while (lane < laneEnds.size() && laneEnds.at(lane) >= each.top)
            ++lane;
        if (lane == laneEnds.size() && lane < mostLanes)
            laneEnds.append(0);
        lane = std::min(lane, laneEnds.size() - 1);
        laneEnds[lane] = std::max(laneEnds.at(lane), each.bottom);
        lanes.append(static_cast<int>(lane));
    }
    const int labelLeft = static_cast<int>(laneEnds.size()) * laneWidth + theme::half;
    const int labelHeight = fontMetrics().height() + 2;
    int free = -100000;
    for (qsizetype at = 0; at < all.size(); ++at) {
        const Lines& each = all.at(at);
        const int top = std::max(each.top, free);
        free = top + labelHeight;
        m_stripes.append({each.coding->id,
                          QRect(lanes.at(at) * laneWidth, each.top, barWidth, each.bottom - each.top),
                          QRect(labelLeft, top, width() - labelLeft - theme::unit, labelHeight)});
    }
    update();
}

core::CodingId StripeMargin::codingAt(QPoint point) const {
    for (const Stripe& stripe : m_stripes)
        if (stripe.bar.adjusted(-2, 0, 2, 0).contains(point) || stripe.label.contains(point))
            return stripe.id;
    return {};
}

void StripeMargin::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event);
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(theme::Role::Paper));
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype at = 0; at < m_stripes.size(); ++at) {
        const Stripe& stripe = m_stripes.at(at);
        const auto coding = std::find_if(m_text->codings().begin(), m_text->codings().end(),
                                         [&stripe](const ShownCoding& each) { return each.id == stripe.id; });
        if (coding == m_text->codings().end())
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(coding->hue);
        painter.drawRoundedRect(stripe.bar.adjusted(coding->chosen ? -1 : 0, 0, coding->chosen ? 1 : 0, 0), 2,
                                2);
        painter.drawRoundedRect(QRect(stripe.label.left(), stripe.label.center().y() - 3, 7, 7), 2, 2);
        const QRect words = stripe.label.adjusted(theme::unit + theme::half, 0, 0, 0);
        QFont font = theme::smallFont();
        font.setWeight(coding->chosen ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(theme::colour(coding->chosen ? theme::Role::Ink : theme::Role::Muted));
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(font).elidedText(coding->name, Qt::ElideRight, words.width()));
    }
}

void StripeMargin::mousePressEvent(QMouseEvent* event) {
    Q_EMIT chosen(codingAt(event->pos()));
}

void StripeMargin::contextMenuEvent(QContextMenuEvent* event) {
    if (const core::CodingId coding = codingAt(event->pos())) {
        Q_EMIT chosen(coding);
        Q_EMIT menuAsked(coding, event->globalPos());
    }
}

bool StripeMargin::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const core::CodingId at = codingAt(help->pos());
        for (const ShownCoding& coding : m_text->codings())
            if (at && coding.id == at)
                QToolTip::showText(help->globalPos(), coding.name.toHtmlEscaped(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace marginalia::ui
