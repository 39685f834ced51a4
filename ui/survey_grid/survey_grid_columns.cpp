// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns the list has, how wide they are, and what of that is remembered.
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_memory.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/answer_delegate.h"
#include "ui/survey_grid/survey_grid.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace marginalia::ui {

namespace {
/// The part of a question's room that its codes take beside other questions.
int sideCodes(int room) {
    return std::clamp(room * 30 / 100, theme::unit * 14, theme::unit * 26);
}
} // namespace

QString SurveyGrid::keyOf(int column) const {
    const SurveyModel::Column& shown = m_model->column(column);
    QString name;
    for (const core::survey::Variable& each : m_model->allVariables())
        if (each.id == shown.variable)
            name = toQ(each.name);
    for (const core::survey::Question& each : m_desk.session().questions())
        if (each.id == shown.question)
            name = toQ(each.name);
    return QString::number(static_cast<int>(shown.kind)) + QLatin1Char(':') + name;
}

QString SurveyGrid::widthKey(int column) const {
    // Side by side a question has another width than alone.
    const bool side = m_model->questions().size() > 1 && m_model->column(column).question;
    return side ? keyOf(column) + QLatin1Char(':') + QString::number(m_model->questions().size())
                : keyOf(column);
}

int SurveyGrid::sideRoom() const {
    int room = viewport()->width();
    const int questions = std::max(1, static_cast<int>(m_model->questions().size()));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const SurveyModel::Kind kind = m_model->column(column).kind;
        if (kind != SurveyModel::Kind::Answer && kind != SurveyModel::Kind::Codes)
            room -= startWidth(column);
    }
    return std::max(0, room) / questions;
}

int SurveyGrid::startWidth(int column) const {
    const int narrow = theme::unit * 11;
    switch (m_model->column(column).kind) {
    case SurveyModel::Kind::Name:
        return theme::unit * 10;
    case SurveyModel::Kind::Variable:
        return std::clamp(horizontalHeader()->sectionSizeHint(column), narrow, narrow * 3 / 2);
    case SurveyModel::Kind::Answer:
        return m_model->questions().size() > 1
                   ? std::clamp(sideRoom() - sideCodes(sideRoom()), theme::unit * 20, theme::unit * 70)
                   : theme::unit * 44;
    case SurveyModel::Kind::State:
        return AnswerDelegate::stateWidth();
    case SurveyModel::Kind::Codes:
        break;
    }
    return m_model->questions().size() > 1
               ? sideCodes(sideRoom())
               : std::clamp(viewport()->width() * 22 / 100, theme::unit * 22, theme::unit * 52);
}

void SurveyGrid::arrange() {
    const ProjectSession& session = m_desk.session();
    verticalHeader()->setDefaultSectionSize(AnswerDelegate::rowHeight());
    if (!session.isOpen() || !session.currentQuestion())
        return;
    m_arranged = m_model->questions();
    const ProjectMemory memory(session.filePath());
    std::vector<core::VariableId> shown;
    const std::size_t facts = viewport()->width() < theme::unit * 120 ? 1 : 2;
    const QVariant kept = memory.value(QStringLiteral("columns"));
    const QStringList names = kept.toStringList();
    for (const core::survey::Variable& each : m_model->allVariables()) {
        // The first two facts about a case, until the person chooses; one where the answers need the room.
        const bool fact = each.role == core::survey::VariableRole::Variable &&
                          each.type == core::survey::VariableType::Nominal;
        if (kept.isValid() ? names.contains(toQ(each.name)) : fact && shown.size() < facts)
            shown.push_back(each.id);
    }
    m_model->setVariables(shown);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setStretchLastSection(false);
    const QVariantMap widths = memory.value(QStringLiteral("widths")).toMap();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QVariant width = widths.value(widthKey(column));
        // States may have been narrower in another language.
        const int least =
            m_model->column(column).kind == SurveyModel::Kind::State ? startWidth(column) : theme::unit * 4;
        setColumnWidth(column, width.isValid() ? std::clamp(width.toInt(), least, theme::unit * 120)
                                               : startWidth(column));
    }
    // One question: its answers take the room there is. Several share it, and where it is too narrow the list
    // is scrolled sideways.
    if (m_model->questions().size() == 1 && m_model->answerColumn() >= 0)
        horizontalHeader()->setSectionResizeMode(m_model->answerColumn(), QHeaderView::Stretch);
    placeFrozen();
}

void SurveyGrid::remember() {
    const ProjectSession& session = m_desk.session();
    if (!session.isOpen() || m_model->columnCount() == 0)
        return;
    ProjectMemory memory(session.filePath());
    QVariantMap widths = memory.value(QStringLiteral("widths")).toMap();
    for (int column = 0; column < m_model->columnCount(); ++column)
        if (horizontalHeader()->sectionResizeMode(column) != QHeaderView::Stretch)
            widths.insert(widthKey(column), columnWidth(column));
    memory.setValue(QStringLiteral("widths"), widths);
    const int sorted = horizontalHeader()->sortIndicatorSection();
    memory.setValue(QStringLiteral("sorted"),
                    sorted >= 0 && sorted < m_model->columnCount() ? keyOf(sorted) : QString());
    memory.setValue(QStringLiteral("sortedDown"),
                    horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder);
    memory.setValue(QStringLiteral("scroll"), verticalScrollBar()->value());
    memory.setValue(QStringLiteral("scrollSideways"), horizontalScrollBar()->value());
}

void SurveyGrid::restoreOrder() {
    const ProjectMemory memory(m_desk.session().filePath());
    const QString sorted = memory.value(QStringLiteral("sorted")).toString();
    for (int column = 0; !sorted.isEmpty() && column < m_model->columnCount(); ++column)
        if (keyOf(column) == sorted)
            horizontalHeader()->setSortIndicator(column, memory.value(QStringLiteral("sortedDown")).toBool()
                                                             ? Qt::DescendingOrder
                                                             : Qt::AscendingOrder);
}

void SurveyGrid::restorePlace() {
    const ProjectMemory memory(m_desk.session().filePath());
    const QVariant down = memory.value(QStringLiteral("scroll"));
    if (!down.isValid())
        return;
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(down.toInt());
    horizontalScrollBar()->setValue(memory.value(QStringLiteral("scrollSideways")).toInt());
}

void SurveyGrid::fillColumnMenu(QMenu* menu) {
    const auto add = [menu](QString name, bool checked) {
        QAction* action =
            menu->addAction(name.simplified().left(80).replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(checked);
        return action;
    };
    const ProjectSession& session = m_desk.session();
    const core::survey::Question* present = session.currentQuestion();
    if (!present)
        return;
    menu->addSection(tr("Open questions"));
    for (const core::survey::Question& each : session.questions()) {
        if (each.survey != present->survey)
            continue;
        const auto& questions = m_model->questions();
        QAction* action = add(shownName(each, session.reportLanguage()),
                              std::find(questions.begin(), questions.end(), each.id) != questions.end());
        action->setEnabled(each.id != present->id);
        connect(action, &QAction::toggled, this, [this, id = each.id](bool on) { chooseQuestion(id, on); });
    }
    menu->addSection(tr("Facts about the respondents"));
    const std::vector<core::VariableId>& shown = m_model->shownVariables();
    for (const core::survey::Variable& each : m_model->allVariables())
        connect(add(toQ(each.shownName()), std::find(shown.begin(), shown.end(), each.id) != shown.end()),
                &QAction::toggled, this, [this, id = each.id](bool on) { chooseVariable(id, on); });
}

void SurveyGrid::chooseVariable(core::VariableId variable, bool shown) {
    remember();
    ProjectMemory memory(m_desk.session().filePath());
    QStringList names = memory.value(QStringLiteral("columns")).toStringList(); // of other surveys, too
    for (const core::survey::Variable& each : m_model->allVariables())
        names.removeAll(toQ(each.name));
    const std::vector<core::VariableId>& now = m_model->shownVariables();
    for (const core::survey::Variable& each : m_model->allVariables())
        if (each.id == variable ? shown : std::find(now.begin(), now.end(), each.id) != now.end())
            names << toQ(each.name);
    memory.setValue(QStringLiteral("columns"), names);
    const core::AnswerId answer = m_desk.place().answer;
    arrange();
    setCurrentAnswer(answer);
}

void SurveyGrid::chooseQuestion(core::QuestionId question, bool shown) {
    remember();
    std::vector<core::QuestionId> side = m_model->questions();
    std::erase(side, question);
    if (shown)
        side.push_back(question);
    QStringList names;
    for (const core::survey::Question& each : m_desk.session().questions())
        if (std::find(side.begin(), side.end(), each.id) != side.end())
            names << toQ(each.name);
    ProjectMemory(m_desk.session().filePath()).setValue(QStringLiteral("sideQuestions"), names);
    const core::AnswerId answer = m_desk.place().answer;
    m_model->setSideQuestions(side);
    arrange();
    setCurrentAnswer(answer);
}

} // namespace marginalia::ui
