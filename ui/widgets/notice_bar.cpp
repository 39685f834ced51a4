// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice_bar.h"

#include "ui/settings/theme.h"
#include "ui/widgets/icon.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace marginalia::ui {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent) {
    setObjectName(QStringLiteral("notice"));
    setProperty("paper", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(theme::unit * 2, theme::unit, theme::unit, theme::unit);
    row->setSpacing(theme::unit);
    m_icon = new QLabel(this);
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(QStringLiteral("notice-sentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action = new QPushButton(this);
    m_action->setObjectName(QStringLiteral("notice-action"));
    m_fold = new QToolButton(this);
    m_fold->setCheckable(true);
    m_copy = new QToolButton(this);
    m_close = new QToolButton(this);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setObjectName(QStringLiteral("notice-close"));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_sentence, 1);
    for (QWidget* each : std::initializer_list<QWidget*>{m_action, m_fold, m_copy, m_close})
        row->addWidget(each, 0, Qt::AlignVCenter);
    column->addLayout(row);
    m_details = new QPlainTextEdit(this);
    m_details->setReadOnly(true);
    m_details->setMaximumHeight(140);
    column->addWidget(m_details);
    auto* line = new QFrame(this);
    line->setProperty("hairline", true);
    column->addWidget(line);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_fold, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_sentence->text() + QLatin1Char('\n') +
                                              m_details->toPlainText());
    });
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (m_run)
            m_run();
    });
    retranslate();
    hide();
}

void NoticeBar::retranslate() {
    m_fold->setText(tr("Details"));
    m_fold->setAccessibleName(tr("Details"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the notice"));
    m_close->setAccessibleName(tr("Close the notice"));
    m_close->setToolTip(tr("Close"));
    m_details->setAccessibleName(tr("Details of the notice"));
    setAccessibleName(tr("Notice"));
}

void NoticeBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NoticeBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void NoticeBar::show(const QString& iconName, const QString& sentence, const QString& details) {
    m_icon->setPixmap(iconPixmap(
        iconName, iconName == QLatin1String("warning") ? theme::Role::StateDisputed : theme::Role::Muted, 20,
        devicePixelRatioF()));
    m_sentence->setText(sentence);
    m_details->setPlainText(details);
    m_fold->setVisible(!details.isEmpty());
    m_copy->setVisible(!details.isEmpty());
    m_fold->setChecked(false);
    m_details->hide();
    QFrame::show();
}

void NoticeBar::showProblem(const QString& sentence, const QString& details) {
    m_action->hide();
    m_run = {};
    show(QStringLiteral("warning"), sentence, details);
}

void NoticeBar::showNews(const QString& sentence, const QString& action, std::function<void()> run) {
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_run = std::move(run);
    show(QStringLiteral("about"), sentence, {});
}

QString NoticeBar::sentence() const {
    return isHidden() ? QString() : m_sentence->text();
}

} // namespace marginalia::ui
