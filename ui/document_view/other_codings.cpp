// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/other_codings.h"

#include "ui/codebook_panel/code_colour.h"
#include "ui/session/coder_sight.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/settings/theme.h"
#include "ui/widgets/code_chip.h"
#include "ui/widgets/flow_layout.h"

#include <QEvent>
#include <QLabel>

#include <algorithm>

namespace marginalia::ui {

using namespace core;

OtherCodings::OtherCodings(CodingDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_caption(new QLabel(this)) {
    setObjectName(QStringLiteral("answer-others"));
    new FlowLayout(this, theme::unit);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_caption->setProperty("muted", true);
    m_caption->setMinimumHeight(26);
    layout()->addWidget(m_caption);
    hide();
}

void OtherCodings::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

bool OtherCodings::isDisputed(CodeId code) const {
    return std::any_of(m_standings.begin(), m_standings.end(), [code](const coding::CodeStanding& each) {
        return each.code == code && each.disputed;
    });
}

QStringList OtherCodings::names(const std::vector<CoderId>& coders) const {
    QStringList names;
    for (const coding::Coder& each : m_desk.session().coders())
        if (std::find(coders.begin(), coders.end(), each.id) != coders.end())
            names << toQ(each.name);
    return names;
}

QString OtherCodings::initials(const coding::CodeStanding& standing) const {
    QStringList initials;
    for (const coding::Coder& each : m_desk.session().coders())
        if (each.id != m_desk.session().coder() &&
            std::find(standing.gave.begin(), standing.gave.end(), each.id) != standing.gave.end())
            initials << (each.initials.empty() ? toQ(each.name).left(2) : toQ(each.initials));
    return initials.join(QLatin1Char(' '));
}

QString OtherCodings::whoText(const coding::CodeStanding& standing) const {
    QStringList lines{tr("Given by: %1").arg(names(standing.gave).join(QStringLiteral(", ")))};
    if (!standing.without.empty())
        lines << tr("Judged without it: %1").arg(names(standing.without).join(QStringLiteral(", ")));
    if (standing.settled)
        lines << (*standing.settled ? tr("Settled: it applies.") : tr("Settled: it does not apply."));
    else if (standing.disputed)
        lines << tr("In dispute: not counted in the final layer until it is settled.");
    return lines.join(QLatin1Char('\n'));
}

void OtherCodings::refresh() {
    for (QWidget* chip : std::as_const(m_chips)) {
        layout()->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    m_standings.clear();
    const AnswerId answer = m_desk.place().answer;
    if (answer && m_desk.session().isOpen()) {
        try {
            m_standings = coding::standingsOn(m_desk.session().db(), answer);
        } catch (const Error& error) {
            m_desk.session().report(error);
        }
    }
    const codebook::Codebook& codebook = m_desk.session().codebook();
    std::erase_if(m_standings,
                  [&codebook](const coding::CodeStanding& each) { return !codebook.find(each.code); });
    std::sort(m_standings.begin(), m_standings.end(),
              [&codebook](const coding::CodeStanding& a, const coding::CodeStanding& b) {
                  return codebook.indexOf(a.code) < codebook.indexOf(b.code);
              });
    m_caption->setText(tr("Others:"));
    for (const coding::CodeStanding& each : m_standings) {
        const QString who = initials(each);
        if (who.isEmpty())
            continue;
        const QString name = shownName(codebook, each.code);
        auto* chip = new CodeChip(name, codeHue(codebook, each.code), this);
        chip->setObjectName(QStringLiteral("other-") + name);
        chip->setCoders(who);
        chip->setDisputed(each.disputed);
        const QString text = whoText(each);
        chip->setToolTip(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
        chip->setAccessibleName(tr("Code %1 by other coders").arg(name));
        chip->setAccessibleDescription(text);
        connect(chip, &CodeChip::clicked, this,
                [this, line = QString(text).replace(QLatin1Char('\n'), QLatin1Char(' '))] {
                    Q_EMIT m_desk.said(line);
                });
        layout()->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
    setVisible(!m_chips.isEmpty() && CoderSight::of(m_desk.session()).shown() != CoderSight::Shown::Mine);
    updateGeometry();
}

} // namespace marginalia::ui
