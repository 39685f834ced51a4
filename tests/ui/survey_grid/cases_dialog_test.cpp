// SPDX-License-Identifier: GPL-3.0-or-later
// Cases and variables in the real window.
#include "ui/survey_grid/cases_dialog.h"

#include "core/survey/case_table.h"
#include "ui/main_window/main_window.h"
#include "ui/open_window.h"
#include "ui/scripted_prompts.h"
#include "ui/session/project_session.h"
#include "ui/survey_grid/cases_model.h"
#include "ui/widgets/form_dialog.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

using namespace marginalia;

namespace {

struct Cases {
    test::OpenWindow window{[](test::World& world) {
        world.edit([](core::store::Edit& edit) { core::survey::addCase(edit, {}, "Expert 1"); });
    }};
    QDialog* dialog = nullptr;
    QTableView* table = nullptr;

    Cases() {
        window.trigger("respondents");
        dialog = window->findChild<QDialog*>(QStringLiteral("casesDialog"));
        table = dialog->findChild<QTableView*>(QStringLiteral("casesTable"));
    }
    ~Cases() { dialog->close(); }
    void click(const char* button) {
        QTest::mouseClick(dialog->findChild<QPushButton*>(QLatin1String(button)), Qt::LeftButton);
        test::OpenWindow::settle();
    }
    int columnOf(const QString& name) const {
        for (int column = 0; column < table->model()->columnCount(); ++column)
            if (table->model()->headerData(column, Qt::Horizontal).toString() == name)
                return column;
        return -1;
    }
    QModelIndex cell(int row, const QString& variable) const {
        return table->model()->index(row, columnOf(variable));
    }
    QDialog* form(const char* name) { return dialog->findChild<QDialog*>(QLatin1String(name)); }
    std::string value(const char* who, const char* variable) {
        const core::store::Connection& db = window->session().db();
        return core::survey::valueAsGiven(db, core::survey::caseByName(db, who)->id,
                                          core::survey::variableByName(db, variable)->id);
    }
};

TEST(CasesAndVariables, StandInOneTableWithThePeopleInterviewed) {
    Cases cases;
    EXPECT_EQ(cases.table->model()->rowCount(), 9);
    EXPECT_EQ(cases.cell(0, QStringLiteral("Country")).data().toString(), QStringLiteral("Kazakhstan"));
    EXPECT_EQ(cases.cell(8, QStringLiteral("From")).data().toString(), QStringLiteral("interviewed"));
    EXPECT_FALSE(cases.cell(8, QStringLiteral("Country")).flags() & Qt::ItemIsEditable)
        << "a variable of the survey alone";
}

TEST(CasesAndVariables, AreChangedInPlaceByKeyboardAndUndone) {
    Cases cases;
    const QAbstractItemModelTester tester(cases.table->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    cases.table->setCurrentIndex(cases.cell(0, QStringLiteral("Country")));
    QTest::keyClick(cases.table, Qt::Key_F2);
    auto* editor = cases.table->viewport()->findChild<QLineEdit*>();
    ASSERT_NE(editor, nullptr);
    editor->setText(QStringLiteral("Tajikistan"));
    QTest::keyClick(editor, Qt::Key_Return);
    test::OpenWindow::settle();
    EXPECT_EQ(cases.value("R001", "Country"), "Tajikistan");
    EXPECT_EQ(cases.cell(0, QStringLiteral("Country")).data().toString(), QStringLiteral("Tajikistan"));
    cases.window->session().undo();
    EXPECT_EQ(cases.cell(0, QStringLiteral("Country")).data().toString(), QStringLiteral("Kazakhstan"));
}

TEST(CasesAndVariables, GetAVariableWithAnOrderForEverybody) {
    Cases cases;
    const QAbstractItemModelTester tester(cases.table->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    cases.click("casesAddVariable");
    QDialog* form = cases.form("variableDialog");
    ASSERT_NE(form, nullptr);
    form->findChild<QLineEdit*>(QStringLiteral("variableName"))->setText(QStringLiteral("Rank"));
    auto* type = form->findChild<QComboBox*>(QStringLiteral("variableType"));
    type->setCurrentIndex(1);
    form->findChild<QPlainTextEdit*>(QStringLiteral("variableOrder"))
        ->setPlainText(QStringLiteral("junior\nsenior"));
    form->accept();
    test::OpenWindow::settle();
    ASSERT_GE(cases.columnOf(QStringLiteral("Rank")), 0);
    EXPECT_EQ(
        cases.cell(8, QStringLiteral("Rank")).data(ui::CasesModel::ValueOrderRole).toStringList().size(), 2);
    ASSERT_TRUE(
        cases.table->model()->setData(cases.cell(8, QStringLiteral("Rank")), QStringLiteral("senior")));
    EXPECT_EQ(cases.cell(8, QStringLiteral("Rank")).data().toString(), QStringLiteral("senior"));
    cases.table->model()->setData(cases.cell(8, QStringLiteral("Rank")), QStringLiteral("middle"));
    EXPECT_EQ(cases.cell(8, QStringLiteral("Rank")).data().toString(), QStringLiteral("senior"));
    cases.window->session().undo();
    cases.window->session().undo();
    EXPECT_EQ(cases.columnOf(QStringLiteral("Rank")), -1);
}

TEST(CasesAndVariables, RenameAVariableRefuseAnUnfitKindAndDeleteIt) {
    Cases cases;
    cases.table->setCurrentIndex(cases.cell(0, QStringLiteral("Country")));
    cases.click("casesChangeVariable");
    QDialog* form = cases.form("variableDialog");
    ASSERT_NE(form, nullptr);
    form->findChild<QLineEdit*>(QStringLiteral("variableName"))->setText(QStringLiteral("State"));
    auto* type = form->findChild<QComboBox*>(QStringLiteral("variableType"));
    type->setCurrentIndex(2); // numbers
    QString why;
    QObject::connect(&cases.window->session(), &ui::ProjectSession::failed, form,
                     [&why](const core::Error& error) { why = QString::fromUtf8(error.what()); });
    form->accept();
    EXPECT_TRUE(form->isVisible());
    EXPECT_TRUE(why.contains(QStringLiteral("do not fit")));
    EXPECT_GE(cases.columnOf(QStringLiteral("Country")), 0) << "not half of it";
    type->setCurrentIndex(0);
    form->accept();
    test::OpenWindow::settle();
    ASSERT_GE(cases.columnOf(QStringLiteral("State")), 0);
    cases.table->setCurrentIndex(cases.cell(0, QStringLiteral("State")));
    cases.click("casesDeleteVariable");
    EXPECT_EQ(cases.columnOf(QStringLiteral("State")), -1);
    cases.window->session().undo();
    EXPECT_EQ(cases.cell(0, QStringLiteral("State")).data().toString(), QStringLiteral("Kazakhstan"));
}

TEST(CasesAndVariables, GetACaseByHand) {
    Cases cases;
    test::ScriptedPrompts prompts;
    prompts.text(QStringLiteral("Expert 2"));
    prompts.choice(QStringLiteral("People interviewed"));
    cases.click("casesAdd");
    EXPECT_EQ(cases.table->model()->rowCount(), 10);
    EXPECT_TRUE(core::survey::caseByName(cases.window->session().db(), "Expert 2"));
    cases.window->session().undo();
    EXPECT_EQ(cases.table->model()->rowCount(), 9);
}

TEST(CasesAndVariables, AreExportedAndTakenBackAfterALook) {
    Cases cases;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("cases.csv"));
    test::ScriptedPrompts prompts;
    prompts.file(file);
    cases.click("casesExport");
    QFile table(file);
    ASSERT_TRUE(table.open(QIODevice::ReadWrite));
    QByteArray bytes = table.readAll();
    ASSERT_TRUE(bytes.contains("R001,survey,Kazakhstan"));
    bytes.replace("R001,survey,Kazakhstan", "R001,survey,Tajikistan").append("New one,,,\r\n");
    table.resize(0);
    table.seek(0);
    table.write(bytes);
    table.close();

    prompts.file(file);
    cases.click("casesImport");
    QDialog* import = cases.form("casesImportDialog");
    ASSERT_NE(import, nullptr);
    auto* report = import->findChild<QPlainTextEdit*>(QStringLiteral("casesImportReport"));
    ASSERT_TRUE(test::waitFor([&] {
        return report->toPlainText().contains(QStringLiteral("Cases matched: 9. New: 1."));
    })) << report->toPlainText().toStdString();
    EXPECT_TRUE(
        report->toPlainText().contains(QStringLiteral("R001, Country: “Kazakhstan” becomes “Tajikistan”")));
    EXPECT_EQ(cases.value("R001", "Country"), "Kazakhstan") << "only looked at";
    import->accept();
    ASSERT_TRUE(test::waitFor([&] { return cases.table->model()->rowCount() == 10; }));
    EXPECT_EQ(cases.value("R001", "Country"), "Tajikistan");
    cases.window->session().undo();
    EXPECT_EQ(cases.table->model()->rowCount(), 9);
    EXPECT_EQ(cases.value("R001", "Country"), "Kazakhstan");
}

} // namespace
