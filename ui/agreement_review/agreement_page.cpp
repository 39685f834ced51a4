// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/agreement_page.h"

#include "core/team/round.h"
#include "core/text/numbers.h"
#include "ui/agreement_review/agreement_bar.h"
#include "ui/agreement_review/agreement_delegate.h"
#include "ui/agreement_review/codes_model.h"
#include "ui/agreement_review/figure_grid.h"
#include "ui/agreement_review/restrict_dialog.h"
#include "ui/agreement_review/spans_view.h"
#include "ui/help/help_link.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_session.h"
#include "ui/settings/theme.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plain_table.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace marginalia::ui {

using namespace core;

AgreementPage::AgreementPage(ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_comparison(new CoderComparison(session, this))
    , m_codes(new AgreementCodesModel(this))
    , m_grid(new FigureGrid(this)) {
    setObjectName(QStringLiteral("agreement-page"));
    setProperty("desk", true);
    setAttribute(Qt::WA_StyledBackground);
    build();
    listen();
    retranslate();
    refresh();
}

void AgreementPage::listen() {
    connect(m_comparison, &CoderComparison::compared, this, &AgreementPage::refresh);
    connect(m_comparison, &CoderComparison::requestChanged, this, [this] {
        m_list->clear();
        fillVariables();
        refreshLimits();
    });
    connect(&m_session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("variable"))
            fillVariables();
        // A note about the codebook is no part of the comparison, but of the list.
        if (changes.touches("codebook_doubt") && m_stack->currentWidget() == m_halves)
            m_list->refresh();
    });
    connect(&m_session, &ProjectSession::stateChanged, this, &AgreementPage::showDispute);
    connect(m_list, &DisputesList::currentChanged, this, &AgreementPage::showDispute);
    connect(m_dispute, &DisputeView::choiceMade, this, &AgreementPage::settle);
    connect(m_dispute, &DisputeView::withdrawAsked, this, &AgreementPage::openAgain);
    connect(m_dispute, &DisputeView::stepAsked, this, &AgreementPage::stepAsked);
    connect(m_dispute, &DisputeView::placeAsked, this, [this] {
        if (const auto& dispute = m_dispute->dispute())
            Q_EMIT placeAsked({dispute->unit.place(), dispute->unit.span});
    });
    connect(m_bar, &AgreementBar::limitsAsked, this, &AgreementPage::askForLimits);
    connect(m_export, &QToolButton::clicked, this, &AgreementPage::exportAsked);
    for (QTableView* table : {m_codesTable, m_gridTable})
        connect(table, &QTableView::clicked, this, [this, table] { ask(table); });
    for (QWidget* each : {static_cast<QWidget*>(m_codesTable), static_cast<QWidget*>(m_gridTable),
                          static_cast<QWidget*>(&m_list->table()), m_codesTable->viewport(),
                          static_cast<QWidget*>(&m_dispute->spans())})
        each->installEventFilter(this);
}

void AgreementPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    m_bar = new AgreementBar(m_session, *m_comparison, this);
    column->addWidget(m_bar);
    column->addWidget(buildLimits());
    m_stack = new QStackedLayout;
    column->addLayout(m_stack, 1);

    m_list = new DisputesList(m_session, *m_comparison, this);
    m_dispute = new DisputeView(m_session, *m_comparison, this);
    m_lower = new QSplitter(Qt::Horizontal, this);
    m_lower->setChildrenCollapsible(false);
    m_lower->addWidget(m_list);
    m_lower->addWidget(m_dispute);
    m_lower->setStretchFactor(0, 2);
    m_lower->setStretchFactor(1, 3);
    m_lower->setSizes({theme::unit * 60, theme::unit * 90});
    m_halves = new QSplitter(Qt::Vertical, this);
    m_halves->setChildrenCollapsible(false);
    m_halves->addWidget(buildTables());
    m_halves->addWidget(m_lower);
    m_halves->setStretchFactor(0, 2);
    m_halves->setStretchFactor(1, 3);
    m_halves->setSizes({theme::unit * 40, theme::unit * 46});
    m_empty = textLine(this, "agreementEmpty");
    m_empty->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_halves);
    m_stack->addWidget(withHelpLink(m_empty));
}

QWidget* AgreementPage::buildLimits() {
    m_limits = new QWidget(this);
    m_limitWords = textLine(m_limits, "agreementLimits");
    m_unlimit = new QPushButton(m_limits);
    m_unlimit->setObjectName(QStringLiteral("agreementUnlimit"));
    m_unlimit->setAutoDefault(false);
    connect(m_unlimit, &QPushButton::clicked, this,
            [this] { m_comparison->setRequest(withoutLimits(m_comparison->request(), m_session)); });
    auto* row = new QHBoxLayout(m_limits);
    row->setContentsMargins(theme::unit * 2, 0, theme::unit * 2, 0);
    row->setSpacing(theme::unit);
    row->addWidget(m_limitWords, 1);
    row->addWidget(m_unlimit);
    return m_limits;
}

QWidget* AgreementPage::buildTables() {
    auto* upper = new QWidget(this);
    m_variable = new QComboBox(upper);
    m_variable->setObjectName(QStringLiteral("agreementVariable"));
    m_variable->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_variable->setMinimumContentsLength(12);
    connect(m_variable, &QComboBox::activated, this, &AgreementPage::refreshTab);
    m_pair = new QComboBox(upper);
    m_pair->setObjectName(QStringLiteral("agreementPair"));
    m_pair->setMaximumWidth(theme::unit * 40);
    connect(m_pair, &QComboBox::activated, this, &AgreementPage::refreshTab);
    m_export = new QToolButton(upper);
    m_export->setObjectName(QStringLiteral("agreementExport"));
    m_export->setIcon(icon(QStringLiteral("export")));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setAutoRaise(true);
    m_export->setFocusPolicy(Qt::StrongFocus);

    m_overall = textLine(upper, "agreementOverall");
    m_overall->setFont(theme::headFont());
    m_facts = textLine(upper, "agreementFacts");
    m_facts->setProperty("muted", true);
    auto* facts = new QVBoxLayout;
    facts->setContentsMargins(theme::unit * 2, 0, theme::unit * 2, theme::half);
    facts->setSpacing(theme::half);
    facts->addWidget(m_overall);
    facts->addWidget(m_facts);

    m_tabs = new QTabBar(upper);
    m_tabs->setObjectName(QStringLiteral("agreementTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int at = Codes; at <= Shares; ++at)
        m_tabs->addTab(QString());
    connect(m_tabs, &QTabBar::currentChanged, this, &AgreementPage::refreshTab);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(theme::unit, 0, theme::unit * 2, 0);
    tabs->addWidget(m_tabs, 1);
    tabs->addWidget(m_pair);
    tabs->addWidget(m_variable);
    tabs->addWidget(m_export);

    auto* tables = new QVBoxLayout(upper);
    tables->setContentsMargins(0, 0, 0, 0);
    tables->setSpacing(0);
    tables->addLayout(facts);
    tables->addLayout(tabs);
    m_caption = textLine(upper, "agreementCaption");
    m_caption->setProperty("muted", true);
    m_caption->setContentsMargins(theme::unit * 2, theme::half, theme::unit * 2, theme::half);
    tables->addWidget(m_caption);
    m_tables = new QStackedLayout;
    tables->addLayout(m_tables, 1);
    m_codesTable = new QTableView(upper);
    m_codesTable->setModel(m_codes);
    dressTable(*m_codesTable, "agreementCodes");
    setFocusProxy(m_codesTable);
    m_codesTable->setItemDelegate(new AgreementDelegate(m_codesTable));
    m_codesTable->verticalHeader()->hide();
    m_codesTable->setSortingEnabled(true);
    m_codesTable->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_gridTable = new QTableView(upper);
    m_gridTable->setModel(m_grid);
    dressTable(*m_gridTable, "agreementGrid");
    m_gridTable->setItemDelegate(new FigureDelegate(m_gridTable));
    m_gridTable->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_gridTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_gridTable->verticalHeader()->setMaximumWidth(theme::unit * 36);
    m_gridTable->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (QTableView* table : {m_codesTable, m_gridTable})
        table->setProperty("paper", true);
    m_nothing = textLine(upper, "agreementNothing");
    m_nothing->setProperty("muted", true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_tables->addWidget(m_codesTable);
    m_tables->addWidget(m_gridTable);
    m_tables->addWidget(m_nothing);
    return upper;
}

void AgreementPage::retranslate() {
    m_variable->setAccessibleName(tr("Case variable"));
    m_pair->setAccessibleName(tr("Whose confusions"));
    m_pair->setToolTip(m_pair->accessibleName());
    m_tabs->setAccessibleName(tr("Tables of agreement"));
    m_tabs->setTabText(Codes, tr("Codes"));
    m_tabs->setTabText(Confusions, tr("Confusions"));
    m_tabs->setTabText(Pairs, tr("Coders in pairs"));
    m_tabs->setTabText(Groups, tr("By groups"));
    m_tabs->setTabText(Shares, tr("Shares"));
    m_codesTable->setAccessibleName(tr("Agreement by code"));
    m_gridTable->setAccessibleName(tr("Figures of agreement"));
    m_unlimit->setText(tr("Compare everything"));
    m_export->setText(tr("Export…"));
    m_export->setAccessibleName(tr("Export the agreement of the coders"));
    m_export->setToolTip(tr("What is compared here as a report for Word, Excel, CSV or HTML"));
    m_list->retranslate();
    fillVariables();
    refreshLimits();
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
            m_variable->addItem(toQ(each.shownName()), QVariant::fromValue<qint64>(each.id.value));
    m_variable->setCurrentIndex(std::max(0, m_variable->findData(before)));
}

QString AgreementPage::nameOf(CodeId code) const {
    return code ? shownPath(m_session.codebook(), code) : tr("Status of the answer");
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
                  "coder at the lower right and code some of them, or merge the project of a colleague.");
    if (!limitWords(m_session, m_comparison->request()).isEmpty())
        return tr(
            "Two coders have judged nothing within these limits. Choose others, or compare everything.");
    return tr(
        "No unit was judged by two coders yet. What both have judged is compared here, and nothing else.");
}

void AgreementPage::refresh() {
    const agreement::Comparison* result = m_session.isOpen() ? m_comparison->result() : nullptr;
    const bool any = result && result->coders.size() > 1 && result->units > 0;
    m_codes->setComparison(any ? result : nullptr, m_session);
    m_bar->setVisible(m_session.isOpen() && !(m_session.questions().empty() && m_session.sources().empty()));
    refreshLimits();
    if (!any) {
        m_list->clear();
        m_dispute->setDispute({});
        m_empty->setText(emptySentence());
        // The choice of what is compared stays at hand.
        m_stack->setCurrentIndex(1);
        return;
    }
    m_stack->setCurrentIndex(0);
    fitCodes();
    refreshFacts();
    fillPairChoice();
    refreshTab();
    if (m_stepAsked != 0 && !m_comparison->isReading())
        showDisputesBehind(std::exchange(m_stepAsked, 0));
    else
        m_list->refresh();
}

void AgreementPage::refreshLimits() {
    const QString words = m_session.isOpen() ? limitWords(m_session, m_comparison->request()) : QString();
    m_limitWords->setText(words);
    m_limits->setVisible(!words.isEmpty());
}

void AgreementPage::askForLimits() {
    auto* dialog = new RestrictDialog(m_session, m_comparison->request(), this);
    connect(dialog, &RestrictDialog::chosen, m_comparison, &CoderComparison::setRequest);
    dialog->open();
}

void AgreementPage::showDispute() {
    const DisputesModel::Entry* entry = m_list->current();
    if (!entry || !m_comparison->engine() || !m_session.isOpen()) {
        m_dispute->setDispute({});
        return;
    }
    m_dispute->setDispute(m_comparison->engine()->detail(m_session.db(), entry->unit, entry->code));
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
    QStringList old;
    for (const agreement::CodeRow& row : result.rows)
        if (row.code && !row.parent && row.stale > 0)
            old << tr("%1 (%2)", "a code and a number of units")
                       .arg(shownName(m_session.codebook(), row.code), figure(row.stale));
    constexpr qsizetype mostNamed = 5;
    if (old.size() > mostNamed)
        old = old.first(mostNamed) << QStringLiteral("…");
    if (!old.isEmpty())
        facts << tr("To be judged again, since the definition has changed: %1.")
                     .arg(old.join(QStringLiteral(", ")));
    if (const auto round = team::roundById(m_session.db(), result.request.round); round && round->closed())
        if (const std::int64_t changes = team::changesAfter(m_session.db(), *round); changes > 0)
            facts << tr("Changed after the round: %1.").arg(figure(changes));
    m_facts->setText(facts.join(QLatin1Char(' ')));
}

bool AgreementPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && watched == m_codesTable->viewport())
        fitCodes();
    if (event->type() != QEvent::KeyPress || watched == m_codesTable->viewport())
        return QWidget::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    auto* table = qobject_cast<QTableView*>(watched);
    if (table && table != &m_list->table() && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)) {
        ask(table);
        m_list->table().setFocus();
        return true;
    }
    if (takeKey(key))
        return true;
    // Letters look nothing up here: the next key would settle a dispute that was never read.
    const bool letter = !key.text().isEmpty() && key.text().front().isLetterOrNumber() &&
                        !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    return (table == &m_list->table() && letter) || QWidget::eventFilter(watched, event);
}

} // namespace marginalia::ui
