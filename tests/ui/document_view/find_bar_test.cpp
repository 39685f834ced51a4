// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/find_bar.h"

#include "ui/document_view/documents_page.h"
#include "ui/document_view/reading.h"
#include "ui/screen.h"
#include "ui/settings/theme.h"

#include <QLabel>
#include <QLineEdit>

using namespace marginalia;
using test::OpenWindow;

namespace {

const char* const talk =
    "Interviewer: What of the roads?\n"
    "Expert 👩🏽: Roads come first. Дороги и дорога. Қала мен қалалар.\n"
    "Interviewer: Roads again?\n"
    "Expert 👩🏽: The cafe\u0301 by the road.\n";

struct Finding : test::Reading {
    explicit Finding(const std::string& text = talk)
        : test::Reading(text)
        , bar(window.child<ui::FindBar>("find-bar"))
        , words(window.child<QLineEdit>("find-words"))
        , count(window.child<QLabel>("find-count")) {}
    void look(const char* wanted) {
        window.trigger("find-answers");
        words->setText(QString::fromUtf8(wanted));
        wait();
    }
    void wait() {
        ASSERT_TRUE(test::waitFor([&] { return !bar->isSearching(); }));
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(words, which, modifiers);
        OpenWindow::settle();
    }
    ui::FindBar* bar;
    QLineEdit* words;
    QLabel* count;
};

TEST(FindBar, CountsAllPlacesAndGoesFromOneToTheNextAndBack) {
    Finding finding;
    finding.look("road");
    EXPECT_TRUE(finding.words->hasFocus());
    EXPECT_EQ(finding.count->text(), QStringLiteral("1 of 4"));
    EXPECT_EQ(finding.view->hits().size(), 4U);
    EXPECT_EQ(finding.view->selectedText(), QStringLiteral("road"));
    finding.key(Qt::Key_Return);
    EXPECT_EQ(finding.count->text(), QStringLiteral("2 of 4"));
    EXPECT_EQ(finding.view->selectedText(), QStringLiteral("Road"));
    EXPECT_EQ(finding.view->selectedSpan()->start, finding.find("Roads come").start) << "behind an emoji";
    finding.key(Qt::Key_Return, Qt::ShiftModifier);
    finding.key(Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(finding.count->text(), QStringLiteral("4 of 4")) << "round from the first to the last";
    finding.key(Qt::Key_F3);
    EXPECT_EQ(finding.count->text(), QStringLiteral("1 of 4"));
    finding.window.trigger("find-previous");
    EXPECT_EQ(finding.count->text(), QStringLiteral("4 of 4"));
}

TEST(FindBar, FindsInThreeScriptsWhateverTheCaseAndTheAccents) {
    Finding finding;
    finding.look("ДОРОГ");
    EXPECT_EQ(finding.view->hits().size(), 2U);
    finding.look("кала");
    EXPECT_EQ(finding.count->text(), QStringLiteral("1 of 2")) << "Kazakh from a Russian keyboard";
    EXPECT_EQ(finding.view->selectedText(), QString::fromUtf8("Қала"));
    finding.look("cafe");
    EXPECT_EQ(finding.view->selectedText(), QString::fromUtf8("cafe\u0301"));
    finding.look("nowhere");
    EXPECT_EQ(finding.count->text(), QStringLiteral("Not in this document"));
    EXPECT_TRUE(finding.view->hits().empty());
}

TEST(FindBar, EscapeLeavesThePlaceSelectedSoThatAKeyCodesIt) {
    Finding finding;
    finding.look("roads come");
    finding.key(Qt::Key_Escape);
    EXPECT_FALSE(finding.words->isVisible());
    EXPECT_TRUE(finding.view->hasFocus());
    EXPECT_TRUE(finding.view->hits().empty());
    finding.window.press('b');
    ASSERT_EQ(finding.codings().size(), 1U);
    EXPECT_EQ(finding.wordsOf(finding.codings().front()), QStringLiteral("Roads come"));
    finding.window.press(Qt::Key_F3);
    finding.wait();
    EXPECT_TRUE(finding.words->isVisible()) << "on with the same words";
    EXPECT_EQ(finding.view->hits().size(), 1U);
}

TEST(FindBar, LeavesOutWhatIsNotShown) {
    Finding finding;
    finding.window.trigger("hide-asides");
    finding.look("roads");
    EXPECT_EQ(finding.count->text(), QStringLiteral("1 of 1"));
    EXPECT_EQ(finding.view->selectedSpan()->start, finding.find("Roads come").start);
    finding.window.trigger("hide-asides");
}

TEST(FindBar, SearchesALongDocumentWithoutHoldingTheWindowUp) {
    std::string text;
    while (text.size() < 4'000'000)
        text += "Expert: Дороги важны, и жолдар керек; roads matter.\n";
    Finding finding(text);
    finding.window.trigger("find-answers");
    finding.words->setText(QStringLiteral("жолдар"));
    EXPECT_TRUE(finding.bar->isSearching()) << "on another thread";
    ASSERT_TRUE(test::waitFor([&] { return finding.view->hits().size() > 40'000; }));
    EXPECT_TRUE(finding.count->text().startsWith(QStringLiteral("1 of ")));
}

TEST(Pictures, OfAFoundPlace) {
    if (qEnvironmentVariableIsEmpty("MARGINALIA_SCREENSHOTS"))
        GTEST_SKIP() << "set MARGINALIA_SCREENSHOTS to a folder";
    for (const bool dark : {false, true}) {
        ui::theme::apply(dark ? ui::theme::Appearance::Dark : ui::theme::Appearance::Light);
        Finding finding;
        finding.code("Roads come first", 'b');
        finding.look("road");
        finding.key(Qt::Key_Return);
        test::takePicture(*finding.window, dark ? QStringLiteral("find-dark") : QStringLiteral("find-light"));
    }
    ui::theme::apply(ui::theme::Appearance::Light);
}

} // namespace
