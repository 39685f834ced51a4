// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/document_view/answer_view.h"
#include "ui/document_view/reader_view.h"
#include "ui/open_window.h"
#include "ui/settings/translations.h"
#include "ui/survey_grid/answer_words.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_page.h"
#include "ui/widgets/code_chip.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

using namespace marginalia;
using test::OpenWindow;

namespace {

TEST(Looks, APopupListShowsItsLastLineInFull) {
    OpenWindow window;
    for (const char* name : {"show-filter", "status-filter", "shareBase"}) {
        auto* box = window.child<QComboBox>(name);
        box->showPopup();
        OpenWindow::settle();
        const QAbstractItemView* list = box->view();
        const QRect last = list->visualRect(box->model()->index(box->count() - 1, box->modelColumn()));
        EXPECT_EQ(list->verticalScrollBar()->maximum(), 0) << name;
        EXPECT_LE(last.bottom(), list->viewport()->rect().bottom()) << name;
        box->hidePopup();
    }
}

TEST(Looks, ButtonsOfDialogsCarryNoIconsOfTheDesktop) {
    OpenWindow window;
    window->codebookPanel().setCurrentCode(window->session().codebook().codes().front().id);
    window.trigger("edit-code");
    auto* dialog = window.child<QDialog>("code-editor");
    for (const QPushButton* button : dialog->findChild<QDialogButtonBox*>()->findChildren<QPushButton*>())
        EXPECT_TRUE(button->icon().isNull()) << qPrintable(button->text());
    dialog->close();
}

TEST(Looks, TheDefinitionOfACodeNeedsNoScrollBarWhereTheScreenHasRoom) {
    OpenWindow window;
    window->codebookPanel().setCurrentCode(window->session().codebook().codes().front().id);
    window.trigger("edit-code");
    auto* dialog = window.child<QDialog>("code-editor");
    OpenWindow::settle();
    const auto* area = dialog->findChild<QScrollArea*>();
    EXPECT_LE(area->widget()->width(), area->viewport()->width()) << "nothing is cut at the right";
    if (area->widget()->sizeHint().height() + 100 < dialog->screen()->availableGeometry().height()) {
        EXPECT_EQ(area->verticalScrollBar()->maximum(), 0);
    }
    dialog->close();
}

TEST(Looks, EveryStateFitsItsColumnInEveryLanguage) {
    for (const QString& language : ui::windowLanguages()) {
        ui::useLanguage(language);
        OpenWindow window;
        const ui::SurveyGrid& grid = window->surveyPage().grid();
        const int column = window->surveyPage().model().stateColumn();
        const QFontMetrics metrics(ui::theme::smallFont());
        for (const core::survey::AnswerStatus status : core::survey::allStatuses) {
            const QString word = ui::stateWord(ui::AnswerState::NeedsNone, status, false).word;
            EXPECT_GE(grid.columnWidth(column), metrics.horizontalAdvance(word) + 40) << qPrintable(word);
        }
        // The answers come first, also on a small screen.
        EXPECT_GE(grid.columnWidth(window->surveyPage().model().answerColumn()), 280) << qPrintable(language);
    }
    ui::useLanguage(QStringLiteral("en"));
}

TEST(Looks, MenusShowKeysWhereShortcutsStand) {
    OpenWindow window;
    for (const char* name : {"judge-next", "go-back", "uncode"}) {
        const QString text = window->actions().find(QLatin1String(name))->text();
        EXPECT_EQ(text.count(QLatin1Char('\t')), 1) << qPrintable(text);
        EXPECT_FALSE(text.contains(QLatin1Char('('))) << qPrintable(text);
    }
    window.trigger("palette");
    for (int row = 0; row < window.child<QListWidget>("palette-list")->count(); ++row)
        EXPECT_FALSE(
            window.child<QListWidget>("palette-list")->item(row)->text().contains(QLatin1Char('\t')));
}

TEST(Looks, ACodeOnTwoPassagesIsOneChipThatGoesThroughThem) {
    OpenWindow window;
    ui::ReaderView& text = window->surveyPage().answerView().text();
    text.select({0, 6});
    window.press('1');
    text.select({7, 12});
    window.press('1');
    text.clearSelection();
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Institutions ×2")});
    const auto codings = window->desk().codings();
    ASSERT_EQ(codings.size(), 2U);
    auto* chip = window.child<ui::CodeChip>("chip-Institutions");
    QTest::mouseClick(chip, Qt::LeftButton);
    EXPECT_EQ(window->desk().chosen(), codings[0].id);
    QTest::mouseClick(window.child<ui::CodeChip>("chip-Institutions"), Qt::LeftButton);
    EXPECT_EQ(window->desk().chosen(), codings[1].id);
    window.press(Qt::Key_Backspace);
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Institutions")});
    EXPECT_EQ(window->desk().codings().front().span, (core::Span{0, 6}));
}

TEST(Looks, TheStartPageLeadsToTheManual) {
    ui::MainWindow window;
    window.show();
    auto* link = window.findChild<QToolButton*>(QStringLiteral("start-help"));
    ASSERT_NE(link, nullptr);
    QTest::mouseClick(link, Qt::LeftButton);
    OpenWindow::settle();
    auto* help = window.findChild<QDialog*>(QStringLiteral("help"));
    ASSERT_NE(help, nullptr);
    EXPECT_TRUE(help->isVisible());
    help->close();
}

} // namespace
