// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_window.h"
#include "ui/widgets/physical_keys.h"

#include <gtest/gtest.h>

#include <QLineEdit>

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
