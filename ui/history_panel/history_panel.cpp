// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_panel/history_panel.h"

#include "core/store/history_store.h"
#include "ui/history_panel/history_model.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace marginalia::ui {

namespace {
constexpr int stepsMeasured = 200;
}

HistoryPanel::HistoryPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new HistoryModel(this))
    , m_table(new QTableView(this))
    , m_undo(new QPushButton(this))
    , m_redo(new QPushButton(this))
    , m_empty(new QLabel(this)) {
    setObjectName(QStringLiteral("historyPanel"));
    m_table->setObjectName(QStringLiteral("historyTable"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::unit * 3 + theme::half);
    QHeaderView* head = m_table->horizontalHeader();
    head->setHighlightSections(false);
    head->setSectionResizeMode(HistoryModel::Step, QHeaderView::Stretch);

    m_undo->setObjectName(QStringLiteral("historyUndo"));
    m_undo->setIcon(icon(QStringLiteral("undo")));
    m_redo->setObjectName(QStringLiteral("historyRedo"));
    m_redo->setIcon(icon(QStringLiteral("redo")));
    m_empty->setObjectName(QStringLiteral("historyEmpty"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("muted", true);
    m_empty->setContentsMargins(theme::unit * 3, theme::unit * 3, theme::unit * 3, theme::unit * 3);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme::unit);
    column->setSpacing(theme::unit);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(theme::unit * 2, 0, theme::unit * 2, 0);
    row->setSpacing(theme::unit);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addStretch(1);
    column->addLayout(row);

    connect(m_undo, &QPushButton::clicked, &m_session, &ProjectSession::undo);
    connect(m_redo, &QPushButton::clicked, &m_session, &ProjectSession::redo);
    const auto outdated = [this] {
        m_outdated = true;
        if (isVisible())
            refresh();
    };
    connect(&m_session, &ProjectSession::changed, this, outdated);
    connect(&m_session, &ProjectSession::opened, this, outdated);
    connect(&m_session, &ProjectSession::closed, this, outdated);
    connect(&m_session, &ProjectSession::stateChanged, this, &HistoryPanel::refreshButtons);
    retranslate();
    refreshButtons();
    m_table->hide();
}

void HistoryPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refreshButtons();
    }
}

void HistoryPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_outdated)
        refresh();
}

void HistoryPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // A narrow panel keeps what was done; the rest is in the tip.
    m_table->setColumnHidden(HistoryModel::State, width() < theme::unit * 70);
    m_table->setColumnHidden(HistoryModel::When, width() < theme::unit * 56);
    m_table->setColumnHidden(HistoryModel::Who, width() < theme::unit * 36);
}

void HistoryPanel::fitColumns() {
    // The newest steps are measured: a long past stays quick.
    const int last = m_model->rowCount();
    const QFontMetrics metrics(m_table->font());
    for (const int column : {HistoryModel::Who, HistoryModel::When, HistoryModel::State}) {
        int width = metrics.horizontalAdvance(
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = std::max(0, last - stepsMeasured); row < last; ++row)
            width = std::max(width, metrics.horizontalAdvance(m_model->index(row, column).data().toString()));
        m_table->setColumnWidth(column, std::min(width, theme::unit * 24) + theme::unit * 3);
    }
}

void HistoryPanel::retranslate() {
    m_table->setAccessibleName(tr("History of the project"));
    m_undo->setText(tr("Undo"));
    m_redo->setText(tr("Redo"));
    m_empty->setText(
        tr("Every change of the project is listed here and can be undone, also after closing and opening "
           "the file again."));
    m_model->retranslate();
    fitColumns();
}

void HistoryPanel::refresh() {
    m_outdated = false;
    try {
        m_model->setSteps(m_session.isOpen() ? core::store::readSteps(m_session.db())
                                             : std::vector<core::store::HistoryStep>{});
    } catch (const core::Error& error) {
        m_session.report(error);
    }
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    fitColumns();
    if (any)
        m_table->scrollToBottom();
    refreshButtons();
}

void HistoryPanel::refreshButtons() {
    const auto& undo = m_session.nextUndo();
    const auto& redo = m_session.nextRedo();
    m_undo->setEnabled(m_session.canEdit() && undo.has_value());
    m_redo->setEnabled(m_session.canEdit() && redo.has_value());
    m_undo->setToolTip(undo ? tr("Undo: %1").arg(say(*undo)).toHtmlEscaped() : QString());
    m_redo->setToolTip(redo ? tr("Redo: %1").arg(say(*redo)).toHtmlEscaped() : QString());
}

} // namespace marginalia::ui
