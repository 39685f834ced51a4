// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/disputes_list.h"

#include "ui/agreement_review/coder_comparison.h"
#include "ui/agreement_review/dispute_words.h"
#include "ui/agreement_review/unit_lists.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_session.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/answer_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plain_table.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPoint>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <unordered_map>

namespace marginalia::ui {

using namespace core;

namespace {

constexpr int longestQuote = 200;
/// In the place of a code's id: any code. The id 0 stands for the status of answers.
constexpr qint64 anyCode = -1;
constexpr int everyPair = -1;

} // namespace

DisputesList::DisputesList(ProjectSession& session, const CoderComparison& comparison, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_comparison(comparison)
    , m_model(new DisputesModel(this))
    , m_title(textLine(this, "disputesTitle"))
    , m_progress(textLine(this, "disputesProgress"))
    , m_code(new QComboBox(this))
    , m_pair(new QComboBox(this))
    , m_state(new QComboBox(this))
    , m_reset(new QToolButton(this))
    , m_table(new QTableView(this))
    , m_empty(textLine(this, "disputesNone"))
    , m_stack(new QStackedLayout) {
    build();
    for (QComboBox* box : {m_code, m_pair, m_state})
        connect(box, &QComboBox::activated, this, &DisputesList::refresh);
    connect(m_reset, &QToolButton::clicked, this, &DisputesList::listEveryDispute);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DisputesList::currentChanged);
    retranslate();
}

void DisputesList::build() {
    m_title->setFont(theme::headFont());
    m_title->setWordWrap(false);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress->setProperty("muted", true);
    m_progress->setWordWrap(false);
    m_empty->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_code->setObjectName(QStringLiteral("disputesOfCode"));
    m_pair->setObjectName(QStringLiteral("disputesOfPair"));
    m_state->setObjectName(QStringLiteral("disputesInState"));
    m_reset->setObjectName(QStringLiteral("disputesReset"));
    m_reset->setIcon(icon(QStringLiteral("remove")));
    m_reset->setAutoRaise(true);
    m_reset->setFocusPolicy(Qt::StrongFocus);
    m_table->setModel(m_model);
    dressTable(*m_table, "disputesList");
    m_table->setProperty("paper", true);
    m_table->setProperty("padded", true);
    m_table->verticalHeader()->hide();
    m_table->viewport()->installEventFilter(this);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme::unit * 2, theme::half, theme::unit * 2, 0);
    head->setSpacing(theme::unit);
    head->addWidget(m_title, 1);
    head->addWidget(m_progress);
    auto* filters = new QHBoxLayout;
    filters->setContentsMargins(theme::unit * 2, 0, theme::unit, theme::half);
    filters->setSpacing(theme::half);
    for (QComboBox* box : {m_code, m_pair, m_state}) {
        // A long name must not widen the list.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
        filters->addWidget(box, 1);
    }
    filters->addWidget(m_reset);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    column->addLayout(head);
    column->addLayout(filters);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
}

void DisputesList::retranslate() {
    m_code->setAccessibleName(tr("Disputes about which code"));
    m_pair->setAccessibleName(tr("Disputes between which coders"));
    m_state->setAccessibleName(tr("Open or settled"));
    for (QComboBox* box : {m_code, m_pair, m_state})
        box->setToolTip(box->accessibleName());
    m_reset->setAccessibleName(tr("Show every dispute"));
    m_reset->setToolTip(m_reset->accessibleName());
    m_table->setAccessibleName(tr("Units of the figure chosen"));
    const int state = std::max(0, m_state->currentIndex());
    m_state->clear();
    m_state->addItems({tr("Any state"), tr("Open"), tr("Settled"), tr("Codebook unclear")});
    m_state->setCurrentIndex(state);
    if (m_everything)
        m_figure = tr("All disputes");
}

void DisputesList::list(const QString& title, Units units, Pair pair) {
    m_everything = false;
    begin(title, std::move(units), pair);
}

void DisputesList::listEveryDispute() {
    m_everything = true;
    begin(
        tr("All disputes"),
        [this](const Pair& pair) { return disputesToSettle(*m_comparison.engine(), m_session.db(), pair); },
        std::nullopt);
}

void DisputesList::begin(const QString& title, Units units, const Pair& pair) {
    m_figure = title;
    m_units = std::move(units);
    m_table->setCurrentIndex({});
    fillPairs();
    resetFilters(pair);
    refresh();
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void DisputesList::clear() {
    m_units = {};
    m_model->setEntries({}, {});
    m_stack->setCurrentWidget(m_table);
}

void DisputesList::resetFilters(const Pair& pair) {
    m_code->setCurrentIndex(0);
    m_state->setCurrentIndex(0);
    m_pair->setCurrentIndex(0);
    if (pair)
        m_pair->setCurrentIndex(std::max(
            0, m_pair->findData(QPoint(static_cast<int>(pair->first), static_cast<int>(pair->second)))));
}

void DisputesList::fillPairs() {
    const QSignalBlocker quiet(m_pair);
    const QVariant kept = m_pair->currentData();
    m_pair->clear();
    m_pair->addItem(tr("All coders"), everyPair);
    const std::vector<agreement::ComparedCoder>& coders = m_comparison.result()->coders;
    for (std::size_t one = 0; one < coders.size(); ++one)
        for (std::size_t other = one + 1; other < coders.size(); ++other)
            m_pair->addItem(tr("%1 and %2").arg(toQ(coders[one].name), toQ(coders[other].name)),
                            QPoint(static_cast<int>(one), static_cast<int>(other)));
    m_pair->setCurrentIndex(std::max(0, m_pair->findData(kept)));
    m_pair->setVisible(coders.size() > 2);
}

DisputesList::Pair DisputesList::chosenPair() const {
    if (m_pair->currentIndex() <= 0)
        return std::nullopt;
    const QPoint places = m_pair->currentData().toPoint();
    return agreement::CoderPair{static_cast<std::size_t>(places.x()), static_cast<std::size_t>(places.y())};
}

void DisputesList::fillCodes(const std::vector<Entry>& entries) {
    std::unordered_map<CodeId, std::int64_t> counts;
    for (const Entry& each : entries)
        ++counts[each.code];
    const QSignalBlocker quiet(m_code);
    const QVariant kept = m_code->currentData();
    m_code->clear();
    m_code->addItem(tr("All codes"), anyCode);
    const auto add = [&](const QString& name, CodeId code) {
        if (const auto found = counts.find(code); found != counts.end())
            m_code->addItem(tr("%1 (%2)", "a code, how many disputes").arg(name, figure(found->second)),
                            QVariant::fromValue<qint64>(code.value));
    };
    for (const codebook::Code& each : m_session.codebook().codes())
        add(shownPath(m_session.codebook(), each.id), each.id);
    add(tr("Status of the answer"), {});
    m_code->setCurrentIndex(std::max(0, m_code->findData(kept)));
    m_code->setVisible(counts.size() > 1);
}

const team::Doubt* DisputesList::doubtAbout(const Entry& entry) const {
    const auto found = std::ranges::find_if(m_doubts, [&entry](const team::Doubt& each) {
        return each.matter.code == entry.code && each.matter.place == entry.unit.place() &&
               (!each.matter.span || !entry.unit.span || each.matter.span->overlaps(*entry.unit.span));
    });
    return found == m_doubts.end() ? nullptr : &*found;
}

bool DisputesList::passes(const Entry& entry) const {
    switch (static_cast<State>(m_state->currentIndex())) {
    case Open:
        return entry.open();
    case Settled:
        return entry.disputed && entry.settled;
    case Unclear:
        return entry.open() && doubtAbout(entry) != nullptr;
    case Every:
        break;
    }
    return true;
}

void DisputesList::showProgress(const std::vector<Entry>& entries) {
    const auto disputes = std::ranges::count_if(entries, &Entry::disputed);
    const auto settled = std::ranges::count_if(entries, [](const Entry& each) { return each.settled; });
    m_title->setText(disputes > 0 ? m_figure
                                  : tr("%1: %2", "a figure, how many units")
                                        .arg(m_figure, figure(static_cast<std::int64_t>(entries.size()))));
    m_title->setToolTip(m_title->text().toHtmlEscaped());
    m_progress->setText(
        tr("%1 of %2 settled", "disputes")
            .arg(figure(static_cast<std::int64_t>(settled)), figure(static_cast<std::int64_t>(disputes))));
    m_progress->setVisible(disputes > 0);
    m_state->setVisible(disputes > 0);
}

void DisputesList::refresh() {
    if (!m_units) {
        listEveryDispute();
        return;
    }
    const Entry* chosen = current();
    const std::optional<Entry> kept = chosen ? std::optional(*chosen) : std::nullopt;
    const int rowBefore = m_table->currentIndex().row();
    m_doubts = team::doubts(m_session.db());
    fillPairs();
    std::vector<Entry> entries = m_units(chosenPair());
    const bool any = !entries.empty();
    fillCodes(entries);
    const qint64 code = m_code->currentData().toLongLong();
    if (code != anyCode)
        std::erase_if(entries, [code](const Entry& each) { return each.code != CodeId{code}; });
    showProgress(entries);
    std::erase_if(entries, [this](const Entry& each) { return !passes(each); });
    m_reset->setEnabled(!m_everything || m_code->currentIndex() > 0 || m_state->currentIndex() > 0 ||
                        m_pair->currentIndex() > 0);
    m_model->setEntries(std::move(entries), [this](const Entry& each) { return lineOf(each); });
    int row = kept ? m_model->rowOf(*kept) : -1;
    if (row < 0 && kept) // settled, and only the open ones are listed
        row = std::min(rowBefore, m_model->rowCount() - 1);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    m_empty->setText(emptySentence(any));
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget*>(m_table) : m_empty);
    fitColumns();
    Q_EMIT currentChanged();
}

QString DisputesList::emptySentence(bool anyUnits) const {
    if (!anyUnits)
        return m_everything ? tr("The coders agree on all that they have both judged. There is nothing to "
                                 "settle.")
                            : tr("No unit is behind this figure. Click another one.");
    switch (static_cast<State>(m_state->currentIndex())) {
    case Open:
        return tr("Every dispute here is settled. The button above shows all of them again.");
    case Settled:
        return tr("Nothing here is settled yet. Choose the open ones above, then press 1, 2, 3 … to settle "
                  "them.");
    case Unclear:
        return tr("No dispute here waits for a clearer codebook.");
    case Every:
        break;
    }
    return tr("No dispute is like that. The button above shows all of them again.");
}

const DisputesModel::Entry* DisputesList::current() const {
    return m_model->entryAt(m_table->currentIndex().row());
}

void DisputesList::goOnAfter(const Entry& settled) {
    const Entry* now = current();
    if (!now || !DisputesModel::same(*now, settled))
        return;
    if (const int next = m_model->nextOpen(m_table->currentIndex().row()); next >= 0)
        m_table->setCurrentIndex(m_model->index(next, 0));
}

bool DisputesList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && watched == m_table->viewport())
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void DisputesList::fitColumns() {
    const int width = m_table->viewport()->width();
    const auto atLeast = [&](DisputesModel::Column column, int percent) {
        const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int needed = m_table->fontMetrics().horizontalAdvance(title) + theme::unit * 4;
        const int got = std::max(needed, width * percent / 100);
        m_table->setColumnWidth(column, got);
        return got;
    };
    const int rest = width - atLeast(DisputesModel::Where, 14) - atLeast(DisputesModel::Says, 30) -
                     atLeast(DisputesModel::State, 24);
    m_table->setColumnWidth(DisputesModel::Quote, std::max(rest, theme::unit * 12));
}

DisputesModel::Line DisputesList::lineOf(const Entry& entry) const {
    DisputesModel::Line line;
    const agreement::Dispute detail = m_comparison.engine()->detail(m_session.db(), entry.unit, entry.code);
    line.where = m_comparison.nameOf(entry.unit);
    line.quote = unitWords(m_session, m_comparison, entry.unit, 0)
                     .text.left(longestQuote)
                     .replace(QLatin1Char('\n'), QLatin1Char(' '));
    QStringList yes;
    QStringList no;
    const bool old = judgedByNone(detail);
    const QStringList names = namesOfSides(m_comparison);
    for (std::size_t i = 0; i < detail.sides.size(); ++i) {
        const agreement::Side& side = detail.sides[i];
        if (!side.judged && !old)
            continue;
        const QString& name = names[static_cast<qsizetype>(i)];
        if (entry.code)
            (side.present || (old && marked(side)) ? yes : no) << name;
        else
            yes << tr("%1: %2", "coder, what the coder says")
                       .arg(name, side.status.empty() ? tr("as it is")
                                                      : statusWord(*survey::statusFromKey(side.status)));
    }
    const QString code = entry.code ? shownName(m_session.codebook(), entry.code) : QString();
    line.says =
        !entry.code    ? yes.join(QStringLiteral("; "))
        : no.isEmpty() ? tr("%1: %2", "coder, what the coder says").arg(code, yes.join(QStringLiteral(", ")))
        : yes.isEmpty()
            ? tr("%1: not %2").arg(code, no.join(QStringLiteral(", ")))
            : tr("%1: %2, not %3").arg(code, yes.join(QStringLiteral(", ")), no.join(QStringLiteral(", ")));
    line.state = stateOf(entry, detail);
    return line;
}

QString DisputesList::stateOf(const Entry& entry, const agreement::Dispute& detail) const {
    if (!entry.disputed)
        return tr("agreed");
    if (!detail.settlement) {
        const team::Doubt* doubt = doubtAbout(entry);
        return !doubt                ? tr("open")
               : doubt->codebookStep ? tr("open, codebook changed")
                                     : tr("codebook unclear");
    }
    const QString decided = !detail.settlement->status.empty()
                                ? statusWord(*survey::statusFromKey(detail.settlement->status))
                            : detail.settlement->present ? tr("stands")
                                                         : tr("does not stand");
    const bool changed = std::ranges::any_of(decisionsOn(m_session, detail), [](const team::Settled& each) {
        return each.codebookStep.has_value();
    });
    return changed ? tr("%1, codebook changed", "how it was settled").arg(decided) : decided;
}

} // namespace marginalia::ui
