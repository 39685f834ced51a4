// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/open_window.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_page.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

#include <atomic>
#include <thread>

using namespace marginalia;
using test::OpenWindow;

namespace {

QStringList listed(OpenWindow& window) {
    QStringList names;
    ui::SurveyModel& model = window->surveyPage().model();
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.respondentAt(row);
    return names;
}

void show(OpenWindow& window, int entry) {
    auto* box = window.child<QComboBox>("show-filter");
    box->setCurrentIndex(entry);
    Q_EMIT box->activated(entry);
    OpenWindow::settle();
}

constexpr int notJudged = 1;

TEST(SurveyGrid, ListsEveryIncludedRespondentInFileOrder) {
    OpenWindow window([](test::World& world) {
        world.edit(
            [&](core::store::Edit& edit) { core::survey::exclude(edit, world.caseId("R003"), "test", ""); });
    });
    EXPECT_EQ(listed(window).join(QLatin1Char(' ')), QStringLiteral("R001 R002 R004 R005 R006 R007 R008"));
    EXPECT_EQ(window.rowText("R007", QStringLiteral("State")), QStringLiteral("Don't know"));
    EXPECT_EQ(window.rowText("R008", QStringLiteral("State")), QStringLiteral("No answer"));
    EXPECT_EQ(window.rowText("R002", QStringLiteral("Country")), QStringLiteral("Kazakhstan"));
}

// The grid went to the answer chosen, the IDs stayed at the top: each stood beside somebody else's words.
TEST(SurveyGrid, TheIdsStayBesideTheirAnswersWhenAFilterIsLifted) {
    OpenWindow window([](test::World& world) {
        test::World::Cells cells{{"ID", "Country", "Q1", "steps"}};
        for (int i = 0; i < 60; ++i)
            cells.push_back({"S" + std::to_string(100 + i), "Kazakhstan", "3",
                             "Open border post number " + std::to_string(i) + " at night, too."});
        cells.push_back({"S900", "Kazakhstan", "3", "затрудняюсь ответить"});
        world.survey(cells, "more");
    });
    auto* status = window.child<QComboBox>("status-filter");
    const auto only = [&](int entry) {
        status->setCurrentIndex(entry);
        Q_EMIT status->activated(entry);
        OpenWindow::settle();
    };
    int entry = 0;
    while (entry < status->count() && status->itemText(entry) != QLatin1String("Don't know"))
        ++entry;
    only(entry);
    ASSERT_EQ(listed(window), (QStringList{QStringLiteral("R007"), QStringLiteral("S900")}));
    window.choose("S900");
    only(0);
    ASSERT_EQ(window.current(), QStringLiteral("S900"));
    ui::SurveyGrid& grid = window->surveyPage().grid();
    auto* ids = window.child<QTableView>("survey-grid-ids");
    EXPECT_GT(grid.verticalScrollBar()->value(), 0);
    EXPECT_EQ(ids->verticalScrollBar()->value(), grid.verticalScrollBar()->value());
    const int row = grid.currentRow();
    EXPECT_EQ(ids->rowViewportPosition(row), grid.rowViewportPosition(row));
}

TEST(SurveyGrid, ListsTheAnswersInDisputeAndSaysSoInTheirState) {
    OpenWindow window([](test::World& world) {
        world.code("R002", "steps", "Institutions", "Aigerim");
        world.code("R002", "steps", "Trade", "Daniyar");
        world.code("R004", "steps", "Trade", "Aigerim");
        world.code("R004", "steps", "Trade", "Daniyar");
        world.code("R005", "steps", "Other", "Aigerim");
    });
    auto* filter = window.child<QComboBox>("show-filter");
    show(window, filter->findText(QStringLiteral("In dispute")));
    EXPECT_EQ(listed(window), QStringList{QStringLiteral("R002")});
    EXPECT_EQ(window.rowText("R002", QStringLiteral("State")), QStringLiteral("In dispute"));
    EXPECT_EQ(window.child<QLabel>("answer-state")->text(), QStringLiteral("In dispute"));
    EXPECT_EQ(window->session().shareTable()->disputed, 1) << "the share table counts the same answers";
    ASSERT_TRUE(window->session().edit(core::msg("Settle"), [&](core::store::Edit& edit) {
        for (const char* path : {"Institutions", "Trade"}) {
            core::coding::Decision decision;
            decision.answer = window->desk().place().answer;
            decision.code = *window->session().codebook().byPath(path);
            core::coding::decide(edit, decision);
        }
    }));
    EXPECT_EQ(window.rowText("R002", QStringLiteral("State")), QStringLiteral("Judged"))
        << "a decision changes its row at once";
}

TEST(SurveyGrid, KeepsAnAnswerThatNoLongerFitsUntilItIsLeft) {
    OpenWindow window;
    show(window, notJudged);
    ASSERT_EQ(listed(window).size(), 6);
    window.choose("R002");
    window.press('1'); // judged with the first code, but there may be a second
    EXPECT_EQ(listed(window).size(), 6);
    EXPECT_EQ(window.current(), QStringLiteral("R002"));
    window.press('b');
    EXPECT_EQ(window.chips().size(), 2);
    window.press(Qt::Key_Return);
    EXPECT_EQ(window.current(), QStringLiteral("R003"));
    EXPECT_FALSE(listed(window).contains(QStringLiteral("R002")));
}

TEST(SurveyGrid, FindsTextWithLettersFolded) {
    OpenWindow window;
    window.child<QLineEdit>("answer-filter")->setText(QStringLiteral("ИНСТИТУТЫ"));
    window.child<QLineEdit>("answer-filter")->setFocus();
    window.press(Qt::Key_Return);
    EXPECT_EQ(listed(window), QStringList{QStringLiteral("R002")});
    EXPECT_EQ(window.current(), QStringLiteral("R002"));
    EXPECT_EQ(window.child<QLabel>("answer-count")->text(), QStringLiteral("Answers: 1 of 8"));
}

TEST(SurveyGrid, FiltersByStatus) {
    OpenWindow window;
    auto* box = window.child<QComboBox>("status-filter");
    box->setCurrentIndex(box->findData(static_cast<int>(core::survey::AnswerStatus::DontKnow)));
    Q_EMIT box->activated(box->currentIndex());
    OpenWindow::settle();
    EXPECT_EQ(listed(window), QStringList{QStringLiteral("R007")});
}

TEST(SurveyGrid, ShowsTheRespondentsCountedInAFigure) {
    OpenWindow window([](test::World& world) {
        world.code("R002", "steps", "Institutions", "Aigerim");
        world.code("R005", "steps", "Institutions", "Aigerim");
    });
    Q_EMIT window->codebookPanel().showAnswersAsked(window->session().codebook().codes().front().id);
    OpenWindow::settle();
    EXPECT_EQ(listed(window), (QStringList{QStringLiteral("R002"), QStringLiteral("R005")}));
    window.child<QPushButton>("cases-filter")->click();
    OpenWindow::settle();
    EXPECT_EQ(listed(window).size(), 8);
}

TEST(SurveyGrid, SortsByAColumnAndBack) {
    OpenWindow window;
    ui::SurveyModel& model = window->surveyPage().model();
    const core::AnswerId current = window->desk().place().answer;
    model.sort(1, Qt::DescendingOrder);
    EXPECT_EQ(listed(window).first(), QStringLiteral("R003")); // Uzbekistan, first in the file
    EXPECT_EQ(window->desk().place().answer, current) << "sorting moves rows, not the person's place";
    model.sort(-1, Qt::AscendingOrder);
    EXPECT_EQ(listed(window).first(), QStringLiteral("R001"));
}

TEST(SurveyGrid, ChangesTheRowsThatChangedAndNoOther) {
    OpenWindow window;
    ui::SurveyModel& model = window->surveyPage().model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    window.press('1');
    EXPECT_EQ(reset.count(), 0);
    ASSERT_GE(changed.count(), 1);
    for (const QList<QVariant>& each : changed) {
        EXPECT_EQ(each.at(0).toModelIndex().row(), 0);
        EXPECT_EQ(each.at(1).toModelIndex().row(), 0);
    }
    show(window, notJudged);
    window.press(Qt::Key_Return);
    window.press(Qt::Key_Return);
    model.sort(0, Qt::DescendingOrder);
    window.press(Qt::Key_Z, Qt::ControlModifier);
}

TEST(SurveyGrid, ChangesAStatusFromTheMenuAndUndoesIt) {
    OpenWindow window;
    window->desk().setStatus(core::survey::AnswerStatus::OffTopic);
    OpenWindow::settle();
    EXPECT_EQ(window.rowText("R001", QStringLiteral("State")), QStringLiteral("Off topic"));
    window.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(window.rowText("R001", QStringLiteral("State")), QStringLiteral("Not judged"));
}

TEST(SurveyGrid, ShowsWhatAnImportBroughtWithoutLosingThePlace) {
    OpenWindow window;
    window.choose("R004");
    QSignalSpy finished(&window->session().jobs(), &ui::JobRunner::finished);
    window->session().importInBackground(
        QStringLiteral("Importing"), [](core::Project& project, core::Progress&) {
            project.edit(core::msg("import"), [](core::store::Edit& edit) {
                const core::CodeId code = core::codebook::createPath(edit, {"Trust"});
                const core::QuestionId question = core::survey::questionByName(edit.db(), "steps")->id;
                const core::CaseId who = core::survey::caseByName(edit.db(), "R004")->id;
                core::coding::apply(edit, core::coding::coderByName(edit.db(), "Aigerim")->id, code,
                                    {core::survey::answerOf(edit.db(), question, who)->id, {}}, std::nullopt);
            });
        });
    ASSERT_TRUE(finished.count() > 0 || finished.wait(20000));
    OpenWindow::settle();
    EXPECT_EQ(window.current(), QStringLiteral("R004"));
    EXPECT_EQ(window.rowText("R004", QStringLiteral("Codes")), QStringLiteral("Trust"));
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Trust")});
    EXPECT_EQ(window.count("Trust"), 1);
}

TEST(SurveyGrid, ClosesTheProjectWhileAJobIsWorkingOnIt) {
    OpenWindow window;
    const QString file = window->session().filePath();
    QSignalSpy failed(&window->session(), &ui::ProjectSession::failed);
    std::atomic<bool> running = false;
    bool done = false;
    ASSERT_TRUE(window->session().editInBackground(
        QStringLiteral("Endless"), core::msg("Endless"),
        [&](core::store::Edit& edit) {
            core::codebook::createPath(edit, {"Never kept"});
            edit.progress().stage(1000000000);
            running = true;
            for (;;)
                edit.progress().advance();
        },
        [&] { done = true; }));
    while (!running)
        std::this_thread::yield();
    window->session().setCoderName(QStringLiteral("Daniyar")); // read and chosen meanwhile
    EXPECT_FALSE(window->session().title().isEmpty());
    window->session().close();
    EXPECT_FALSE(window->session().isOpen());
    OpenWindow::settle();
    EXPECT_FALSE(done);
    EXPECT_EQ(failed.count(), 0);
    window->openProject(file);
    OpenWindow::settle();
    ASSERT_TRUE(window->session().canEdit());
    for (const core::codebook::Code& code : window->session().codebook().codes())
        EXPECT_NE(code.name, "Never kept");
}

TEST(SurveyGrid, ComesBackToTheAnswerItWasLeftAt) {
    OpenWindow window;
    window.choose("R004");
    window.choose("R005");
    const QString file = window->session().filePath();
    window->session().close();
    OpenWindow::settle();
    window->openProject(file);
    OpenWindow::settle();
    EXPECT_EQ(window.current(), QStringLiteral("R005"));
}

} // namespace
