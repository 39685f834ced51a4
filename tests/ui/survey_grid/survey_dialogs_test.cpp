// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_window.h"
#include "ui/survey_grid/cases_dialog.h"
#include "ui/survey_grid/question_dialog.h"
#include "ui/survey_grid/short_answers_dialog.h"
#include "ui/survey_grid/values_dialog.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>

using namespace marginalia;

namespace {

core::survey::AnswerStatus statusOf(test::OpenWindow& window, const char* respondent) {
    const core::store::Connection& db = window->session().db();
    return core::survey::answerOf(db, window->session().question(),
                                  core::survey::caseByName(db, respondent)->id)
        ->status;
}

} // namespace

TEST(ShortAnswersDialog, SetsAStatusForAGroupWithADigitAndOneUndo) {
    test::OpenWindow window;
    auto* dialog = new ui::ShortAnswersDialog(window->session(), &*window);
    dialog->open();
    auto* table = dialog->findChild<QTableView*>(QStringLiteral("shortAnswersTable"));
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (table->model()->index(row, 0).data().toString() == QString::fromUtf8("затрудняюсь ответить"))
            table->selectRow(row);
    QTest::keyClick(table, Qt::Key_3);
    EXPECT_EQ(statusOf(window, "R007"), core::survey::AnswerStatus::Refused);
    window->session().undo();
    EXPECT_NE(statusOf(window, "R007"), core::survey::AnswerStatus::Refused);
    dialog->close();
}

TEST(QuestionDialog, ListsConflictsInsteadOfSwitchingToOneCode) {
    test::OpenWindow window([](test::World& world) {
        world.code("R001", "steps", "Institutions", "Aigerim");
        world.code("R001", "steps", "Trade > Routes", "Aigerim");
    });
    auto* dialog = new ui::QuestionDialog(window->session(), window->session().question(), &*window);
    dialog->open();
    auto* codes = dialog->findChild<QComboBox*>(QStringLiteral("questionCodes"));
    codes->setCurrentIndex(1);
    Q_EMIT codes->activated(1);
    EXPECT_EQ(codes->currentIndex(), 0);
    EXPECT_TRUE(dialog->findChild<QLabel*>(QStringLiteral("questionConflicts"))
                    ->text()
                    .contains(QStringLiteral("R001")));
    dialog->close();
}

TEST(CasesDialog, LeavesARespondentOutWithAReason) {
    test::OpenWindow window;
    auto* dialog = new ui::CasesDialog(window->session(), &*window);
    dialog->open();
    dialog->findChild<QTableView*>(QStringLiteral("casesTable"))->selectRow(0);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("casesLeaveOut")), Qt::LeftButton);
    EXPECT_EQ(core::survey::caseByName(window->session().db(), "R001")->excluded, "test");
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("casesTakeIn")), Qt::LeftButton);
    EXPECT_EQ(core::survey::caseByName(window->session().db(), "R001")->excluded, "");
    dialog->close();
}

TEST(ValuesDialog, ReadsOneValueAsAnotherAndApartAgain) {
    test::OpenWindow window;
    auto* dialog = new ui::ValuesDialog(window->session(), &*window);
    dialog->open();
    auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("valuesTable"));
    auto* variable = dialog->findChild<QComboBox*>(QStringLiteral("valuesVariable"));
    variable->setCurrentIndex(variable->findText(QStringLiteral("Country")));
    Q_EMIT variable->activated(variable->currentIndex());
    table->selectRow(1); // Kyrgyzstan comes after Kazakhstan
    dialog->findChild<QComboBox*>(QStringLiteral("valuesReadAs"))->setEditText(QStringLiteral("Kazakhstan"));
    const core::store::Connection& db = window->session().db();
    const auto country = [&db] {
        return core::survey::valueOf(db, core::survey::caseByName(db, "R005")->id,
                                     core::survey::variableByName(db, "Country")->id);
    };
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("valuesMerge")), Qt::LeftButton);
    EXPECT_EQ(country(), std::vector<std::string>{"Kazakhstan"});
    table->selectRow(1);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("valuesApart")), Qt::LeftButton);
    EXPECT_EQ(country(), std::vector<std::string>{"Kyrgyzstan"});
    dialog->close();
}
