// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/start_page.h"

#include "ui/help/help_window.h"
#include "ui/main_window/actions.h"
#include "ui/session/project_memory.h"
#include "ui/settings/theme.h"
#include "ui/widgets/icon.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace marginalia::ui {

namespace {
constexpr int columnWidth = theme::unit * 56;
/// From the edge of a button without a frame to its icon: what has none stands in line with that.
constexpr int inset = 10;

void empty(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}
} // namespace

StartPage::StartPage(Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions) {
    setObjectName(QStringLiteral("start-page"));
    setProperty("desk", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QHBoxLayout(this);
    auto* column = new QWidget(this);
    column->setFixedWidth(columnWidth);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit);
    m_name = new QLabel(QStringLiteral("Marginalia"), column);
    QFont font = theme::readingFont();
    font.setPointSizeF(28);
    m_name->setFont(font);
    m_sentence = new QLabel(column);
    m_sentence->setWordWrap(true);
    m_sentence->setProperty("muted", true);
    m_buttons = new QVBoxLayout;
    m_buttons->setSpacing(theme::unit);
    m_buttons->setContentsMargins(inset, 0, 0, 0);
    m_help = new QVBoxLayout;
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(2);
    m_recentHead = new QLabel(column);
    m_recentHead->setFont(theme::headFont());
    for (QLabel* each : {m_name, m_sentence, m_recentHead})
        each->setContentsMargins(inset, 0, 0, 0);
    layout->addStretch(2);
    layout->addWidget(m_name);
    layout->addWidget(m_sentence);
    layout->addSpacing(theme::unit * 2);
    layout->addLayout(m_buttons);
    layout->addLayout(m_help);
    layout->addSpacing(theme::unit * 3);
    layout->addWidget(m_recentHead);
    layout->addLayout(m_recent);
    layout->addStretch(3);
    outer->addStretch();
    outer->addWidget(column);
    outer->addStretch();
    refresh();
}

void StartPage::refresh() {
    m_sentence->setText(
        tr("Read answers and interviews, mark passages with codes, and see the shares change as you work."));
    empty(m_buttons);
    bool first = true;
    for (const QString& id :
         {QStringLiteral("open-sample"), QStringLiteral("new-project"), QStringLiteral("open-project")}) {
        QAction* action = m_actions.find(id);
        if (!action)
            continue;
        QString text = action->text();
        auto* button = new QPushButton(text.remove(QLatin1Char('&')), this);
        button->setObjectName(QStringLiteral("start-") + id);
        button->setProperty("primary", first);
        button->setMinimumHeight(theme::unit * 4);
        first = false;
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_buttons->addWidget(button, 0, Qt::AlignLeft);
    }
    auto* help = new QToolButton(this);
    help->setObjectName(QStringLiteral("start-help"));
    help->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    help->setIcon(icon(QStringLiteral("about")));
    help->setText(tr("First steps, in the manual"));
    connect(help, &QToolButton::clicked, this,
            [this] { HelpWindow::showPage(window(), QStringLiteral("start")); });
    empty(m_help);
    m_help->addWidget(help, 0, Qt::AlignLeft);
    empty(m_recent);
    const QStringList files = recentProjects();
    m_recentHead->setText(tr("Recent projects"));
    m_recentHead->setVisible(!files.isEmpty());
    for (const QString& file : files.mid(0, 6)) {
        auto* button = new QToolButton(this);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(icon(QStringLiteral("survey")));
        const QFileInfo info(file);
        button->setText(info.completeBaseName());
        button->setToolTip(QDir::toNativeSeparators(file).toHtmlEscaped());
        button->setAccessibleName(tr("Open %1").arg(info.completeBaseName()));
        button->setAccessibleDescription(folderOf(file));
        connect(button, &QToolButton::clicked, this, [this, file] { Q_EMIT openAsked(file); });
        auto* folder = new QLabel(folderOf(file));
        folder->setTextFormat(Qt::PlainText);
        folder->setProperty("muted", true);
        auto* row = new QWidget(this);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(theme::unit);
        line->addWidget(button);
        line->addWidget(folder);
        m_recent->addWidget(row, 0, Qt::AlignLeft);
    }
}

void StartPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace marginalia::ui
