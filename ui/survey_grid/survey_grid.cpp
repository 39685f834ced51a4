// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/survey_grid.h"

#include "ui/document_view/passage_mime.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_memory.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/answer_delegate.h"
#include "ui/widgets/focus_ring.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>

namespace marginalia::ui {

SurveyGrid::SurveyGrid(CodingDesk& desk, SurveyModel* model, QWidget* parent)
    : QTableView(parent)
    , m_desk(desk)
    , m_model(model)
    , m_frozen(new QTableView(this)) {
    setObjectName(QStringLiteral("survey-grid"));
    FocusRing::ownFocus(this);
    setSelectionMode(ExtendedSelection);
    setAcceptDrops(true);
    setMinimumHeight(theme::unit * 14);
    for (QTableView* view : {static_cast<QTableView*>(this), m_frozen}) {
        view->setModel(model);
        view->setItemDelegate(new AnswerDelegate(desk.session(), view));
        view->setSelectionBehavior(SelectRows);
        view->setEditTriggers(NoEditTriggers);
        view->setShowGrid(false);
        view->setTabKeyNavigation(false);
        view->setWordWrap(false);
        view->setVerticalScrollMode(ScrollPerPixel);
        view->setHorizontalScrollMode(ScrollPerPixel);
        view->verticalHeader()->hide();
        view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        QHeaderView* header = view->horizontalHeader();
        header->setHighlightSections(false);
        header->setTextElideMode(Qt::ElideRight); // the whole name is in the tooltip
        header->setSectionsClickable(true);
        header->setSortIndicatorShown(true);
        header->setSortIndicatorClearable(true);
        header->setSortIndicator(-1, Qt::AscendingOrder);
        header->setFont(theme::smallFont());
        header->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(header, &QHeaderView::customContextMenuRequested, this, [this, header](QPoint at) {
            auto* menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            fillColumnMenu(menu);
            menu->popup(header->mapToGlobal(at));
        });
    }
    makeFrozen();
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
                const QSignalBlocker quiet(m_frozen->horizontalHeader());
                m_frozen->horizontalHeader()->setSortIndicator(column, order);
                m_model->sort(column, order);
            });
    connect(&desk.session(), &ProjectSession::aboutToClose, this, &SurveyGrid::remember);
    connect(&desk.session(), &ProjectSession::closed, this, [this] {
        for (QHeaderView* header : {horizontalHeader(), m_frozen->horizontalHeader()}) {
            const QSignalBlocker quiet(header);
            header->setSortIndicator(-1, Qt::AscendingOrder);
        }
    });
    connect(model, &QAbstractItemModel::modelReset, this, &SurveyGrid::tellSelection);
}

void SurveyGrid::makeFrozen() {
    m_frozen->setObjectName(QStringLiteral("survey-grid-ids"));
    FocusRing::ownFocus(m_frozen);
    m_frozen->setFocusPolicy(Qt::NoFocus);
    m_frozen->setFocusProxy(this);
    m_frozen->setSelectionMode(ExtendedSelection);
    QItemSelectionModel* own = m_frozen->selectionModel();
    m_frozen->setSelectionModel(selectionModel());
    own->deleteLater();
    m_frozen->setFrameShape(NoFrame);
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_frozen->viewport()->setAcceptDrops(true);
    m_frozen->viewport()->installEventFilter(this);
    m_frozen->setAccessibleName(tr("Respondents"));
    viewport()->stackUnder(m_frozen);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(),
            &QScrollBar::setValue);
    connect(m_frozen->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(),
            &QScrollBar::setValue);
    // A list that has grown scrolls before the other view's range has grown with it.
    connect(m_frozen->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this] { m_frozen->verticalScrollBar()->setValue(verticalScrollBar()->value()); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int) {
        if (column == 0)
            placeFrozen();
    });
    connect(m_frozen->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) { horizontalHeader()->setSortIndicator(column, order); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &SurveyGrid::placeFrozen);
}

void SurveyGrid::placeFrozen() {
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_frozen->setColumnHidden(column, true);
    m_frozen->setColumnWidth(0, columnWidth(0));
    m_frozen->verticalHeader()->setDefaultSectionSize(verticalHeader()->defaultSectionSize());
    m_frozen->horizontalHeader()->setFixedHeight(std::max(horizontalHeader()->height(), 1));
    m_frozen->setGeometry(frameWidth(), frameWidth(), columnWidth(0),
                          viewport()->height() + horizontalHeader()->height());
    m_frozen->setVisible(m_model->columnCount() > 0);
}

void SurveyGrid::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    placeFrozen();
}

void SurveyGrid::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_frozen->setAccessibleName(tr("Respondents"));
        for (int column = 0; column < m_model->columnCount(); ++column)
            if (m_model->column(column).kind == SurveyModel::Kind::State)
                setColumnWidth(column, std::max(columnWidth(column), startWidth(column)));
        viewport()->update();
    }
}

bool SurveyGrid::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_frozen->viewport())
        return QTableView::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::Wheel: // over the IDs it scrolls the whole list, and what is dropped there means the row
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::DragLeave:
    case QEvent::Drop:
        QApplication::sendEvent(viewport(), event);
        return true;
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        return false;
    default:
        return false;
    }
}

void SurveyGrid::scrollTo(const QModelIndex& index, ScrollHint hint) {
    QTableView::scrollTo(index, hint);
    // Not under the frozen column.
    if (index.column() > 0 && horizontalScrollBar()->value() > 0) {
        const int hidden = columnWidth(0) - columnViewportPosition(index.column());
        if (hidden > 0)
            horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
    }
}

int SurveyGrid::currentRow() const {
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void SurveyGrid::setCurrentAnswer(core::AnswerId answer) {
    const int row = m_model->rowOf(answer);
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, std::max(0, m_model->answerColumn()));
    // This one alone: setCurrentIndex() would add it to the selection while Ctrl is held, as in Ctrl+Z.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void SurveyGrid::goToQuestion() {
    const QModelIndex current = currentIndex();
    if (!current.isValid() || m_model->answerColumn() < 0 ||
        m_model->column(current.column()).question == m_desk.session().question())
        return;
    const QModelIndex index = m_model->index(current.row(), m_model->answerColumn());
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    scrollTo(index);
    m_desk.setPlace({m_model->answerAt(index.row()), {}});
    tellSelection();
}

void SurveyGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (!current.isValid()) {
        m_desk.setPlace({});
        return;
    }
    const core::QuestionId question = m_model->column(current.column()).question;
    const bool other = question && question != m_desk.session().question();
    if (other)
        m_desk.session().setQuestion(question);
    m_desk.setPlace({m_model->answerAt(current.row()), {}});
    if (other)
        tellSelection(); // the same rows, other answers
}

void SurveyGrid::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    tellSelection();
}

QItemSelectionModel::SelectionFlags SurveyGrid::selectionCommand(const QModelIndex& index,
                                                                 const QEvent* event) const {
    // To the first or the last row is a jump, not a step while choosing rows: keys act on what is
    // highlighted.
    if (event && event->type() == QEvent::KeyPress) {
        const auto& press = static_cast<const QKeyEvent&>(*event);
        if ((press.key() == Qt::Key_Home || press.key() == Qt::Key_End) &&
            press.modifiers() == Qt::ControlModifier)
            return QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    }
    return QTableView::selectionCommand(index, event);
}

void SurveyGrid::tellSelection() {
    std::vector<core::AnswerId> answers;
    if (selectionModel())
        for (const QItemSelectionRange& range : selectionModel()->selection())
            for (int row = range.top(); range.left() == 0 && row <= range.bottom(); ++row)
                if (const core::AnswerId answer = m_model->answerAt(row))
                    answers.push_back(answer);
    m_desk.setAnswers(std::move(answers));
}

void SurveyGrid::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    viewport()->update();
    m_frozen->viewport()->update();
}

void SurveyGrid::focusOutEvent(QFocusEvent* event) {
    QTableView::focusOutEvent(event);
    viewport()->update();
    m_frozen->viewport()->update();
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
    const SurveyModel::Column& column = m_model->column(at.column());
    const core::AnswerId answer =
        m_model->answerAt(at.row(), column.question ? column.question : m_desk.session().question());
    const std::vector<core::AnswerId>& chosen = m_desk.answers();
    const bool many = std::find(chosen.begin(), chosen.end(), answer) != chosen.end();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    // The drag is still on the stack: change the project after it has ended.
    QMetaObject::invokeMethod(
        this,
        [this, codes, answer, many] {
            if (many) {
                m_desk.applyToMany(m_desk.answers(), {codes.begin(), codes.end()}, false);
                return;
            }
            for (const core::CodeId code : codes)
                m_desk.applyTo({answer, {}}, std::nullopt, code);
        },
        Qt::QueuedConnection);
}

} // namespace marginalia::ui
