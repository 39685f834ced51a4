// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/spans_view.h"

#include "ui/agreement_review/spans_layout.h"
#include "ui/document_view/text_positions.h"
#include "ui/settings/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace marginalia::ui {

namespace {
constexpr int bar = 4;
constexpr int barGap = 2;
constexpr int margin = theme::unit * 2;
constexpr int swatch = 12;

QFont nameFont() {
    return theme::smallFont();
}
} // namespace

SpansView::SpansView(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("spansView"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setProperty("paper", true);
    setFocusPolicy(Qt::NoFocus);
}

void SpansView::setQuote(const QString& text, std::vector<Voice> voices) {
    if (text != m_text)
        m_chosen.reset();
    m_text = text;
    m_voices = std::move(voices);
    retell();
    setMinimumHeight(heightForWidth(width()));
    updateGeometry();
    update();
}

void SpansView::retell() {
    QStringList said;
    for (const Voice& each : m_voices)
        said << tr("%1: %2.", "coder, what the coder says").arg(each.name, each.says);
    if (m_chosen) {
        const TextPositions positions(m_text);
        const int from = positions.toUnits(m_chosen->start);
        said << tr("Chosen: %1").arg(m_text.mid(from, positions.toUnits(m_chosen->end) - from));
    }
    setAccessibleName(m_text);
    setAccessibleDescription(said.join(QLatin1Char(' ')));
}

SpansView::Layout SpansView::layOut(int width) const {
    Layout layout;
    const int room = std::max(theme::unit * 10, width - 2 * margin);
    const QFont font = theme::readingFont();
    const int widest = std::min(room, QFontMetrics(font).averageCharWidth() * theme::charactersPerLine);
    const double below = static_cast<double>(m_voices.size()) * (bar + barGap) + theme::half;
    layout.legend = m_voices.empty() ? 0
                                     : static_cast<double>(m_voices.size()) *
                                               (QFontMetrics(nameFont()).height() + theme::half) +
                                           theme::unit;
    double y = margin + layout.legend;
    qsizetype start = 0;
    while (start <= m_text.size()) {
        qsizetype end = m_text.indexOf(QLatin1Char('\n'), start);
        if (end < 0)
            end = m_text.size();
        auto text = std::make_unique<QTextLayout>(m_text.mid(start, end - start), font);
        text->setCacheEnabled(true);
        text->beginLayout();
        while (true) {
            QTextLine line = text->createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(widest);
            line.setPosition(QPointF(margin, y));
            y += line.height() + below;
        }
        text->endLayout();
        layout.paragraphs.push_back({std::move(text), static_cast<int>(start)});
        start = end + 1;
    }
    layout.height = y + margin;
    return layout;
}

int SpansView::heightForWidth(int width) const {
    return static_cast<int>(layOut(width).height);
}

QSize SpansView::sizeHint() const {
    const int wide = theme::unit * 60;
    return {wide, heightForWidth(std::max(width(), theme::unit * 30))};
}

void SpansView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    setMinimumHeight(heightForWidth(width()));
}

void SpansView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setMinimumHeight(heightForWidth(width()));
        update();
    }
}

void SpansView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(theme::Role::Paper));
    const Layout layout = layOut(width());
    painter.setFont(nameFont());
    const QFontMetrics metrics(nameFont());
    int y = margin;
    for (const Voice& each : m_voices) {
        const int middle = y + metrics.height() / 2;
        painter.fillRect(QRect(margin, middle - bar / 2, swatch, bar), each.colour);
        painter.setPen(theme::colour(theme::Role::Ink));
        const int left = margin + swatch + theme::unit;
        painter.drawText(
            QRect(left, y, width() - left - margin, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(tr("%1: %2", "coder, what the coder says").arg(each.name, each.says),
                               Qt::ElideRight, width() - left - margin));
        y += metrics.height() + theme::half;
    }
    const TextPositions positions(m_text);
    QTextCharFormat chosenFormat;
    chosenFormat.setBackground(theme::tint(theme::colour(theme::Role::Focus)));
    chosenFormat.setForeground(theme::colour(theme::Role::Ink));
    painter.setPen(theme::colour(theme::Role::Ink));
    for (const Layout::Paragraph& paragraph : layout.paragraphs) {
        QList<QTextLayout::FormatRange> marked;
        if (m_chosen) {
            const int length = static_cast<int>(paragraph.text->text().size());
            const int from = std::clamp(positions.toUnits(m_chosen->start) - paragraph.start, 0, length);
            const int to = std::clamp(positions.toUnits(m_chosen->end) - paragraph.start, 0, length);
            if (from < to)
                marked << QTextLayout::FormatRange{from, to - from, chosenFormat};
        }
        paragraph.text->draw(&painter, QPointF(), marked);
        for (int at = 0; at < paragraph.text->lineCount(); ++at) {
            const QTextLine line = paragraph.text->lineAt(at);
            const int lineStart = paragraph.start + line.textStart();
            const int lineEnd = lineStart + line.textLength();
            double top = line.y() + line.height();
            for (const Voice& voice : m_voices) {
                for (const core::Span& span : voice.spans) {
                    const int from = std::max(lineStart, positions.toUnits(span.start));
                    const int to = std::min(lineEnd, positions.toUnits(span.end));
                    if (from >= to)
                        continue;
                    const double left = line.cursorToX(from - paragraph.start);
                    const double right = line.cursorToX(to - paragraph.start);
                    painter.fillRect(QRectF(std::min(left, right), top, std::abs(right - left), bar),
                                     voice.colour);
                }
                top += bar + barGap;
            }
        }
    }
}

} // namespace marginalia::ui
