// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/status_question.h"

#include "core/coding/answer_work.h"
#include "core/team/status_opinion.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/answer_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace marginalia::ui {

using namespace core;

StatusQuestion::StatusQuestion(CodingDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_text(new QLabel(this))
    , m_take(new QPushButton(this))
    , m_keep(new QPushButton(this)) {
    setObjectName(QStringLiteral("status-question"));
    m_text->setObjectName(QStringLiteral("status-question-text"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_take->setObjectName(QStringLiteral("status-take"));
    m_keep->setObjectName(QStringLiteral("status-keep"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    row->addWidget(m_text, 1);
    row->addWidget(m_take);
    row->addWidget(m_keep);
    connect(m_take, &QPushButton::clicked, this, [this] {
        settle(m_proposed,
               [this](store::Edit& edit) { survey::setStatus(edit, m_desk.place().answer, m_proposed); });
    });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        settle(m_present, [this](store::Edit& edit) {
            coding::Decision decision;
            decision.answer = m_desk.place().answer;
            decision.status = survey::statusKey(m_present);
            coding::decide(edit, decision);
        });
    });
    hide();
}

void StatusQuestion::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

// Of this answer alone, whatever else is chosen in the list.
void StatusQuestion::settle(survey::AnswerStatus status, const Project::Body& body) {
    if (!m_desk.session().edit(Sentence(msg("Set the status of an answer")), body))
        return;
    Q_EMIT m_desk.said(tr("Settled: “%1”.").arg(statusWord(status)));
    Q_EMIT settled();
}

void StatusQuestion::refresh() {
    ProjectSession& session = m_desk.session();
    const AnswerId answer = m_desk.place().answer;
    std::optional<survey::AnswerStatus> proposed;
    QStringList who;
    try {
        const auto found =
            answer && session.isOpen() ? survey::answerById(session.db(), answer) : std::nullopt;
        const std::vector<coding::Decision> decisions =
            found ? coding::decisionsOn(session.db(), answer) : std::vector<coding::Decision>();
        const bool open = found && std::none_of(decisions.begin(), decisions.end(),
                                                [](const coding::Decision& each) { return !each.code; });
        const coding::WorkByCoder work = open ? coding::workOn(session.db(), answer) : coding::WorkByCoder();
        for (const coding::Coder& each : session.coders()) {
            const coding::AnswerWork* mine = coding::workBy(work, each.id);
            const auto says = mine ? survey::statusFromKey(mine->proposedStatus) : std::nullopt;
            if (!says || *says == found->status || (proposed && *says != *proposed))
                continue;
            proposed = says;
            who << toQ(each.name);
        }
        if (found)
            m_present = found->status;
    } catch (const Error& error) {
        session.report(error);
    }
    // Opinions are settled when all have given theirs.
    const bool shown = proposed && !team::StatusOpinions(session.db(), session.coder()).holdFor(answer);
    setVisible(shown);
    if (!shown)
        return;
    m_proposed = *proposed;
    m_text->setText(tr("Taken as “%1”, but “%2” according to %3: not counted until this is settled.")
                        .arg(statusWord(m_present), statusWord(m_proposed), who.join(QStringLiteral(", "))));
    m_take->setText(tr("Settle as “%1”").arg(statusWord(m_proposed)));
    m_keep->setText(tr("Keep “%1”").arg(statusWord(m_present)));
    for (QPushButton* button : {m_take, m_keep})
        button->setEnabled(session.canEdit());
}

} // namespace marginalia::ui
