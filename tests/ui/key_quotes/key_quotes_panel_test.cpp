// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/key_quotes/key_quotes_panel.h"

#include "ui/document_view/answer_view.h"
#include "ui/key_quotes/key_quotes_model.h"
#include "ui/open_window.h"
#include "ui/survey_grid/survey_page.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QLabel>
#include <QMimeData>
#include <QTableView>

#include <memory>

using namespace marginalia;
using test::OpenWindow;

namespace {

void threeCodings(test::World& world) {
    world.code("R001", "steps", "Trade > Barriers", "Aigerim", core::Span{7, 21});
    world.code("R004", "steps", "Trade > Routes", "Aigerim");
    world.code("R006", "steps", "Institutions", "Aigerim", core::Span{0, 13});
}

QStringList quotes(OpenWindow& window) {
    const auto* model = window.child<QTableView>("key-quotes-table")->model();
    QStringList all;
    for (int row = 0; row < model->rowCount(); ++row)
        all << model->index(row, ui::KeyQuotesModel::Quote).data().toString().left(14);
    return all;
}

void star(OpenWindow& window, const char* respondent) {
    window.choose(respondent);
    window.press(Qt::Key_D, Qt::ControlModifier);
}

const QString barriers = QStringLiteral("trade barriers");
const QString rails = QStringLiteral("Build railways");
const QString courts = QStringLiteral("Common courts");

} // namespace

TEST(KeyQuotesPanel, StarsBySingleKeyAndKeepsTheOrder) {
    OpenWindow window(threeCodings);
    window.child<QDockWidget>("panel-key-quotes")->show();
    OpenWindow::settle();
    EXPECT_TRUE(window.child<QLabel>("key-quotes-empty")->isVisible());
    const QAbstractItemModelTester tester(window.child<QTableView>("key-quotes-table")->model());
    star(window, "R004");
    star(window, "R001");
    star(window, "R006");
    EXPECT_EQ(quotes(window), (QStringList{rails, barriers, courts}));
    star(window, "R001");
    EXPECT_EQ(quotes(window), (QStringList{rails, courts}));
    window.trigger("undo");
    EXPECT_EQ(quotes(window), (QStringList{rails, barriers, courts}));
}

TEST(KeyQuotesPanel, IsOrderedByKeysAndByDragging) {
    OpenWindow window(threeCodings);
    window.child<QDockWidget>("panel-key-quotes")->show();
    for (const char* each : {"R001", "R004", "R006"})
        star(window, each);
    auto* table = window.child<QTableView>("key-quotes-table");
    table->setCurrentIndex(table->model()->index(2, 0));
    table->setFocus();
    window.press(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(quotes(window), (QStringList{barriers, courts, rails}));
    EXPECT_EQ(table->currentIndex().row(), 1) << "the row that moves stays the current one";
    window.press(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(quotes(window), (QStringList{courts, barriers, rails}));
    window.press(Qt::Key_Up, Qt::ControlModifier); // at the top already
    EXPECT_EQ(quotes(window), (QStringList{courts, barriers, rails}));
    auto* model = table->model();
    const std::unique_ptr<QMimeData> dragged(model->mimeData({model->index(0, 0)}));
    model->dropMimeData(dragged.get(), Qt::MoveAction, 3, 0, {});
    OpenWindow::settle();
    EXPECT_EQ(quotes(window), (QStringList{barriers, rails, courts}));
    window.trigger("undo");
    EXPECT_EQ(quotes(window), (QStringList{courts, barriers, rails}));
}

TEST(KeyQuotesPanel, EnterGoesToTheQuoteAndDeleteTakesTheStarOff) {
    OpenWindow window(threeCodings);
    window.child<QDockWidget>("panel-key-quotes")->show();
    star(window, "R006");
    window.choose("R002");
    auto* table = window.child<QTableView>("key-quotes-table");
    table->setCurrentIndex(table->model()->index(0, 0));
    table->setFocus();
    window.press(Qt::Key_Return);
    EXPECT_EQ(window.current(), QStringLiteral("R006"));
    EXPECT_EQ(window->surveyPage().answerView().text().selectedText(), courts);
    table->setFocus();
    window.press(Qt::Key_Delete);
    EXPECT_TRUE(quotes(window).isEmpty());
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Institutions")}) << "the coding stays";
}
