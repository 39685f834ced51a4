// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notes_panel.h"

#include "core/notes/short_memo.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/document_view/answer_view.h"
#include "ui/document_view/documents_page.h"
#include "ui/document_view/passage_mime.h"
#include "ui/document_view/reader_view.h"
#include "ui/notes/memos.h"
#include "ui/notes/note_editor.h"
#include "ui/notes/notes_model.h"
#include "ui/notes/notes_world.h"
#include "ui/open_window.h"
#include "ui/screen.h"
#include "ui/scripted_prompts.h"
#include "ui/session/language.h"
#include "ui/survey_grid/survey_page.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace marginalia;
using test::Memos;
using test::OpenWindow;

namespace {

void drop(QWidget* target, QPointF place, const QMimeData& mime) {
    QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent drop(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
    OpenWindow::settle();
}

void select(ui::ReaderView& text, const char* words) {
    const auto at = text.text().indexOf(QString::fromUtf8(words));
    ASSERT_GE(at, 0);
    text.selectUnits(static_cast<int>(at), static_cast<int>(at + QString::fromUtf8(words).size()));
    OpenWindow::settle();
}

} // namespace

TEST(NotesPanel, ListsTheShortMemosEachAClickFromItsPlace) {
    OpenWindow window([](test::World& world) {
        core::coding::ApplyOptions withMemo;
        withMemo.memo = "Almost a slogan";
        world.code("R004", "steps", "Trade", "Aigerim", core::Span{0, 6}, withMemo);
    });
    Memos memos(window);
    window.choose("R001");
    ASSERT_EQ(memos.titles(), QStringList{QStringLiteral("Almost a slogan")});
    auto* table = window.child<QTableView>("notes-table");
    table->selectRow(0);
    OpenWindow::settle();
    EXPECT_EQ(window.child<QPlainTextEdit>("note-body")->toPlainText(), QStringLiteral("Almost a slogan"));
    EXPECT_FALSE(window.child<QLineEdit>("note-title")->isVisible()) << "it has none";
    test::takePicture(*window.child<QWidget>("notes-panel"), QStringLiteral("notes-short"));
    auto* links = window.child<QListWidget>("note-links");
    ASSERT_EQ(links->count(), 1);
    Q_EMIT links->itemActivated(links->item(0));
    OpenWindow::settle();
    EXPECT_EQ(window.current(), QStringLiteral("R004"));

    // What is written here is the memo of the coding, in one step.
    const std::size_t before = memos.steps();
    memos.type("note-body", QStringLiteral("A slogan after all"));
    memos.leave();
    EXPECT_EQ(memos.steps(), before + 1);
    EXPECT_EQ(memos.titles(), QStringList{QStringLiteral("A slogan after all")});
    window.child<QLineEdit>("notes-find")->setText(QStringLiteral("almost"));
    EXPECT_TRUE(memos.titles().isEmpty());
    window.child<QLineEdit>("notes-find")->clear();
    table->selectRow(0);
    window.trigger("undo");
    EXPECT_EQ(memos.titles(), QStringList{QStringLiteral("Almost a slogan")});
    EXPECT_EQ(window.child<QPlainTextEdit>("note-body")->toPlainText(), QStringLiteral("Almost a slogan"));
    table->setFocus();
    window.press(Qt::Key_Delete);
    EXPECT_TRUE(memos.titles().isEmpty());
    EXPECT_EQ(core::coding::codingsOf(
                  window->session().db(),
                  {core::survey::answerOf(window->session().db(), window->session().question(),
                                          core::survey::caseByName(window->session().db(), "R004")->id)
                       ->id,
                   {}})
                  .size(),
              1U)
        << "the coding stays";
}

TEST(NotesPanel, LooksForWordsAndTypes) {
    OpenWindow window([](test::World& world) {
        world.edit([](core::store::Edit& edit) {
            const auto add = [&](const char* title, const char* body, const char* type) {
                core::notes::Note note;
                note.title = title;
                note.body = body;
                note.type = type;
                core::notes::add(edit, note);
            };
            add("Roads", "Қазақстан жолдары", "theoretical");
            add("Sample", "Who answered?", "methodological");
            add("Monday", "Ten answers.", "journal");
        });
    });
    Memos memos(window);
    const QAbstractItemModelTester tester(window.child<QTableView>("notes-table")->model());
    EXPECT_EQ(memos.titles().size(), 3);
    window.child<QLineEdit>("notes-find")->setText(QStringLiteral("казакстан"));
    EXPECT_EQ(memos.titles(), QStringList{QStringLiteral("Roads")});
    window.child<QLineEdit>("notes-find")->setText(QStringLiteral("nobody wrote this"));
    EXPECT_TRUE(window.child<QLabel>("notes-empty")->text().contains(QStringLiteral("No memo has")));
    window.child<QLineEdit>("notes-find")->clear();
    window.trigger("show-journal");
    EXPECT_EQ(memos.titles(), QStringList{QStringLiteral("Monday")});
    const auto* table = window.child<QTableView>("notes-table");
    EXPECT_FALSE(table->isColumnHidden(ui::NotesModel::Written)) << "a journal has dates";
    EXPECT_EQ(table->model()->index(0, ui::NotesModel::Written).data().toString(),
              QLocale().toString(QDate(2026, 3, 1), QLocale::ShortFormat));
}

TEST(NotesPanel, AnAnnotationIsDrawnUnderItsWordsAndListed) {
    OpenWindow window(test::addInterview);
    Memos memos(window);
    window.trigger("page-documents");
    auto* text = window.child<ui::ReaderView>("document-text");
    EXPECT_EQ(text->notes().size(), 0U);
    window.trigger("annotate");
    EXPECT_FALSE(window.child<ui::NoteEditor>("note-editor")->isDraft()) << "nothing is selected";
    select(*text, "the roads come first");
    window.trigger("annotate");
    memos.type("note-body", QStringLiteral("Compare with R004"));
    text->setFocus();
    OpenWindow::settle();
    ASSERT_EQ(memos.all().size(), 1U);
    EXPECT_EQ(memos.all()[0].type, "annotation");
    ASSERT_EQ(text->notes().size(), 1U);
    const int inside = static_cast<int>(text->text().indexOf(QStringLiteral("roads")));
    ASSERT_EQ(text->notes().at(inside).size(), 1U);
    EXPECT_EQ(text->notes().at(inside).front().words, QStringLiteral("Compare with R004"));
    EXPECT_EQ(memos.titles(), QStringList{QStringLiteral("Compare with R004")});
    EXPECT_EQ(memos.links(), QStringLiteral("Interview 07: “the roads come first”"));
    window.trigger("undo");
    EXPECT_EQ(text->notes().size(), 0U);
}

TEST(NotesPanel, APassageDroppedOnAMemoIsLinkedAndAClickGoesThere) {
    OpenWindow window(test::addInterview);
    Memos memos(window);
    window.trigger("new-note");
    memos.type("note-title", QStringLiteral("Order"));
    memos.leave();
    window.choose("R004");
    auto& answer = window->surveyPage().answerView().text();
    select(answer, "railways");
    QMimeData passage;
    passage.setText(answer.selectedText());
    passage.setData(ui::passageMime, "1");
    auto* table = window.child<QTableView>("notes-table");
    const QPointF row = table->visualRect(table->model()->index(0, 0)).center();
    drop(table->viewport(), row, passage);
    EXPECT_EQ(memos.links(), QStringLiteral("R004, steps: “railways”"));

    QMimeData code;
    ui::putCodes(code, {*window->session().codebook().byPath("Trade")});
    drop(window.child<QWidget>("note-editor"), QPointF(20, 20), code);
    EXPECT_EQ(memos.links(), QStringLiteral("R004, steps: “railways”|Trade"));

    window.choose("R001");
    window.trigger("page-documents");
    auto* links = window.child<QListWidget>("note-links");
    links->setCurrentRow(0);
    links->setFocus();
    window.press(Qt::Key_Return);
    EXPECT_TRUE(window->surveyPage().isVisible());
    EXPECT_EQ(window.current(), QStringLiteral("R004"));
    EXPECT_EQ(answer.selectedText(), QStringLiteral("railways"));

    links->setFocus();
    window.press(Qt::Key_Delete);
    EXPECT_EQ(memos.links(), QStringLiteral("Trade"));
    window.trigger("undo");
    EXPECT_EQ(memos.links(), QStringLiteral("R004, steps: “railways”|Trade"));
}

TEST(NotesPanel, GoesToAnAnswerThatTheFilterHides) {
    OpenWindow window;
    Memos memos(window);
    window.choose("R004");
    window.trigger("note-on-place");
    memos.type("note-title", QStringLiteral("Look again"));
    memos.leave();
    window.child<QLineEdit>("answer-filter")->setText(QStringLiteral("institu"));
    ASSERT_TRUE(test::waitFor([&] { return window->surveyPage().model().rowCount() < 6; }));
    window->goTo({{memos.all()[0].links.front().target.answer, {}}, core::Span{0, 5}});
    OpenWindow::settle();
    EXPECT_EQ(window.current(), QStringLiteral("R004"));
    EXPECT_EQ(window->surveyPage().answerView().text().selectedText(), QStringLiteral("Build"));
}

TEST(NotesPanel, EveryThingOnTheDeskCanHaveAMemo) {
    OpenWindow window([](test::World& world) {
        world.code("R001", "steps", "Trade > Barriers", "Aigerim", core::Span{7, 21});
    });
    Memos memos(window);
    window.choose("R001");
    const auto write = [&](const char* action, const char* title) {
        window.trigger(action);
        memos.type("note-title", QString::fromUtf8(title));
        memos.leave();
        return memos.links();
    };
    EXPECT_EQ(write("note-on-place", "answer"), QStringLiteral("R001, steps"));
    EXPECT_EQ(write("note-on-case", "person"), QStringLiteral("R001"));
    EXPECT_EQ(write("note-on-coding", "coding"),
              QStringLiteral("Trade > Barriers · R001, steps: “trade barriers”"));
    window->codebookPanel().setCurrentCode(*window->session().codebook().byPath("Trade"));
    EXPECT_EQ(write("note-on-code", "code"), QStringLiteral("Trade"));
    EXPECT_EQ(memos.all().size(), 4U);
}

// Each change read all memos again, with all their links.
TEST(NotesPanel, AStepChangesOnlyTheRowsThatItTouches) {
    constexpr int many = 700; // so many are read by a job
    OpenWindow window([](test::World& world) {
        world.edit([](core::store::Edit& edit) {
            for (int at = 0; at < many; ++at) {
                core::notes::Note note;
                note.title = "Memo " + std::to_string(at);
                core::notes::add(edit, note);
            }
        });
        core::coding::ApplyOptions withMemo;
        withMemo.memo = "Almost a slogan";
        world.code("R004", "steps", "Trade", "Aigerim", core::Span{0, 6}, withMemo);
    });
    Memos memos(window);
    auto& model = *window->findChild<ui::NotesModel*>();
    const QAbstractItemModelTester tester(&model);
    ASSERT_TRUE(test::waitFor([&] { return model.rowCount() == many + 1; }));
    ui::ProjectSession& session = window->session();
    const core::notes::NoteId id = memos.all()[3].id;
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const auto edit = [&](const std::function<void(core::store::Edit&)>& body) {
        changed.clear();
        inserted.clear();
        removed.clear();
        ASSERT_TRUE(session.edit({core::msg("Test"), {}}, body));
        EXPECT_FALSE(model.isReading());
    };
    edit([&](core::store::Edit& step) { core::notes::write(step, id, "Renamed", "Words"); });
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed.front().at(0).toModelIndex().row(), model.rowOf(id));
    EXPECT_EQ(changed.front().at(1).toModelIndex().row(), model.rowOf(id));
    EXPECT_EQ(inserted.size() + removed.size(), 0);
    EXPECT_EQ(model.noteAt(model.rowOf(id)).title, "Renamed");

    core::notes::Target trade;
    trade.code = *session.codebook().byPath("Trade");
    edit([&](core::store::Edit& step) { core::notes::link(step, id, trade); });
    EXPECT_EQ(model.noteAt(model.rowOf(id)).links.size(), 1U);
    session.undo();
    EXPECT_TRUE(model.noteAt(model.rowOf(id)).links.empty());
    edit([&](core::store::Edit& step) { core::notes::remove(step, id); });
    EXPECT_EQ(model.rowOf(id), -1);
    EXPECT_EQ(removed.size(), 1);
    session.undo();
    EXPECT_GE(model.rowOf(id), 0);
    edit([&](core::store::Edit& step) { core::notes::writeShort(step, trade, "A short one"); });
    EXPECT_EQ(inserted.size(), 1);
    EXPECT_EQ(model.rowCount(), many + 2);
    session.undo();
    EXPECT_EQ(model.rowCount(), many + 1);

    // What is coded elsewhere concerns no memo.
    changed.clear();
    window.press('1');
    EXPECT_EQ(changed.size() + inserted.size() + removed.size(), inserted.size() + removed.size());
    window.child<QLineEdit>("notes-find")->setText(QStringLiteral("memo 69"));
    EXPECT_EQ(memos.titles().size(), 17) << "69, 169 to 669, 690 to 699";
}

TEST(NotesPanel, TheKeyOfAMemoMeansWhatLiesOnTheDesk) {
    OpenWindow window(test::addInterview);
    const auto links = [&window] {
        window.press(Qt::Key_M, Qt::ControlModifier);
        OpenWindow::settle();
        QStringList lines;
        const auto* list = window.child<QListWidget>("note-links");
        for (int row = 0; row < list->count(); ++row)
            lines << list->item(row)->text();
        window.child<ui::NoteEditor>("note-editor")->setNote({});
        return lines.join(QLatin1Char('|'));
    };
    window.choose("R001");
    window.child<QWidget>("survey-grid")->setFocus();
    EXPECT_TRUE(links().contains("R001")) << "nothing is coded or selected: the answer";
    EXPECT_TRUE(window.child<QDockWidget>("panel-notes")->isVisible());
    window.trigger("page-documents");
    auto* text = window.child<ui::ReaderView>("document-text");
    text->setFocus();
    EXPECT_EQ(links(), "Interview 07");
    text->setFocus();
    select(*text, "the roads come first");
    EXPECT_TRUE(links().contains("the roads come first"));
}
