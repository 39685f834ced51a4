// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/code_sets_dialog.h"

#include "ui/codebook_panel/codebook_panel.h"
#include "ui/codebook_panel/codes.h"
#include "ui/scripted_prompts.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QTreeView>

using namespace marginalia;
using test::dialogOf;
using test::ids;
using test::OpenWindow;

namespace {

TEST(CodeSetsDialog, TheTreeIsLimitedToASetAndTheNextSessionToo) {
    OpenWindow window;
    auto* box = window.child<QComboBox>("code-set");
    EXPECT_FALSE(box->isVisible()) << "there is no set";
    test::ScriptedPrompts answers;
    answers.text(QStringLiteral("Economy"));
    window->codebookPanel().choose(ids(window, {"Trade > Routes", "Institutions"}));
    window->codebookPanel().newSet();
    ASSERT_TRUE(box->isVisible());
    box->setCurrentText(QStringLiteral("Economy"));
    Q_EMIT box->activated(box->currentIndex());
    auto* tree = window.child<QTreeView>("codebook-tree");
    ASSERT_EQ(tree->model()->rowCount(), 2);
    const QModelIndex trade = tree->model()->index(1, 0);
    EXPECT_EQ(trade.data().toString(), QStringLiteral("Trade")) << "the way to one of its codes";
    EXPECT_EQ(tree->model()->rowCount(trade), 1);
    window->codebookPanel().choose(ids(window, {"Institutions"}));
    window->codebookPanel().takeFromSet();
    EXPECT_EQ(tree->model()->rowCount(), 1);
    const QString file = window->session().filePath();
    window->session().close();
    window->openProject(file);
    EXPECT_EQ(box->currentText(), QStringLiteral("Economy"));
    EXPECT_EQ(tree->model()->rowCount(), 1);
}

TEST(CodeSetsDialog, SetsAreMadeRenamedFilledAndDeleted) {
    OpenWindow window;
    test::ScriptedPrompts answers;
    answers.text(QStringLiteral("Economy"));
    answers.text(QStringLiteral("The economy"));
    window.trigger("code-sets");
    auto* dialog = dialogOf<ui::CodeSetsDialog>(window);
    dialog->findChild<QPushButton*>(QStringLiteral("codeSetNew"))->click();
    auto* members = dialog->findChild<QListWidget*>(QStringLiteral("codeSetMembers"));
    members->item(2)->setCheckState(Qt::Checked); // Trade > Barriers
    OpenWindow::settle();
    dialog->findChild<QPushButton*>(QStringLiteral("codeSetRename"))->click();
    std::vector<core::codebook::CodeSet> sets = core::codebook::codeSets(window->session().db());
    ASSERT_EQ(sets.size(), 1U);
    EXPECT_EQ(sets.front().name, "The economy");
    EXPECT_EQ(sets.front().members, ids(window, {"Trade > Barriers"}));
    members->item(2)->setCheckState(Qt::Unchecked);
    OpenWindow::settle();
    EXPECT_TRUE(core::codebook::codeSets(window->session().db()).front().members.empty());
    dialog->findChild<QPushButton*>(QStringLiteral("codeSetRemove"))->click();
    EXPECT_TRUE(core::codebook::codeSets(window->session().db()).empty());
    dialog->close();
}

} // namespace
