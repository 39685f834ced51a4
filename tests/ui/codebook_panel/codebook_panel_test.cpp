// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/codebook_model.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/codebook_panel/merge_dialog.h"
#include "ui/document_view/passage_mime.h"
#include "ui/document_view/reader_view.h"
#include "ui/open_window.h"
#include "ui/scripted_prompts.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTreeView>

using namespace marginalia;
using test::OpenWindow;

namespace {

ui::CodebookModel* modelOf(OpenWindow& window) {
    return window->codebookPanel().findChild<ui::CodebookModel*>();
}

QString outline(const ui::CodebookModel& model, const QModelIndex& parent = {}, int level = 0) {
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex at = model.index(row, 0, parent);
        text += QString(level, QLatin1Char('-')) + at.data().toString() + QLatin1Char('\n') +
                outline(model, at, level + 1);
    }
    return text;
}

void chooseCode(OpenWindow& window, const char* path) {
    window->codebookPanel().setCurrentCode(*window->session().codebook().byPath(path));
}

void mergeInto(OpenWindow& window, const char* path) {
    window.trigger("merge-code");
    auto* dialog = window->findChild<ui::MergeDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->choose(*window->session().codebook().byPath(path));
    auto* merge = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    ASSERT_TRUE(test::waitFor([&] { return merge->isEnabled(); }));
    merge->click();
    OpenWindow::settle();
    window->activateWindow();
    OpenWindow::settle();
}

std::unique_ptr<QMimeData> dragged(OpenWindow& window, const char* path) {
    ui::CodebookModel* model = modelOf(window);
    return std::unique_ptr<QMimeData>(
        model->mimeData({model->indexOf(*window->session().codebook().byPath(path))}));
}

TEST(CodebookPanel, ANewCodeGetsTheNextFreeKey) {
    OpenWindow window; // 1 and 2 are taken
    test::ScriptedPrompts prompts;
    prompts.text(QStringLiteral("Water"));
    window.trigger("new-code");
    window.choose("R001");
    window.press('3');
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Water")});
}

TEST(CodebookPanel, F2RenamesInPlace) {
    OpenWindow window;
    chooseCode(window, "Other");
    window.trigger("rename-code");
    auto* editor = window.child<QLineEdit>("code-name-editor");
    editor->selectAll();
    editor->setText(QStringLiteral("Прочее"));
    QTest::keyClick(editor, Qt::Key_Return);
    OpenWindow::settle();
    EXPECT_TRUE(window->session().codebook().byPath("Прочее").has_value());
    EXPECT_EQ(window->actions().find(QStringLiteral("undo"))->text(),
              QStringLiteral("&Undo: Rename “Other” to “Прочее”"));
}

TEST(CodebookPanel, ANameThatASiblingHasIsRefusedCalmly) {
    OpenWindow window;
    chooseCode(window, "Other");
    ui::CodebookModel* model = modelOf(window);
    EXPECT_FALSE(model->setData(model->indexOf(*window->session().codebook().byPath("Other")),
                                QStringLiteral("institutions")));
    EXPECT_FALSE(window.child<QLabel>("notice-sentence")->text().isEmpty());
    EXPECT_TRUE(window.child<QLabel>("notice-sentence")->isVisible());
    EXPECT_TRUE(window->session().codebook().byPath("Other").has_value());
}

TEST(CodebookPanel, CreatesACodeUnderAnother) {
    OpenWindow window;
    test::ScriptedPrompts answers;
    answers.text(QStringLiteral("Tariffs"));
    chooseCode(window, "Trade");
    window.trigger("new-subcode");
    EXPECT_TRUE(window->session().codebook().byPath("Trade > Tariffs").has_value());
    EXPECT_EQ(window->codebookPanel().currentCode(), window->session().codebook().byPath("Trade > Tariffs"));
}

TEST(CodebookPanel, DeletingSaysHowManyCodingsWentAndUndoBringsThemBack) {
    OpenWindow window;
    window.press('1');
    chooseCode(window, "Institutions");
    window.trigger("delete-code");
    EXPECT_TRUE(window.chips().isEmpty());
    EXPECT_EQ(window->statusBar()->currentMessage(),
              QStringLiteral("Deleted “Institutions”. Codings that went with it: 1. Ctrl+Z brings it back."));
    window.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Institutions")});
}

TEST(CodebookPanel, MergesACodeIntoAnother) {
    OpenWindow window;
    window.press('1');
    chooseCode(window, "Institutions");
    mergeInto(window, "Other");
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Other")});
    EXPECT_FALSE(window->session().codebook().byPath("Institutions").has_value());
}

TEST(CodebookPanel, MovesACodeByDragAndTouchesOnlyItsRow) {
    OpenWindow window;
    ui::CodebookModel* model = modelOf(window);
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(model, &QAbstractItemModel::modelReset);
    QSignalSpy moved(model, &QAbstractItemModel::rowsMoved);
    const auto mime = dragged(window, "Other");
    const QModelIndex trade = model->indexOf(*window->session().codebook().byPath("Trade"));
    ASSERT_TRUE(model->canDropMimeData(mime.get(), Qt::MoveAction, 1, 0, trade));
    model->dropMimeData(mime.get(), Qt::MoveAction, 1, 0, trade);
    OpenWindow::settle();
    EXPECT_EQ(outline(*model), QStringLiteral("Institutions\nTrade\n-Barriers\n-Other\n-Routes\n"));
    EXPECT_EQ(reset.count(), 0);
    EXPECT_EQ(moved.count(), 1);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(outline(*model), QStringLiteral("Institutions\nTrade\n-Barriers\n-Routes\nOther\n"));
    EXPECT_EQ(reset.count(), 0);
}

TEST(CodebookPanel, RefusesToDropACodeIntoItself) {
    OpenWindow window;
    ui::CodebookModel* model = modelOf(window);
    const auto mime = dragged(window, "Trade");
    const QModelIndex below = model->indexOf(*window->session().codebook().byPath("Trade > Routes"));
    EXPECT_FALSE(model->canDropMimeData(mime.get(), Qt::MoveAction, -1, -1, below));
}

TEST(CodebookPanel, FollowsCreateMoveMergeDeleteRowByRow) {
    OpenWindow window;
    ui::CodebookModel* model = modelOf(window);
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    test::ScriptedPrompts answers;
    answers.text(QStringLiteral("Trust"));
    chooseCode(window, "Other");
    window.trigger("new-subcode");
    chooseCode(window, "Trade");
    mergeInto(window, "Institutions"); // its children pass to it
    chooseCode(window, "Other");
    window.trigger("delete-code");
    EXPECT_EQ(outline(*model), QStringLiteral("Institutions\n-Barriers\n-Routes\n"));
    for (int step = 0; step < 3; ++step)
        window.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(outline(*model), QStringLiteral("Institutions\nTrade\n-Barriers\n-Routes\nOther\n"));
    for (int step = 0; step < 3; ++step)
        window.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(outline(*model), QStringLiteral("Institutions\n-Barriers\n-Routes\n"));
}

TEST(CodebookPanel, ACodeDroppedOnTheAnswerCodesIt) {
    OpenWindow window;
    auto* text = window.child<ui::ReaderView>("answer-text");
    const auto mime = dragged(window, "Trade > Routes");
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(text->viewport(), &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(text->viewport(), &drop);
    OpenWindow::settle();
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Routes")});
}

TEST(CodebookPanel, WordsDroppedOnACodeAreCodedWithIt) {
    OpenWindow window;
    window.child<ui::ReaderView>("answer-text")->select({0, 6});
    ui::CodebookModel* model = modelOf(window);
    QMimeData mime;
    mime.setData(ui::passageMime, "1");
    const QModelIndex institutions = model->index(0, 0);
    ASSERT_TRUE(model->canDropMimeData(&mime, Qt::CopyAction, -1, -1, institutions));
    model->dropMimeData(&mime, Qt::CopyAction, -1, -1, institutions);
    OpenWindow::settle();
    ASSERT_EQ(window->desk().codings().size(), 1U);
    EXPECT_EQ(window->desk().codings().front().span, (core::Span{0, 6}));
}

TEST(CodebookPanel, FindsACodeByAnyOfItsLabelsFromAnyKeyboard) {
    OpenWindow window([](test::World& world) {
        world.edit([&](core::store::Edit& edit) {
            core::codebook::Code code =
                *core::codebook::Codebook::load(edit.db()).find(world.codeId("Institutions"));
            code.nameKk = "Институттар мен сенім қоры";
            core::codebook::update(edit, code);
        });
    });
    auto* tree = window.child<QTreeView>("codebook-tree");
    window.child<QLineEdit>("code-find")->setText(QStringLiteral("коры")); // қоры from a Russian keyboard
    EXPECT_EQ(tree->model()->rowCount(), 1);
    EXPECT_EQ(tree->currentIndex().data().toString(), QStringLiteral("Institutions"));
}

// The codebook stayed cut down to what had been looked for.
TEST(CodebookPanel, TheWholeCodebookIsBackOnceTheCodeFoundWasGiven) {
    OpenWindow window;
    window.press('/');
    auto* find = window.child<QLineEdit>("code-find");
    find->setText(QStringLiteral("routes"));
    window.press(Qt::Key_Return);
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Routes")});
    EXPECT_TRUE(find->text().isEmpty());
    EXPECT_EQ(window.child<QTreeView>("codebook-tree")->model()->rowCount(), 3);
}

} // namespace

TEST(CodebookPanel, AnEmptyOneOffersToImportOne) {
    OpenWindow window;
    const QTemporaryDir folder;
    ASSERT_TRUE(window->session().create(folder.filePath(QStringLiteral("new.marginalia")),
                                         QStringLiteral("New"), QStringLiteral("en")));
    OpenWindow::settle();
    auto* import = window.child<QPushButton>("code-import");
    ASSERT_TRUE(import->isVisible());
    QFile file(folder.filePath(QStringLiteral("codes.csv")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("code\nRoads\nCourts\n");
    file.close();
    test::ScriptedPrompts prompts;
    prompts.file(file.fileName());
    QTest::mouseClick(import, Qt::LeftButton);
    EXPECT_TRUE(test::waitFor([&] { return window->session().codebook().codes().size() == 2; }));
    EXPECT_FALSE(import->isVisible());
}
