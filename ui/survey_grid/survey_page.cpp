// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/survey_page.h"

#include "ui/document_view/answer_view.h"
#include "ui/main_window/actions.h"
#include "ui/session/language.h"
#include "ui/session/project_memory.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/prompts.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace marginalia::ui {

using namespace core;

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
    head->addWidget(m_count);
    column->addLayout(head);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(theme::unit * 2, theme::unit, theme::unit * 2, theme::unit);
    bar->setSpacing(theme::unit);
    m_find = new QLineEdit(m_work);
    m_find->setObjectName(QStringLiteral("answer-filter"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(QStringLiteral("find")), QLineEdit::LeadingPosition);
    m_find->setMinimumWidth(theme::unit * 18);
    m_casesChip = new QPushButton(icon(QStringLiteral("close")), {}, m_work);
    m_casesChip->setObjectName(QStringLiteral("cases-filter"));
    m_casesChip->hide();
    m_show = new QComboBox(m_work);
    m_show->setObjectName(QStringLiteral("show-filter"));
    m_status = new QComboBox(m_work);
    m_status->setObjectName(QStringLiteral("status-filter"));
    m_coder = new QToolButton(m_work);
    m_coder->setObjectName(QStringLiteral("coder"));
    m_coder->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_coder->setIcon(icon(QStringLiteral("coder")));
    m_coder->setPopupMode(QToolButton::InstantPopup);
    m_coder->setMenu(new QMenu(m_coder));
    bar->addWidget(m_find, 2);
    bar->addWidget(m_casesChip);
    bar->addWidget(m_show);
    bar->addWidget(m_status);
    bar->addStretch(1);
    bar->addWidget(m_coder);
    column->addLayout(bar);

    m_grid = new SurveyGrid(desk, m_model, m_work);
    m_answer = new AnswerView(desk, m_work);
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
    m_splitter->addWidget(m_answer);
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
    centre->addStretch(3);
    m_stack->addWidget(m_work);
    m_stack->addWidget(m_empty);

    m_typing.setSingleShot(true);
    m_typing.setInterval(250);
    connect(&m_typing, &QTimer::timeout, this, &SurveyPage::applyFilter);
    connect(m_find, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_find, &QLineEdit::returnPressed, this, [this] {
        applyFilter();
        m_grid->setFocus();
    });
    connect(m_show, &QComboBox::activated, this, &SurveyPage::applyFilter);
    connect(m_status, &QComboBox::activated, this, &SurveyPage::applyFilter);
    connect(m_casesChip, &QPushButton::clicked, this, [this] { showCases({}, {}); });
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
    connect(&session, &ProjectSession::opened, this, &SurveyPage::refreshQuestions);
    connect(&session, &ProjectSession::questionChanged, this, [this] {
        refreshQuestions();
        restorePlace();
    });
    connect(&session, &ProjectSession::coderChanged, this, [this] {
        refreshCoders();
        refreshHeading();
    });
    connect(&session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("coder"))
            refreshCoders();
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
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        // An import made the list anew; the person stays at the answer.
        m_grid->setCurrentAnswer(m_desk.place().answer);
        refreshCount();
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &SurveyPage::refreshCount);
    retranslate();
}

void SurveyPage::retranslate() {
    m_filling = true;
    m_question->setAccessibleName(tr("Open question"));
    m_find->setPlaceholderText(tr("Find in answers"));
    m_find->setAccessibleName(tr("Find in answers"));
    m_show->setAccessibleName(tr("Which answers to list"));
    m_status->setAccessibleName(tr("Status of the answers to list"));
    m_grid->setAccessibleName(tr("Answers"));
    m_casesChip->setAccessibleName(tr("List all answers again"));
    const int show = std::max(0, m_show->currentIndex());
    m_show->clear();
    m_show->addItem(tr("All answers"));
    m_show->addItem(tr("Not judged yet"));
    m_show->addItem(tr("Judged"));
    m_show->addItem(tr("To re-check"));
    m_show->addItem(tr("Without a code"));
    m_show->setCurrentIndex(show);
    const int status = std::max(0, m_status->currentIndex());
    m_status->clear();
    m_status->addItem(tr("Any status"), -1);
    for (const survey::AnswerStatus each : survey::allStatuses)
        m_status->addItem(statusWord(each), static_cast<int>(each));
    m_status->setCurrentIndex(status);
    m_emptySentence->setText(tr("There are no answers in this project yet."));
    m_nothing->setText(tr("No answer fits this filter."));
    m_filling = false;
    refreshCoders();
    refreshQuestions();
    refreshHeading();
    refreshCount();
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
        m_question->addItem(toQ(each.label(session.reportLanguage())),
                            QVariant::fromValue<qint64>(each.id.value));
        if (each.id == session.question())
            m_question->setCurrentIndex(m_question->count() - 1);
    }
    const bool none = session.questions().empty();
    QAction* import = m_actions.find(QStringLiteral("import-survey"));
    m_emptyButton->setVisible(import != nullptr);
    if (import) {
        QString text = import->text();
        m_emptyButton->setText(text.remove(QLatin1Char('&')));
        m_emptyButton->disconnect();
        connect(m_emptyButton, &QPushButton::clicked, import, &QAction::trigger);
    }
    m_stack->setCurrentWidget(none ? m_empty : m_work);
}

void SurveyPage::refreshCoders() {
    const ProjectSession& session = m_desk.session();
    m_coder->setText(tr("Coder: %1").arg(session.isOpen() ? session.coderName() : QString()));
    m_coder->setAccessibleName(tr("Who codes"));
    m_coder->setToolTip(tr("Whose coding is shown and made"));
    QMenu* menu = m_coder->menu();
    menu->clear();
    for (const coding::Coder& each : session.coders()) {
        QString name = toQ(each.name);
        QAction* action = menu->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(each.id == session.coder());
        connect(action, &QAction::triggered, this, [this, id = each.id] { m_desk.session().setCoder(id); });
    }
    menu->addSeparator();
    menu->addAction(tr("Another coder…"), this, &SurveyPage::askForCoder);
}

void SurveyPage::askForCoder() {
    Prompts::Line line;
    line.title = tr("Another coder");
    line.label = tr("Name of the coder. The name is added with the first coding.");
    line.accept = tr("Code as this person");
    prompts().askText(this, line, [this](const QString& name) { m_desk.session().setCoderName(name); });
}

void SurveyPage::restorePlace() {
    m_grid->arrange();
    const ProjectSession& session = m_desk.session();
    if (m_model->rowCount() == 0 || !session.isOpen())
        return;
    const QString kept = ProjectMemory(session.filePath()).value(QStringLiteral("respondent")).toString();
    int row = 0;
    for (int at = 0; at < m_model->rowCount(); ++at)
        if (m_model->respondentAt(at) == kept)
            row = at;
    m_grid->setCurrentAnswer(m_model->answerAt(row));
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
    const StateWord word = stateWord(state, m_model->statusAt(row));
    const bool judged = state == AnswerState::Judged || state == AnswerState::ToRecheck;
    m_answer->setHeading(m_model->respondentAt(row), m_model->valuesAt(row).join(QStringLiteral(" · ")),
                         word.icon, word.word, judged, judged || state == AnswerState::NotJudged);
}

void SurveyPage::refreshCount() {
    m_count->setText(
        m_model->rowCount() == m_model->total()
            ? tr("Answers: %1").arg(figure(m_model->total()))
            : tr("Answers: %1 of %2").arg(figure(m_model->rowCount()), figure(m_model->total())));
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_casesChip->setVisible(!m_model->filter().casesName.isEmpty());
    m_casesChip->setText(m_model->filter().casesName);
}

void SurveyPage::applyFilter() {
    if (m_filling)
        return;
    m_typing.stop();
    AnswerFilter filter = m_model->filter();
    filter.show = static_cast<AnswerFilter::Show>(std::max(0, m_show->currentIndex()));
    const int status = m_status->currentData().toInt();
    filter.status = status < 0 ? std::nullopt : std::optional(static_cast<survey::AnswerStatus>(status));
    filter.text = m_find->text().trimmed();
    const AnswerId answer = m_desk.place().answer;
    m_model->setFilter(filter);
    if (m_model->rowOf(answer) >= 0)
        m_grid->setCurrentAnswer(answer);
    else if (m_model->rowCount() > 0)
        m_grid->setCurrentAnswer(m_model->answerAt(0));
    else
        m_desk.setPlace({});
}

void SurveyPage::showCases(const std::vector<CaseId>& cases, const QString& what) {
    AnswerFilter filter = m_model->filter();
    filter.cases.clear();
    for (const CaseId each : cases)
        filter.cases.insert(each.value);
    filter.casesName = what;
    const AnswerId answer = m_desk.place().answer;
    m_model->setFilter(filter);
    if (m_model->rowOf(answer) >= 0)
        m_grid->setCurrentAnswer(answer);
    else if (m_model->rowCount() > 0)
        m_grid->setCurrentAnswer(m_model->answerAt(0));
}

void SurveyPage::judgeAndNext() {
    if (m_grid->currentRow() < 0)
        return;
    if (m_desk.session().canEdit() && !m_desk.judge())
        return;
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

void SurveyPage::focusFilter() {
    m_find->setFocus();
    m_find->selectAll();
}

} // namespace marginalia::ui
