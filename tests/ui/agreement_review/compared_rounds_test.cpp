// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/correct_text.h"
#include "core/team/adjudicate.h"
#include "core/team/draw.h"
#include "ui/agreement_review/compared.h"
#include "ui/agreement_review/spans_view.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QTabBar>

using namespace marginalia;
using test::Compared;
using test::World;

using Field = ui::AgreementCodesModel::Field;

namespace {

/// Of all six answers that both have judged.
void closeARound(World& world) {
    test::codeTwice(world);
    core::team::RoundWish wish;
    wish.name = "Spring";
    wish.units = 6;
    core::RoundId round;
    world.edit([&](core::store::Edit& edit) { round = core::team::startRound(edit, wish); });
    world.edit([&](core::store::Edit& edit) { core::team::closeRound(edit, round); });
}

} // namespace

TEST(ComparedRounds, ShowsAClosedRoundAsItWasAndCountsWhatChangedAfterIt) {
    Compared window(closeARound);
    ASSERT_TRUE(window.read());
    ASSERT_TRUE(window.readRound("Spring (closed)"));
    EXPECT_EQ(window.cell("Institutions", Field::Both), "2");
    ui::ProjectSession& session = window->session();
    const core::CodeId code = *session.codebook().byPath("Institutions");
    ASSERT_TRUE(session.edit(core::Sentence(core::msg("Edited by a test")), [&](core::store::Edit& edit) {
        core::coding::apply(edit, session.coder(), code,
                            {window.page->comparison()
                                 .engine()
                                 ->units(code, core::agreement::CountedUnits::OnlySecond)
                                 .front()
                                 .answer,
                             {}},
                            std::nullopt);
    }));
    EXPECT_TRUE(test::waitFor([&window] {
        return window.child<QLabel>("agreementFacts")->text().contains("Changed after the round: 1");
    })) << window.child<QLabel>("agreementFacts")->text().toStdString();
    EXPECT_EQ(window.cell("Institutions", Field::Both), "2") << "the round stays as it was";
    window.child<QTabBar>("agreementTabs")->setCurrentIndex(4);
    auto* caption = window.child<QLabel>("agreementCaption");
    EXPECT_TRUE(caption->isVisible());
    EXPECT_TRUE(caption->text().startsWith("These shares count today’s codings"))
        << caption->text().toStdString();
    auto* rounds = window.child<QComboBox>("agreementRound");
    window.pick("agreementRound", rounds->itemText(0));
    EXPECT_TRUE(test::waitFor([caption] { return !caption->isVisible(); })) << "everyday work is of today";
}

TEST(ComparedRounds, ReadsAClosedRoundInTheWordsThatWereCoded) {
    Compared window([](World& world) {
        closeARound(world);
        world.edit([&](core::store::Edit& edit) {
            core::coding::correctText(edit, {world.answerId("R003", "steps"), {}}, "Quite other words.");
        });
    });
    ASSERT_TRUE(window.read());
    const auto quoteOfR003 = [&window] {
        const QAbstractItemModel& list = *window.page->disputes().model();
        for (int row = 0; row < list.rowCount(); ++row)
            if (list.index(row, ui::DisputesModel::Where).data().toString().contains("R003"))
                return list.index(row, ui::DisputesModel::Quote).data().toString();
        return QString();
    };
    ASSERT_TRUE(window.readRound("Spring (closed)"));
    ASSERT_TRUE(test::waitFor([&] { return !quoteOfR003().isEmpty(); }));
    EXPECT_FALSE(quoteOfR003().contains("Quite other words")) << quoteOfR003().toStdString();
}

TEST(ComparedRounds, TellsTheTwoTimesOfADriftCheckApartAndSettlesNothingThere) {
    Compared window([](World& world) {
        test::codeTwice(world);
        core::team::RoundWish wish;
        wish.name = "Again";
        wish.kind = core::team::RoundKind::Drift;
        wish.units = 6;
        wish.coders = {world.coderId("Daniyar")};
        core::RoundId round;
        world.edit([&](core::store::Edit& edit) { round = core::team::startRound(edit, wish); });
        world.edit([&](core::store::Edit& edit) {
            for (const char* who : {"R001", "R002", "R003", "R004", "R005", "R006"})
                core::coding::judge(edit, wish.coders.front(), world.answerId(who, "steps"),
                                    core::coding::JudgementState::Done, std::nullopt, round);
        });
    });
    ASSERT_TRUE(window.read());
    ASSERT_TRUE(window.readRound("Again"));
    const std::vector<ui::SpansView::Voice>& voices = window.page->disputeView().spans().voices();
    ASSERT_EQ(voices.size(), 2U);
    EXPECT_EQ(voices[0].name, "Daniyar (1)");
    EXPECT_EQ(voices[1].name, "Daniyar (2)");
    window.key('3');
    window.key('4');
    EXPECT_TRUE(core::team::settledMatters(window->session().db()).empty());
}
