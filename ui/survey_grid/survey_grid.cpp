// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/survey_grid.h"

#include "ui/document_view/passage_mime.h"
#include "ui/session/language.h"
#include "ui/session/project_memory.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/answer_delegate.h"

#include <QDragEnterEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

namespace marginalia::ui {

SurveyGrid::SurveyGrid(CodingDesk& desk, SurveyModel* model, QWidget* parent)
    : QTableView(parent)
    , m_desk(desk)
    , m_model(model) {
    setObjectName(QStringLiteral("survey-grid"));
    setModel(model);
    setItemDelegate(new AnswerDelegate(desk.session(), this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setAcceptDrops(true);
    setMinimumHeight(theme::unit * 14);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setFont(theme::smallFont());
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sortIndicatorChanged, model, &QAbstractItemModel::sort);
    connect(header, &QHeaderView::customContextMenuRequested, this, &SurveyGrid::chooseColumns);
    connect(&desk.session(), &ProjectSession::aboutToClose, this, &SurveyGrid::saveColumns);
}

void SurveyGrid::arrange() {
    const ProjectSession& session = m_desk.session();
    verticalHeader()->setDefaultSectionSize(AnswerDelegate::rowHeight());
    if (!session.isOpen() || !session.currentQuestion())
        return;
    const ProjectMemory memory(session.filePath());
    std::vector<core::VariableId> shown;
    const QVariant kept = memory.value(QStringLiteral("columns"));
    const QStringList names = kept.toStringList();
    for (const core::survey::Variable& each : m_model->allVariables()) {
        // The first two facts about a case, until the person chooses.
        const bool fact = each.role == core::survey::VariableRole::Variable &&
                          each.type == core::survey::VariableType::Nominal;
        if (kept.isValid() ? names.contains(toQ(each.name)) : fact && shown.size() < 2)
            shown.push_back(each.id);
    }
    m_model->setVariables(shown);
    const int narrow = theme::unit * 11;
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setTextElideMode(Qt::ElideRight); // the whole name is in the tooltip
    horizontalHeader()->setStretchLastSection(false);
    setColumnWidth(0, theme::unit * 10);
    for (int column = 1; column < m_model->answerColumn(); ++column)
        setColumnWidth(column, std::clamp(horizontalHeader()->sectionSizeHint(column), narrow, narrow * 2));
    setColumnWidth(m_model->stateColumn(), theme::unit * 16);
    setColumnWidth(m_model->codesColumn(),
                   std::clamp(viewport()->width() * 27 / 100, theme::unit * 26, theme::unit * 52));
    horizontalHeader()->setSectionResizeMode(m_model->answerColumn(), QHeaderView::Stretch);
    const QVariantMap widths = memory.value(QStringLiteral("widths")).toMap();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QVariant width = widths.value(QString::number(column - m_model->answerColumn()));
        if (column != m_model->answerColumn() && width.isValid())
            setColumnWidth(column, std::clamp(width.toInt(), theme::unit * 4, theme::unit * 80));
    }
}

void SurveyGrid::saveColumns() {
    const ProjectSession& session = m_desk.session();
    if (!session.isOpen() || m_model->columnCount() == 0)
        return;
    ProjectMemory memory(session.filePath());
    QVariantMap widths;
    for (int column = 0; column < m_model->columnCount(); ++column)
        widths.insert(QString::number(column - m_model->answerColumn()), columnWidth(column));
    memory.setValue(QStringLiteral("widths"), widths);
}

void SurveyGrid::chooseColumns(QPoint at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::vector<core::VariableId>& shown = m_model->shownVariables();
    for (const core::survey::Variable& each : m_model->allVariables()) {
        QString name = toQ(each.label.empty() ? each.name : each.label);
        QAction* action = menu->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(std::find(shown.begin(), shown.end(), each.id) != shown.end());
        connect(action, &QAction::toggled, this, [this, id = each.id](bool on) {
            QStringList names;
            const std::vector<core::VariableId>& now = m_model->shownVariables();
            for (const core::survey::Variable& variable : m_model->allVariables())
                if (variable.id == id ? on : std::find(now.begin(), now.end(), variable.id) != now.end())
                    names << toQ(variable.name);
            ProjectMemory(m_desk.session().filePath()).setValue(QStringLiteral("columns"), names);
            const core::AnswerId answer = m_desk.place().answer;
            arrange();
            setCurrentAnswer(answer);
        });
    }
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

int SurveyGrid::currentRow() const {
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void SurveyGrid::setCurrentAnswer(core::AnswerId answer) {
    const int row = m_model->rowOf(answer);
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, m_model->answerColumn());
    setCurrentIndex(index);
    scrollTo(index);
}

void SurveyGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    const core::AnswerId answer = current.isValid() ? m_model->answerAt(current.row()) : core::AnswerId{};
    m_desk.setPlace({answer, {}});
}

void SurveyGrid::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    viewport()->update();
}

void SurveyGrid::focusOutEvent(QFocusEvent* event) {
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void SurveyGrid::dragEnterEvent(QDragEnterEvent* event) {
    event->setAccepted(event->mimeData()->hasFormat(codeMime));
}

void SurveyGrid::dragMoveEvent(QDragMoveEvent* event) {
    const QModelIndex at = indexAt(event->position().toPoint());
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(at.isValid() && event->mimeData()->hasFormat(codeMime));
}

void SurveyGrid::dropEvent(QDropEvent* event) {
    const QModelIndex at = indexAt(event->position().toPoint());
    if (!at.isValid() || !event->mimeData()->hasFormat(codeMime)) {
        event->ignore();
        return;
    }
    const QList<core::CodeId> codes = codesIn(*event->mimeData());
    const core::AnswerId answer = m_model->answerAt(at.row());
    event->setDropAction(Qt::CopyAction);
    event->accept();
    // The drag is still on the stack: change the project after it has ended.
    QMetaObject::invokeMethod(
        this,
        [this, codes, answer] {
            for (const core::CodeId code : codes)
                m_desk.applyTo({answer, {}}, std::nullopt, code);
        },
        Qt::QueuedConnection);
}

} // namespace marginalia::ui
