// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/restrict_dialog.h"

#include "ui/agreement_review/compared.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace marginalia;
using test::Compared;
using test::World;

namespace {

struct Restricted : Compared {
    using Compared::Compared;
    ui::RestrictDialog* ask() {
        QTest::mouseClick(child<QToolButton>("agreementLimit"), Qt::LeftButton);
        return child<ui::RestrictDialog>("restrictDialog");
    }
    static void tick(ui::RestrictDialog* dialog, const char* list, const QString& name) {
        auto* items = dialog->findChild<QListWidget*>(QLatin1String(list));
        for (int row = 0; row < items->count(); ++row)
            if (items->item(row)->text().trimmed() == name)
                items->item(row)->setCheckState(Qt::Checked);
    }
    static void confirm(ui::RestrictDialog* dialog) {
        for (QPushButton* each : dialog->findChildren<QPushButton*>())
            if (each->text() == QStringLiteral("Compare"))
                QTest::mouseClick(each, Qt::LeftButton);
        settle();
    }
    bool compares(const std::function<bool(const core::agreement::Comparison&)>& wanted) {
        return test::waitFor([&] {
            const core::agreement::Comparison* result = page->comparison().result();
            return result && !page->comparison().isReading() && wanted(*result);
        });
    }
    QString limits() {
        auto* label = child<QLabel>("agreementLimits");
        return label->isVisible() ? label->text() : QString();
    }
};

} // namespace

TEST(RestrictDialog, ComparesSomeCodesOnlyAndSaysSoUntilItIsCleared) {
    Restricted window;
    ASSERT_TRUE(window.read());
    EXPECT_EQ(window.limits(), "");
    ui::RestrictDialog* dialog = window.ask();
    Restricted::tick(dialog, "restrictCodes", "Institutions");
    Restricted::confirm(dialog);
    ASSERT_TRUE(window.compares([](const auto& result) { return result.rows.size() == 1; }));
    EXPECT_EQ(window.names(), QStringList{"Institutions"});
    EXPECT_EQ(window.units(), QStringList{"R005"});
    EXPECT_EQ(window.limits(), "Only a part is compared. Codes: Institutions.");
    QTest::mouseClick(window.child<QPushButton>("agreementUnlimit"), Qt::LeftButton);
    ASSERT_TRUE(window.compares([](const auto& result) { return result.rows.size() > 1; }));
    EXPECT_EQ(window.limits(), "");
    EXPECT_EQ(window.units().size(), 3);
}

TEST(RestrictDialog, ComparesTheCasesOfAConditionAndASampleThatCanBeDrawnAgain) {
    Restricted window;
    ASSERT_TRUE(window.read());
    ui::RestrictDialog* dialog = window.ask();
    dialog->findChild<QLineEdit*>("restrictWhere")->setText("Country=");
    auto* problem = dialog->findChild<QLabel*>("restrictProblem");
    EXPECT_FALSE(problem->text().isEmpty());
    dialog->findChild<QLineEdit*>("restrictWhere")->setText("Country=Kyrgyzstan");
    EXPECT_TRUE(problem->text().isEmpty()) << problem->text().toStdString();
    Restricted::confirm(dialog);
    ASSERT_TRUE(window.compares([](const auto& result) { return result.units == 2; }));
    EXPECT_EQ(window.units(), QStringList{"R005"});
    dialog = window.ask();
    EXPECT_EQ(dialog->findChild<QLineEdit*>("restrictWhere")->text(), "Country=Kyrgyzstan");
    dialog->findChild<QLineEdit*>("restrictWhere")->clear();
    dialog->findChild<QSpinBox*>("restrictSample")->setValue(3);
    dialog->findChild<QSpinBox*>("restrictSeed")->setValue(7);
    Restricted::confirm(dialog);
    ASSERT_TRUE(window.compares([](const auto& result) { return result.request.sample.has_value(); }));
    EXPECT_EQ(window.limits(), "Only a part is compared. A random sample of 3 units, seed 7.");
}

TEST(RestrictDialog, KeepsTheLimitsForTheNextTimeTheProjectIsOpened) {
    Restricted window;
    ASSERT_TRUE(window.read());
    ui::RestrictDialog* dialog = window.ask();
    Restricted::tick(dialog, "restrictCodes", "Institutions");
    Restricted::tick(dialog, "restrictCodes", "Barriers");
    dialog->findChild<QLineEdit*>("restrictWhere")->setText("Country=Kyrgyzstan");
    dialog->findChild<QCheckBox*>("restrictFromOn")->setChecked(true);
    dialog->findChild<QDateEdit*>("restrictFrom")->setDate(QDate(2019, 2, 1));
    dialog->findChild<QSpinBox*>("restrictSample")->setValue(2);
    dialog->findChild<QSpinBox*>("restrictSeed")->setValue(7);
    Restricted::confirm(dialog);
    const core::agreement::ComparisonRequest asked = window.page->comparison().request();
    ASSERT_EQ(asked.codes.size(), 2U);
    const QString file = window->session().filePath();
    window->session().close();
    EXPECT_EQ(window.limits(), "");
    window->openProject(file);
    EXPECT_EQ(window.page->comparison().request(), asked);
    EXPECT_TRUE(window.compares([&](const auto& result) { return result.request == asked; }));
    EXPECT_TRUE(test::waitFor([&] { return window.limits().contains("Cases with Country=Kyrgyzstan."); }))
        << window.limits().toStdString();
    QTest::mouseClick(window.child<QPushButton>("agreementUnlimit"), Qt::LeftButton);
    window->session().close();
    window->openProject(file);
    core::agreement::ComparisonRequest everything;
    everything.questions = asked.questions;
    EXPECT_EQ(window.page->comparison().request(), everything);
}

TEST(RestrictDialog, LeavesTheChoiceAtHandWhereNothingIsLeft) {
    Restricted window;
    ASSERT_TRUE(window.read());
    ui::RestrictDialog* dialog = window.ask();
    dialog->findChild<QCheckBox*>("restrictToOn")->setChecked(true);
    dialog->findChild<QDateEdit*>("restrictTo")->setDate(QDate(2020, 1, 1));
    dialog->findChild<QCheckBox*>("restrictFromOn")->setChecked(true);
    dialog->findChild<QDateEdit*>("restrictFrom")->setDate(QDate(2020, 2, 1));
    EXPECT_EQ(dialog->findChild<QLabel*>("restrictProblem")->text(),
              "The first day comes after the last one.");
    dialog->findChild<QDateEdit*>("restrictFrom")->setDate(QDate(2019, 2, 1));
    Restricted::confirm(dialog);
    auto* empty = window.child<QLabel>("agreementEmpty");
    ASSERT_TRUE(test::waitFor([empty] { return empty->isVisible(); }));
    EXPECT_TRUE(test::waitFor([empty] { return empty->text().contains("within these limits"); }))
        << empty->text().toStdString();
    EXPECT_TRUE(window.child<QComboBox>("agreementWhat")->isVisible());
    QTest::mouseClick(window.child<QPushButton>("agreementUnlimit"), Qt::LeftButton);
    EXPECT_TRUE(window.compares([](const auto& result) { return result.units == 6; }));
}

TEST(RestrictDialog, ComparesSomeOfTheTranscripts) {
    Restricted window([](World& world) {
        test::codeTranscript(world);
        world.edit([&](core::store::Edit& step) {
            core::documents::NewSource source;
            source.name = "Interview 08";
            source.text = core::text::normalize("Nothing was said about trade here.");
            source.caseFromName = false;
            const core::SourceId id = *core::documents::add(step, source);
            for (const char* coder : {"Aigerim", "Daniyar"})
                core::coding::apply(step, world.coderId(coder), world.codeId("Other"), {{}, id},
                                    core::Span{0, 7});
        });
    });
    window.pick("agreementWhat", "All transcripts");
    ASSERT_TRUE(window.compares([](const auto& result) { return result.units == 3; }));
    ui::RestrictDialog* dialog = window.ask();
    Restricted::tick(dialog, "restrictTexts", "Interview 08");
    Restricted::confirm(dialog);
    ASSERT_TRUE(window.compares([](const auto& result) { return result.units == 1; }));
    EXPECT_EQ(window.limits(), "Only a part is compared. Transcripts: 1 of 2.");
    EXPECT_EQ(window.child<QComboBox>("agreementWhat")->currentText(), "Transcripts: 1");
    window.pick("agreementUnit", "by transcripts");
    ASSERT_TRUE(window.compares(
        [](const auto& result) { return result.request.unit == core::agreement::UnitKind::Document; }));
    EXPECT_EQ(window.page->comparison().result()->units, 1) << "another unit, the same transcript";
}
