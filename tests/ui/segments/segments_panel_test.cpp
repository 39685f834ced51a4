// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segments/segments_panel.h"

#include "core/documents/documents.h"
#include "core/text/normalize.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/document_view/answer_view.h"
#include "ui/document_view/documents_page.h"
#include "ui/document_view/reader_view.h"
#include "ui/open_window.h"
#include "ui/screen.h"
#include "ui/scripted_prompts.h"
#include "ui/survey_grid/survey_page.h"
#include "ui/widgets/notice_bar.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>

using namespace marginalia;
using test::OpenWindow;
using Column = ui::SegmentsModel::Column;

namespace {

/// Four passages of Trade and its subcodes in answers, one in a transcript.
void withPassages(test::World& world) {
    world.code("R001", "steps", "Trade > Barriers", "Aigerim", core::Span{0, 21}, {.memo = "Typical"});
    world.code("R003", "steps", "Trade > Routes", "Aigerim", core::Span{0, 20});
    world.code("R004", "steps", "Trade > Routes", "Daniyar", core::Span{0, 17});
    world.code("R004", "steps", "Trade", "Aigerim");
    world.edit([&](core::store::Edit& edit) {
        core::documents::NewSource source;
        source.name = "Interview 07";
        source.text = core::text::normalize("Interviewer: What first?\n\nExpert: The roads come first, and "
                                            "only then the banks.");
        const core::SourceId id = *core::documents::add(edit, source);
        core::coding::apply(edit, world.coderId("Aigerim"), world.codeId("Trade > Routes"), {{}, id},
                            core::Span{34, 54});
    });
}

ui::SegmentsPanel& open(OpenWindow& window, const char* code, int rows) {
    window->codebookPanel().setCurrentCode(*window->session().codebook().byPath(code));
    window.trigger("code-segments");
    auto* panel = window.child<ui::SegmentsPanel>("segments-panel");
    if (!test::waitFor([&] { return !panel->model().isReading() && panel->model().rowCount() == rows; }))
        ADD_FAILURE() << "listed: " << panel->model().rowCount();
    return *panel;
}

QStringList column(ui::SegmentsPanel& panel, Column column) {
    QStringList cells;
    for (int row = 0; row < panel.model().rowCount(); ++row)
        cells << panel.model().index(row, column).data().toString();
    return cells;
}

TEST(SegmentsPanel, ListsThePassagesOfACodeAndOfThoseBelowIt) {
    OpenWindow window(withPassages);
    ui::SegmentsPanel& panel = open(window, "Trade", 5);
    EXPECT_EQ(column(panel, Column::Place), (QStringList{"R001", "R003", "R004", "R004", "Interview 07"}));
    EXPECT_EQ(column(panel, Column::Quote).constLast(), QStringLiteral("The roads come first"));
    EXPECT_EQ(column(panel, Column::Memo).constFirst(), QStringLiteral("Typical"));
    EXPECT_EQ(window.child<QLabel>("segments-count")->text(), QStringLiteral("Passages: 5"));
    window.child<QCheckBox>("segments-below")->click();
    ASSERT_TRUE(test::waitFor([&] { return panel.model().rowCount() == 1; }));
    EXPECT_EQ(column(panel, Column::Place), QStringList{"R004"});
}

TEST(SegmentsPanel, FollowsTheCodesChosenInTheTree) {
    OpenWindow window(withPassages);
    ui::SegmentsPanel& panel = open(window, "Trade > Barriers", 1);
    auto* tree = window.child<QTreeView>("codebook-tree");
    const QModelIndex routes = tree->model()
                                   ->match(tree->model()->index(0, 0), Qt::DisplayRole, "Routes", 1,
                                           Qt::MatchExactly | Qt::MatchRecursive)
                                   .value(0);
    tree->selectionModel()->select(routes, QItemSelectionModel::Select);
    ASSERT_TRUE(test::waitFor([&] { return panel.model().rowCount() == 4; }));
    EXPECT_EQ(window.child<QLabel>("segments-name")->text(), QStringLiteral("Barriers, Routes"));
    tree->clearSelection();
    ASSERT_TRUE(test::waitFor([&] { return panel.model().rowCount() == 0; }));
    EXPECT_TRUE(window.child<QLabel>("segments-nothing")->isVisible());
}

TEST(SegmentsPanel, IsLimitedToACoderAndToAQuestionOrDocument) {
    OpenWindow window(withPassages);
    ui::SegmentsPanel& panel = open(window, "Trade", 5);
    auto* coder = window.child<QComboBox>("segments-coder");
    coder->setCurrentText(QStringLiteral("Daniyar"));
    Q_EMIT coder->activated(coder->currentIndex());
    ASSERT_TRUE(test::waitFor([&] { return panel.model().rowCount() == 1; }));
    coder->setCurrentIndex(0);
    auto* place = window.child<QComboBox>("segments-place");
    place->setCurrentText(QStringLiteral("Interview 07"));
    Q_EMIT place->activated(place->currentIndex());
    ASSERT_TRUE(test::waitFor([&] { return column(panel, Column::Place) == QStringList{"Interview 07"}; }));
}

TEST(SegmentsPanel, SortsByEveryColumnAndBackToTheOrderOfTheTexts) {
    OpenWindow window(withPassages);
    ui::SegmentsPanel& panel = open(window, "Trade", 5);
    const QStringList before = column(panel, Column::Quote);
    for (int at = 0; at < Column::columns; ++at)
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            panel.table().sortByColumn(at, order);
            ASSERT_TRUE(test::waitFor([&] { return !panel.model().isReading(); }));
            QStringList sorted = column(panel, Column::Quote);
            sorted.sort();
            QStringList same = before;
            same.sort();
            EXPECT_EQ(sorted, same);
        }
    panel.table().sortByColumn(Column::Coder, Qt::DescendingOrder);
    ASSERT_TRUE(test::waitFor([&] { return column(panel, Column::Coder).constFirst() == "Daniyar"; }));
    panel.table().sortByColumn(-1, Qt::AscendingOrder);
    ASSERT_TRUE(test::waitFor([&] { return column(panel, Column::Quote) == before; }));
}

TEST(SegmentsPanel, AClickShowsTheAnswerAndTheKeysStayInTheList) {
    OpenWindow window(withPassages);
    ui::SegmentsPanel& panel = open(window, "Trade > Routes", 3);
    const QRect row = panel.table().visualRect(panel.model().index(0, Column::Quote));
    QTest::mouseClick(panel.table().viewport(), Qt::LeftButton, {}, row.center());
    EXPECT_EQ(window.current(), QStringLiteral("R003"));
    EXPECT_EQ(window->desk().chosen(), panel.model().segmentAt(0).id);
    EXPECT_TRUE(panel.table().hasFocus());
    EXPECT_FALSE(window->desk().passage().has_value()) << "a click on a code would give it to the passage";
}

TEST(SegmentsPanel, EnterGoesToThePlaceInTheTranscript) {
    OpenWindow window(withPassages);
    ui::SegmentsPanel& panel = open(window, "Trade > Routes", 3);
    panel.table().setCurrentIndex(panel.model().index(2, Column::Quote));
    QTest::keyClick(&panel.table(), Qt::Key_Return);
    OpenWindow::settle();
    EXPECT_TRUE(window->documentsPage().isVisible());
    EXPECT_EQ(window->documentsPage().text().caret(), 34);
    EXPECT_EQ(window->desk().place().source, panel.model().segmentAt(2).place.source);
    EXPECT_TRUE(window->documentsPage().text().hasFocus());
}

TEST(SegmentsPanel, TheListStaysWhenAPassageIsOnTheOtherPage) {
    OpenWindow window(withPassages);
    ui::SegmentsPanel& panel = open(window, "Trade > Routes", 3);
    const QModelIndex talk = panel.model().index(2, Column::Quote);
    panel.table().scrollTo(talk);
    QTest::mouseClick(panel.table().viewport(), Qt::LeftButton, {}, panel.table().visualRect(talk).center());
    OpenWindow::settle();
    EXPECT_TRUE(window->documentsPage().isVisible());
    EXPECT_TRUE(panel.isVisible()) << "each page has panels of its own";
    EXPECT_TRUE(panel.table().hasFocus());
    EXPECT_EQ(panel.model().rowCount(), 3);
}

TEST(SegmentsPanel, ShowsAnAnswerThatTheFilterHides) {
    OpenWindow window(withPassages);
    ui::SegmentsPanel& panel = open(window, "Trade > Routes", 3);
    ui::AnswerFilter filter;
    filter.status = core::survey::AnswerStatus::DontKnow;
    window->surveyPage().model().setFilter(filter);
    ASSERT_EQ(window->surveyPage().model().rowCount(), 1);
    panel.table().setCurrentIndex(panel.model().index(0, Column::Quote));
    QTest::keyClick(&panel.table(), Qt::Key_Return);
    OpenWindow::settle();
    EXPECT_EQ(window.current(), QStringLiteral("R003"));
}

TEST(SegmentsPanel, FollowsCodingAndUndoRowByRow) {
    OpenWindow window(withPassages);
    ui::SegmentsPanel& panel = open(window, "Trade > Routes", 3);
    const QAbstractItemModelTester tester(&panel.model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(&panel.model(), &QAbstractItemModel::modelReset);
    window.choose("R002");
    window.press('2'); // Routes
    EXPECT_EQ(column(panel, Column::Place), (QStringList{"R002", "R003", "R004", "Interview 07"}));
    window.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(column(panel, Column::Place), (QStringList{"R003", "R004", "Interview 07"}));
    window->desk().setMemo(panel.model().segmentAt(0).id, QStringLiteral("Look again"));
    EXPECT_EQ(column(panel, Column::Memo).constFirst(), QStringLiteral("Look again"));
    window->desk().recode(panel.model().segmentAt(0).id, *window->session().codebook().byPath("Other"));
    EXPECT_EQ(column(panel, Column::Place), (QStringList{"R004", "Interview 07"}));
    EXPECT_EQ(reset.count(), 0);
}

TEST(SegmentsPanel, CopiesTheListAsATable) {
    OpenWindow window(withPassages);
    ui::SegmentsPanel& panel = open(window, "Trade", 5);
    panel.copy();
    ASSERT_TRUE(test::waitFor([&] { return !window->session().jobs().busy(); }));
    const QString text = QApplication::clipboard()->mimeData()->text();
    EXPECT_TRUE(text.contains(QStringLiteral("Remove trade barriers")));
    EXPECT_TRUE(text.contains(QStringLiteral("The roads come first")));
    EXPECT_TRUE(QApplication::clipboard()->mimeData()->hasHtml());
}

TEST(SegmentsPanel, ExportsTheChosenRowsInTheFormatOfTheFile) {
    OpenWindow window(withPassages);
    ui::SegmentsPanel& panel = open(window, "Trade", 5);
    panel.table().selectionModel()->select(panel.model().index(0, 0),
                                           QItemSelectionModel::Select | QItemSelectionModel::Rows);
    panel.table().selectionModel()->select(panel.model().index(1, 0),
                                           QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTemporaryDir folder;
    for (const char* ending : {"docx", "xlsx", "csv", "html", "pdf"}) {
        test::ScriptedPrompts answers;
        const QString file = folder.filePath(QStringLiteral("passages.") + QLatin1String(ending));
        answers.file(file);
        panel.askForExport();
        ASSERT_TRUE(test::waitFor([&] { return !window->session().jobs().busy(); }));
        EXPECT_TRUE(QFileInfo(file).size() > 100) << ending;
        EXPECT_TRUE(window->notices().sentence().contains(QFileInfo(file).fileName()));
    }
    QFile csv(folder.filePath(QStringLiteral("passages.csv")));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(csv.readAll());
    EXPECT_TRUE(text.contains(QStringLiteral("Remove trade barriers")));
    EXPECT_FALSE(text.contains(QStringLiteral("The roads come first"))) << "that row was not chosen";
}

TEST(SegmentsPanel, HundredThousandPassagesAreReadWithoutHoldingTheWindow) {
    OpenWindow window([](test::World& world) {
        world.edit([&](core::store::Edit& edit) {
            core::documents::NewSource source;
            source.name = "Long";
            std::string body;
            for (int word = 0; word < 60000; ++word)
                body += "слово ";
            source.text = core::text::normalize(body);
            const core::SourceId id = *core::documents::add(edit, source);
            // One statement, since the names of code and coder would be looked up for each.
            edit.db().run(
                "INSERT INTO coding (id, coder_id, code_id, source_id, start_position, end_position, "
                "created_at) WITH RECURSIVE place(at) AS (SELECT 0 UNION ALL SELECT at + 1 FROM place "
                "WHERE at < 99999) SELECT ?1 + at, ?2, ?3, ?4, at * 3, at * 3 + 5, '2026-03-01' "
                "FROM place",
                edit.ids().next() / 2, world.coderId("Aigerim"), world.codeId("Other"), id);
        });
    });
    window->codebookPanel().setCurrentCode(*window->session().codebook().byPath("Other"));
    window.trigger("code-segments");
    auto* panel = window.child<ui::SegmentsPanel>("segments-panel");
    ASSERT_TRUE(test::waitFor([&] { return panel->model().rowCount() == 100000; }));
    panel->table().sortByColumn(Column::Quote, Qt::DescendingOrder);
    EXPECT_TRUE(panel->model().isReading()) << "sorted on another thread";
    ASSERT_TRUE(test::waitFor([&] { return !panel->model().isReading(); }));
    EXPECT_EQ(panel->model().rowCount(), 100000);
}

TEST(SegmentsPanel, Pictures) {
    if (qEnvironmentVariableIsEmpty("MARGINALIA_SCREENSHOTS"))
        GTEST_SKIP() << "set MARGINALIA_SCREENSHOTS to a folder";
    OpenWindow window(withPassages);
    open(window, "Trade", 5);
    test::takePicture(*window, QStringLiteral("segments"));
}

} // namespace
