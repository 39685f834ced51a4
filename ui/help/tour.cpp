// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/tour.h"

#include "ui/settings/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace marginalia::ui {

namespace {

/// The object names of what the steps speak of.
constexpr std::array<const char*, Tour::steps> places{"survey-grid", "codebook-tree", "shareTable",
                                                      "status-undo", "menu-bar"};

} // namespace

bool Tour::wasSeen() {
    return QSettings().value(QStringLiteral("tour/seen")).toBool();
}

Tour* Tour::begin(QWidget* window) {
    QSettings().setValue(QStringLiteral("tour/seen"), true);
    auto* tour = window->findChild<Tour*>(QString(), Qt::FindDirectChildrenOnly);
    if (!tour)
        tour = new Tour(window);
    tour->go(0);
    tour->show();
    tour->raise();
    tour->m_next->setFocus();
    return tour;
}

Tour::Tour(QWidget* window)
    : QFrame(window)
    , m_ring(new QFrame(window)) {
    setObjectName(QStringLiteral("tour"));
    setProperty("bubble", true);
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(theme::unit * 44);
    m_ring->setObjectName(QStringLiteral("tour-ring"));
    m_ring->setProperty("ring", true);
    m_ring->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit * 2, theme::unit * 2, theme::unit * 2, theme::unit * 2);
    column->setSpacing(theme::unit);
    m_head = new QLabel(this);
    m_head->setFont(theme::headFont());
    m_text = new QLabel(this);
    m_text->setObjectName(QStringLiteral("tour-text"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout;
    m_end = new QPushButton(this);
    m_end->setObjectName(QStringLiteral("tour-end"));
    m_back = new QPushButton(this);
    m_back->setObjectName(QStringLiteral("tour-back"));
    m_next = new QPushButton(this);
    m_next->setObjectName(QStringLiteral("tour-next"));
    m_next->setProperty("primary", true);
    row->addWidget(m_end);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_next);
    column->addWidget(m_head);
    column->addWidget(m_text);
    column->addLayout(row);
    connect(m_end, &QPushButton::clicked, this, &QWidget::close);
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_step + 1 < steps)
            go(m_step + 1);
        else
            close();
    });
    connect(this, &QObject::destroyed, m_ring, &QObject::deleteLater);
    window->installEventFilter(this);
}

void Tour::go(int step) {
    m_step = std::clamp(step, 0, steps - 1);
    if (m_target)
        m_target->removeEventFilter(this);
    m_target = window()->findChild<QWidget*>(QLatin1String(places[static_cast<std::size_t>(m_step)]));
    if (m_target)
        m_target->installEventFilter(this);
    retranslate();
}

void Tour::retranslate() {
    const std::array<QString, steps> texts{tr("Each row is one respondent. Choose an answer, and it is shown "
                                              "in full below, with what is coded in it."),
                                           tr("Press 1 to give the code that has the key 1, or "
                                              "double-click a code here. Enter means: judged, on to the next "
                                              "answer."),
                                           tr("The shares move at once. Number and base stand beside every "
                                              "percentage; point at a row to see who is "
                                              "counted."),
                                           tr("Ctrl+Z takes back what you did, step after step, without "
                                              "limit, also tomorrow. Here stands what would be "
                                              "taken back."),
                                           tr("Ctrl+E writes the table to Word. Ctrl+K finds anything else, "
                                              "and F1 explains the place where you are.")};
    setAccessibleName(tr("Tour"));
    m_head->setText(tr("Step %1 of %2").arg(m_step + 1).arg(int{steps}));
    m_text->setText(texts[static_cast<std::size_t>(m_step)]);
    m_back->setText(tr("Back"));
    m_back->setVisible(m_step > 0);
    m_next->setText(m_step + 1 < steps ? tr("Next") : tr("Begin to work"));
    m_end->setText(tr("End the tour"));
    m_end->setVisible(m_step + 1 < steps);
    place();
}

void Tour::place() {
    const QRect all = window()->rect();
    const int height =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
    resize(width(), height);
    const bool seen = m_target && m_target->isVisible();
    m_ring->setVisible(seen);
    if (!seen) {
        move(all.center() - rect().center());
        return;
    }
    const QRect target(m_target->mapTo(window(), QPoint(0, 0)), m_target->size());
    m_ring->setGeometry(
        target.adjusted(-theme::half, -theme::half, theme::half, theme::half).intersected(all));
    m_ring->raise();
    // Beside it where there is room, else below or above it, else over its lower part.
    constexpr int gap = theme::unit * 2;
    QPoint at(target.left(), target.bottom() + gap);
    if (target.left() - gap - width() >= 0 && target.height() > height)
        at = QPoint(target.left() - gap - width(), target.top());
    else if (at.y() + height > all.bottom())
        at.setY(target.top() - gap - height >= 0 ? target.top() - gap - height
                                                 : target.bottom() - gap - height);
    at.setX(std::clamp(at.x(), theme::unit, std::max(theme::unit, all.right() - width() - theme::unit)));
    at.setY(std::clamp(at.y(), theme::unit, std::max(theme::unit, all.bottom() - height - theme::unit)));
    move(at);
    raise();
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move || event->type() == QEvent::Show)
        QMetaObject::invokeMethod(this, &Tour::place, Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

void Tour::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Tour::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace marginalia::ui
