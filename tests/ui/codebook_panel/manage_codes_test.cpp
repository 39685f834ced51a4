// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to several codes at once, and the codebook as a file.
#include "core/codebook/code_sets.h"
#include "core/codebook/many_codes.h"
#include "ui/codebook_panel/code_sets_dialog.h"
#include "ui/codebook_panel/codebook_model.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/codebook_panel/codes.h"
#include "ui/codebook_panel/merge_dialog.h"
#include "ui/screen.h"
#include "ui/scripted_prompts.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/survey_page.h"

#include <gtest/gtest.h>

#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTreeView>

using namespace marginalia;
using test::dialogOf;
using test::idOf;
using test::ids;
using test::OpenWindow;
using test::outline;

namespace {

void withCodings(test::World& world) {
    world.code("R001", "steps", "Trade > Barriers", "Aigerim", core::Span{0, 21});
    world.code("R001", "steps", "Trade > Routes", "Aigerim", core::Span{0, 21});
    world.code("R002", "steps", "Trade > Routes", "Aigerim");
    world.code("R003", "steps", "Other", "Daniyar");
}

TEST(ManageCodes, MergesSeveralAndSaysBeforehandWhatWillHappen) {
    OpenWindow window(withCodings);
    window->codebookPanel().choose(ids(window, {"Trade > Barriers", "Trade > Routes"}));
    window.trigger("merge-code");
    auto* dialog = dialogOf<ui::MergeDialog>(window);
    auto* merge = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    EXPECT_FALSE(merge->isEnabled()) << "nothing is chosen to stay";
    dialog->choose(idOf(window, "Other"));
    ASSERT_TRUE(test::waitFor([&] { return merge->isEnabled(); }));
    const QString preview = dialog->findChild<QLabel*>(QStringLiteral("mergePreview"))->text();
    EXPECT_TRUE(preview.startsWith(QStringLiteral(
        "Codings that pass to “Other”: 2. Joined, since the same coder has it on the same passage: 1.")))
        << preview.toStdString();
    merge->click();
    OpenWindow::settle();
    EXPECT_EQ(outline(window), (QStringList{"Institutions", "Trade", "Other"}));
    EXPECT_EQ(window->codebookPanel().currentCode(), idOf(window, "Other"));
    window.trigger("undo");
    EXPECT_EQ(outline(window).size(), 5);
}

TEST(ManageCodes, OneOfTheChosenCodesCanStay) {
    OpenWindow window(withCodings);
    window->codebookPanel().choose(ids(window, {"Trade > Barriers", "Trade > Routes"}));
    window.trigger("merge-code");
    auto* dialog = dialogOf<ui::MergeDialog>(window);
    auto* list = dialog->findChild<QListWidget*>(QStringLiteral("mergeList"));
    EXPECT_EQ(list->item(0)->text(), QStringLiteral("Trade > Barriers")) << "the likeliest stand first";
    list->setCurrentRow(0);
    auto* merge = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    ASSERT_TRUE(test::waitFor([&] { return merge->isEnabled(); }));
    merge->click();
    OpenWindow::settle();
    EXPECT_EQ(outline(window), (QStringList{"Institutions", "Trade", "Trade > Barriers", "Other"}));
}

TEST(ManageCodes, DeletesSeveralAsOneStep) {
    OpenWindow window(withCodings);
    window->codebookPanel().choose(ids(window, {"Trade", "Other"}));
    window.trigger("delete-code");
    EXPECT_EQ(outline(window), QStringList{"Institutions"});
    EXPECT_EQ(window->statusBar()->currentMessage(),
              QStringLiteral("Codes deleted: 4. Codings that went with them: 4. Ctrl+Z brings them back."));
    window.trigger("undo");
    EXPECT_EQ(outline(window).size(), 5);
}

TEST(ManageCodes, MovesSeveralByDragAndByDialog) {
    OpenWindow window;
    auto* model = window->codebookPanel().findChild<ui::CodebookModel*>();
    const std::unique_ptr<QMimeData> mime(model->mimeData(
        {model->indexOf(idOf(window, "Institutions")), model->indexOf(idOf(window, "Other"))}));
    const QModelIndex trade = model->indexOf(idOf(window, "Trade"));
    ASSERT_TRUE(model->canDropMimeData(mime.get(), Qt::MoveAction, 1, 0, trade));
    model->dropMimeData(mime.get(), Qt::MoveAction, 1, 0, trade);
    OpenWindow::settle();
    EXPECT_EQ(outline(window), (QStringList{"Trade", "Trade > Barriers", "Trade > Institutions",
                                            "Trade > Other", "Trade > Routes"}));
    test::ScriptedPrompts answers;
    answers.choice(QStringLiteral("The top of the codebook"));
    window->codebookPanel().choose(ids(window, {"Trade > Barriers", "Trade > Other"}));
    window.trigger("move-codes");
    EXPECT_EQ(outline(window),
              (QStringList{"Trade", "Trade > Institutions", "Trade > Routes", "Barriers", "Other"}));
    EXPECT_EQ(window->codebookPanel().chosenCodes(), ids(window, {"Barriers", "Other"}))
        << "they stay chosen";
}

TEST(ManageCodes, RefusesADragOfSeveralIntoOneOfThem) {
    OpenWindow window;
    auto* model = window->codebookPanel().findChild<ui::CodebookModel*>();
    const std::unique_ptr<QMimeData> mime(
        model->mimeData({model->indexOf(idOf(window, "Other")), model->indexOf(idOf(window, "Trade"))}));
    EXPECT_FALSE(model->canDropMimeData(mime.get(), Qt::MoveAction, -1, -1,
                                        model->indexOf(idOf(window, "Trade > Routes"))));
}

TEST(ManageCodes, GivesTheChosenCodesOneColourOfThePalette) {
    OpenWindow window;
    window->codebookPanel().choose(ids(window, {"Institutions", "Other"}));
    QMenu* menu = nullptr;
    for (QMenu* each : window->codebookPanel().findChildren<QMenu*>())
        if (each->menuAction()->objectName() == QLatin1String("code-colours"))
            menu = each;
    ASSERT_NE(menu, nullptr);
    Q_EMIT menu->aboutToShow();
    EXPECT_EQ(menu->actions().size(), ui::theme::hueCount + 1);
    menu->actions().at(3)->trigger();
    const std::string colour = ui::theme::hue(2, false).name().toStdString();
    EXPECT_EQ(window->session().codebook().find(idOf(window, "Institutions"))->colour, colour);
    EXPECT_EQ(window->session().codebook().find(idOf(window, "Other"))->colour, colour);
    window.trigger("undo");
    EXPECT_EQ(window->session().codebook().find(idOf(window, "Other"))->colour, "");
}

TEST(ManageCodes, TheCodebookIsWrittenInEveryFormatAndForPrint) {
    OpenWindow window(withCodings);
    QTemporaryDir folder;
    for (const char* ending : {"docx", "xlsx", "csv", "html", "pdf"}) {
        test::ScriptedPrompts answers;
        const QString file = folder.filePath(QStringLiteral("codebook.") + QLatin1String(ending));
        answers.file(file);
        window.trigger("export-codebook");
        ASSERT_TRUE(test::waitFor([&] { return !window->session().jobs().busy(); }));
        QFile written(file);
        ASSERT_TRUE(written.open(QIODevice::ReadOnly)) << ending;
        const QByteArray bytes = written.readAll();
        EXPECT_GT(bytes.size(), 100) << ending;
        if (qstrcmp(ending, "pdf") == 0) {
            EXPECT_TRUE(bytes.startsWith("%PDF"));
        }
        if (qstrcmp(ending, "csv") == 0) {
            EXPECT_TRUE(bytes.contains("Barriers"));
        }
    }
}

TEST(ManageCodes, TheWholeDefinitionStandsBesideTheCode) {
    OpenWindow window([](test::World& world) {
        world.edit([&](core::store::Edit& edit) {
            core::codebook::Code code =
                *core::codebook::Codebook::load(edit.db()).find(world.codeId("Institutions"));
            code.definition = "Rules & courts";
            code.includeWhen = "A court is named";
            code.excludeWhen = "Only persons are named";
            code.example = "Common courts";
            code.boundary = "Trust in a minister";
            core::codebook::update(edit, code);
        });
    });
    window->codebookPanel().setCurrentCode(idOf(window, "Institutions"));
    auto* pane = window.child<QLabel>("code-definition");
    ASSERT_TRUE(pane->isVisible());
    for (const char* part : {"Rules &amp; courts", "A court is named", "Only persons are named",
                             "Common courts", "Trust in a minister"})
        EXPECT_TRUE(pane->text().contains(QLatin1String(part))) << part;
}

TEST(ManageCodes, Pictures) {
    if (qEnvironmentVariableIsEmpty("MARGINALIA_SCREENSHOTS"))
        GTEST_SKIP() << "set MARGINALIA_SCREENSHOTS to a folder";
    for (const bool dark : {false, true}) {
        ui::theme::apply(dark ? ui::theme::Appearance::Dark : ui::theme::Appearance::Light);
        const QString light = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        OpenWindow window([](test::World& world) {
            withCodings(world);
            test::withWhole(world);
            for (const char* who : {"R001", "R002", "R003", "R004"})
                world.judge(who, "steps", "Aigerim");
            world.edit([&](core::store::Edit& edit) {
                core::codebook::createCodeSet(edit, "Economy", {world.codeId("Trade > Routes")});
            });
        });
        window->surveyPage().showCases(
            {window->surveyPage().model().caseAt(0), window->surveyPage().model().caseAt(1)},
            QStringLiteral("two"));
        window->codebookPanel().choose(ids(window, {"Trade > Barriers", "Trade > Routes"}));
        test::takePicture(*window, QStringLiteral("codebook") + light);
        auto* tree = window.child<QTreeView>("codebook-tree");
        auto* model = window->codebookPanel().findChild<ui::CodebookModel*>();
        const std::unique_ptr<QMimeData> mime(
            model->mimeData({model->indexOf(idOf(window, "Institutions"))}));
        const QPoint at = tree->visualRect(tree->model()->index(1, 0)).bottomLeft() + QPoint(40, 0);
        QDragEnterEvent enter(at, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree->viewport(), &enter);
        QDragMoveEvent move(at, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree->viewport(), &move);
        test::takePicture(*window, QStringLiteral("drop") + light);
        QDragLeaveEvent leave;
        QApplication::sendEvent(tree->viewport(), &leave);
        window.trigger("merge-code");
        auto* merge = dialogOf<ui::MergeDialog>(window);
        merge->choose(idOf(window, "Other"));
        QTest::qWait(200);
        test::takePicture(*merge, QStringLiteral("merge") + light);
        merge->reject();
        auto* split = test::openSplit(window, "Trade", 3);
        test::takePicture(*split, QStringLiteral("split") + light);
        split->reject();
        window.trigger("code-sets");
        auto* sets = dialogOf<ui::CodeSetsDialog>(window);
        test::takePicture(*sets, QStringLiteral("sets") + light);
        sets->reject();
    }
    ui::theme::apply(ui::theme::Appearance::Light);
}

} // namespace
