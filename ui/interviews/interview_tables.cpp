// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interviews/interview_tables.h"

#include "ui/help/help_link.h"
#include "ui/interviews/matrix_model.h"
#include "ui/interviews/saturation_model.h"
#include "ui/session/project_session.h"
#include "ui/settings/theme.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plain_table.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedLayout>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace marginalia::ui {

using namespace core;

namespace {
constexpr int widestHead = theme::unit * 32;
constexpr int narrowestDocument = theme::unit * 8;
constexpr int widestDocument = theme::unit * 20;
} // namespace

InterviewTables::InterviewTables(ProjectSession& session, InterviewCounts& counts, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_counts(counts)
    , m_matrix(new MatrixModel(this))
    , m_saturation(new SaturationModel(this))
    , m_tabs(new QTabBar(this))
    , m_export(new QToolButton(this))
    , m_matrixTable(new QTableView(this))
    , m_saturationTable(new QTableView(this))
    , m_note(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedLayout) {
    setObjectName(QStringLiteral("interviewTables"));
    m_tabs->setObjectName(QStringLiteral("interviewTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_export->setObjectName(QStringLiteral("interviewExport"));
    m_export->setIcon(icon(QStringLiteral("export")));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setAutoRaise(true);
    m_note->setProperty("muted", true);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(theme::unit * 2, 0, theme::unit * 2, theme::unit);
    m_empty->setObjectName(QStringLiteral("interviewTablesEmpty"));
    m_empty->setProperty("muted", true);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_matrixTable->setModel(m_matrix);
    m_saturationTable->setModel(m_saturation);
    buildTable(m_matrixTable, "interviewMatrix");
    buildTable(m_saturationTable, "interviewSaturation");
    m_matrixTable->setSelectionBehavior(QAbstractItemView::SelectItems);
    QHeaderView* names = m_matrixTable->verticalHeader();
    names->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    names->setMaximumWidth(widestHead);
    names->setHighlightSections(false);
    m_matrixTable->horizontalHeader()->setTextElideMode(Qt::ElideMiddle);
    m_saturationTable->setProperty("padded", true); // as its heads are
    m_saturationTable->verticalHeader()->hide();
    m_saturationTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_saturationTable->horizontalHeader()->setStretchLastSection(true);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme::unit, 0, theme::unit, 0);
    head->addWidget(m_tabs, 1);
    head->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    column->addLayout(head);
    column->addLayout(m_stack, 1);
    column->addWidget(m_note);
    m_stack->addWidget(m_matrixTable);
    m_stack->addWidget(m_saturationTable);
    m_stack->addWidget(withHelpLink(m_empty));

    connect(m_tabs, &QTabBar::currentChanged, this, &InterviewTables::refresh);
    connect(m_export, &QToolButton::clicked, this, &InterviewTables::exportAsked);
    connect(&m_counts, &InterviewCounts::counted, this, &InterviewTables::refresh);
    m_counts.addViewer(this);
    retranslate();
    refresh();
}

void InterviewTables::buildTable(QTableView* table, const char* name) {
    dressTable(*table, name);
    table->setProperty("paper", true);
    table->installEventFilter(this);
    connect(table, &QTableView::clicked, this, [this, table] { ask(table); });
}

void InterviewTables::retranslate() {
    m_tabs->setTabText(0, tr("Categories and transcripts"));
    m_tabs->setTabText(1, tr("What each one brought"));
    m_tabs->setAccessibleName(tr("Tables of interviews"));
    m_export->setText(tr("Export…"));
    m_export->setAccessibleName(tr("Export the tables of interviews"));
    m_matrixTable->setAccessibleName(tr("Which category stands in which transcript"));
    m_saturationTable->setAccessibleName(tr("New categories by transcript"));
    m_empty->setText(tr("Import transcripts and code some passages: this table then shows which category "
                        "stands in which of them."));
}

void InterviewTables::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void InterviewTables::refresh() {
    const InterviewCounts::Result* result = m_session.isOpen() ? m_counts.result() : nullptr;
    const shares::CodeMatrix* matrix = result ? &result->matrix : nullptr;
    const bool any = matrix && !matrix->rows.empty() && !matrix->documents.empty();
    const bool first = m_tabs->currentIndex() == 0;
    // The place in a table survives the next count.
    for (const QTableView* table : {m_matrixTable, m_saturationTable}) {
        const QModelIndex kept = table->currentIndex();
        if (table == m_matrixTable)
            m_matrix->setMatrix(matrix, m_session.codebook());
        else
            m_saturation->setMatrix(matrix, m_session.codebook());
        table->selectionModel()->setCurrentIndex(table->model()->index(kept.row(), kept.column()),
                                                 QItemSelectionModel::NoUpdate);
    }
    QHeaderView* documents = m_matrixTable->horizontalHeader();
    for (int column = 0; column < documents->count(); ++column) // names are seen whole where they can be
        documents->resizeSection(
            column, std::clamp(documents->sectionSizeHint(column), narrowestDocument, widestDocument));
    QWidget* page = first ? m_matrixTable : m_saturationTable;
    m_stack->setCurrentWidget(any ? page : m_empty->parentWidget());
    m_export->setEnabled(any);
    m_note->setVisible(any);
    m_note->setText(first
                        ? tr("Figures are coded passages; of a category in bold, of all below it. The last "
                             "column counts transcripts. A click shows the passages.")
                        : tr("In the order of the transcripts. A category counts where it was given itself. "
                             "A click on a figure shows the passages."));
}

bool InterviewTables::eventFilter(QObject* watched, QEvent* event) {
    const auto* table = qobject_cast<QTableView*>(watched);
    if (table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            ask(table);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void InterviewTables::ask(const QTableView* table) {
    const QModelIndex cell = table->currentIndex();
    if (table == m_saturationTable && cell.column() == SaturationModel::Document) {
        Q_EMIT documentAsked(m_saturation->documentAt(cell.row()));
        return;
    }
    const std::optional<InterviewFigure> figure =
        table == m_matrixTable ? m_matrix->figureAt(cell) : m_saturation->figureAt(cell);
    if (figure)
        Q_EMIT figureAsked(*figure);
}

} // namespace marginalia::ui
