// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/adjudicate.h"
#include "ui/agreement_review/compared.h"
#include "ui/agreement_review/spans_view.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace marginalia;
using core::Span;
using test::Compared;
using test::World;

namespace {

/// The transcripts compared by paragraphs, the one dispute chosen and the list in focus.
struct Transcripts : Compared {
    Transcripts()
        : Compared([](World& world) { test::codeTranscript(world); }) {
        pick("agreementWhat", QStringLiteral("All transcripts"));
        EXPECT_TRUE(test::waitFor([this] { return units() == QStringList{"Interview 07"}; }));
        page->disputes().setFocus();
    }
    ui::SpansView& words() { return page->disputeView().spans(); }
    std::vector<core::team::Settled> settled() { return core::team::settledMatters((**this).session().db()); }
};

} // namespace

TEST(SettleWithOtherWords, WordByWordWithTheKeyboardInATranscript) {
    Transcripts window;
    window.press('7');
    EXPECT_TRUE(window.words().hasFocus());
    EXPECT_EQ(window.words().chosen(), (Span{0, 23})) << "what the coders marked";
    window.press(Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(window.words().chosen(), (Span{0, 17}));
    window.press(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(window.words().chosen(), (Span{3, 17}));
    EXPECT_EQ(window.child<QLabel>("disputeChosen")->text(),
              QString::fromUtf8("The code applies to “the roads come”."));
    window.press(Qt::Key_Return);
    std::vector<core::team::Settled> settled = window.settled();
    ASSERT_EQ(settled.size(), 2U) << "not on the paragraph, but on these words";
    EXPECT_FALSE(settled.front().present);
    EXPECT_TRUE(settled.back().present);
    EXPECT_EQ(settled.back().matter.span, (Span{3, 17}));
    EXPECT_EQ(settled.back().verdict, "other");
    EXPECT_TRUE(window.page->disputes().hasFocus()) << "the next one can be settled at once";
    ASSERT_TRUE(test::waitFor([&window] {
        return window.child<QLabel>("disputesProgress")->text() == QStringLiteral("1 of 1 settled");
    }));
    const ui::SpansView::Voice& last = window.words().voices().back();
    EXPECT_EQ(last.name, "Decision");
    EXPECT_EQ(last.spans, (std::vector{Span{3, 17}}));
    window->session().undo();
    EXPECT_TRUE(window.settled().empty());
}

TEST(SettleWithOtherWords, AnEndNeverPassesTheOtherOneAndEscapeGivesUp) {
    Transcripts window;
    window.press('7');
    for (int times = 0; times < 9; ++times)
        window.press(Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(window.words().chosen(), (Span{0, 2})) << "one word is left";
    window.press(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(window.words().chosen(), (Span{0, 2}));
    window.press(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(window.words().chosen(), (Span{0, 2})) << "the text begins here";
    window.press(Qt::Key_Escape);
    EXPECT_FALSE(window.words().chosen());
    EXPECT_FALSE(window.child<QPushButton>("disputeTakeWords")->isVisible());
    EXPECT_TRUE(window.settled().empty());
}

TEST(SettleWithOtherWords, WithTheMouseInTheContextOfTheDispute) {
    Transcripts window;
    // A double click takes a word, here one of the next paragraph.
    ui::SpansView& words = window.words();
    const auto chosen = [&words] {
        return words.chosen() ? words.text().mid(words.chosen()->start, words.chosen()->length()) : QString();
    };
    for (int y = 0; y < words.height() && chosen() != QStringLiteral("courts"); y += 4)
        for (int x = 20; x < 160 && chosen() != QStringLiteral("courts"); x += 8)
            QTest::mouseDClick(&words, Qt::LeftButton, Qt::NoModifier, QPoint(x, y));
    ASSERT_EQ(chosen(), "courts");
    auto* take = window.child<QPushButton>("disputeTakeWords");
    ASSERT_TRUE(take->isVisible());
    QTest::mouseClick(take, Qt::LeftButton);
    const std::vector<core::team::Settled> settled = window.settled();
    ASSERT_EQ(settled.size(), 2U);
    EXPECT_EQ(settled.back().matter.span, (Span{50, 56}));
}

TEST(SettleWithOtherWords, OfAnAnswerToo) {
    Compared window;
    ASSERT_TRUE(window.read());
    window.choose("R005");
    window.key('7');
    EXPECT_EQ(window.page->disputeView().chosenWords(), (Span{0, 5}));
    window.press(Qt::Key_Right, Qt::ShiftModifier);
    window.press(Qt::Key_Enter);
    const auto settled = core::team::settledMatters(window->session().db());
    ASSERT_EQ(settled.size(), 2U);
    for (const core::team::Settled& each : settled)
        EXPECT_TRUE(each.present);
    EXPECT_TRUE(std::ranges::any_of(settled, [](const core::team::Settled& each) {
        return each.matter.span == Span{0, 11}; // “Trust comes”
    }));
}
