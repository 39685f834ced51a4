// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_panel/history_panel.h"

#include "core/coding/blind.h"
#include "core/coding/coding.h"
#include "ui/history_panel/history_model.h"
#include "ui/open_window.h"
#include "ui/screen.h"
#include "ui/scripted_prompts.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace marginalia;
using ui::HistoryModel;

TEST(HistoryPanel, AppendsAStepAndMarksWhatWasUndone) {
    test::OpenWindow window;
    window.trigger("show-history");
    auto* table = window.child<QTableView>("historyTable");
    QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(table->model(), &QAbstractItemModel::modelReset);
    const int before = table->model()->rowCount();
    window.choose("R001");
    window.press('1');
    const int coded = table->model()->rowCount();
    ASSERT_EQ(coded, before + 1);
    EXPECT_EQ(table->model()->index(coded - 1, HistoryModel::Step).data().toString(),
              QString::fromUtf8("Code “Institutions”"));
    QTest::mouseClick(window.child<QPushButton>("historyUndo"), Qt::LeftButton);
    test::OpenWindow::settle();
    EXPECT_EQ(table->model()->index(coded - 1, HistoryModel::State).data().toString(),
              QStringLiteral("undone"));
    EXPECT_EQ(table->model()->rowCount(), coded + 1);
    EXPECT_EQ(reset.count(), 0);
}

TEST(HistoryPanel, SaysInPlainWordsWhatTheCommandLineDid) {
    test::OpenWindow window([](test::World& world) {
        world.project().edit({core::msg("code {1} on {2}"), {"Other", "R002, steps"}},
                             [&](core::store::Edit& edit) {
                                 core::coding::apply(edit, world.coderId("Aigerim"), world.codeId("Other"),
                                                     {world.answerId("R002", "steps"), {}}, std::nullopt);
                             });
    });
    window.trigger("show-history");
    const QAbstractItemModel& model = *window.child<QTableView>("historyTable")->model();
    QStringList steps;
    for (int row = 0; row < model.rowCount(); ++row)
        steps << model.index(row, HistoryModel::Step).data().toString();
    EXPECT_TRUE(steps.contains(QString::fromUtf8("Code “Other”: R002, steps")))
        << steps.join('\n').toStdString();
}

namespace {

/// Rows of the list, once the jobs that fill it are done.
bool waitForRows(QTableView* table, int rows) {
    return test::waitFor([&] { return table->model()->rowCount() == rows; });
}

void pick(QComboBox* box, const QString& text) {
    const int at = box->findText(text);
    ASSERT_GE(at, 0) << text.toStdString();
    box->setCurrentIndex(at);
}

} // namespace

TEST(HistoryPanel, ListsOnlyStepsAboutACodeOrByAPerson) {
    test::OpenWindow window([](test::World& world) {
        world.code("R001", "steps", "Other", "Aigerim");
        world.project().setWho("Daniyar");
        world.code("R002", "steps", "Other", "Daniyar");
        world.project().setWho("Aigerim");
    });
    window.trigger("show-history");
    auto* table = window.child<QTableView>("historyTable");
    const int all = table->model()->rowCount();
    pick(window.child<QComboBox>("historyCode"), QStringLiteral("Other"));
    ASSERT_TRUE(waitForRows(table, 3)); // made, and coded twice
    pick(window.child<QComboBox>("historyWho"), QStringLiteral("Daniyar"));
    ASSERT_TRUE(waitForRows(table, 1));
    test::takePicture(*window.child<QWidget>("historyPanel"), QStringLiteral("history-filter"));
    QTest::mouseClick(window.child<QToolButton>("historyClear"), Qt::LeftButton);
    ASSERT_TRUE(waitForRows(table, all));
    // A choice that nothing fits says so.
    pick(window.child<QComboBox>("historyCode"), QStringLiteral("Institutions"));
    pick(window.child<QComboBox>("historyWho"), QStringLiteral("Daniyar"));
    ASSERT_TRUE(waitForRows(table, 0));
    EXPECT_TRUE(window.child<QLabel>("historyEmpty")->isVisible());
}

TEST(HistoryPanel, ListsOnlyStepsAboutARespondent) {
    test::OpenWindow window([](test::World& world) {
        world.code("R001", "steps", "Other", "Aigerim");
        world.code("R002", "steps", "Other", "Aigerim");
    });
    window.trigger("show-history");
    auto* table = window.child<QTableView>("historyTable");
    const int all = table->model()->rowCount();
    auto* respondent = window.child<QLineEdit>("historyRespondent");
    respondent->setFocus();
    QTest::keyClicks(respondent, QStringLiteral("r002"));
    ASSERT_TRUE(waitForRows(table, 2)); // imported, and coded
    respondent->setText(QStringLiteral("R999"));
    ASSERT_TRUE(waitForRows(table, 0));
    EXPECT_TRUE(window.child<QLabel>("historyEmpty")->text().contains(QStringLiteral("R999")));
    QTest::mouseClick(window.child<QToolButton>("historyClear"), Qt::LeftButton);
    ASSERT_TRUE(waitForRows(table, all));
}

TEST(HistoryPanel, ListsStepsFromOneDayToAnother) {
    test::OpenWindow window; // whose steps are of 1 March 2026
    window.trigger("show-history");
    auto* table = window.child<QTableView>("historyTable");
    auto* from = window.child<QDateEdit>("historyFrom");
    auto* to = window.child<QDateEdit>("historyTo");
    EXPECT_FALSE(from->isVisible());
    const int all = table->model()->rowCount();
    pick(window.child<QComboBox>("historySince"), QString::fromUtf8("From … to …"));
    EXPECT_TRUE(from->isVisible());
    from->setDate(QDate(2020, 1, 1));
    to->setDate(QDate(2020, 12, 31));
    ASSERT_TRUE(waitForRows(table, 0));
    to->setDate(QDate::currentDate().addDays(1));
    ASSERT_TRUE(waitForRows(table, all));
    from->setDate(QDate::currentDate().addDays(2));
    EXPECT_TRUE(window.child<QLabel>("historyEmpty")->text().contains(QStringLiteral("after the last one")));
    test::takePicture(*window.child<QWidget>("historyPanel"), QStringLiteral("history-days"));
}

TEST(HistoryPanel, BringsADeletedCodeBackAndKeepsWhatCameLater) {
    core::CodeId other;
    test::OpenWindow window([&other](test::World& world) {
        world.code("R001", "steps", "Other", "Aigerim");
        other = world.codeId("Other");
        world.edit([&](core::store::Edit& edit) { core::codebook::remove(edit, other); });
        world.code("R002", "steps", "Trade", "Aigerim");
    });
    window.trigger("show-history");
    auto* restore = window.child<QPushButton>("historyRestore");
    ASSERT_TRUE(test::waitFor([&] { return restore->isEnabled(); }));
    EXPECT_GE(window.child<QComboBox>("historyCode")->findText(QStringLiteral("Other (deleted)")), 0);
    test::ScriptedPrompts prompts;
    prompts.choice(QStringLiteral("Other (codings: 1)"));
    QTest::mouseClick(restore, Qt::LeftButton);
    test::OpenWindow::settle();
    EXPECT_NE(window->session().codebook().find(other), nullptr);
    window.choose("R001");
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Other")});
    window.choose("R002");
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Trade")});
    EXPECT_TRUE(test::waitFor([&] { return !restore->isEnabled(); }));
}

TEST(HistoryPanel, OpensTheProjectAsItWasToBeRead) {
    test::OpenWindow window([](test::World& world) { world.code("R001", "steps", "Other", "Aigerim"); });
    window.trigger("show-history");
    window.choose("R001");
    window.press('1'); // Institutions too
    auto* table = window.child<QTableView>("historyTable");
    auto* past = window.child<QPushButton>("historyPast");
    EXPECT_FALSE(past->isEnabled());
    table->selectRow(table->model()->rowCount() - 3); // right after "Other" was given; then the keys, then 1
    ASSERT_TRUE(past->isEnabled());
    QTest::mouseClick(past, Qt::LeftButton);
    ui::MainWindow* shown = nullptr;
    ASSERT_TRUE(test::waitFor([&] {
        for (QWidget* each : QApplication::topLevelWidgets())
            if (each->objectName() == QLatin1String("past-window") && each->isVisible())
                shown = qobject_cast<ui::MainWindow*>(each);
        return shown != nullptr;
    }));
    EXPECT_FALSE(shown->session().canEdit());
    EXPECT_TRUE(shown->windowTitle().contains(QStringLiteral("as it was")));
    const auto answers = core::survey::answers(shown->session().db(), shown->session().question());
    EXPECT_EQ(core::coding::codingsOf(shown->session().db(), {answers.front().id, {}}).size(), 1U);
    EXPECT_EQ(core::coding::codingsOf(window->session().db(), {answers.front().id, {}}).size(), 2U);
    test::takePicture(*shown, QStringLiteral("history-past"));
    const QString file = shown->session().filePath();
    shown->close();
    EXPECT_TRUE(test::waitFor([&] { return !QFile::exists(file); }));
}

// While coding is blind the filter was grey, though one's own steps tell nothing of others.
TEST(HistoryPanel, FindsOnesOwnStepsAboutACodeWhileCodingIsBlind) {
    test::OpenWindow window([](test::World& world) {
        world.project().setWho("Daniyar");
        world.code("R002", "steps", "Other", "Daniyar");
        world.edit([](core::store::Edit& edit) { core::coding::makeBlind(edit); });
        world.project().setWho("Aigerim");
        world.code("R001", "steps", "Other", "Aigerim");
    });
    window.trigger("show-history");
    auto* table = window.child<QTableView>("historyTable");
    ASSERT_TRUE(window.child<QComboBox>("historyCode")->isEnabled());
    pick(window.child<QComboBox>("historyCode"), QStringLiteral("Other"));
    pick(window.child<QComboBox>("historyWho"), QStringLiteral("Daniyar"));
    ASSERT_TRUE(waitForRows(table, 0));
    pick(window.child<QComboBox>("historyWho"), QStringLiteral("Aigerim"));
    ASSERT_TRUE(test::waitFor([table] { return table->model()->rowCount() > 0; }));
}
