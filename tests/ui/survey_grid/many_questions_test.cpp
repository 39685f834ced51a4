// SPDX-License-Identifier: GPL-3.0-or-later
// Questions side by side, many rows at once, and lists that a job reads.
#include "core/survey/case_table.h"
#include "ui/open_window.h"
#include "ui/scripted_prompts.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_page.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace marginalia;
using test::OpenWindow;

namespace {

/// R001-R004 of one survey with two open questions.
void twoQuestions(test::World& world) {
    world.survey({{"ID", "Country", "Q1", "causes", "remedies"},
                  {"A1", "Kazakhstan", "10", "Closed borders everywhere in the region.", "Open the posts."},
                  {"A2", "Uzbekistan", "9", "There is no trust between the neighbours.", "Talk more often."},
                  {"A3", "Kazakhstan", "2", "The roads are bad and the rails are older.", ""},
                  {"A4", "Kyrgyzstan", "", "", "Build the railway at last, and the roads."}},
                 "second");
}

QStringList listed(OpenWindow& window) {
    QStringList names;
    ui::SurveyModel& model = window->surveyPage().model();
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.respondentAt(row);
    return names;
}

void look(OpenWindow& window, const char* question) {
    for (const core::survey::Question& each : window->session().questions())
        if (each.name == question)
            window->session().setQuestion(each.id);
    OpenWindow::settle();
}

/// Ticks an entry of the columns menu.
void tick(OpenWindow& window, const QString& entry) {
    QMenu* menu = window.child<QToolButton>("survey-columns")->menu();
    Q_EMIT menu->aboutToShow();
    for (QAction* action : menu->actions())
        if (action->text() == entry) {
            action->trigger();
            OpenWindow::settle();
            return;
        }
    throw std::runtime_error("no column " + entry.toStdString());
}

void choose(OpenWindow& window, const std::vector<int>& rows) {
    ui::SurveyGrid& grid = window->surveyPage().grid();
    grid.setCurrentIndex(grid.model()->index(rows.front(), 0));
    for (const int row : rows)
        grid.selectionModel()->select(grid.model()->index(row, 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    grid.setFocus();
    OpenWindow::settle();
}

std::int64_t countOf(OpenWindow& window, const char* respondent, const char* question) {
    const core::store::Connection& db = window->session().db();
    const auto answer = core::survey::answerOf(db, core::survey::questionByName(db, question)->id,
                                               core::survey::caseByName(db, respondent)->id);
    return static_cast<std::int64_t>(core::coding::codingsOf(db, {answer->id, {}}).size());
}

TEST(SurveyGrid, ShowsQuestionsSideBySideAndFollowsTheCell) {
    OpenWindow window(twoQuestions);
    look(window, "causes");
    EXPECT_EQ(listed(window).join(QLatin1Char(' ')), QStringLiteral("A1 A2 A3 A4"));
    tick(window, QStringLiteral("remedies"));
    ui::SurveyModel& model = window->surveyPage().model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_EQ(model.questions().size(), 2U);
    EXPECT_EQ(window.rowText("A2", QStringLiteral("remedies")), QStringLiteral("Talk more often."));
    ui::SurveyGrid& grid = window->surveyPage().grid();
    const int remedies = model.columnOf({ui::SurveyModel::Kind::Answer, {}, model.questions()[1]});
    grid.setCurrentIndex(model.index(1, remedies));
    OpenWindow::settle();
    EXPECT_EQ(window->session().currentQuestion()->name, "remedies");
    EXPECT_EQ(model.questions().size(), 2U) << "the other question stays";
    grid.setFocus();
    window.press('1');
    EXPECT_EQ(countOf(window, "A2", "remedies"), 1);
    EXPECT_EQ(countOf(window, "A2", "causes"), 0);
}

// After a question of another survey the first one had neither its facts nor the widths of its columns.
TEST(SurveyGrid, ArrangesItsColumnsWhenAQuestionOfAnotherSurveyWasShown) {
    OpenWindow window([](test::World& world) {
        world.survey({{"ID", "huge"}, {"B1", "One answer."}, {"B2", "Another answer."}}, "other");
    });
    look(window, "steps");
    ui::SurveyGrid& grid = window->surveyPage().grid();
    const auto columns = [&grid] {
        QStringList all;
        for (int column = 0; column < grid.model()->columnCount(); ++column)
            all << grid.model()->headerData(column, Qt::Horizontal).toString() + QLatin1Char(' ') +
                       QString::number(grid.columnWidth(column));
        return all;
    };
    const QStringList before = columns();
    ASSERT_TRUE(before.join(QLatin1Char(' ')).contains(QStringLiteral("Country")));
    look(window, "huge");
    look(window, "steps");
    EXPECT_EQ(columns(), before);
    EXPECT_EQ(grid.horizontalHeader()->sectionResizeMode(window->surveyPage().model().answerColumn()),
              QHeaderView::Stretch);
}

// "Without a code" listed answers that have one, since the question beside it had none.
TEST(SurveyGrid, FiltersByOneOfTheQuestionsSideBySideAndSaysWhich) {
    OpenWindow window(twoQuestions);
    look(window, "causes");
    tick(window, QStringLiteral("remedies"));
    window.choose("A1");
    window.press('1');
    ui::AnswerFilter filter;
    filter.show = ui::AnswerFilter::Show::WithoutCode;
    window->surveyPage().model().setFilter(filter);
    EXPECT_EQ(listed(window), (QStringList{QStringLiteral("A2"), QStringLiteral("A3")}));
    EXPECT_TRUE(window.child<QLabel>("answer-count")->text().contains(QStringLiteral("causes")));
}

TEST(SurveyGrid, ShowsWhereTheWordsAreThatItIsSearchedFor) {
    OpenWindow window;
    ui::AnswerFilter filter;
    filter.text = QStringLiteral("border posts");
    window->surveyPage().model().setFilter(filter);
    OpenWindow::settle();
    ui::SurveyModel& model = window->surveyPage().model();
    const QString shown = model.index(0, model.answerColumn()).data().toString();
    EXPECT_TRUE(shown.startsWith(QStringLiteral("…"))) << shown.toStdString();
    EXPECT_TRUE(shown.contains(QStringLiteral("border posts"))) << shown.toStdString();
}

// At 1920 the second question's state and codes were out of sight.
TEST(SurveyGrid, SharesTheRoomAmongQuestionsSideBySide) {
    OpenWindow window(twoQuestions);
    window->resize(1920, 1000);
    OpenWindow::settle();
    look(window, "causes");
    tick(window, QStringLiteral("remedies"));
    const ui::SurveyGrid& grid = window->surveyPage().grid();
    const int last = grid.model()->columnCount() - 1;
    EXPECT_LE(grid.columnViewportPosition(last) + grid.columnWidth(last), grid.viewport()->width());
}

TEST(SurveyGrid, CodesSeveralRowsInOneStep) {
    OpenWindow window;
    choose(window, {0, 2, 4});
    EXPECT_TRUE(window.child<QWidget>("chosen-answers")->isVisible());
    window.press('1');
    EXPECT_EQ(countOf(window, "R001", "steps"), 1);
    EXPECT_EQ(countOf(window, "R003", "steps"), 1);
    EXPECT_EQ(countOf(window, "R005", "steps"), 1);
    EXPECT_EQ(countOf(window, "R002", "steps"), 0);
    window->session().undo();
    for (const char* respondent : {"R001", "R003", "R005"})
        EXPECT_EQ(countOf(window, respondent, "steps"), 0);
}

TEST(SurveyGrid, TakesACodeOffSeveralRowsAndAsksWhich) {
    OpenWindow window;
    choose(window, {0, 1});
    window.press('1');
    window.press('2');
    ASSERT_EQ(countOf(window, "R002", "steps"), 2);
    test::ScriptedPrompts prompts;
    prompts.choice(QStringLiteral("Institutions"));
    window.press(Qt::Key_Backspace);
    EXPECT_EQ(countOf(window, "R001", "steps"), 1);
    EXPECT_EQ(countOf(window, "R002", "steps"), 1);
    window.press(Qt::Key_Backspace); // one code is left: nothing to ask
    EXPECT_EQ(countOf(window, "R002", "steps"), 0);
}

TEST(SurveyGrid, JudgesSeveralRowsAndGoesOnBehindThem) {
    OpenWindow window;
    choose(window, {1, 2});
    window.press(Qt::Key_Return);
    EXPECT_EQ(window.rowText("R002", QStringLiteral("State")), QStringLiteral("Judged"));
    EXPECT_EQ(window.rowText("R003", QStringLiteral("State")), QStringLiteral("Judged"));
    EXPECT_EQ(window.current(), QStringLiteral("R004"));
    EXPECT_FALSE(window.child<QWidget>("chosen-answers")->isVisible());
    EXPECT_EQ(window.child<QToolButton>("judged-count")->text(), QStringLiteral("Judged: 2 of 6"));
}

TEST(SurveyGrid, SortsNumbersByValueAndMissingOnesLast) {
    OpenWindow window(twoQuestions);
    look(window, "causes");
    ui::SurveyModel& model = window->surveyPage().model();
    tick(window, QStringLiteral("Q1"));
    int column = -1;
    for (int at = 0; at < model.columnCount(); ++at)
        if (model.headerData(at, Qt::Horizontal).toString() == QLatin1String("Q1"))
            column = at;
    ASSERT_GE(column, 0);
    model.sort(column, Qt::AscendingOrder);
    EXPECT_EQ(listed(window).join(QLatin1Char(' ')), QStringLiteral("A3 A2 A1 A4"));
    model.sort(column, Qt::DescendingOrder);
    EXPECT_EQ(listed(window).join(QLatin1Char(' ')), QStringLiteral("A1 A2 A3 A4"));
}

TEST(SurveyGrid, FiltersByCodeCoderAndValues) {
    OpenWindow window([](test::World& world) {
        world.code("R002", "steps", "Trade > Routes", "Aigerim");
        world.code("R005", "steps", "Trade > Barriers", "Daniyar");
    });
    ui::SurveyModel& model = window->surveyPage().model();
    ui::AnswerFilter filter;
    filter.code = *window->session().codebook().byPath("Trade");
    model.setFilter(filter);
    EXPECT_EQ(listed(window), (QStringList{QStringLiteral("R002"), QStringLiteral("R005")}));
    for (const core::coding::Coder& each : window->session().coders())
        if (each.name == "Daniyar")
            filter.coder = each.id;
    model.setFilter(filter);
    EXPECT_EQ(listed(window), QStringList{QStringLiteral("R005")});
    filter = {};
    filter.variable = core::survey::variableByName(window->session().db(), "Country")->id;
    filter.values = {QStringLiteral("Kyrgyzstan"), QString()};
    model.setFilter(filter);
    EXPECT_EQ(listed(window),
              (QStringList{QStringLiteral("R005"), QStringLiteral("R006"), QStringLiteral("R008")}));
}

TEST(SurveyGrid, ReadsFiltersAndOrdersALongListInAJob) {
    OpenWindow window(twoQuestions);
    ui::SurveyModel& model = window->surveyPage().model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setJobFrom(1);
    look(window, "causes");
    EXPECT_TRUE(model.isReading() || model.rowCount() == 4);
    ASSERT_TRUE(test::waitFor([&model] { return !model.isReading(); }));
    EXPECT_EQ(listed(window).join(QLatin1Char(' ')), QStringLiteral("A1 A2 A3 A4"));
    EXPECT_EQ(window.current(), QStringLiteral("A1"));
    window.press('1'); // an edit while nothing is read
    model.sort(model.answerColumn(), Qt::AscendingOrder);
    EXPECT_EQ(model.rowCount(), 4) << "the rows stay while the job orders them";
    ASSERT_TRUE(test::waitFor([&model] { return !model.isReading(); }));
    EXPECT_EQ(listed(window).join(QLatin1Char(' ')), QStringLiteral("A1 A3 A2 A4"));
    ui::AnswerFilter filter;
    filter.text = QStringLiteral("ROADS");
    model.setFilter(filter);
    EXPECT_EQ(model.rowCount(), 4);
    filter.text = QStringLiteral("roads are");
    model.setFilter(filter); // replaces the one before
    ASSERT_TRUE(test::waitFor([&model] { return !model.isReading(); }));
    EXPECT_EQ(listed(window), QStringList{QStringLiteral("A3")});
    model.setFilter({});
    EXPECT_EQ(model.rowCount(), 4);
    EXPECT_EQ(listed(window).first(), QStringLiteral("A1"));
}

TEST(SurveyGrid, TakesAnEditThatComesWhileTheRowsAreRead) {
    OpenWindow window(twoQuestions);
    ui::SurveyModel& model = window->surveyPage().model();
    look(window, "causes");
    model.setJobFrom(1);
    model.reload();
    window->surveyPage().grid().setFocus();
    window.press('1');
    ASSERT_TRUE(test::waitFor([&model] { return !model.isReading(); }));
    EXPECT_EQ(window.rowText("A1", QStringLiteral("Codes")), QStringLiteral("Institutions"));
    EXPECT_EQ(window.current(), QStringLiteral("A1"));
}

TEST(SurveyGrid, DropsManyUnfitRowsAtOnce) {
    OpenWindow window([](test::World& world) {
        test::World::Cells cells{{"ID", "causes"}};
        for (int row = 1; row <= 200; ++row)
            cells.push_back(
                {"L" + std::to_string(row), "Answer number " + std::to_string(row) + " about roads"});
        world.survey(cells, "long");
    });
    look(window, "causes");
    ui::SurveyModel& model = window->surveyPage().model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ui::AnswerFilter filter;
    filter.show = ui::AnswerFilter::Show::NotJudged;
    model.setFilter(filter);
    ASSERT_EQ(model.rowCount(), 200);
    std::vector<int> every;
    for (int row = 0; row < 100; row += 2)
        every.push_back(row);
    choose(window, every);
    window.press('1'); // every second one is judged now, and stays until it is left
    EXPECT_EQ(model.rowCount(), 200);
    window.choose("L150");
    OpenWindow::settle();
    EXPECT_EQ(model.rowCount(), 150);
    EXPECT_EQ(window.current(), QStringLiteral("L150"));
}

TEST(SurveyGrid, ComesBackWithItsFilterOrderAndQuestions) {
    OpenWindow window(twoQuestions);
    look(window, "causes");
    tick(window, QStringLiteral("remedies"));
    window->surveyPage().grid().horizontalHeader()->setSortIndicator(0, Qt::DescendingOrder);
    window.child<QLineEdit>("answer-filter")->setText(QStringLiteral("roads"));
    window.child<QLineEdit>("answer-filter")->setFocus();
    window.press(Qt::Key_Return);
    const QStringList before = listed(window);
    ASSERT_EQ(before, (QStringList{QStringLiteral("A4"), QStringLiteral("A3")}));
    const QString file = window->session().filePath();
    window->session().close();
    OpenWindow::settle();
    window->openProject(file);
    OpenWindow::settle();
    EXPECT_EQ(window->surveyPage().model().questions().size(), 2U);
    EXPECT_EQ(listed(window), before);
    EXPECT_EQ(window.child<QLineEdit>("answer-filter")->text(), QStringLiteral("roads"));
}

TEST(SurveyGrid, ComesBackWithTheWidthsOfItsColumns) {
    OpenWindow window;
    ui::SurveyGrid& grid = window->surveyPage().grid();
    const auto columnOf = [&grid](const char* title) {
        for (int column = 0; column < grid.model()->columnCount(); ++column)
            if (grid.model()->headerData(column, Qt::Horizontal).toString() == QLatin1String(title))
                return column;
        return -1;
    };
    ASSERT_GE(columnOf("Country"), 0);
    const int before = grid.columnWidth(columnOf("Country"));
    grid.horizontalHeader()->resizeSection(columnOf("Country"), before + 57);
    grid.horizontalHeader()->resizeSection(0, grid.columnWidth(0) + 31);
    const int ids = grid.columnWidth(0);
    const QString file = window->session().filePath();
    window->session().close();
    OpenWindow::settle();
    window->openProject(file);
    OpenWindow::settle();
    EXPECT_EQ(grid.columnWidth(columnOf("Country")), before + 57);
    EXPECT_EQ(grid.columnWidth(0), ids);
    OpenWindow other;
    EXPECT_EQ(other->surveyPage().grid().columnWidth(columnOf("Country")), before)
        << "another project has widths of its own";
}

TEST(SurveyGrid, SortsAndOffersOrdinalValuesInTheirOwnOrder) {
    OpenWindow window([](test::World& world) {
        world.edit([](core::store::Edit& edit) {
            core::survey::retypeVariable(edit, core::survey::variableByName(edit.db(), "Country")->id,
                                         core::survey::VariableType::Ordinal,
                                         {"Uzbekistan", "Kazakhstan", "Kyrgyzstan"});
        });
    });
    tick(window, QStringLiteral("Country"));
    ui::SurveyModel& model = window->surveyPage().model();
    for (int column = 0; column < model.columnCount(); ++column)
        if (model.headerData(column, Qt::Horizontal).toString() == QLatin1String("Country"))
            model.sort(column, Qt::AscendingOrder);
    EXPECT_EQ(listed(window).join(QLatin1Char(' ')),
              QStringLiteral("R003 R004 R001 R002 R007 R005 R006 R008"));
    window.trigger("filter-answers");
    auto* box = window.child<QComboBox>("filterVariable");
    box->setCurrentIndex(box->findText(QStringLiteral("Country")));
    Q_EMIT box->activated(box->currentIndex());
    auto* values = window.child<QListWidget>("filterValues");
    ASSERT_TRUE(test::waitFor([values] { return values->count() == 4; }));
    EXPECT_TRUE(values->item(0)->text().startsWith(QStringLiteral("Uzbekistan")));
    EXPECT_TRUE(values->item(2)->text().startsWith(QStringLiteral("Kyrgyzstan")));
}

TEST(SurveyGrid, KeepsTheIdsInSightWhenItIsScrolledSideways) {
    OpenWindow window(twoQuestions);
    look(window, "causes");
    tick(window, QStringLiteral("remedies"));
    ui::SurveyGrid& grid = window->surveyPage().grid();
    auto* ids = window.child<QTableView>("survey-grid-ids");
    EXPECT_EQ(ids->width(), grid.columnWidth(0));
    grid.horizontalScrollBar()->setValue(grid.horizontalScrollBar()->maximum());
    EXPECT_TRUE(ids->isVisible());
    EXPECT_EQ(ids->indexAt(QPoint(5, 5)).data().toString(), QStringLiteral("A1"));
    // A click there chooses the row and gives the keyboard to the grid.
    QTest::mouseClick(ids->viewport(), Qt::LeftButton, {},
                      ids->visualRect(ids->model()->index(2, 0)).center());
    OpenWindow::settle();
    EXPECT_EQ(window.current(), QStringLiteral("A3"));
    EXPECT_TRUE(grid.hasFocus());
}

} // namespace
