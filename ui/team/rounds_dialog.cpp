// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/rounds_dialog.h"

#include "ui/session/language.h"
#include "ui/session/project_session.h"
#include "ui/settings/theme.h"
#include "ui/team/round_dialog.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/prompts.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>

namespace marginalia::ui {

using namespace core;
using team::RoundKind;

namespace {

enum Column { Name, Kind, Drawn, Progress, State, columnCount };

QString kindWord(RoundKind kind) {
    switch (kind) {
    case RoundKind::Training:
        return RoundsDialog::tr("training");
    case RoundKind::Pilot:
        return RoundsDialog::tr("pilot");
    case RoundKind::Reliability:
        return RoundsDialog::tr("reliability");
    case RoundKind::Drift:
        break;
    }
    return RoundsDialog::tr("drift check");
}

} // namespace

RoundsDialog::RoundsDialog(ProjectSession& session, QWidget* parent)
    : FormDialog("roundsDialog", tr("Rounds of double coding"), QString(), parent)
    , m_session(session)
    , m_table(new QTableWidget(this)) {
    setProperty("helpPage", QStringLiteral("agreement"));
    setMinimumSize(theme::unit * 100, theme::unit * 50);
    resize(theme::unit * 120, theme::unit * 56);
    m_table->setColumnCount(columnCount);
    m_table->setHorizontalHeaderLabels({tr("Round"), tr("What for"), tr("Drawn"), tr("Judged"), tr("State")});
    dressTable(*m_table, "roundsTable");
    m_table->setProperty("padded", true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Progress, QHeaderView::Stretch);
    addWide(m_table, "roundsTable", tr("Rounds of double coding"), true);
    m_nothing = addHint(QString());
    m_nothing->setObjectName(QStringLiteral("roundsHint"));
    const auto button = [this](const char* name, const QString& text) {
        QPushButton* made = buttons()->addButton(text, QDialogButtonBox::ActionRole);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        return made;
    };
    m_new = button("roundNew", tr("&New round…"));
    m_pack = button("roundPack", tr("&Package for a coder…"));
    m_close = button("roundClose", tr("C&lose the round…"));
    m_remove = button("roundRemove", tr("&Remove…"));
    connect(m_new, &QPushButton::clicked, this, [this] {
        auto* dialog = new RoundDialog(m_session, this);
        connect(dialog, &RoundDialog::started, this, [this](const QString& name) {
            m_table->setCurrentCell(m_table->rowCount() - 1, 0);
            Q_EMIT said(tr("The round “%1” has begun. Its units are drawn.").arg(name));
        });
        dialog->open();
    });
    connect(m_pack, &QPushButton::clicked, this, [this] {
        if (const team::Round* round = chosen())
            Q_EMIT packAsked(round->id);
    });
    connect(m_close, &QPushButton::clicked, this, &RoundsDialog::closeChosen);
    connect(m_remove, &QPushButton::clicked, this, &RoundsDialog::removeChosen);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &RoundsDialog::refreshButtons);
    connect(&m_session, &ProjectSession::changed, this, &RoundsDialog::fill);
    connect(&m_session, &ProjectSession::stateChanged, this, &RoundsDialog::refreshButtons);
    connect(&m_session, &ProjectSession::aboutToClose, this, &QDialog::reject);
    fill();
}

const team::Round* RoundsDialog::chosen() const {
    const int row = m_table->currentRow();
    return row >= 0 && row < static_cast<int>(m_rounds.size()) ? &m_rounds[static_cast<std::size_t>(row)]
                                                               : nullptr;
}

void RoundsDialog::fill() {
    const team::Round* before = chosen();
    const RoundId kept = before ? before->id : RoundId{};
    try {
        m_rounds = team::rounds(m_session.db());
        m_table->setRowCount(static_cast<int>(m_rounds.size()));
        int row = 0;
        for (const team::Round& each : m_rounds) {
            QStringList progress;
            const auto units = static_cast<std::int64_t>(team::unitsOf(m_session.db(), each.id).size());
            for (const team::RoundWork& work : team::workOn(m_session.db(), each)) {
                const auto coder = std::ranges::find(m_session.coders(), work.coder, &coding::Coder::id);
                if (coder != m_session.coders().end())
                    progress << tr("%1: %2 of %3", "coder, judged, drawn")
                                    .arg(toQ(coder->name), figure(work.done), figure(work.units));
            }
            QString state =
                each.closed() ? tr("closed %1").arg(toQ(each.closedAt.substr(0, 10))) : tr("open");
            if (each.closed())
                if (const std::int64_t changes = team::changesAfter(m_session.db(), each); changes > 0)
                    state += QStringLiteral(" · ") + tr("changed after the round: %1").arg(figure(changes));
            const QString cells[] = {toQ(each.name), kindWord(each.kind), figure(units),
                                     progress.join(QStringLiteral(" · ")), state};
            for (int column = 0; column < columnCount; ++column) {
                auto* item = new QTableWidgetItem(cells[column]);
                item->setToolTip(cells[column].toHtmlEscaped());
                m_table->setItem(row, column, item);
            }
            if (each.id == kept)
                m_table->setCurrentCell(row, 0);
            ++row;
        }
        if (m_table->currentRow() < 0 && row > 0)
            m_table->setCurrentCell(row - 1, 0);
    } catch (const Error& error) {
        m_session.report(error);
    }
    m_nothing->setText(m_rounds.empty() ? tr("Two coders judge the same units, drawn at random, without "
                                             "seeing each other’s work; then the round is "
                                             "closed, and its agreement is the one to report.")
                                        : tr("Closing keeps a copy of what each coder did. The report goes "
                                             "by that copy; later changes are counted, "
                                             "and change nothing in it."));
    refreshButtons();
}

void RoundsDialog::refreshButtons() {
    const team::Round* round = chosen();
    const bool can = m_session.canEdit();
    m_new->setEnabled(can);
    m_pack->setEnabled(can && round && !round->closed());
    m_close->setEnabled(can && round && !round->closed());
    m_remove->setEnabled(can && round);
}

void RoundsDialog::closeChosen() {
    const team::Round* round = chosen();
    if (!round)
        return;
    if (m_session.edit({msg("Close the round {1}"), {round->name}},
                       [id = round->id](store::Edit& edit) { team::closeRound(edit, id); }))
        Q_EMIT said(
            tr("The round is closed. Compare shows the agreement as it stands now; Ctrl+Z opens it again."));
}

void RoundsDialog::removeChosen() {
    const team::Round* round = chosen();
    if (!round)
        return;
    Prompts::Question question;
    question.title = tr("Remove the round");
    question.text =
        round->kind == RoundKind::Drift
            ? tr("Remove the round “%1”, with what was coded again in it? Undo brings it back.")
                  .arg(toQ(round->name))
            : tr("Remove the round “%1”? What was coded stays; the copy of a closed round goes with it. Undo "
                 "brings it back.")
                  .arg(toQ(round->name));
    question.accept = tr("Remove");
    prompts().confirm(this, question, [this, id = round->id, name = round->name] {
        m_session.edit({msg("Remove the round {1}"), {name}},
                       [id](store::Edit& edit) { team::removeRound(edit, id); });
    });
}

} // namespace marginalia::ui
