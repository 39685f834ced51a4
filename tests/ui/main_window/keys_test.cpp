// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_window.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_page.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/physical_keys.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QPushButton>

using namespace marginalia;
using test::OpenWindow;

namespace {

struct Typed {
    const char* layout;
    char place;
    const char* text; ///< what the layout types there
};

class OneKeyCoding : public testing::TestWithParam<Typed> {};

TEST_P(OneKeyCoding, FollowsThePlaceOfTheKeyInEveryLayout) {
    OpenWindow window;
    window.press(GetParam().place, QString::fromUtf8(GetParam().text));
    const QString expected = GetParam().place == '1'   ? QStringLiteral("Institutions")
                             : GetParam().place == 'b' ? QStringLiteral("Barriers")
                                                       : QStringLiteral("Routes");
    EXPECT_EQ(window.chips(), QStringList{expected}) << GetParam().layout;
}

INSTANTIATE_TEST_SUITE_P(Layouts, OneKeyCoding,
                         testing::Values(Typed{"us", '1', "1"}, Typed{"ru", '1', "1"}, Typed{"kz", '1', "\""},
                                         Typed{"kz", '2', "ә"}, Typed{"us", 'b', "b"}, Typed{"ru", 'b', "и"},
                                         Typed{"kz", 'b', "и"}),
                         [](const testing::TestParamInfo<Typed>& key) {
                             return std::string(key.param.layout) + "_" + key.param.place;
                         });

TEST(Keys, ALetterThatIsNoCodesLeadsToNoOtherAnswer) {
    OpenWindow window;
    const QString before = window.current();
    auto* grid = window.child<ui::SurveyGrid>("survey-grid");
    const QModelIndex index = grid->currentIndex();
    for (char letter = 'a'; letter <= 'z'; ++letter)
        static_cast<QAbstractItemView*>(grid)->keyboardSearch(QString(QLatin1Char(letter)));
    EXPECT_EQ(window.current(), before);
    EXPECT_EQ(grid->currentIndex(), index);
}

TEST(Pages, HaveTheKeysWhenTheyAreShown) {
    OpenWindow window;
    window.child<QLineEdit>("code-find")->setFocus();
    window.trigger("page-agreement");
    window.trigger("page-survey");
    EXPECT_EQ(QApplication::focusWidget(), window.child<QWidget>("survey-grid"));
}

TEST(Keys, ANumericPadDigitCodesWithNumLockOnly) {
    OpenWindow window;
    QWidget* target = QApplication::focusWidget();
    QKeyEvent digit(QEvent::KeyPress, Qt::Key_1, Qt::KeypadModifier, 87, 0, 0, QStringLiteral("1"));
    QApplication::sendEvent(target, &digit);
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Institutions")});
    QKeyEvent end(QEvent::KeyPress, Qt::Key_End, Qt::KeypadModifier, 87, 0, 0, QString());
    QApplication::sendEvent(target, &end);
    EXPECT_EQ(window->desk().codings().size(), window.chips().size() == 1 ? 1U : 0U);
}

TEST(Keys, TheSlashKeyFindsACodeOnTheRussianLayoutToo) {
    OpenWindow window;
    window.press('/', QStringLiteral("."));
    EXPECT_EQ(QApplication::focusWidget(), window.child<QLineEdit>("code-find"));
}

TEST(Keys, LettersTypedIntoAFieldAreText) {
    OpenWindow window;
    auto* find = window.child<QLineEdit>("answer-filter");
    find->setFocus();
    window.press('b');
    EXPECT_TRUE(window.chips().isEmpty());
    EXPECT_EQ(find->text(), QStringLiteral("b"));
}

TEST(Keys, CapsAreThoseOfTheLayoutInUse) {
    EXPECT_EQ(ui::keys::capOf(QLatin1Char('q'), ui::keys::Layout::Russian), QStringLiteral("Й"));
    EXPECT_EQ(ui::keys::capOf(QLatin1Char('2'), ui::keys::Layout::Kazakh), QStringLiteral("Ә"));
    EXPECT_EQ(ui::keys::capOf(QLatin1Char('2'), ui::keys::Layout::Russian), QStringLiteral("2"));
}

// With setxkbmap ru Ctrl+Z came as Ctrl+Я and did nothing.
TEST(Keys, ShortcutsWorkWhereThereIsNoLatinLayout) {
    OpenWindow window;
    window.press('1');
    ASSERT_EQ(window.chips().size(), 1);
    window.press('z', QStringLiteral("я"), Qt::ControlModifier);
    EXPECT_TRUE(window.chips().isEmpty());
    window.press('z', QStringLiteral("я"), Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(window.chips().size(), 1);
    auto* find = window.child<QLineEdit>("answer-filter");
    find->setFocus();
    find->setText(QStringLiteral("abc"));
    window.press('a', QStringLiteral("ф"), Qt::ControlModifier);
    EXPECT_EQ(find->selectedText(), QStringLiteral("abc")) << "fields have their own";
    window.press('z', QStringLiteral("я"));
    EXPECT_EQ(find->text(), QStringLiteral("я")) << "a letter is a letter";
    QTest::keyRelease(&*window, Qt::Key_Control);
}

TEST(Keys, CtrlHomeHighlightsTheRowThatTheKeysActOn) {
    OpenWindow window;
    window.choose("R003");
    auto& grid = window->surveyPage().grid();
    grid.setFocus();
    window.press(Qt::Key_Home, Qt::ControlModifier);
    EXPECT_EQ(window.current(), QStringLiteral("R001"));
    EXPECT_TRUE(grid.selectionModel()->isRowSelected(0, {}));
    EXPECT_EQ(grid.selectionModel()->selectedRows().size(), 1);
}

TEST(Keys, EnterPressesAButtonOfTheStartPage) {
    OpenWindow window;
    window->session().close();
    OpenWindow::settle();
    auto* start = window.child<QWidget>("start-page");
    auto* button = start->findChild<QPushButton*>();
    ASSERT_NE(button, nullptr);
    int pressed = 0;
    QObject::disconnect(button, &QPushButton::clicked, nullptr, nullptr);
    QObject::connect(button, &QPushButton::clicked, button, [&pressed] { ++pressed; });
    button->setFocus();
    window.press(Qt::Key_Return);
    EXPECT_EQ(pressed, 1);
}

// "This answer has no text" stood there until it was closed, even above another page.
TEST(Keys, WhatCannotBeDoneHereIsNoNewsElsewhere) {
    OpenWindow window;
    window.choose("R008");
    window.press('1');
    ASSERT_TRUE(window->notices().isVisible());
    window.choose("R001");
    EXPECT_FALSE(window->notices().isVisible());
}

TEST(Keys, WithoutAScanCodeTheLetterDecides) {
    const QKeyEvent russian(QEvent::KeyPress, 0x0418, Qt::NoModifier, QStringLiteral("и"));
    EXPECT_EQ(ui::keys::physicalKey(russian), QLatin1Char('b'));
    const QKeyEvent digit(QEvent::KeyPress, Qt::Key_7, Qt::NoModifier, QStringLiteral("7"));
    EXPECT_EQ(ui::keys::physicalKey(digit), QLatin1Char('7'));
}

TEST(Keys, AKeyWithCtrlIsNoCodingKey) {
    const QKeyEvent event(QEvent::KeyPress, Qt::Key_B, Qt::ControlModifier, 56, 0, 0, QStringLiteral("b"));
    EXPECT_FALSE(ui::keys::physicalKey(event).has_value());
}

TEST(Keys, AKeyThatNoCodeHasSaysSoAndLosesNothing) {
    OpenWindow window;
    window.press('9');
    EXPECT_EQ(window.current(), QStringLiteral("R001"));
    EXPECT_FALSE(window->session().nextUndo() && window->session().nextUndo()->label == "Code “{1}”");
}

} // namespace
