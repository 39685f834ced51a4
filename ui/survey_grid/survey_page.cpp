// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/survey_page.h"

#include "ui/document_view/answer_view.h"
#include "ui/help/help_link.h"
#include "ui/main_window/actions.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_memory.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/progress_dialog.h"
#include "ui/survey_grid/survey_bar.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/widgets/prompts.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace marginalia::ui {

using namespace core;

namespace {
/// Lets an empty page's button do what the menu does.
void offer(QPushButton& button, QAction* action) {
    button.setVisible(action != nullptr);
    if (!action)
        return;
    button.setText(action->text().remove(QLatin1Char('&')));
    // All of its connections would include the one by which the style forgets a button that is gone.
    QObject::disconnect(&button, &QPushButton::clicked, nullptr, nullptr);
    QObject::connect(&button, &QPushButton::clicked, action, &QAction::trigger);
}
} // namespace

SurveyPage::SurveyPage(CodingDesk& desk, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_actions(actions)
    , m_model(new SurveyModel(desk.session(), this)) {
    setObjectName(QStringLiteral("survey-page"));
    setProperty("desk", true);
    setAttribute(Qt::WA_StyledBackground);
    m_stack = new QStackedLayout(this);

    m_work = new QWidget(this);
    auto* column = new QVBoxLayout(m_work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme::unit + theme::half, theme::unit, theme::unit * 2, 0);
    head->setSpacing(theme::unit);
    m_question = new QComboBox(m_work);
    m_question->setObjectName(QStringLiteral("question"));
    m_question->setProperty("quiet", true);
    m_question->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_question->setMinimumContentsLength(24);
    m_question->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_count = new QLabel(m_work);
    m_count->setObjectName(QStringLiteral("answer-count"));
    m_count->setProperty("muted", true);
    head->addWidget(m_question, 1);
    m_judged = new QToolButton(m_work);
    m_judged->setObjectName(QStringLiteral("judged-count"));
    head->addWidget(m_count);
    head->addWidget(m_judged);
    column->addLayout(head);

    m_bar = new SurveyBar(desk.session(), m_work);
    column->addWidget(m_bar);

    m_grid = new SurveyGrid(desk, m_model, m_work);
    auto* lower = new QWidget(m_work);
    auto* reading = new QVBoxLayout(lower);
    reading->setContentsMargins(0, 0, 0, 0);
    reading->setSpacing(0);
    m_chosen = new QWidget(lower);
    m_chosen->setObjectName(QStringLiteral("chosen-answers"));
    auto* chosen = new QHBoxLayout(m_chosen);
    chosen->setContentsMargins(theme::unit * 3, theme::half, theme::unit * 2, theme::half);
    m_chosenText = new QLabel(m_chosen);
    m_chosenText->setWordWrap(true);
    m_chosenNone = new QPushButton(m_chosen);
    m_chosenNone->setObjectName(QStringLiteral("chosen-only-this"));
    chosen->addWidget(m_chosenText, 1);
    chosen->addWidget(m_chosenNone);
    m_chosen->hide();
    m_answer = new AnswerView(desk, lower);
    reading->addWidget(m_chosen);
    reading->addWidget(m_answer, 1);
    m_nothing = new QLabel(m_grid);
    m_nothing->setProperty("muted", true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    auto* overlay = new QVBoxLayout(m_grid);
    overlay->addWidget(m_nothing);
    m_splitter = new QSplitter(Qt::Vertical, m_work);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_grid);
    setFocusProxy(m_grid);
    m_splitter->addWidget(lower);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({460, 260});
    column->addWidget(m_splitter, 1);

    m_empty = new QWidget(this);
    auto* centre = new QVBoxLayout(m_empty);
    centre->setSpacing(theme::unit * 2);
    m_emptySentence = new QLabel(m_empty);
    m_emptySentence->setAlignment(Qt::AlignCenter);
    m_emptySentence->setProperty("muted", true);
    m_emptyButton = new QPushButton(m_empty);
    m_emptyButton->setProperty("primary", true);
    m_emptyButton->setObjectName(QStringLiteral("empty-import"));
    centre->addStretch(2);
    centre->addWidget(m_emptySentence);
    centre->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    auto* transcripts = new QPushButton(m_empty); // for who begins with interviews
    transcripts->setObjectName(QStringLiteral("empty-transcripts"));
    centre->addWidget(transcripts, 0, Qt::AlignHCenter);
    centre->addWidget(new HelpLink(m_empty), 0, Qt::AlignHCenter);
    centre->addStretch(3);
    m_stack->addWidget(m_work);
    m_stack->addWidget(m_empty);

    connect(m_bar, &SurveyBar::filterChanged, this, &SurveyPage::list);
    connect(m_bar, &SurveyBar::listAsked, this, [this] { m_grid->setFocus(); });
    connect(m_bar->columns()->menu(), &QMenu::aboutToShow, this, [this] {
        m_bar->columns()->menu()->clear();
        m_grid->fillColumnMenu(m_bar->columns()->menu());
    });
    connect(m_judged, &QToolButton::clicked, this,
            [this] { (new ProgressDialog(m_desk.session(), this))->open(); });
    connect(m_chosenNone, &QPushButton::clicked, this, [this] {
        m_grid->selectRow(m_grid->currentRow());
        m_grid->setFocus();
    });
    connect(m_question, &QComboBox::activated, this, [this](int at) {
        m_desk.session().setQuestion(QuestionId{m_question->itemData(at).toLongLong()});
    });
    connect(m_answer, &AnswerView::doneAsked, this, [this] {
        const int row = m_grid->currentRow();
        const AnswerState state = row < 0 ? AnswerState::NotJudged : m_model->stateAt(row);
        if (state == AnswerState::Judged || state == AnswerState::ToRecheck)
            m_desk.judge(false);
        else
            judgeAndNext();
    });
    ProjectSession& session = desk.session();
    connect(&session, &ProjectSession::opened, this, [this] {
        m_restoreScroll = true;
        QList<int> sizes;
        for (const QVariant& each :
             ProjectMemory(m_desk.session().filePath()).value(QStringLiteral("surveySplit")).toList())
            sizes << each.toInt();
        if (sizes.size() == m_splitter->count())
            m_splitter->setSizes(sizes);
        refreshQuestions();
    });
    connect(&session, &ProjectSession::aboutToClose, this, [this] {
        QVariantList sizes;
        for (const int size : m_splitter->sizes())
            sizes << size;
        ProjectMemory(m_desk.session().filePath()).setValue(QStringLiteral("surveySplit"), sizes);
        m_bar->remember();
    });
    connect(&session, &ProjectSession::closed, this, [this] { m_bar->setFilter({}); });
    connect(&session, &ProjectSession::questionChanged, this, &SurveyPage::questionChosen);
    connect(&session, &ProjectSession::coderChanged, this, [this] {
        m_bar->refreshCoders();
        refreshHeading();
        refreshCount();
    });
    connect(&session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("coder"))
            m_bar->refreshCoders();
        if (changes.empty() || changes.touches("question"))
            refreshQuestions();
        refreshHeading();
        refreshCount();
    });
    connect(&session, &ProjectSession::stateChanged, this, &SurveyPage::refreshHeading);
    connect(&desk, &CodingDesk::placeChanged, this, [this] {
        answerLeft();
        refreshHeading();
        m_actions.setHasAnswer(m_desk.place().answer || m_desk.place().source);
    });
    connect(&desk, &CodingDesk::answersChanged, this, &SurveyPage::refreshChosen);
    connect(&desk, &CodingDesk::uncodeAsked, this, &SurveyPage::askWhatToTakeOff);
    connect(m_model, &SurveyModel::listed, this, [this] {
        if (m_restore && !m_model->isReading())
            restorePlace();
        else if (m_wanted && !m_model->isReading())
            goToWanted();
        else if (m_desk.place().source)
            return; // a document lies on the desk
        else if (m_model->rowOf(m_desk.place().answer) >= 0)
            m_grid->setCurrentAnswer(m_desk.place().answer); // the person stays at the answer
        else if (m_model->rowCount() > 0)
            m_grid->setCurrentAnswer(m_model->answerAt(0));
        else
            m_desk.setPlace({});
        refreshHeading();
        refreshCount();
    });
    connect(m_model, &SurveyModel::readingChanged, this, &SurveyPage::refreshCount);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &SurveyPage::refreshCount);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &SurveyPage::refreshCount);
    retranslate();
}

void SurveyPage::retranslate() {
    m_question->setAccessibleName(tr("Open question"));
    m_grid->setAccessibleName(tr("Answers"));
    m_judged->setToolTip(tr("How far every coder is with every question"));
    m_chosenNone->setText(tr("Only this answer"));
    m_emptySentence->setText(tr("There are no answers in this project yet."));
    refreshQuestions();
    refreshHeading();
    refreshCount();
    refreshChosen();
}

void SurveyPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SurveyPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    // The desk may hold a document of the other page.
    if (m_desk.place().source)
        m_desk.setPlace({m_model->answerAt(m_grid->currentRow()), {}});
}

void SurveyPage::refreshQuestions() {
    const ProjectSession& session = m_desk.session();
    m_question->clear();
    for (const survey::Question& each : session.questions()) {
        m_question->addItem(shownName(each, session.reportLanguage()),
                            QVariant::fromValue<qint64>(each.id.value));
        if (each.id == session.question())
            m_question->setCurrentIndex(m_question->count() - 1);
    }
    const bool none = session.questions().empty();
    offer(*m_emptyButton, m_actions.find(QStringLiteral("import-survey")));
    offer(*m_empty->findChild<QPushButton*>(QStringLiteral("empty-transcripts")),
          m_actions.find(QStringLiteral("import-documents")));
    m_stack->setCurrentWidget(none ? m_empty : m_work);
}

void SurveyPage::questionChosen() {
    refreshQuestions();
    const ProjectSession& session = m_desk.session();
    // A short list is read at once: then the desk holds one of its answers already.
    const bool there = !m_restoreScroll && m_model->rowOf(m_desk.place().answer) >= 0;
    if (!session.currentQuestion() || (there && m_grid->isArranged())) {
        m_grid->goToQuestion();
        refreshHeading();
        refreshCount();
        return; // one of the questions side by side
    }
    m_restore = !there;
    if (m_restoreScroll) {
        const QStringList names =
            ProjectMemory(session.filePath()).value(QStringLiteral("sideQuestions")).toStringList();
        std::vector<QuestionId> side;
        for (const survey::Question& each : session.questions())
            if (names.contains(toQ(each.name)))
                side.push_back(each.id);
        m_model->setSideQuestions(side);
        m_bar->restore();
        m_model->setFilter(m_bar->filter());
    } else {
        m_bar->setFilter(m_model->filter()); // respondents behind a figure belong to their question
    }
    const AnswerId answer = m_desk.place().answer;
    m_grid->arrange();
    if (there)
        m_grid->setCurrentAnswer(answer);
    else if (!m_model->isReading())
        restorePlace();
    else if (m_desk.place().answer)
        m_desk.setPlace({}); // no key may code an answer that is not listed any more
    refreshHeading();
    refreshCount();
}

void SurveyPage::restorePlace() {
    m_restore = false;
    const ProjectSession& session = m_desk.session();
    if (m_model->rowCount() == 0 || !session.isOpen())
        return;
    const ProjectMemory memory(session.filePath());
    m_grid->restoreOrder();
    const int row = m_model->rowOf(memory.value(QStringLiteral("respondent")).toString());
    m_grid->setCurrentAnswer(m_model->answerAt(std::max(0, row)));
    if (std::exchange(m_restoreScroll, false))
        m_grid->restorePlace();
    if (m_wanted)
        goToWanted();
}

void SurveyPage::answerLeft() {
    const AnswerId now = m_desk.place().answer;
    if (m_last && now && now != m_last) {
        // What does not fit the filter any more was kept while the coder was at it. Not from inside the
        // view's own change of row.
        QMetaObject::invokeMethod(
            this, [this] { m_model->dropOthers(m_desk.place().answer); }, Qt::QueuedConnection);
        if (const int row = m_model->rowOf(now); row >= 0)
            ProjectMemory(m_desk.session().filePath())
                .setValue(QStringLiteral("respondent"), m_model->respondentAt(row));
    }
    m_last = now;
}

void SurveyPage::refreshHeading() {
    const AnswerId answer = m_desk.place().answer;
    const int row = answer ? m_model->rowOf(answer) : -1;
    if (row < 0) {
        m_answer->setHeading({}, {}, {}, {}, false, false);
        return;
    }
    const AnswerState state = m_model->stateAt(row);
    const StateWord word = stateWord(state, m_model->statusAt(row), m_model->isDisputedAt(row));
    const bool judged = state == AnswerState::Judged || state == AnswerState::ToRecheck;
    m_answer->setHeading(m_model->respondentAt(row), m_model->valuesAt(row).join(QStringLiteral(" · ")),
                         word.icon, word.word, judged, judged || state == AnswerState::NotJudged);
}

void SurveyPage::refreshCount() {
    m_count->setText(
        m_model->rowCount() == m_model->total()
            ? tr("Answers: %1").arg(figure(m_model->total()))
            : tr("Answers: %1 of %2").arg(figure(m_model->rowCount()), figure(m_model->total())));
    if (const survey::Question* filtered = m_model->filteredQuestion()) {
        constexpr int longest = 40;
        QString name = shownName(*filtered, m_desk.session().reportLanguage()).simplified();
        if (name.size() > longest)
            name = name.left(longest - 1) + QStringLiteral("…");
        m_count->setText(tr("%1. Filtered by “%2”").arg(m_count->text(), name));
    }
    const SurveyModel::Progress progress = m_model->progress();
    m_judged->setVisible(progress.substantive > 0);
    m_judged->setText(tr("Judged: %1 of %2").arg(figure(progress.judged), figure(progress.substantive)));
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_nothing->setText(m_model->total() == 0 && m_model->isReading() ? tr("Reading the answers…")
                                                                     : tr("No answer fits this filter."));
}

void SurveyPage::refreshChosen() {
    const auto count = static_cast<qint64>(m_desk.answers().size());
    m_chosen->setVisible(count > 1);
    m_chosenText->setText(
        tr("Answers chosen: %1. Codes, Enter and Backspace are for all of them.").arg(figure(count)));
}

void SurveyPage::askWhatToTakeOff(const std::vector<CodeId>& codes) {
    Prompts::Choice choice;
    choice.title = tr("Take off a code");
    choice.label = tr("Which code is to be taken off the chosen answers?");
    choice.accept = tr("Take off");
    for (const CodeId code : codes)
        choice.choices << shownPath(m_desk.session().codebook(), code);
    prompts().choose(this, choice,
                     [this, codes](int at) { m_desk.uncodeMany(codes[static_cast<std::size_t>(at)]); });
}

void SurveyPage::list(const AnswerFilter& filter) {
    m_model->setFilter(filter);
}

void SurveyPage::showCases(const std::vector<CaseId>& cases, const QString& what) {
    AnswerFilter filter = m_model->filter();
    filter.cases.clear();
    for (const CaseId each : cases)
        filter.cases.insert(each.value);
    filter.casesName = what;
    m_bar->setFilter(filter);
    list(filter);
}

void SurveyPage::judgeAndNext() {
    if (m_grid->currentRow() < 0)
        return;
    const std::vector<AnswerId> chosen = m_desk.answers();
    if (m_desk.session().canEdit() && !m_desk.judge())
        return;
    for (const AnswerId answer : chosen) // on from the last one
        if (m_model->rowOf(answer) > m_grid->currentRow())
            m_grid->setCurrentAnswer(answer);
    goNext(1);
}

void SurveyPage::goNext(int step) {
    const int row = m_grid->currentRow() + step;
    if (row < 0 || row >= m_model->rowCount()) {
        Q_EMIT m_desk.said(row < 0 ? tr("This is the first answer in the list.")
                                   : tr("This was the last answer in the list."));
        return;
    }
    m_grid->setCurrentAnswer(m_model->answerAt(row));
}

bool SurveyPage::goTo(AnswerId answer) {
    ProjectSession& session = m_desk.session();
    const std::optional<survey::Answer> found = survey::answerById(session.db(), answer);
    if (!found)
        return false;
    m_wanted = answer;
    if (found->question != session.question())
        session.setQuestion(found->question);
    if (!m_model->isReading())
        goToWanted();
    return true;
}

void SurveyPage::goToWanted() {
    const AnswerId answer = std::exchange(m_wanted, {});
    if (m_model->letIn(answer))
        m_grid->setCurrentAnswer(answer);
}

void SurveyPage::focusFilter() {
    m_bar->focusFind();
}

void SurveyPage::askForFilter() {
    m_bar->askForFilter();
}

} // namespace marginalia::ui
