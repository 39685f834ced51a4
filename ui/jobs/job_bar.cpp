// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_bar.h"

#include "ui/jobs/job_runner.h"
#include "ui/settings/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace marginalia::ui {

JobBar::JobBar(JobRunner& runner, QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("job-bar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    m_title = new QLabel(this);
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(theme::unit * 20);
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(QStringLiteral("job-cancel"));
    row->addWidget(m_title);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    connect(&runner, &JobRunner::shown, this, [this](const QString& title) {
        m_title->setText(title);
        m_bar->setValue(0);
        m_bar->setAccessibleName(title);
        m_cancel->setEnabled(true);
        show();
    });
    connect(&runner, &JobRunner::progressed, m_bar,
            [this](double part) { m_bar->setValue(static_cast<int>(part * 1000)); });
    connect(&runner, &JobRunner::finished, this, &QWidget::hide);
    connect(m_cancel, &QPushButton::clicked, &runner, [this, &runner] {
        m_cancel->setEnabled(false);
        runner.cancel();
    });
    retranslate();
    hide();
}

void JobBar::retranslate() {
    m_cancel->setText(tr("Cancel"));
    m_bar->setAccessibleName(tr("Progress"));
}

void JobBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace marginalia::ui
