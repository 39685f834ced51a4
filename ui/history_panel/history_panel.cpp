// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_panel/history_panel.h"

#include "core/store/history_store.h"
#include "core/team/adjudicate.h"
#include "ui/help/help_link.h"
#include "ui/history_panel/history_filter.h"
#include "ui/history_panel/history_model.h"
#include "ui/session/coder_sight.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/prompts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace marginalia::ui {

namespace {
constexpr int stepsMeasured = 200;
}

HistoryPanel::HistoryPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new HistoryModel(this))
    , m_filter(new HistoryFilter(session, this))
    , m_table(new QTableView(this))
    , m_undo(new QPushButton(this))
    , m_redo(new QPushButton(this))
    , m_past(new QPushButton(this))
    , m_restore(new QPushButton(this))
    , m_behind(new QPushButton(this))
    , m_empty(new QLabel(this)) {
    setObjectName(QStringLiteral("historyPanel"));
    build();
    connect(m_undo, &QPushButton::clicked, &m_session, &ProjectSession::undo);
    connect(m_redo, &QPushButton::clicked, &m_session, &ProjectSession::redo);
    connect(m_past, &QPushButton::clicked, this, [this] {
        if (const core::store::HistoryStep* step = chosen())
            Q_EMIT pastAsked(*step);
    });
    connect(m_restore, &QPushButton::clicked, this, &HistoryPanel::askWhatToRestore);
    connect(m_behind, &QPushButton::clicked, this, [this] {
        if (const core::store::HistoryStep* step = chosen())
            Q_EMIT disputesAsked(step->step);
    });
    connect(m_filter, &HistoryFilter::changed, this, &HistoryPanel::list);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryPanel::refreshButtons);
    const auto outdated = [this] {
        m_outdated = true;
        if (isVisible())
            refresh();
    };
    connect(&m_session, &ProjectSession::changed, this,
            [this, outdated](const core::store::ChangeSet& changes) {
                m_codesOutdated = m_codesOutdated || changes.empty() || changes.touches("code");
                outdated();
            });
    connect(&m_session, &ProjectSession::opened, this, [this, outdated] {
        m_codesOutdated = true;
        outdated();
    });
    connect(&m_session, &ProjectSession::aboutToClose, this, [this] {
        m_filtering.stopAndWait();
        m_searching.stopAndWait();
    });
    connect(&m_session, &ProjectSession::closed, this, [this, outdated] {
        m_deleted.clear();
        outdated();
    });
    connect(&m_session, &ProjectSession::stateChanged, this, &HistoryPanel::refreshButtons);
    connect(&m_filtering, &LatestJob::failed, &m_session, &ProjectSession::report);
    connect(&m_searching, &LatestJob::failed, &m_session, &ProjectSession::report);
    retranslate();
    refreshButtons();
    m_table->hide();
    m_filter->hide();
}

void HistoryPanel::build() {
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
    m_past->setObjectName(QStringLiteral("historyPast"));
    m_restore->setObjectName(QStringLiteral("historyRestore"));
    m_behind->setObjectName(QStringLiteral("historyBehind"));
    m_empty->setObjectName(QStringLiteral("historyEmpty"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("muted", true);
    m_empty->setContentsMargins(theme::unit * 3, theme::unit * 3, theme::unit * 3, theme::unit * 3);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme::unit);
    column->setSpacing(theme::unit);
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);
    column->addWidget(withHelpLink(m_empty), 1);
    // In a narrow panel the buttons stand one below the other.
    auto* buttons = new QWidget(this);
    auto* flow = new FlowLayout(buttons, theme::unit);
    for (QPushButton* button : {m_undo, m_redo, m_past, m_restore, m_behind})
        flow->addWidget(button);
    flow->addWidget(new HelpLink(buttons));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    buttons->setSizePolicy(policy);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(theme::unit * 2, 0, theme::unit * 2, 0);
    row->addWidget(buttons);
    column->addLayout(row);
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
    m_past->setText(tr("See the project as it was then"));
    m_restore->setText(tr("Restore a code…"));
    m_restore->setToolTip(tr("Brings a deleted code back with its codings; what was done later stays"));
    m_behind->setText(tr("Disputes behind it"));
    m_behind->setToolTip(tr("Opens the disputes between coders that led to this change of the codebook"));
    m_filter->retranslate();
    m_codesOutdated = true;
    m_model->retranslate();
    fitColumns();
    if (isVisible())
        refresh();
    else
        m_outdated = true;
}

void HistoryPanel::refresh() {
    m_outdated = false;
    try {
        m_steps = m_session.isOpen() ? core::store::readSteps(m_session.db())
                                     : std::vector<core::store::HistoryStep>{};
    } catch (const core::Error& error) {
        m_session.report(error);
    }
    if (m_codesOutdated)
        findDeleted();
    {
        const QSignalBlocker quiet(m_filter);
        m_filter->setChoices(m_steps, m_deleted);
    }
    list();
}

void HistoryPanel::list() {
    if (!m_session.isOpen()) {
        showSteps({});
        return;
    }
    const core::StepFilter filter = m_filter->filter();
    if (!m_filter->problem().isEmpty()) {
        m_filtering.drop();
        showSteps({});
        m_empty->setText(m_filter->problem());
        return;
    }
    if (filter.empty()) {
        m_filtering.drop();
        showSteps(m_steps);
        return;
    }
    const auto steps = std::make_shared<std::vector<core::store::HistoryStep>>();
    if (!filter.readsChanges()) {
        m_filtering.drop();
        try {
            core::Progress progress;
            showSteps(core::filterSteps(m_session.db(), filter, progress));
        } catch (const core::Error& error) {
            m_session.report(error);
        }
        return;
    }
    m_filtering.start(
        [steps, filter, project = &m_session.project()](core::Progress& progress) {
            *steps = core::filterSteps(*project->snapshot(), filter, progress);
        },
        [this, steps] { showSteps(std::move(*steps)); });
}

void HistoryPanel::showSteps(std::vector<core::store::HistoryStep> steps) {
    m_model->setSteps(std::move(steps));
    const bool any = m_model->rowCount() > 0;
    const bool past = !m_steps.empty() && m_session.isOpen();
    m_filter->setVisible(past);
    m_table->setVisible(any);
    m_empty->parentWidget()->setVisible(!any);
    fitColumns();
    m_empty->setText(past ? tr("No step is like that. The button beside the choices shows all steps again.")
                          : tr("Every change of the project is listed here and can be undone, also after "
                               "closing and opening the file again."));
    if (any)
        m_table->scrollToBottom();
    refreshButtons();
}

void HistoryPanel::showStep(std::int64_t step) {
    m_filter->clear();
    refresh();
    const auto& steps = m_model->steps();
    const auto found = std::ranges::find(steps, step, &core::store::HistoryStep::step);
    if (found == steps.end())
        return;
    const QModelIndex row = m_model->index(static_cast<int>(found - steps.begin()), 0);
    m_table->setCurrentIndex(row);
    m_table->scrollTo(row, QAbstractItemView::PositionAtCenter);
    m_table->setFocus();
}

const core::store::HistoryStep* HistoryPanel::chosen() const {
    const QModelIndex row = m_table->selectionModel()->currentIndex();
    if (!row.isValid() || !m_table->selectionModel()->hasSelection())
        return nullptr;
    return &m_model->steps()[static_cast<std::size_t>(row.row())];
}

void HistoryPanel::findDeleted() {
    m_codesOutdated = false;
    if (!m_session.isOpen())
        return;
    const auto deleted = std::make_shared<std::vector<core::DeletedCode>>();
    m_searching.start(
        [deleted, project = &m_session.project()](core::Progress& progress) {
            *deleted = core::deletedCodes(*project->snapshot(), progress);
        },
        [this, deleted] {
            m_deleted = std::move(*deleted);
            m_filter->setChoices(m_steps, m_deleted);
            refreshButtons();
        });
}

void HistoryPanel::askWhatToRestore() {
    // Those of the chosen step when it deleted some, else all.
    std::vector<core::DeletedCode> codes;
    const core::store::HistoryStep* step = chosen();
    for (const core::DeletedCode& code : m_deleted)
        if (step != nullptr && code.step == step->step)
            codes.push_back(code);
    if (codes.empty())
        codes = m_deleted;
    Prompts::Choice choice;
    choice.title = tr("Restore a code");
    choice.label = tr("The code comes back with those below it and its codings. What was done later stays.");
    choice.accept = tr("Restore");
    for (const core::DeletedCode& code : codes)
        choice.choices << (code.codings ? tr("%1 (codings: %2)").arg(toQ(code.path), figure(*code.codings))
                                        : toQ(code.path));
    prompts().choose(this, choice, [this, codes](int at) { restore(codes[static_cast<std::size_t>(at)]); });
}

void HistoryPanel::restore(const core::DeletedCode& code) {
    core::RestoredCode restored;
    if (!m_session.edit({core::msg("Restore the code “{1}”"), {code.path}},
                        [&](core::store::Edit& edit) { restored = core::restoreCode(edit, code.id); }))
        return;
    const QString hidden = CoderSight::of(m_session).alongside();
    const QString done = hidden.isEmpty() ? tr("The code “%1” is back. Codings that came back with it: %2.")
                                                .arg(toQ(restored.path), figure(restored.codings))
                                          : tr("The code “%1” is back.").arg(toQ(restored.path)) + hidden;
    std::vector<core::Sentence> problems = restored.conflicts;
    if (hidden.isEmpty())
        problems.insert(problems.end(), restored.leftOut.begin(), restored.leftOut.end());
    if (problems.empty()) {
        Q_EMIT said(done);
        return;
    }
    QStringList lines{done};
    for (const core::Sentence& problem : problems)
        lines << say(problem);
    prompts().tell(this, tr("Restore a code"), lines.join(QLatin1Char('\n')));
}

void HistoryPanel::refreshButtons() {
    const auto& undo = m_session.nextUndo();
    const auto& redo = m_session.nextRedo();
    const bool blind = m_session.isOpen() && CoderSight::of(m_session).blind();
    const core::store::HistoryStep* step = m_session.isOpen() ? chosen() : nullptr;
    m_behind->setVisible(step != nullptr && !blind &&
                         !core::team::mattersBehindStep(m_session.db(), step->step).empty());
    m_past->setEnabled(step != nullptr && !blind);
    m_past->setToolTip(blind ? tr("Not while coding is blind: the past would show the codings of others.")
                             : tr("Opens the project as it was right after the chosen step, to be read"));
    m_restore->setEnabled(m_session.canEdit() && !m_deleted.empty());
    m_undo->setEnabled(m_session.canEdit() && undo.has_value());
    m_redo->setEnabled(m_session.canEdit() && redo.has_value());
    m_undo->setToolTip(undo ? tr("Undo: %1").arg(say(*undo)).toHtmlEscaped() : QString());
    m_redo->setToolTip(redo ? tr("Redo: %1").arg(say(*redo)).toHtmlEscaped() : QString());
}

} // namespace marginalia::ui
