// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segments/segments_panel.h"

#include "core/report/segments_report.h"
#include "ui/help/help_link.h"
#include "ui/report_studio/copy_report.h"
#include "ui/report_studio/save_report.h"
#include "ui/segments/quote_delegate.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/settings/theme.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/table_head.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace marginalia::ui {

using namespace core;

namespace {
constexpr int sourceRole = Qt::UserRole + 1; ///< the item is a document, not a question

void choose(QComboBox* box, const QVariant& id, bool source = false) {
    for (int at = 0; at < box->count(); ++at)
        if (box->itemData(at) == id && box->itemData(at, sourceRole).toBool() == source) {
            box->setCurrentIndex(at);
            return;
        }
    box->setCurrentIndex(0);
}

QComboBox* quietBox(const char* name, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}
} // namespace

SegmentsPanel::SegmentsPanel(CodingDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new SegmentsModel(desk.session(), this)) {
    setObjectName(QStringLiteral("segments-panel"));
    setProperty("helpPage", QStringLiteral("codebook"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme::unit * 2, 0, theme::unit + theme::half, theme::unit);
    head->setSpacing(theme::unit);
    m_name = new QLabel(this);
    m_name->setObjectName(QStringLiteral("segments-name"));
    m_name->setFont(theme::headFont());
    m_name->setTextFormat(Qt::PlainText);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("segments-count"));
    m_count->setProperty("muted", true);
    m_below = new QCheckBox(this);
    m_below->setObjectName(QStringLiteral("segments-below"));
    m_below->setChecked(true);
    m_coder = quietBox("segments-coder", this);
    m_place = quietBox("segments-place", this);
    m_coder->setMinimumContentsLength(16);
    m_place->setMinimumContentsLength(24);
    const auto button = [this](const char* name, const char* iconName) {
        auto* made = new QToolButton(this);
        made->setObjectName(QLatin1String(name));
        made->setIcon(icon(QLatin1String(iconName)));
        return made;
    };
    m_copy = button("segments-copy", "copy");
    m_export = button("segments-export", "export");
    head->addWidget(m_name, 1);
    for (QWidget* each :
         std::initializer_list<QWidget*>{m_count, m_below, m_coder, m_place, m_copy, m_export})
        head->addWidget(each);
    column->addLayout(head);

    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("segments-table"));
    FocusRing::ownFocus(m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new QuoteDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setSectionResizeMode(SegmentsModel::Quote, QHeaderView::Stretch);
    const std::pair<SegmentsModel::Column, int> widths[] = {
        {SegmentsModel::Place, 12}, {SegmentsModel::Question, 14}, {SegmentsModel::Code, 13},
        {SegmentsModel::Coder, 10}, {SegmentsModel::Date, 10},     {SegmentsModel::Memo, 16},
        {SegmentsModel::Star, 5}};
    for (const auto& [at, units] : widths)
        m_table->setColumnWidth(at, units * theme::unit);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setMinimumSectionSize(theme::unit * 5);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->installEventFilter(this);
    column->addWidget(m_table, 1);
    m_nothing = new QLabel(m_table);
    m_nothing->setObjectName(QStringLiteral("segments-nothing"));
    m_nothing->setProperty("muted", true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    auto* overlay = new QVBoxLayout(m_table);
    overlay->addWidget(withHelpLink(m_nothing));

    connect(m_below, &QCheckBox::toggled, this, &SegmentsPanel::apply);
    connect(m_coder, &QComboBox::activated, this, &SegmentsPanel::apply);
    connect(m_place, &QComboBox::activated, this, &SegmentsPanel::apply);
    connect(m_copy, &QToolButton::clicked, this, &SegmentsPanel::copy);
    connect(m_export, &QToolButton::clicked, this, &SegmentsPanel::askForExport);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& at) { go(at, true); });
    connect(m_model, &SegmentsModel::listed, this, &SegmentsPanel::refresh);
    connect(m_model, &SegmentsModel::readingChanged, this, &SegmentsPanel::refresh);
    ProjectSession& session = desk.session();
    connect(&session, &ProjectSession::opened, this, [this] {
        m_codes.clear();
        fillCoders();
        fillPlaces();
        apply();
    });
    connect(&session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("coder"))
            fillCoders();
        if (changes.empty() || changes.touches("question") || changes.touches("source"))
            fillPlaces();
        if (changes.empty() || changes.touches("code"))
            apply(); // those below may be others now
    });
    retranslate();
}

void SegmentsPanel::retranslate() {
    m_below->setText(tr("With subcodes"));
    m_below->setToolTip(tr("Also the passages of the codes below"));
    m_coder->setAccessibleName(tr("Whose passages"));
    m_place->setAccessibleName(tr("Of which question or document"));
    m_copy->setToolTip(tr("Copy the list as a table: the chosen rows, or all"));
    m_copy->setAccessibleName(tr("Copy the list"));
    m_export->setToolTip(tr("Export the list to Word, Excel, CSV or HTML"));
    m_export->setAccessibleName(tr("Export the list"));
    m_table->setAccessibleName(tr("Coded passages"));
    widenToWords(*m_table->horizontalHeader());
    m_table->verticalHeader()->setDefaultSectionSize(QuoteDelegate::rowHeight());
    if (m_desk.session().isOpen()) {
        fillCoders();
        fillPlaces();
    }
    refresh();
}

void SegmentsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SegmentsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    apply();
}

void SegmentsPanel::fillCoders() {
    const QVariant kept = m_coder->currentData();
    m_coder->clear();
    m_coder->addItem(tr("All coders"), QVariant::fromValue<qint64>(0));
    for (const coding::Coder& each : m_desk.session().coders())
        m_coder->addItem(toQ(each.name), QVariant::fromValue<qint64>(each.id.value));
    choose(m_coder, kept);
}

void SegmentsPanel::fillPlaces() {
    const QVariant kept = m_place->currentData();
    const bool source = m_place->currentData(sourceRole).toBool();
    m_place->clear();
    m_place->addItem(tr("All questions and documents"), QVariant::fromValue<qint64>(0));
    for (const survey::Question& each : m_desk.session().questions())
        m_place->addItem(shownName(each, m_desk.session().reportLanguage()).simplified(),
                         QVariant::fromValue<qint64>(each.id.value));
    for (const documents::Source& each : m_desk.session().sources()) {
        m_place->addItem(toQ(each.name), QVariant::fromValue<qint64>(each.id.value));
        m_place->setItemData(m_place->count() - 1, true, sourceRole);
    }
    choose(m_place, kept, source);
    m_place->view()->setMinimumWidth(theme::unit * 40);
}

void SegmentsPanel::setCodes(const std::vector<CodeId>& codes) {
    m_codes = codes;
    if (isVisible())
        apply();
}

void SegmentsPanel::apply() {
    const ProjectSession& session = m_desk.session();
    if (!session.isOpen() || !isVisible())
        return; // a list nobody sees is not read
    coding::SegmentFilter filter;
    for (const CodeId code : m_codes) {
        if (!session.codebook().find(code))
            continue;
        const std::vector<CodeId> some =
            m_below->isChecked() ? session.codebook().subtree(code) : std::vector<CodeId>{code};
        for (const CodeId each : some)
            if (std::find(filter.codes.begin(), filter.codes.end(), each) == filter.codes.end())
                filter.codes.push_back(each);
    }
    filter.coder = CoderId{m_coder->currentData().toLongLong()};
    if (m_place->currentData(sourceRole).toBool())
        filter.source = SourceId{m_place->currentData().toLongLong()};
    else
        filter.question = QuestionId{m_place->currentData().toLongLong()};
    m_table->setColumnHidden(SegmentsModel::Code, filter.codes.size() < 2);
    m_model->setFilter(filter);
    refresh();
}

void SegmentsPanel::refresh() {
    const ProjectSession& session = m_desk.session();
    QStringList names;
    if (session.isOpen())
        for (const CodeId each : m_codes)
            if (const codebook::Code* code = session.codebook().find(each))
                names << shownName(*code);
    m_name->setText(names.join(QStringLiteral(", ")));
    m_name->setToolTip(QStringLiteral("<span>%1</span>").arg(m_name->text().toHtmlEscaped()));
    const int count = m_model->rowCount();
    // Columns that would say nothing give their room to the quotes.
    m_table->setColumnHidden(SegmentsModel::Question,
                             session.questions().size() + session.sources().size() < 2);
    m_table->setColumnHidden(SegmentsModel::Coder, session.coders().size() < 2);
    m_table->setColumnHidden(SegmentsModel::Memo, !m_model->hasAny(SegmentsModel::Memo));
    m_table->setColumnHidden(SegmentsModel::Star, !m_model->hasAny(SegmentsModel::Star));
    m_count->setText(names.isEmpty() ? QString() : tr("Passages: %1").arg(figure(count)));
    m_below->setEnabled(!names.isEmpty());
    m_copy->setEnabled(count > 0);
    m_export->setEnabled(count > 0);
    m_nothing->parentWidget()->setVisible(count == 0);
    m_nothing->setText(names.isEmpty() ? tr("Choose a code in the codebook: its passages are listed here.")
                       : m_model->isReading() ? tr("Reading the passages…")
                                              : tr("No passage has this code here yet."));
}

void SegmentsPanel::go(const QModelIndex& index, bool stay) {
    if (index.isValid())
        Q_EMIT placeAsked(m_model->segmentAt(index.row()), stay);
}

bool SegmentsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            go(m_table->currentIndex(), key->modifiers() & Qt::ShiftModifier);
            return true;
        }
        if (key->matches(QKeySequence::Copy)) {
            copy();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

std::vector<coding::Segment> SegmentsPanel::wanted() const {
    std::vector<int> rows;
    for (const QModelIndex& each : m_table->selectionModel()->selectedRows())
        rows.push_back(each.row());
    std::sort(rows.begin(), rows.end());
    std::vector<coding::Segment> segments;
    if (rows.size() < 2)
        for (int row = 0; row < m_model->rowCount(); ++row)
            segments.push_back(m_model->segmentAt(row));
    for (const int row : rows.size() < 2 ? std::vector<int>() : rows)
        segments.push_back(m_model->segmentAt(row));
    return segments;
}

namespace {
MakeReport reportOf(std::vector<coding::Segment> segments, const ProjectSession& session) {
    report::ReportOptions options;
    options.locale = text::Locale(session.reportLanguage());
    return [segments = std::move(segments), options](const store::Connection& db) {
        return report::segmentsReport(db, segments, options);
    };
}
} // namespace

void SegmentsPanel::copy() {
    if (m_model->rowCount() > 0)
        copyReport(m_desk.session(), reportOf(wanted(), m_desk.session()), this, [this] {
            Q_EMIT said(tr("The list is on the clipboard; paste it into Word or a spreadsheet."));
        });
}

void SegmentsPanel::askForExport() {
    if (m_model->rowCount() > 0)
        saveReport(m_desk.session(), this, tr("Export the coded passages"), m_name->text(),
                   reportOf(wanted(), m_desk.session()),
                   [this](const QString& file) { Q_EMIT written(file); });
}

} // namespace marginalia::ui
