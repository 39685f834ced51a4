// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/agreement_page.h"

#include "core/coding/blind.h"
#include "core/team/adjudicate.h"
#include "ui/agreement_review/compared.h"
#include "ui/agreement_review/spans_view.h"
#include "ui/scripted_prompts.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>

#include <string_view>

using namespace marginalia;
using core::Span;
using test::Compared;
using test::World;

using Field = ui::AgreementCodesModel::Field;

/// Both codes often enough to be judged.
void codeOften(World& world) {
    for (const char* coder : {"Aigerim", "Daniyar"})
        for (const char* who : {"R001", "R002", "R003", "R004", "R005", "R006"}) {
            const bool first = *coder == 'A';
            if (std::string_view(who) != (first ? "R006" : "R001"))
                world.code(who, "steps", "Trade > Barriers", coder);
            if (!first || std::string_view(who) != "R006")
                world.code(who, "steps", "Institutions", coder);
            world.judge(who, "steps", coder);
        }
}

TEST(AgreementPage, PutsTheLeastAgreedCodeFirstWithItsFourCounts) {
    Compared window(codeOften);
    ASSERT_TRUE(window.read());
    EXPECT_EQ(window.names(), (QStringList{"Trade", "Barriers", "Institutions"}));
    EXPECT_EQ(window.cell("Institutions", Field::Both), "5");
    EXPECT_EQ(window.cell("Institutions", Field::OnlyFirst), "0");
    EXPECT_EQ(window.cell("Institutions", Field::OnlySecond), "1");
    EXPECT_EQ(window.cell("Institutions", Field::Neither), "0");
    EXPECT_EQ(window.cell("Institutions", Field::Percent), "83.3%");
    // Twelve pairable ratings, 11 of them yes: D_o = 2/12, D_e = 2*1*11/(12*11), alpha = 1 - 1.
    EXPECT_EQ(window.cell("Institutions", Field::Alpha), ".000");
    EXPECT_EQ(window.cell("Barriers", Field::Both), "4");
    // 10 of 12 yes: D_o = 4/12, D_e = 2*2*10/(12*11), alpha = 1 - 11/10.
    EXPECT_TRUE(window.cell("Barriers", Field::Alpha).endsWith(".100")) << "minus a tenth";
}

TEST(AgreementPage, ShowsCountsOnlyOfACodeTooRareToJudge) {
    Compared window;
    ASSERT_TRUE(window.drawn());
    EXPECT_EQ(window.cell("Institutions", Field::Both), "2");
    EXPECT_EQ(window.cell("Institutions", Field::Neither), "3");
    for (const Field field : {Field::Percent, Field::Alpha})
        EXPECT_EQ(window.cell("Institutions", field), QStringLiteral("–"));
    EXPECT_EQ(window.cell("Institutions", Field::Interval), QString());
    EXPECT_EQ(window.cell("Institutions", Field::Word), QStringLiteral("too rare"));
    const auto row = static_cast<int>(window.names().indexOf(QStringLiteral("Institutions")));
    for (const int role : {ui::AgreementCodesModel::ValueRole, ui::AgreementCodesModel::LowRole})
        EXPECT_FALSE(window.model().index(row, window.model().columnOf(Field::Interval)).data(role).isValid())
            << "nothing is drawn as a bar either";
}

TEST(AgreementPage, LeadsFromANumberToTheWordsItCounts) {
    Compared window;
    ASSERT_TRUE(window.read());
    EXPECT_EQ(window.units().size(), 3) << "every dispute, at first";
    window.click("Institutions", Field::Both);
    EXPECT_EQ(window.units(), (QStringList{"R002", "R006"}));
    window.click("Institutions", Field::OnlySecond);
    ASSERT_EQ(window.units(), QStringList{"R005"});
    const ui::SpansView& spans = window.page->disputeView().spans();
    EXPECT_EQ(spans.text(), "Trust comes first, everything else comes later on.");
    ASSERT_EQ(spans.voices().size(), 2U);
    EXPECT_EQ(spans.voices()[0].name, "Aigerim");
    EXPECT_TRUE(spans.voices()[0].spans.empty());
    EXPECT_EQ(spans.voices()[1].spans, (std::vector{Span{0, 5}}));
}

TEST(AgreementPage, SettlesWithOneKeyWhateverTheLayoutTypesThereAndGoesToTheNext) {
    Compared window;
    ASSERT_TRUE(window.read());
    ASSERT_EQ(window.units(), (QStringList{"R001", "R003", "R005"}));
    window.child<QLineEdit>("disputeReason")->setText("The border posts are a barrier.");
    window.page->disputes().setFocus();
    window.press('1', QString::fromUtf8("\"")); // the Kazakh layout
    EXPECT_EQ(window.page->disputes().currentIndex().row(), 1);
    ui::ProjectSession& session = window->session();
    const core::QuestionId question = session.question();
    std::vector<core::coding::Decision> decisions = core::coding::decisionsOf(session.db(), question);
    ASSERT_EQ(decisions.size(), 1U);
    EXPECT_TRUE(decisions[0].present) << "as Aigerim, who gave the code";
    EXPECT_EQ(decisions[0].reason, "The border posts are a barrier.");
    EXPECT_EQ(decisions[0].decidedBy, "Aigerim");
    window.key('4');
    decisions = core::coding::decisionsOf(session.db(), question);
    ASSERT_EQ(decisions.size(), 2U);
    EXPECT_EQ(window.cell("Barriers", Field::Disputes), "2, settled: 2");
    session.undo();
    EXPECT_EQ(core::coding::decisionsOf(session.db(), question).size(), 1U);
    EXPECT_EQ(window.cell("Barriers", Field::Disputes), "2, settled: 1");
}

TEST(AgreementPage, FollowsTheCodingWhileTheRowsKeepTheirPlaces) {
    Compared window(codeOften);
    ASSERT_TRUE(window.read());
    ui::ProjectSession& session = window->session();
    const core::CodeId code = *session.codebook().byPath("Trade > Barriers");
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
    EXPECT_EQ(window.cell("Barriers", Field::Both), "5");
    EXPECT_EQ(window.cell("Barriers", Field::Alpha), ".000");
    EXPECT_EQ(window.names(), (QStringList{"Trade", "Barriers", "Institutions"}));
    EXPECT_EQ(window.units(), (QStringList{"R001", "R006"}));
}

TEST(AgreementPage, DrawsIntervalsInTheBackgroundAndJudgesByThem) {
    Compared window;
    ASSERT_TRUE(window.drawn());
    EXPECT_EQ(window.cell("Institutions", Field::Word), "too rare") << "three units are too few";
    EXPECT_TRUE(window.child<QLabel>("agreementOverall")->text().contains(QLatin1Char('[')));
}

TEST(AgreementPage, TellsHowLikelyAlphaIsBelowTheLimits) {
    Compared window([](World& world) {
        World::Cells rows{{"ID", "causes"}};
        for (int i = 0; i < 16; ++i)
            rows.push_back({"S" + std::to_string(i), "The border posts close far too early in the day, " +
                                                         std::to_string(i) + " of them."});
        world.survey(rows, "second");
        for (int i = 0; i < 16; ++i) { // both: 0 to 5; one of the two: 6 and 7
            const std::string who = "S" + std::to_string(i);
            if (i < 7)
                world.code(who, "causes", "Institutions", "Aigerim");
            if (i < 6 || i == 7)
                world.code(who, "causes", "Institutions", "Daniyar");
            world.judge(who, "causes", "Aigerim");
            world.judge(who, "causes", "Daniyar");
        }
    });
    window.pick("agreementWhat", QStringLiteral("causes"));
    ASSERT_TRUE(test::waitFor([&window] {
        const auto* result = window.page->comparison().result();
        return result && result->units == 16 && result->masiInterval.draws > 0;
    }));
    const auto row = static_cast<int>(window.names().indexOf(QStringLiteral("Institutions")));
    const QString tip =
        window.model().index(row, window.model().columnOf(Field::Interval)).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(tip.contains(QStringLiteral("Probability that alpha is below .667: "))) << tip.toStdString();
}

TEST(AgreementPage, ShowsInWhichGroupThereAreMoreDisputesAndListsThem) {
    Compared window([](World& world) {
        test::codeTwice(world);
        world.code("R004", "steps", "Other", "Aigerim");
    });
    ASSERT_TRUE(window.read());
    window.child<QTabBar>("agreementTabs")->setCurrentIndex(3);
    window.pick("agreementVariable", QStringLiteral("Country"));
    auto* grid = window.child<QTableView>("agreementGrid");
    const auto rowOf = [grid](const char* country) {
        for (int at = 0; at < grid->model()->rowCount(); ++at)
            if (grid->model()->headerData(at, Qt::Vertical).toString() == QLatin1String(country))
                return at;
        return -1;
    };
    ASSERT_GE(rowOf("Uzbekistan"), 0);
    EXPECT_EQ(grid->model()->index(rowOf("Uzbekistan"), 0).data(), "2");
    EXPECT_EQ(grid->model()->index(rowOf("Uzbekistan"), 1).data(), "2");
    EXPECT_EQ(grid->model()->index(rowOf("Kazakhstan"), 1).data(), "1");
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, Qt::NoModifier,
                      grid->visualRect(grid->model()->index(rowOf("Uzbekistan"), 1)).center());
    EXPECT_EQ(window.units(), (QStringList{"R003", "R004"}));
}

TEST(AgreementPage, CountsWhatOneCalledXAndTheOtherY) {
    Compared window([](World& world) {
        test::codeTwice(world);
        world.code("R004", "steps", "Trade > Routes", "Aigerim");
        world.code("R004", "steps", "Other", "Daniyar");
    });
    ASSERT_TRUE(window.read());
    window.child<QTabBar>("agreementTabs")->setCurrentIndex(1);
    auto* grid = window.child<QTableView>("agreementGrid");
    const QAbstractItemModel& model = *grid->model();
    int row = -1;
    int column = -1;
    for (int at = 0; at < model.rowCount(); ++at)
        if (model.headerData(at, Qt::Vertical).toString() == "Routes")
            row = at;
    for (int at = 0; at < model.columnCount(); ++at)
        if (model.headerData(at, Qt::Horizontal).toString() == "Other")
            column = at;
    ASSERT_GE(row, 0);
    ASSERT_GE(column, 0);
    EXPECT_EQ(model.index(row, column).data(), "1");
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, Qt::NoModifier,
                      grid->visualRect(model.index(row, column)).center());
    EXPECT_EQ(window.units(), QStringList{"R004"});
}

TEST(AgreementPage, ShowsTheConfusionsOfAnyTwoOfThreeCoders) {
    Compared window([](World& world) {
        test::codeTwice(world);
        world.coders({"Zarina"});
        world.code("R002", "steps", "Other", "Zarina");
        world.judge("R002", "steps", "Zarina");
    });
    ASSERT_TRUE(window.read());
    window.child<QTabBar>("agreementTabs")->setCurrentIndex(1);
    auto* caption = window.child<QLabel>("agreementCaption");
    EXPECT_EQ(caption->text(), "In the rows what Aigerim gave, in the columns what Daniyar gave.");
    window.pick("agreementPair", "Daniyar and Zarina");
    EXPECT_EQ(caption->text(), "In the rows what Daniyar gave, in the columns what Zarina gave.");
    auto* grid = window.child<QTableView>("agreementGrid");
    const QAbstractItemModel& model = *grid->model();
    ASSERT_EQ(model.headerData(0, Qt::Vertical), "Institutions");
    ASSERT_EQ(model.headerData(1, Qt::Horizontal), "Other");
    EXPECT_EQ(model.index(0, 1).data(), "1");
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, Qt::NoModifier,
                      grid->visualRect(model.index(0, 1)).center());
    EXPECT_EQ(window.units(), QStringList{"R002"});
}

TEST(AgreementPage, IsUpToDateAfterCodingElsewhere) {
    Compared window;
    ASSERT_TRUE(window.read());
    window.trigger("page-survey");
    ui::ProjectSession& session = window->session();
    ASSERT_TRUE(session.edit(core::Sentence(core::msg("Edited by a test")), [&](core::store::Edit& edit) {
        const auto answer = core::survey::answerOf(edit.db(), session.question(),
                                                   core::survey::caseByName(edit.db(), "R003")->id);
        core::coding::apply(edit, session.coder(), *session.codebook().byPath("Trade > Barriers"),
                            {answer->id, {}}, std::nullopt);
    }));
    window.trigger("page-agreement");
    EXPECT_TRUE(test::waitFor([&window] { return window.units() == QStringList{"R001", "R005"}; }));
}

TEST(AgreementPage, ShowsSharesUnderEachCoderThatMoveWithADecision) {
    Compared window;
    ASSERT_TRUE(window.read());
    window.child<QTabBar>("agreementTabs")->setCurrentIndex(4);
    const QAbstractItemModel& model = *window.child<QTableView>("agreementGrid")->model();
    const auto shown = [&model](const QString& code, const QString& whose) {
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column)
                if (model.headerData(row, Qt::Vertical).toString().trimmed() == code &&
                    model.headerData(column, Qt::Horizontal) == whose)
                    return model.index(row, column).data().toString();
        return QString();
    };
    EXPECT_EQ(shown("Barriers", "Aigerim"), "1 (16.7%)");
    EXPECT_EQ(shown("Barriers", "Final coding"), "0 (0.0%)");
    window.key('1');
    EXPECT_EQ(shown("Barriers", "Final coding"), "1 (16.7%)");
}

TEST(AgreementPage, NamesWhoseDisputeAStepSettled) {
    Compared window;
    ASSERT_TRUE(window.read());
    window.choose("R005");
    const auto undo = [&window] {
        return window->actions().find(QStringLiteral("undo"))->text().remove(QLatin1Char('&'));
    };
    window.key('1');
    EXPECT_EQ(undo(), "Undo: Settle the dispute of R005");
    window.choose("R005");
    window.page->openAgain();
    EXPECT_EQ(undo(), "Undo: Open the dispute of R005 again");
}

TEST(AgreementPage, DropsTheFiguresOfLeastUseRatherThanScrollSideways) {
    Compared window([](World& world) {
        codeOften(world);
        world.edit([&world](core::store::Edit& edit) {
            core::coding::renameCoder(edit, world.coderId("Daniyar"), "Daniyar Serikuly of the second team");
        });
    });
    ASSERT_TRUE(window.read());
    const QTableView& table = window.page->codes();
    const auto seen = [&](Field field) { return !table.isColumnHidden(window.model().columnOf(field)); };
    window->resize(960, 600);
    EXPECT_TRUE(test::waitFor([&] { return !seen(Field::Coder); }));
    EXPECT_FALSE(seen(Field::Neither)) << "which goes first";
    for (const Field field : {Field::Code, Field::Alpha, Field::Interval, Field::Disputes})
        EXPECT_TRUE(seen(field)) << static_cast<int>(field);
    EXPECT_TRUE(test::waitFor([&] { return table.horizontalScrollBar()->maximum() == 0; }));
    window->resize(1800, 800);
    EXPECT_TRUE(test::waitFor([&] { return seen(Field::Coder) && seen(Field::Neither); }));
}

TEST(AgreementPage, SaysWhatIsNeededWhileOnlyOneHasCoded) {
    Compared window([](World& world) { world.code("R001", "steps", "Institutions", "Aigerim"); });
    auto* empty = window.child<QLabel>("agreementEmpty");
    EXPECT_TRUE(test::waitFor([empty] { return empty->text().startsWith("Agreement needs two coders"); }));
    EXPECT_TRUE(empty->isVisible());
}

TEST(AgreementPage, ShowsNothingWhileCodingIsBlind) {
    Compared window([](World& world) {
        test::codeTwice(world);
        world.edit([](core::store::Edit& edit) { core::coding::makeBlind(edit); });
    });
    auto* empty = window.child<QLabel>("agreementEmpty");
    EXPECT_TRUE(test::waitFor([empty] { return empty->text().contains("blind"); }))
        << empty->text().toStdString();
    EXPECT_EQ(window.page->comparison().result(), nullptr);
    EXPECT_EQ(window.model().rowCount(), 0);
}

TEST(AgreementPage, GivesNoCodesToWhatIsOutOfSight) {
    Compared window;
    ASSERT_TRUE(window.read());
    const auto codings = [&window] { return window->session().db().integer("SELECT count(*) FROM coding"); };
    const std::int64_t before = codings();
    window.page->codes().setFocus();
    window.press('1');
    window.press('2');
    EXPECT_EQ(codings(), before);
}

TEST(AgreementPage, OpensASettledDisputeAgainAndKeepsADoubtAboutTheCodebook) {
    Compared window;
    ASSERT_TRUE(window.read());
    ui::ProjectSession& session = window->session();
    window.key('3');
    window.page->disputes().setCurrentIndex(window.page->disputes().model()->index(0, 0));
    ASSERT_EQ(core::team::settledMatters(session.db()).size(), 1U);
    EXPECT_EQ(core::team::settledMatters(session.db()).front().verdict, "both");
    QTest::mouseClick(window.child<QPushButton>("disputeWithdraw"), Qt::LeftButton);
    EXPECT_TRUE(core::team::settledMatters(session.db()).empty());
    bool asked = false;
    QObject::connect(window.page, &ui::AgreementPage::definitionAsked, window.page,
                     [&asked] { asked = true; });
    QTest::mouseClick(window.child<QPushButton>("decide-5"), Qt::LeftButton);
    EXPECT_TRUE(asked);
    EXPECT_EQ(core::team::doubts(session.db()).size(), 1U);
    EXPECT_TRUE(core::team::settledMatters(session.db()).empty()) << "nothing is settled by a doubt";
}

TEST(AgreementPage, SettlesWithAnotherCodeThanBothCodersGave) {
    Compared window;
    ASSERT_TRUE(window.read());
    test::ScriptedPrompts answers;
    answers.choice("Trade > Routes");
    QTest::mouseClick(window.child<QPushButton>("decide-6"), Qt::LeftButton);
    ui::ProjectSession& session = window->session();
    bool routes = false;
    bool barriers = true;
    for (const core::coding::Decision& each : core::coding::decisionsOf(session.db(), session.question())) {
        if (each.code == *session.codebook().byPath("Trade > Routes"))
            routes = each.present;
        if (each.code == *session.codebook().byPath("Trade > Barriers"))
            barriers = each.present;
    }
    EXPECT_TRUE(routes);
    EXPECT_FALSE(barriers);
}
