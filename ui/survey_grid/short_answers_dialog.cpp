// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/short_answers_dialog.h"

#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/answer_words.h"
#include "ui/survey_grid/short_answers_model.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/physical_keys.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace marginalia::ui {

using namespace core;

ShortAnswersDialog::ShortAnswersDialog(ProjectSession& session, QWidget* parent)
    : FormDialog("shortAnswersDialog", tr("Short answers"), {}, parent)
    , m_session(session)
    , m_model(new ShortAnswersModel(this))
    , m_table(new QTableView(this))
    , m_said(nullptr) {
    resize(840, 600);
    addHint(tr("Statuses are not codes: “don't know” or “no answer” take an answer out of the substantive "
               "ones. Select one or "
               "several rows, then choose what these answers are. One step of undo takes it back."));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setProperty("paper", true);
    m_table->setProperty("padded", true);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::unit * 4);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ShortAnswersModel::Text, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    addWide(m_table, "shortAnswersTable", tr("Short answers, each text once"), true);

    auto* choices = new QWidget(this);
    auto* flow = new FlowLayout(choices, theme::unit);
    flow->setContentsMargins(0, 0, 0, 0);
    int key = 1;
    for (const survey::AnswerStatus status : survey::allStatuses) {
        auto* button =
            new QPushButton(tr("%1  %2", "key and status").arg(key++).arg(statusWord(status)), choices);
        button->setObjectName(QStringLiteral("shortAnswersStatus_") +
                              toQ(std::string(survey::statusKey(status))));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, status] { setStatus(status); });
        flow->addWidget(button);
    }
    addWide(choices, "shortAnswersStatuses", tr("Statuses"));
    m_said = addHint(QString());
    m_said->setObjectName(QStringLiteral("shortAnswersSaid"));

    QPushButton* proposals = buttons()->addButton(tr("Take all proposals"), QDialogButtonBox::ActionRole);
    proposals->setObjectName(QStringLiteral("shortAnswersTakeProposals"));
    proposals->setAutoDefault(false);
    connect(proposals, &QPushButton::clicked, this, &ShortAnswersDialog::takeProposals);
    connect(&m_session, &ProjectSession::changed, this, &ShortAnswersDialog::refresh);
    refresh();
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    m_table->setFocus();
}

void ShortAnswersDialog::refresh() {
    try {
        m_model->setGroups(m_session.isOpen() && m_session.question()
                               ? survey::shortAnswers(m_session.db(), m_session.question())
                               : std::vector<survey::ShortAnswerGroup>{});
    } catch (const Error& error) {
        m_session.report(error);
    }
    if (m_model->rowCount() == 0)
        m_said->setText(tr("This question has no answers of 40 characters or fewer."));
}

bool ShortAnswersDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const std::optional<QChar> key = keys::physicalKey(*static_cast<QKeyEvent*>(event));
        const int place = key ? key->digitValue() : -1;
        if (place >= 1 && place <= static_cast<int>(survey::allStatuses.size())) {
            setStatus(survey::allStatuses[static_cast<std::size_t>(place - 1)]);
            return true;
        }
    }
    return FormDialog::eventFilter(watched, event);
}

void ShortAnswersDialog::setStatus(survey::AnswerStatus status) {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::vector<AnswerId> answers;
    for (const QModelIndex& row : rows) {
        const auto& group = m_model->groupAt(row.row());
        answers.insert(answers.end(), group.answers.begin(), group.answers.end());
    }
    if (answers.empty()) {
        m_said->setText(tr("Select a row first."));
        return;
    }
    if (m_session.edit({msg("Set the status of {1} short answers"), {std::to_string(answers.size())}},
                       [&](store::Edit& edit) {
                           for (const AnswerId answer : answers)
                               survey::setStatus(edit, answer, status);
                       }))
        m_said->setText(tr("Answers set to “%1”: %2.")
                            .arg(statusWord(status), figure(static_cast<qint64>(answers.size()))));
}

void ShortAnswersDialog::takeProposals() {
    std::vector<std::pair<AnswerId, survey::AnswerStatus>> wanted;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const survey::ShortAnswerGroup& group = m_model->groupAt(row);
        for (std::size_t at = 0; group.proposed && at < group.answers.size(); ++at)
            if (group.statuses[at] != *group.proposed)
                wanted.emplace_back(group.answers[at], *group.proposed);
    }
    if (wanted.empty()) {
        m_said->setText(tr("Every answer already has the status that is proposed for it."));
        return;
    }
    if (m_session.edit({msg("Set the status of {1} short answers"), {std::to_string(wanted.size())}},
                       [&](store::Edit& edit) {
                           for (const auto& [answer, status] : wanted)
                               survey::setStatus(edit, answer, status);
                       }))
        m_said->setText(tr("Answers with a new status: %1.").arg(figure(static_cast<qint64>(wanted.size()))));
}

} // namespace marginalia::ui
