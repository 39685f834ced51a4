// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_link.h"

#include "ui/help/help_window.h"
#include "ui/settings/theme.h"
#include "ui/widgets/icon.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace marginalia::ui {

HelpLink::HelpLink(QWidget* parent)
    : QToolButton(parent) {
    setObjectName(QStringLiteral("help-link"));
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(ui::icon(QStringLiteral("about")));
    connect(this, &QToolButton::clicked, this,
            [this] { HelpWindow::showPage(window(), HelpWindow::pageFor(this)); });
    retranslate();
}

void HelpLink::retranslate() {
    setText(tr("How this works"));
    setToolTip(tr("The page of the manual on this place (F1)"));
}

void HelpLink::changeEvent(QEvent* event) {
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QWidget* withHelpLink(QLabel* sentence) {
    auto* pane = new QWidget(sentence->parentWidget());
    sentence->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(theme::unit, theme::unit, theme::unit, theme::unit);
    column->addStretch(1);
    column->addWidget(sentence);
    column->addWidget(new HelpLink(pane), 0, Qt::AlignHCenter);
    column->addStretch(1);
    return pane;
}

} // namespace marginalia::ui
