// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interviews/passages_list.h"

#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace marginalia::ui {

using namespace core;

PassagesList::PassagesList(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_close(new QToolButton(this))
    , m_list(new QListWidget(this))
    , m_nothing(new QLabel(this)) {
    setObjectName(QStringLiteral("passages"));
    m_title->setObjectName(QStringLiteral("passages-title"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setFont(theme::headFont());
    m_close->setObjectName(QStringLiteral("passages-close"));
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_list->setObjectName(QStringLiteral("passages-list"));
    m_list->setProperty("paper", true);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setSpacing(theme::half);
    m_list->setMinimumHeight(theme::unit * 10);
    m_nothing->setWordWrap(true);
    m_nothing->setProperty("muted", true);
    m_nothing->setContentsMargins(theme::unit * 2, 0, theme::unit * 2, theme::unit);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme::unit * 2, theme::unit, theme::unit, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1, Qt::AlignTop);

    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_list, &QListWidget::itemClicked, this, [this] { ask(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { ask(m_list->currentRow()); });
    retranslate();
}

void PassagesList::retranslate() {
    m_list->setAccessibleName(tr("Passages behind the figure"));
    m_close->setAccessibleName(tr("Close the list of passages"));
    m_close->setToolTip(m_close->accessibleName());
    m_nothing->setText(tr("No passage stands behind this figure. It was settled without one, or the passages "
                          "have been taken off since."));
}

void PassagesList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PassagesList::show(const QString& title, const InterviewPassages& found) {
    m_title->setText(title);
    m_shown = found.passages;
    m_list->clear();
    for (const InterviewPassage& each : m_shown) {
        const QString words = toQ(each.words).simplified();
        auto* item = new QListWidgetItem(toQ(each.documentName) + QLatin1Char('\n') + words, m_list);
        item->setData(Qt::AccessibleTextRole, tr("%1: %2").arg(toQ(each.documentName), words));
    }
    m_list->setVisible(!m_shown.empty());
    m_nothing->setVisible(m_shown.empty());
    QWidget::show();
}

void PassagesList::ask(int row) {
    if (row < 0 || row >= static_cast<int>(m_shown.size()))
        return;
    const InterviewPassage& passage = m_shown[static_cast<std::size_t>(row)];
    Q_EMIT passageAsked(passage.document, passage.span);
}

} // namespace marginalia::ui
