// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/codebook_edit.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/open_window.h"
#include "ui/settings/translations.h"
#include "ui/survey_grid/survey_page.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QStatusBar>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

using namespace marginalia;
using test::OpenWindow;

namespace {

/// A project whose names are English, with labels in the window's languages for some of them.
void addLabels(test::World& world) {
    world.edit([](core::store::Edit& edit) {
        const core::codebook::Codebook codebook = core::codebook::Codebook::load(edit.db());
        core::codebook::Code code = *codebook.find(*codebook.byPath("Institutions"));
        code.nameRu = "Институты";
        code.nameKk = "Институттар";
        core::codebook::update(edit, code);
        code = *codebook.find(*codebook.byPath("Trade"));
        code.nameRu = "Торговля";
        core::codebook::update(edit, code);
        const core::QuestionId question = core::survey::questions(edit.db()).front().id;
        core::survey::setQuestionLabel(edit, question, "en", "Which steps?");
        core::survey::setQuestionLabel(edit, question, "ru", "Какие шаги?");
    });
}

/// The window in a language until the end of the test.
struct In {
    explicit In(const char* language) { ui::useLanguage(QString::fromLatin1(language)); }
    ~In() { ui::useLanguage(QStringLiteral("en")); }
};

QStringList names(const QAbstractItemModel& model, const QModelIndex& parent = {}) {
    QStringList all;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex at = model.index(row, 0, parent);
        all << at.data().toString() << names(model, at);
    }
    return all;
}

const core::codebook::Code& code(OpenWindow& window, const char* path) {
    const core::codebook::Codebook& codebook = window->session().codebook();
    return *codebook.find(*codebook.byPath(path));
}

TEST(Names, FollowTheWindowsLanguageWhereTheProjectHasALabelInIt) {
    In russian("ru");
    OpenWindow window(addLabels);
    const QStringList tree = names(*window.child<QTreeView>("codebook-tree")->model());
    EXPECT_TRUE(tree.contains(QStringLiteral("Институты")));
    EXPECT_TRUE(tree.contains(QStringLiteral("Торговля")));
    EXPECT_TRUE(tree.contains(QStringLiteral("Barriers"))) << "no label: the project's own name";
    EXPECT_EQ(window.child<QComboBox>("question")->currentText(), QStringLiteral("Какие шаги?"));
    window.press('1');
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Институты")});
    EXPECT_TRUE(window->statusBar()->currentMessage().contains(QStringLiteral("Институты")));
    EXPECT_TRUE(window->actions().find(QStringLiteral("undo"))->text().contains(QStringLiteral("Институты")));
    const auto* grid = window.child<QTableView>("survey-grid");
    const ui::SurveyModel& model = window->surveyPage().model();
    EXPECT_EQ(model.index(grid->currentIndex().row(), model.columnCount() - 1).data().toString(),
              QStringLiteral("Институты"));
    EXPECT_TRUE(
        names(*window.child<QTableView>("shareTable")->model()).contains(QStringLiteral("Институты")));
    EXPECT_EQ(window->session().project().history().back().arguments,
              std::vector<std::string>{"Institutions"})
        << "the history keeps the project's own name";
}

TEST(Names, ChangeAtOnceWhenTheWindowsLanguageChanges) {
    OpenWindow window(addLabels);
    window.press('1');
    In kazakh("kk");
    OpenWindow::settle();
    EXPECT_TRUE(
        names(*window.child<QTreeView>("codebook-tree")->model()).contains(QStringLiteral("Институттар")));
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Институттар")});
    EXPECT_TRUE(
        names(*window.child<QTableView>("shareTable")->model()).contains(QStringLiteral("Институттар")));
    EXPECT_EQ(window.child<QComboBox>("question")->currentText(), QStringLiteral("Which steps?"))
        << "no Kazakh label: the project's language";
}

TEST(Names, RenamingInPlaceChangesTheNameThatIsShown) {
    In russian("ru");
    OpenWindow window(addLabels);
    const auto rename = [&window](const char* path, const QString& name) {
        window->codebookPanel().setCurrentCode(code(window, path).id);
        window.trigger("rename-code");
        auto* tree = window.child<QTreeView>("codebook-tree");
        auto* editor = tree->viewport()->findChild<QLineEdit*>();
        ASSERT_NE(editor, nullptr);
        editor->setText(name);
        QTest::keyClick(editor, Qt::Key_Return);
        OpenWindow::settle();
    };
    rename("Institutions", QStringLiteral("Учреждения"));
    EXPECT_EQ(code(window, "Institutions").nameRu, "Учреждения");
    EXPECT_EQ(code(window, "Institutions").nameKk, "Институттар");
    rename("Other", QStringLiteral("Другое"));
    EXPECT_EQ(code(window, "Другое").nameRu, "") << "without a label the name itself is what is shown";
}

TEST(Names, TheQuickFilterAndThePaletteFindACodeInEveryLanguage) {
    In russian("ru");
    OpenWindow window(addLabels);
    auto* find = window.child<QLineEdit>("code-find");
    for (const QString& words :
         {QStringLiteral("институттар"), QStringLiteral("INSTIT"), QStringLiteral("учрежд")}) {
        find->setText(words);
        OpenWindow::settle();
        EXPECT_EQ(names(*window.child<QTreeView>("codebook-tree")->model()),
                  words == QStringLiteral("учрежд") ? QStringList()
                                                    : QStringList{QStringLiteral("Институты")});
    }
    find->clear();
    window.trigger("palette");
    window.child<QLineEdit>("palette-find")->setText(QStringLiteral("Institutions"));
    OpenWindow::settle();
    const auto* list = window.child<QListWidget>("palette-list");
    ASSERT_EQ(list->count(), 1);
    EXPECT_TRUE(list->item(0)->text().contains(QStringLiteral("Институты")));
}

} // namespace
