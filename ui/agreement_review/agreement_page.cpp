// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/agreement_page.h"

#include "core/team/round.h"
#include "core/text/numbers.h"
#include "ui/agreement_review/agreement_bar.h"
#include "ui/agreement_review/agreement_delegate.h"
#include "ui/agreement_review/codes_model.h"
#include "ui/agreement_review/figure_grid.h"
#include "ui/agreement_review/unit_lists.h"
#include "ui/help/help_link.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_session.h"
#include "ui/settings/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace marginalia::ui {

using namespace core;

namespace {

QLabel* line(QWidget* parent, const char* name) {
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

AgreementPage::AgreementPage(ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_comparison(new CoderComparison(session, this))
    , m_codes(new AgreementCodesModel(this))
    , m_grid(new FigureGrid(this))
    , m_disputes(new DisputesModel(this)) {
    setObjectName(QStringLiteral("agreement-page"));
    setProperty("desk", true);
    setAttribute(Qt::WA_StyledBackground);
    build();
    connect(m_comparison, &CoderComparison::compared, this, &AgreementPage::refresh);
    connect(m_comparison, &CoderComparison::requestChanged, this, [this] {
        m_entries = {};
        fillVariables();
    });
    connect(&m_session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("variable"))
            fillVariables();
    });
    connect(&m_session, &ProjectSession::stateChanged, this,
            [this] { showDispute(m_list->currentIndex().row()); });
    connect(m_dispute, &DisputeView::choiceMade, this, &AgreementPage::settle);
    connect(m_dispute, &DisputeView::withdrawAsked, this, &AgreementPage::openAgain);
    connect(m_dispute, &DisputeView::placeAsked, this, [this] {
        if (const auto& dispute = m_dispute->dispute())
            Q_EMIT placeAsked({dispute->unit.place(), dispute->unit.span});
    });
    retranslate();
    refresh();
}

void AgreementPage::build() {
    m_stack = new QStackedLayout(this);
    m_page = new QWidget(this);
    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);

    m_bar = new AgreementBar(m_session, *m_comparison, this);
    column->addWidget(m_bar);
    m_variable = new QComboBox(m_page);
    m_variable->setObjectName(QStringLiteral("agreementVariable"));
    m_variable->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_variable->setMinimumContentsLength(12);
    connect(m_variable, &QComboBox::activated, this, &AgreementPage::refreshTab);

    m_overall = line(m_page, "agreementOverall");
    m_overall->setFont(theme::headFont());
    m_facts = line(m_page, "agreementFacts");
    m_facts->setProperty("muted", true);
    auto* facts = new QVBoxLayout;
    facts->setContentsMargins(theme::unit * 2, 0, theme::unit * 2, 0);
    facts->setSpacing(theme::half);
    facts->addWidget(m_overall);
    facts->addWidget(m_facts);
    column->addLayout(facts);

    m_tabs = new QTabBar(m_page);
    m_tabs->setObjectName(QStringLiteral("agreementTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int at = Codes; at <= Shares; ++at)
        m_tabs->addTab(QString());
    connect(m_tabs, &QTabBar::currentChanged, this, &AgreementPage::refreshTab);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(theme::unit, 0, theme::unit * 2, 0);
    tabs->addWidget(m_tabs, 1);
    tabs->addWidget(m_variable);

    auto* upper = new QWidget(m_page);
    auto* tables = new QVBoxLayout(upper);
    tables->setContentsMargins(0, 0, 0, 0);
    tables->setSpacing(0);
    tables->addLayout(tabs);
    m_tables = new QStackedLayout;
    tables->addLayout(m_tables, 1);
    m_codesTable = new QTableView(upper);
    m_codesTable->setModel(m_codes);
    buildTable(m_codesTable, "agreementCodes");
    m_codesTable->setItemDelegate(new AgreementDelegate(m_codesTable));
    m_codesTable->verticalHeader()->hide();
    m_codesTable->setSortingEnabled(true);
    m_codesTable->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_gridTable = new QTableView(upper);
    m_gridTable->setModel(m_grid);
    buildTable(m_gridTable, "agreementGrid");
    m_gridTable->verticalHeader()->setMaximumWidth(theme::unit * 36);
    m_gridTable->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_nothing = line(upper, "agreementNothing");
    m_nothing->setProperty("muted", true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_tables->addWidget(m_codesTable);
    m_tables->addWidget(m_gridTable);
    m_tables->addWidget(m_nothing);

    auto* left = new QWidget(m_page);
    auto* lists = new QVBoxLayout(left);
    lists->setContentsMargins(0, 0, 0, 0);
    lists->setSpacing(0);
    m_listTitle = line(left, "disputesTitle");
    m_listTitle->setProperty("muted", true);
    m_listTitle->setContentsMargins(theme::unit * 2, theme::half, theme::unit * 2, theme::half);
    m_list = new QTableView(left);
    m_list->setModel(m_disputes);
    buildTable(m_list, "disputesList");
    m_list->verticalHeader()->hide();
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_list->horizontalHeader()->setStretchLastSection(false);
    lists->addWidget(m_listTitle);
    lists->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { showDispute(now.row()); });
    m_dispute = new DisputeView(m_session, *m_comparison, m_page);
    m_lower = new QSplitter(Qt::Horizontal, m_page);
    m_lower->setChildrenCollapsible(false);
    m_lower->addWidget(left);
    m_lower->addWidget(m_dispute);
    m_lower->setStretchFactor(0, 2);
    m_lower->setStretchFactor(1, 3);
    m_lower->setSizes({theme::unit * 60, theme::unit * 90});
    m_halves = new QSplitter(Qt::Vertical, m_page);
    m_halves->setChildrenCollapsible(false);
    m_halves->addWidget(upper);
    m_halves->addWidget(m_lower);
    m_halves->setStretchFactor(0, 2);
    m_halves->setStretchFactor(1, 3);
    m_halves->setSizes({theme::unit * 40, theme::unit * 46});
    column->addWidget(m_halves, 1);

    m_empty = line(this, "agreementEmpty");
    m_empty->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_page);
    m_stack->addWidget(withHelpLink(m_empty));
    m_list->viewport()->installEventFilter(this);
    m_codesTable->viewport()->installEventFilter(this);
}

void AgreementPage::buildTable(QTableView* table, const char* name) {
    table->setObjectName(QLatin1String(name));
    table->setProperty("paper", true);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setSelectionBehavior(table == m_gridTable ? QAbstractItemView::SelectItems
                                                     : QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->setDefaultSectionSize(theme::unit * 3 + theme::half);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->setCornerButtonEnabled(false);
    table->installEventFilter(this);
    if (table != m_list)
        connect(table, &QTableView::clicked, this, [this, table] { ask(table); });
}

void AgreementPage::retranslate() {
    m_variable->setAccessibleName(tr("Case variable"));
    m_tabs->setAccessibleName(tr("Tables of agreement"));
    m_tabs->setTabText(Codes, tr("Codes"));
    m_tabs->setTabText(Confusions, tr("Confusions"));
    m_tabs->setTabText(Pairs, tr("Coders in pairs"));
    m_tabs->setTabText(Groups, tr("By groups"));
    m_tabs->setTabText(Shares, tr("Shares"));
    m_codesTable->setAccessibleName(tr("Agreement by code"));
    m_gridTable->setAccessibleName(tr("Figures of agreement"));
    m_list->setAccessibleName(tr("Units of the figure chosen"));
    fillVariables();
    m_codes->retranslate();
}

void AgreementPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    } else if (event->type() == QEvent::PaletteChange) {
        QMetaObject::invokeMethod(this, &AgreementPage::refresh, Qt::QueuedConnection);
    }
}

void AgreementPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_comparison->setSeen(true);
}

void AgreementPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_comparison->setSeen(false);
}

void AgreementPage::fillVariables() {
    const QSignalBlocker quiet(m_variable);
    const QVariant before = m_variable->currentData();
    m_variable->clear();
    if (!m_session.isOpen())
        return;
    for (const survey::Variable& each : survey::variables(m_session.db()))
        if (each.type == survey::VariableType::Nominal || each.type == survey::VariableType::Ordinal)
            m_variable->addItem(toQ(each.label.empty() ? each.name : each.label),
                                QVariant::fromValue<qint64>(each.id.value));
    m_variable->setCurrentIndex(std::max(0, m_variable->findData(before)));
}

QString AgreementPage::nameOf(CodeId code) const {
    return code ? shownPath(m_session.codebook(), code) : tr("Status of the answer");
}

CodeId AgreementPage::chosenCode() const {
    return m_codes->codeAt(m_codesTable->currentIndex().row());
}

QString AgreementPage::emptySentence() const {
    if (!m_session.isOpen())
        return tr("No project is open.");
    if (m_comparison->refusal())
        return ui::say(*m_comparison->refusal());
    if (m_comparison->isReading())
        return tr("Comparing the coders…");
    const agreement::Comparison* result = m_comparison->result();
    if (!result || result->coders.size() < 2)
        return tr("Agreement needs two coders who worked on the same answers or transcripts. Switch the "
                  "coder at the "
                  "lower right and code some of them, or merge the project of a colleague.");
    return tr(
        "No unit was judged by two coders yet. What both have judged is compared here, and nothing else.");
}

void AgreementPage::refresh() {
    const agreement::Comparison* result = m_session.isOpen() ? m_comparison->result() : nullptr;
    const bool any = result && result->coders.size() > 1 && result->units > 0;
    m_codes->setComparison(any ? result : nullptr, m_session);
    if (!any) {
        m_entries = {};
        m_disputes->setEntries({}, {});
        m_dispute->setDispute({});
        m_empty->setText(emptySentence());
        // The choice of what is compared stays at hand where there is another one.
        m_stack->setCurrentIndex(1);
        return;
    }
    m_stack->setCurrentIndex(0);
    fitColumns();
    refreshFacts();
    refreshTab();
    if (!m_entries)
        list(tr("All disputes"), [this] { return everyDispute(*m_comparison->engine(), m_session.db()); });
    else
        relist();
}

void AgreementPage::refreshFacts() {
    const agreement::Comparison& result = *m_comparison->result();
    const agreement::Figure& masi = result.figure(agreement::OverallStatistic::AlphaMasi);
    const QString interval = intervalText(result.masiInterval);
    QString overall =
        masi.value ? tr("All codes together: alpha %1").arg(coefficientText(masi)) : ui::say(masi.undefined);
    if (masi.value && !interval.isEmpty())
        overall += QLatin1Char(' ') + interval;
    const agreement::Figure& pooled = result.figure(agreement::OverallStatistic::PooledKappa);
    if (pooled.value)
        overall += QStringLiteral(" · ") + tr("pooled kappa %1").arg(coefficientText(pooled));
    m_overall->setText(overall);
    m_overall->setToolTip(tr("Krippendorff’s alpha on sets of codes (MASI distance)."));
    QStringList facts;
    QStringList names;
    for (const agreement::ComparedCoder& each : result.coders)
        names << toQ(each.name);
    facts << tr("Coders: %1.").arg(names.join(QStringLiteral(", ")));
    facts << tr("Units compared: %1.").arg(figure(result.units));
    facts << tr("In dispute: %1, settled: %2.").arg(figure(result.disputed), figure(result.settledUnits));
    if (result.leftOut > 0)
        facts << tr("Left out as empty or not asked: %1.").arg(figure(result.leftOut));
    if (result.judgedByOne > 0)
        facts << tr("Judged by one coder only: %1.").arg(figure(result.judgedByOne));
    if (const auto round = team::roundById(m_session.db(), result.request.round); round && round->closed())
        if (const std::int64_t changes = team::changesAfter(m_session.db(), *round); changes > 0)
            facts << tr("Changed after the round: %1.").arg(figure(changes));
    m_facts->setText(facts.join(QLatin1Char(' ')));
}

bool AgreementPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize &&
        (watched == m_list->viewport() || watched == m_codesTable->viewport()))
        fitColumns();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    auto* table = qobject_cast<QTableView*>(watched);
    if (table && table != m_list && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)) {
        ask(table);
        m_list->setFocus();
        return true;
    }
    return (table && takeKey(key)) || QWidget::eventFilter(watched, event);
}

} // namespace marginalia::ui
