// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interviews/interview_panel.h"

#include "core/documents/source_sets.h"
#include "ui/codebook_panel/code_colour.h"
#include "ui/help/help_link.h"
#include "ui/interviews/passages_list.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_session.h"
#include "ui/settings/theme.h"
#include "ui/share_panel/share_delegate.h"
#include "ui/share_panel/share_dress.h"
#include "ui/share_panel/share_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plain_table.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace marginalia::ui {

using namespace core;
using shares::DocumentUnit;

namespace {

constexpr DocumentUnit allUnits[] = {DocumentUnit::Case, DocumentUnit::Document, DocumentUnit::Turn,
                                     DocumentUnit::Paragraph};
constexpr int coderRole = Qt::UserRole + 1;

/// Of people and documents there are few, and 9 of 12 says more than 75 % (rule 13 of the shares).
std::int64_t leastForPercentages(DocumentUnit unit) {
    return shares::hasIntervals(unit) ? 30 : 10;
}

} // namespace

InterviewPanel::InterviewPanel(ProjectSession& session, InterviewCounts& counts, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_counts(counts)
    , m_model(new ShareModel(this))
    , m_set(new QComboBox(this))
    , m_sets(new QToolButton(this))
    , m_unit(new QComboBox(this))
    , m_layer(new QComboBox(this))
    , m_head(textLine(this, "interviewHead"))
    , m_facts(textLine(this, "interviewFacts"))
    , m_table(new QTableView(this))
    , m_passages(new PassagesList(this))
    , m_halves(new QSplitter(Qt::Vertical, this))
    , m_empty(textLine(this, "interviewEmpty"))
    , m_page(new QWidget(this))
    , m_stack(new QStackedLayout(this)) {
    setObjectName(QStringLiteral("interviewPanel"));
    buildControls();
    buildTable();
    m_head->setFont(theme::headFont());
    m_facts->setProperty("muted", true);
    m_empty->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(theme::unit, 0, theme::unit, 0);

    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    auto* controls = new QVBoxLayout;
    controls->setContentsMargins(theme::unit * 2, 0, theme::unit * 2, theme::half);
    controls->setSpacing(theme::half);
    auto* which = new QHBoxLayout;
    which->setSpacing(theme::half);
    which->addWidget(m_set, 1);
    which->addWidget(m_sets);
    controls->addLayout(which);
    controls->addWidget(m_unit);
    controls->addWidget(m_layer);
    controls->addWidget(m_head);
    controls->addWidget(m_facts);
    column->addLayout(controls);
    m_halves->setChildrenCollapsible(false);
    m_halves->addWidget(m_table);
    m_halves->addWidget(m_passages);
    m_halves->setStretchFactor(0, 3);
    m_halves->setStretchFactor(1, 2);
    m_passages->hide();
    column->addWidget(m_halves, 1);
    m_stack->addWidget(m_page);
    m_stack->addWidget(withHelpLink(m_empty));

    connect(&m_counts, &InterviewCounts::counted, this, &InterviewPanel::refresh);
    connect(&m_counts, &InterviewCounts::requestChanged, this, [this] {
        m_passages->hide();
        fillSets();
        fillLayers();
    });
    connect(&m_session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("source_set"))
            fillSets();
        if (changes.empty() || changes.touches("coder"))
            fillLayers();
    });
    connect(m_passages, &PassagesList::passageAsked, this, &InterviewPanel::passageAsked);
    m_counts.addViewer(this);
    retranslate();
    refresh();
}

void InterviewPanel::buildControls() {
    m_set->setObjectName(QStringLiteral("interviewSet"));
    m_sets->setObjectName(QStringLiteral("interviewSets"));
    m_sets->setIcon(icon(QStringLiteral("edit")));
    m_sets->setAutoRaise(true);
    m_sets->setFocusPolicy(Qt::StrongFocus);
    connect(m_sets, &QToolButton::clicked, this, &InterviewPanel::setsAsked);
    m_unit->setObjectName(QStringLiteral("interviewUnit"));
    m_layer->setObjectName(QStringLiteral("interviewLayer"));
    for (QComboBox* box : {m_set, m_unit, m_layer}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        connect(box, &QComboBox::activated, this, &InterviewPanel::choose);
    }
    for (const DocumentUnit unit : allUnits)
        m_unit->addItem(QString(), static_cast<int>(unit));
}

void InterviewPanel::buildTable() {
    dressShareTable(*m_table, "interviewTable", *m_model);
    m_delegate = new ShareDelegate(m_table);
    m_table->setItemDelegate(m_delegate);
    // As in every table: a click on the head of a column orders by it.
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        m_model->setOrder(orderOfHead(column));
        showOrder(*m_table, m_model->order());
    });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table, &QWidget::customContextMenuRequested, this, &InterviewPanel::showMenu);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() != ShareModel::Category)
            ask(index.row(), false);
    });
    connect(m_model, &ShareModel::figureChanged, this, [this](int row) { m_delegate->light(row); });
}

void InterviewPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    } else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        // Hues of codes follow light and dark.
        QMetaObject::invokeMethod(this, &InterviewPanel::refresh, Qt::QueuedConnection);
    }
}

void InterviewPanel::retranslate() {
    m_unit->setItemText(0, tr("by people"));
    m_unit->setItemText(1, tr("by transcripts"));
    m_unit->setItemText(2, tr("by turns of speech"));
    m_unit->setItemText(3, tr("by paragraphs"));
    m_set->setAccessibleName(tr("Which transcripts count"));
    m_set->setToolTip(m_set->accessibleName());
    m_sets->setAccessibleName(tr("Sets of transcripts…"));
    m_sets->setToolTip(m_sets->accessibleName());
    m_unit->setAccessibleName(tr("What is counted"));
    m_unit->setToolTip(m_unit->accessibleName());
    m_layer->setAccessibleName(tr("Whose coding counts"));
    m_layer->setToolTip(m_layer->accessibleName());
    m_table->setAccessibleName(tr("Shares of the transcripts"));
    m_model->retranslate();
    fillSets();
    fillLayers();
}

void InterviewPanel::fillSets() {
    m_set->clear();
    m_set->addItem(tr("All transcripts"), toQ(std::string(documents::allDocuments)));
    if (m_session.isOpen())
        for (const documents::SourceSet& each : documents::sourceSets(m_session.db()))
            m_set->addItem(toQ(each.name), toQ(each.name));
    m_set->setCurrentIndex(std::max(0, m_set->findData(toQ(m_counts.request().set))));
    m_unit->setCurrentIndex(m_unit->findData(static_cast<int>(m_counts.request().unit)));
}

void InterviewPanel::fillLayers() {
    m_layer->clear();
    const auto add = [this](const QString& text, const shares::Layer& layer) {
        m_layer->addItem(text, static_cast<int>(layer.kind));
        m_layer->setItemData(m_layer->count() - 1, QVariant::fromValue<qint64>(layer.coder.value), coderRole);
        const shares::Layer& present = m_counts.request().layer;
        if (present.kind == layer.kind &&
            (layer.kind != shares::LayerKind::Coder || present.coder == layer.coder))
            m_layer->setCurrentIndex(m_layer->count() - 1);
    };
    for (const shares::LayerKind kind : {shares::LayerKind::Final, shares::LayerKind::Union,
                                         shares::LayerKind::Intersection, shares::LayerKind::Majority})
        add(words::layer(kind), {kind, {}});
    if (m_session.isOpen())
        for (const coding::Coder& coder : m_session.coders())
            add(toQ(coder.name), {shares::LayerKind::Coder, coder.id});
}

void InterviewPanel::choose() {
    InterviewRequest request;
    request.set = fromQ(m_set->currentData().toString());
    request.unit = static_cast<DocumentUnit>(m_unit->currentData().toInt());
    request.layer.kind = static_cast<shares::LayerKind>(m_layer->currentData().toInt());
    request.layer.coder = CoderId{m_layer->currentData(coderRole).toLongLong()};
    m_counts.setRequest(request);
}

void InterviewPanel::refresh() {
    const InterviewCounts::Result* result = m_session.isOpen() ? m_counts.result() : nullptr;
    if (!result || result->shares.documents == 0) {
        m_model->setTable(nullptr, m_session.codebook(), {});
        m_passages->hide();
        m_empty->setText(!m_session.isOpen()     ? tr("No project is open.")
                         : m_counts.isCounting() ? tr("Counting the transcripts…")
                                                 : tr("How many interviews speak of a category appears here "
                                                      "once a transcript is imported and coded."));
        m_stack->setCurrentWidget(m_empty->parentWidget());
        return;
    }
    m_stack->setCurrentWidget(m_page);
    const shares::DocumentShareTable& table = result->shares;
    const QString number = figure(table.shares.n);
    switch (table.unit) {
    case DocumentUnit::Case:
        m_head->setText(tr("People, N = %1").arg(number));
        break;
    case DocumentUnit::Document:
        m_head->setText(tr("Transcripts, N = %1").arg(number));
        break;
    case DocumentUnit::Turn:
        m_head->setText(tr("Turns of speech, N = %1").arg(number));
        break;
    case DocumentUnit::Paragraph:
        m_head->setText(tr("Paragraphs, N = %1").arg(number));
        break;
    }
    m_facts->setText(toQ(result->documentsLine));
    m_facts->setToolTip(toQ(result->notes).toHtmlEscaped());
    const codebook::Codebook& codebook = m_session.codebook();
    m_model->setCountsOfBase(leastForPercentages(table.unit));
    m_model->setTable(&table.shares, codebook, [&codebook](CodeId code) { return codeHue(codebook, code); });
    fitColumns();
}

void InterviewPanel::fitColumns() {
    QFont bold = theme::figureFont();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int count = 0;
    int percent = 0;
    bool percentages = false;
    for (const ShareModel::Line& each : m_model->lines()) {
        count = std::max(count, metrics.horizontalAdvance(ShareModel::countText(each)));
        percent = std::max(percent, metrics.horizontalAdvance(ShareModel::percentText(each)));
        percentages |= each.percentages;
    }
    const QHeaderView* head = m_table->horizontalHeader();
    count = std::max(count + theme::unit * 2, head->sectionSizeHint(ShareModel::Count));
    percent =
        percentages ? std::max(percent + theme::unit * 2, head->sectionSizeHint(ShareModel::Percent)) : 0;
    // A narrow panel keeps names and figures.
    const int left = m_table->viewport()->width() - theme::unit * 13 - count - percent;
    m_table->setColumnHidden(ShareModel::Range, true);
    m_table->setColumnHidden(ShareModel::Percent, !percentages);
    m_table->setColumnHidden(ShareModel::Bar, !percentages || left < theme::unit * 5);
    m_table->setColumnWidth(ShareModel::Bar, std::clamp(left / 2, theme::unit * 5, theme::unit * 24));
    m_table->setColumnWidth(ShareModel::Count, count);
    m_table->setColumnWidth(ShareModel::Percent, percent);
}

bool InterviewPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            ask(m_table->currentIndex().row(), false);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void InterviewPanel::ask(int row, bool disputed) {
    if (!m_model->codeAt(row))
        return;
    InterviewFigure wanted;
    wanted.codes = {m_model->codeAt(row)};
    wanted.ownOnly = m_model->isOwnOnly(row);
    wanted.disputed = disputed;
    showPassages(wanted);
}

void InterviewPanel::showPassages(const InterviewFigure& figure) {
    m_counts.find(figure, [this, figure](const InterviewPassages& found) {
        if (found.units == 0) {
            m_passages->hide();
            Q_EMIT said(tr("Nothing is counted here."));
            return;
        }
        QStringList title;
        if (figure.codes.size() == 1) {
            const QString name = shownName(m_session.codebook(), figure.codes.front());
            title << (figure.ownOnly ? tr("%1, not further specified").arg(name) : name);
        } else {
            title << tr("categories: %1").arg(ui::figure(static_cast<std::int64_t>(figure.codes.size())));
        }
        for (const documents::Source& each : m_session.sources())
            if (figure.documents.size() == 1 && each.id == figure.documents.front())
                title << toQ(each.name);
        if (figure.disputed)
            title << tr("in dispute");
        title << tr("passages: %1").arg(ui::figure(static_cast<std::int64_t>(found.passages.size())));
        m_passages->show(title.join(QStringLiteral("  ·  ")), found);
    });
}

void InterviewPanel::showMenu(const QPoint& place) {
    const int row = m_table->indexAt(place).row();
    if (!m_model->codeAt(row))
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("interviewMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show these passages"), this, [this, row] { ask(row, false); });
    menu->addAction(tr("Show the passages in dispute"), this, [this, row] { ask(row, true); })
        ->setEnabled(m_model->disputedAt(row) > 0);
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

} // namespace marginalia::ui
