// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report_studio/export_dialog.h"

#include "core/team/draw.h"
#include "core/team/round.h"

#include "ui/interviews/interviews.h"
#include "ui/open_window.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>

using namespace marginalia;

TEST(ExportDialog, WritesTheTablesAskedForAndSaysWhere) {
    test::OpenWindow window(
        [](test::World& world) { world.code("R001", "steps", "Institutions", "Aigerim"); });
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("steps.html"));
    QString written;
    auto* dialog = new ui::ExportDialog(
        window->session(), [&written](const QString& done) { written = done; }, &*window);
    dialog->findChild<QCheckBox*>(QStringLiteral("exportQuotes"))->setChecked(true);
    dialog->findChild<QCheckBox*>(QStringLiteral("exportCodebook"))->setChecked(true);
    ASSERT_TRUE(dialog->write(file));
    ASSERT_TRUE(test::waitFor([&written] { return !written.isEmpty(); }));
    EXPECT_EQ(written, file);
    QFile report(file);
    ASSERT_TRUE(report.open(QIODevice::ReadOnly));
    const QByteArray text = report.readAll();
    EXPECT_EQ(text.count("<table"), 3);
    EXPECT_TRUE(text.contains("Remove trade barriers"));
    delete dialog;
}

TEST(ExportDialog, WritesTheAgreementOfTheCodersWithTheirDisputes) {
    test::OpenWindow window([](test::World& world) {
        world.code("R001", "steps", "Institutions", "Aigerim");
        world.code("R002", "steps", "Other", "Aigerim");
        world.code("R002", "steps", "Other", "Daniyar");
        for (const char* who : {"Aigerim", "Daniyar"})
            for (const char* respondent : {"R001", "R002"})
                world.judge(respondent, "steps", who, core::coding::JudgementState::Done);
    });
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("agreement.html"));
    QString written;
    auto* dialog = new ui::ExportDialog(
        window->session(), [&written](const QString& done) { written = done; }, &*window);
    dialog->findChild<QCheckBox*>(QStringLiteral("exportShares"))->setChecked(false);
    dialog->findChild<QCheckBox*>(QStringLiteral("exportAgreement"))->setChecked(true);
    ASSERT_TRUE(dialog->write(file));
    ASSERT_TRUE(test::waitFor([&written] { return !written.isEmpty(); }));
    QFile report(file);
    ASSERT_TRUE(report.open(QIODevice::ReadOnly));
    const QByteArray text = report.readAll();
    EXPECT_TRUE(text.contains("Daniyar"));
    EXPECT_TRUE(text.contains("R001")) << "the dispute";
    EXPECT_GE(text.count("<table"), 2);
    delete dialog;
}

TEST(ExportDialog, ReportsTheAgreementOfTheRoundThatWasClosedLast) {
    test::OpenWindow window([](test::World& world) {
        world.edit([&](core::store::Edit& edit) {
            core::team::RoundWish wish;
            wish.name = "First";
            wish.questions = {world.questionId("steps")};
            wish.units = 4;
            wish.seed = 1;
            core::team::closeRound(edit, core::team::startRound(edit, wish));
        });
    });
    auto* dialog = new ui::ExportDialog(window->session(), {}, &*window);
    EXPECT_EQ(dialog->findChild<QComboBox*>(QStringLiteral("exportRound"))->currentText(), "First (closed)");
    EXPECT_TRUE(dialog->wish().round);
    delete dialog;
    test::OpenWindow without;
    auto* plain = new ui::ExportDialog(without->session(), {}, &*without);
    EXPECT_FALSE(plain->wish().round);
    delete plain;
}

TEST(ExportDialog, CannotStartWithoutATableOrAQuestion) {
    test::OpenWindow window;
    auto* dialog = new ui::ExportDialog(window->session(), {}, &*window);
    const auto canStart = [dialog] {
        for (const QPushButton* button : dialog->findChildren<QPushButton*>())
            if (button->property("primary").toBool())
                return button->isEnabled();
        return false;
    };
    EXPECT_TRUE(canStart());
    auto* questions = dialog->findChild<QListWidget*>(QStringLiteral("exportOfQuestions"));
    questions->item(0)->setCheckState(Qt::Unchecked);
    EXPECT_FALSE(canStart());
    questions->item(0)->setCheckState(Qt::Checked);
    dialog->findChild<QCheckBox*>(QStringLiteral("exportShares"))->setChecked(false);
    EXPECT_FALSE(canStart());
    delete dialog;
}

// "Shares" was ticked though there was no question, and nothing could be exported.
TEST(ExportDialog, OffersTheTablesOfInterviewsWhereThereIsNoSurvey) {
    test::World world;
    world.codes({"Trade", "Trade > Barriers", "Trade > Routes"}).coders({"Aigerim"});
    test::addInterviews(world);
    const std::filesystem::path copy = world.folder() / "Interviews.marginalia";
    world.project().saveCopy(copy);
    test::OpenWindow window;
    ASSERT_TRUE(window->openProject(QString::fromStdString(copy.string())));
    auto* dialog = new ui::ExportDialog(window->session(), {}, &*window);
    auto* shares = dialog->findChild<QCheckBox*>(QStringLiteral("exportShares"));
    EXPECT_FALSE(shares->isChecked());
    EXPECT_FALSE(shares->isEnabled());
    EXPECT_TRUE(dialog->findChild<QCheckBox*>(QStringLiteral("exportInterviewShares"))->isChecked());
    for (const QPushButton* button : dialog->findChildren<QPushButton*>())
        EXPECT_TRUE(!button->property("primary").toBool() || button->isEnabled());
    delete dialog;
    window->session().close();
}

TEST(ExportDialog, CopiesEveryTableAskedForAsRealTables) {
    test::OpenWindow window(
        [](test::World& world) { world.code("R001", "steps", "Institutions", "Aigerim"); });
    auto* dialog = new ui::ExportDialog(window->session(), {}, &*window);
    dialog->open();
    for (const char* table : {"exportQuotes", "exportCodebook", "exportQuestions"})
        dialog->findChild<QCheckBox*>(QLatin1String(table))->setChecked(true);
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    dialog->copy();
    ASSERT_TRUE(test::waitFor([] { return QGuiApplication::clipboard()->mimeData()->hasHtml(); }));
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    EXPECT_EQ(copied->html().count(QStringLiteral("<table")), 4);
    EXPECT_TRUE(copied->text().contains(QStringLiteral("Remove trade barriers")));
    EXPECT_TRUE(copied->text().contains(QLatin1Char('\t')));
    delete dialog;
}

TEST(ExportDialog, AsksForWhatTheCommandLineCan) {
    test::OpenWindow window;
    auto* dialog = new ui::ExportDialog(window->session(), {}, &*window);
    dialog->findChild<QCheckBox*>(QStringLiteral("exportNonResponse"))->setChecked(true);
    dialog->findChild<QCheckBox*>(QStringLiteral("exportMentions"))->setChecked(true);
    auto* code = dialog->findChild<QComboBox*>(QStringLiteral("exportSensitivity"));
    code->setCurrentIndex(code->findText(QStringLiteral("Institutions")));
    const core::report::ReportOptions options = dialog->wish().options;
    EXPECT_TRUE(options.nonResponse);
    EXPECT_TRUE(options.mentionsToo);
    EXPECT_EQ(options.sensitivity, window->session().codebook().byPath("Institutions"));
    delete dialog;
}

TEST(EditMenu, CopiesTheCodebookAsATable) {
    test::OpenWindow window;
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    window.trigger("copy-codebook");
    ASSERT_TRUE(test::waitFor([] { return QGuiApplication::clipboard()->mimeData()->hasHtml(); }));
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->html().contains(QStringLiteral("Barriers")));
}
