// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_window.h"
#include "ui/screen.h"
#include "ui/survey_grid/cases_dialog.h"
#include "ui/survey_grid/cases_model.h"
#include "ui/survey_grid/progress_dialog.h"
#include "ui/survey_grid/question_dialog.h"
#include "ui/survey_grid/short_answers_dialog.h"
#include "ui/survey_grid/similar_dialog.h"
#include "ui/survey_grid/values_dialog.h"
#include "ui/widgets/code_chip.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTreeWidget>

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

TEST(QuestionDialog, ForetellsWhichAnswersChangeAndTakesItBackInOneStep) {
    test::OpenWindow window;
    auto* dialog = new ui::QuestionDialog(window->session(), window->session().question(), &*window);
    dialog->open();
    auto* asked = dialog->findChild<QLineEdit*>(QStringLiteral("questionAskedIf"));
    auto* words = dialog->findChild<QLineEdit*>(QStringLiteral("questionDontKnow"));
    auto* change = dialog->findChild<QLabel*>(QStringLiteral("questionChange"));
    asked->setText(QStringLiteral("Nonsense > 3"));
    ASSERT_TRUE(test::waitFor([&] { return change->text().contains(QStringLiteral("Nonsense")); }));
    EXPECT_FALSE(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
    asked->setText(QStringLiteral("Country = Uzbekistan"));
    words->setText(QStringLiteral("hard to tell; Trust comes first, everything else comes later on."));
    ASSERT_TRUE(test::waitFor([&] { return change->text().contains(QStringLiteral("status: 3.")); }))
        << change->text().toStdString();
    test::takePicture(*dialog, QStringLiteral("question-rules"));
    EXPECT_EQ(statusOf(window, "R008"), core::survey::AnswerStatus::Empty) << "only foretold";
    QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    EXPECT_EQ(statusOf(window, "R008"), core::survey::AnswerStatus::NotAsked);
    EXPECT_EQ(statusOf(window, "R005"), core::survey::AnswerStatus::NotAsked);
    window->session().undo();
    EXPECT_EQ(statusOf(window, "R008"), core::survey::AnswerStatus::Empty);
    EXPECT_EQ(statusOf(window, "R005"), core::survey::AnswerStatus::Substantive);
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

TEST(CasesDialog, ChangesOnlyTheRowOfTheRespondentThatWasChanged) {
    test::OpenWindow window;
    auto* dialog = new ui::CasesDialog(window->session(), &*window);
    dialog->open();
    auto* table = dialog->findChild<QTableView*>(QStringLiteral("casesTable"));
    QSignalSpy changed(table->model(), &QAbstractItemModel::dataChanged);
    QSignalSpy removed(table->model(), &QAbstractItemModel::rowsRemoved);
    table->selectRow(2);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("casesLeaveOut")), Qt::LeftButton);
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed.front().at(0).toModelIndex().row(), 2);
    EXPECT_EQ(changed.front().at(1).toModelIndex().row(), 2);
    EXPECT_EQ(removed.count(), 0);
    dialog->close();
}

TEST(ValuesDialog, ReadsTheValuesOfALongSurveyByAJob) {
    test::OpenWindow window([](test::World& world) {
        test::World::Cells cells{{"ID", "Loc", "causes"}};
        for (int row = 1; row <= 2100; ++row)
            cells.push_back(
                {"L" + std::to_string(row), row % 3 ? "Almaty" : "Tashkent", "Roads and customs."});
        world.survey(cells, "large");
    });
    window->session().setQuestion(window->session().questions().back().id);
    auto* dialog = new ui::ValuesDialog(window->session(), &*window);
    dialog->open();
    auto* variable = dialog->findChild<QComboBox*>(QStringLiteral("valuesVariable"));
    variable->setCurrentIndex(variable->findText(QStringLiteral("Loc")));
    Q_EMIT variable->activated(variable->currentIndex());
    auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("valuesTable"));
    ASSERT_TRUE(test::waitFor([table] { return table->rowCount() == 2; }));
    EXPECT_EQ(table->item(0, 1)->text(), QStringLiteral("1,400"));
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

TEST(CasesDialog, ChangesHowOneRespondentIsQuotedAndUndoesIt) {
    test::OpenWindow window;
    auto* dialog = new ui::CasesDialog(window->session(), &*window);
    dialog->open();
    QAbstractItemModel* model = dialog->findChild<QTableView*>(QStringLiteral("casesTable"))->model();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto respondent = [&window] { return *core::survey::caseByName(window->session().db(), "R001"); };
    ASSERT_TRUE(model->setData(model->index(0, ui::CasesModel::Quoting),
                               static_cast<int>(core::survey::Consent::ByName)));
    ASSERT_TRUE(model->setData(model->index(0, ui::CasesModel::SignedName), QStringLiteral("A. Serikova")));
    ASSERT_TRUE(model->setData(model->index(0, ui::CasesModel::SignedPosition), QStringLiteral("judge")));
    EXPECT_EQ(respondent().consent, core::survey::Consent::ByName);
    EXPECT_EQ(respondent().attributionName, "A. Serikova");
    EXPECT_EQ(respondent().attributionPosition, "judge");
    EXPECT_EQ(model->index(0, ui::CasesModel::SignedName).data().toString(), QStringLiteral("A. Serikova"));
    window->session().undo();
    EXPECT_EQ(respondent().attributionPosition, "");
    EXPECT_EQ(respondent().attributionName, "A. Serikova");
    dialog->close();
}

TEST(ProgressDialog, SaysHowFarEveryCoderIs) {
    test::OpenWindow window(
        [](test::World& world) { world.code("R001", "steps", "Institutions", "Daniyar"); });
    auto* dialog = new ui::ProgressDialog(window->session(), &*window);
    dialog->open();
    auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("progressTable"));
    ASSERT_TRUE(test::waitFor([table] { return table->rowCount() == 1 && table->item(0, 2); }));
    EXPECT_EQ(table->horizontalHeaderItem(2)->text(), QStringLiteral("Daniyar"));
    EXPECT_EQ(table->item(0, 1)->text(), QStringLiteral("0 of 6"));
    EXPECT_EQ(table->item(0, 2)->text(), QStringLiteral("1 of 6"));
    dialog->close();
}

TEST(SimilarDialog, ListsAnswersLikeThisOneAndCodesThemInOneStep) {
    test::OpenWindow window([](test::World& world) {
        world.survey({{"ID", "causes"},
                      {"S1", "Open the border posts for small traders of the valley"},
                      {"S2", "Water comes first of all, then everything else"},
                      {"S3", "open the border posts for small traders of the valley!"},
                      {"S4", "Open the border posts for small traders in the valley"}},
                     "same");
    });
    window->session().setQuestion(core::survey::questionByName(window->session().db(), "causes")->id);
    test::OpenWindow::settle();
    ASSERT_EQ(window.current(), QStringLiteral("S1"));
    window.child<QTableView>("survey-grid")->setFocus();
    window.press('1');
    ASSERT_EQ(window.chips(), QStringList{QStringLiteral("Institutions")});
    auto* dialog = new ui::SimilarDialog(window->desk(), window->desk().place().answer, &*window);
    dialog->open();
    auto* tree = dialog->findChild<QTreeWidget*>(QStringLiteral("similarAnswers"));
    ASSERT_TRUE(test::waitFor([tree] { return tree->topLevelItemCount() == 3; }));
    EXPECT_EQ(tree->topLevelItem(1)->text(0), QStringLiteral("S3"));
    EXPECT_EQ(tree->topLevelItem(1)->checkState(0), Qt::Checked) << "the same words";
    EXPECT_EQ(tree->topLevelItem(2)->checkState(0), Qt::Unchecked) << "only near: somebody has to look";
    tree->topLevelItem(2)->setCheckState(0, Qt::Checked);
    QTest::keyClick(dialog, Qt::Key_Return);
    test::OpenWindow::settle();
    for (const char* respondent : {"S3", "S4"})
        EXPECT_EQ(window.rowText(respondent, QStringLiteral("Codes")), QStringLiteral("Institutions"));
    EXPECT_EQ(window.rowText("S2", QStringLiteral("Codes")), QString());
    window->session().undo();
    EXPECT_EQ(window.rowText("S3", QStringLiteral("Codes")), QString());
    EXPECT_EQ(window.rowText("S1", QStringLiteral("Codes")), QStringLiteral("Institutions"));
}

TEST(AnswerView, ShowsWhatOthersGaveAndWhereTheyDiffer) {
    test::OpenWindow window([](test::World& world) {
        world.code("R001", "steps", "Institutions", "Daniyar");
        world.code("R001", "steps", "Trade > Routes", "Aigerim");
    });
    auto* others = window.child<QWidget>("answer-others");
    EXPECT_TRUE(others->isVisible());
    auto* chip = others->findChild<ui::CodeChip*>(QStringLiteral("other-Institutions"));
    ASSERT_NE(chip, nullptr);
    EXPECT_TRUE(chip->accessibleDescription().contains(QStringLiteral("Given by: Daniyar")));
    EXPECT_TRUE(chip->accessibleDescription().contains(QStringLiteral("In dispute")));
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Routes")}) << "mine alone";
    window.choose("R002");
    EXPECT_FALSE(others->isVisible());
}
