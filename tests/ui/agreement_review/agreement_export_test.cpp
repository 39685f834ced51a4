// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/compared.h"
#include "ui/report_studio/export_dialog.h"
#include "ui/scripted_prompts.h"

#include <QCheckBox>
#include <QFile>
#include <QTemporaryDir>
#include <QToolButton>

using namespace marginalia;
using test::Compared;
using test::World;

namespace {

QByteArray contents(const QString& file) {
    QFile found(file);
    return found.open(QIODevice::ReadOnly) ? found.readAll() : QByteArray();
}

} // namespace

TEST(AgreementExport, WritesWhatIsComparedOnThePageTranscriptsToo) {
    Compared window([](World& world) { test::codeTranscript(world); });
    window.pick("agreementWhat", "All transcripts");
    ASSERT_TRUE(test::waitFor([&window] { return window.units().size() == 1; }));
    const QTemporaryDir folder;
    const QString file = folder.filePath("agreement.html");
    test::ScriptedPrompts answers;
    answers.file(file);
    QTest::mouseClick(window.child<QToolButton>("agreementExport"), Qt::LeftButton);
    ASSERT_TRUE(test::waitFor([&file] { return contents(file).contains("</html>"); }));
    const QByteArray report = contents(file);
    EXPECT_TRUE(report.contains("paragraphs"));
    EXPECT_TRUE(report.contains("So the roads come first")) << "the dispute in its words";
}

TEST(AgreementExport, StandsAmongTheTablesOfTranscripts) {
    Compared window([](World& world) { test::codeTranscript(world); });
    const QTemporaryDir folder;
    const QString file = folder.filePath("tables.html");
    QString written;
    auto* dialog = new ui::ExportDialog(
        window->session(), [&written](const QString& done) { written = done; }, &*window);
    dialog->chooseInterviews({});
    dialog->findChild<QCheckBox*>("exportInterviewAgreement")->setChecked(true);
    ASSERT_TRUE(dialog->write(file));
    ASSERT_TRUE(test::waitFor([&written] { return !written.isEmpty(); }));
    EXPECT_TRUE(contents(file).contains("Aigerim"));
    EXPECT_TRUE(contents(file).contains("Institutions"));
    delete dialog;
}
