// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/answer_view.h"
#include "ui/document_view/document_reader.h"
#include "ui/document_view/documents_page.h"
#include "ui/document_view/reader_view.h"
#include "ui/open_window.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_page.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QComboBox>

using namespace marginalia;
using test::OpenWindow;

namespace {

const test::World::Cells twoQuestions{{"ID", "Country", "steps", "wishes"},
                                      {"R001", "Kazakhstan", "Open the border posts.", "Peace for all."},
                                      {"R002", "Uzbekistan", "Common courts and rules.", "More trade."}};

/// Asks which page is shown.
bool isShown(OpenWindow& window, const char* page) {
    return window->actions().find(QLatin1String(page))->isChecked();
}

TEST(UndoPlace, UndoAndRedoGoToTheAnswerTheyChange) {
    OpenWindow window;
    window.press('1');
    window.choose("R005");
    window.trigger("undo");
    EXPECT_EQ(window.current(), QStringLiteral("R001"));
    EXPECT_EQ(window.chips(), QStringList());
    window.choose("R006");
    window.trigger("redo");
    EXPECT_EQ(window.current(), QStringLiteral("R001"));
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Institutions")});
}

// Ctrl was still held: the answer was added to the selection, and the next key coded both.
TEST(UndoPlace, AShortcutWithCtrlChoosesOneAnswerAlone) {
    OpenWindow window;
    const auto chosen = [&window] {
        return window->surveyPage().grid().selectionModel()->selectedRows().size();
    };
    window.press('1');
    window.press(Qt::Key_Return);
    ASSERT_EQ(window.current(), QStringLiteral("R002"));
    window.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(window.current(), QStringLiteral("R001"));
    EXPECT_EQ(chosen(), 1);
    window.press(Qt::Key_Return, Qt::ControlModifier); // the next that is not judged
    EXPECT_EQ(window.current(), QStringLiteral("R002"));
    EXPECT_EQ(chosen(), 1);
    window.press('b');
    EXPECT_EQ(window->session().db().integer("SELECT count(*) FROM coding"), 1);
}

TEST(UndoPlace, UndoSelectsThePassageInTheAnswer) {
    OpenWindow window;
    window->surveyPage().answerView().text().select({7, 21});
    window.press('b');
    window.choose("R004");
    window.trigger("undo");
    ASSERT_EQ(window.current(), QStringLiteral("R001"));
    EXPECT_EQ(window->surveyPage().answerView().text().selectedSpan(), (core::Span{7, 21}));
}

TEST(UndoPlace, AnAnswerThatTheFilterLeavesOutIsListedUntilThePersonMovesOn) {
    OpenWindow window;
    window.child<QComboBox>("show-filter")->setCurrentIndex(1); // not judged yet
    Q_EMIT window.child<QComboBox>("show-filter")->activated(1);
    OpenWindow::settle();
    const int all = window->surveyPage().model().rowCount();
    window.trigger("judge-next");
    window.choose("R005");
    ASSERT_EQ(window->surveyPage().model().rowCount(), all - 1) << "R001 is judged and gone from the list";
    window.press('1');
    window.choose("R006");
    ASSERT_EQ(window->surveyPage().model().rowCount(), all - 2);
    window.trigger("undo");
    window.trigger("undo");
    EXPECT_EQ(window.current(), QStringLiteral("R001"));
    EXPECT_EQ(window->surveyPage().model().rowCount(), all) << "both are not judged again";
    window.trigger("redo");
    EXPECT_EQ(window.current(), QStringLiteral("R001")) << "judged, but here the person looks now";
    window.choose("R006");
    EXPECT_EQ(window->surveyPage().model().rowCount(), all - 1);
}

TEST(UndoPlace, UndoGoesToTheQuestionAndBackFromTheDocuments) {
    OpenWindow window([](test::World& world) { world.survey(twoQuestions, "second"); });
    const auto& questions = window->session().questions();
    window->session().setQuestion(questions.back().id);
    OpenWindow::settle();
    window.choose("R002");
    window.press('1');
    window->session().setQuestion(questions.front().id);
    OpenWindow::settle();
    window->showPage(QStringLiteral("documents"));
    window.trigger("undo");
    EXPECT_TRUE(isShown(window, "page-survey"));
    EXPECT_EQ(window->session().question(), questions.back().id);
    EXPECT_EQ(window.current(), QStringLiteral("R002"));
}

TEST(UndoPlace, UndoSelectsThePassageOfADocument) {
    OpenWindow window([](test::World& world) {
        world.edit([](core::store::Edit& edit) {
            for (const auto& [name, words] : {std::pair("Interview 1", "One line here.\n\nAnother line.\n"),
                                              std::pair("Interview 2", "Something else.\n")}) {
                core::documents::NewSource source;
                source.name = name;
                source.text = core::text::normalize(words);
                core::documents::add(edit, source);
            }
        });
    });
    window->showPage(QStringLiteral("documents"));
    OpenWindow::settle();
    ui::ReaderView& text = window->documentsPage().text();
    window->documentsPage().goTo(window->session().sources().front().id, {16, 23});
    window.press('1');
    window->documentsPage().goTo(window->session().sources().back().id, {0, 4});
    window->showPage(QStringLiteral("survey"));
    OpenWindow::settle();
    window.trigger("undo");
    EXPECT_TRUE(isShown(window, "page-documents"));
    EXPECT_EQ(window->documentsPage().reader().source(), window->session().sources().front().id);
    EXPECT_EQ(text.selectedSpan(), (core::Span{16, 23}));
    EXPECT_TRUE(text.codings().index().items().empty());
}

} // namespace
