// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/round.h"
#include "ui/open_window.h"
#include "ui/scripted_prompts.h"
#include "ui/team/pack_dialog.h"
#include "ui/team/round_dialog.h"
#include "ui/team/rounds_dialog.h"

#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

#include <filesystem>

using namespace marginalia;
using test::OpenWindow;
using test::World;

namespace {

QPushButton* acceptButton(const QWidget& dialog) {
    for (QPushButton* each : dialog.findChildren<QPushButton*>())
        if (each->text() == QLatin1String("Draw and begin"))
            return each;
    return nullptr;
}

void press(const QWidget& dialog, const char* text) {
    for (QPushButton* each : dialog.findChildren<QPushButton*>())
        if (each->text() == QString::fromUtf8(text)) {
            each->click();
            return;
        }
    ADD_FAILURE() << "no button " << text;
}

struct Team : OpenWindow {
    using OpenWindow::OpenWindow;

    ui::RoundsDialog* openRounds() {
        trigger("rounds");
        return (**this).findChild<ui::RoundsDialog*>();
    }
    /// Through the dialog of a new round.
    void begin(const QString& name, int units) {
        child<QPushButton>("roundNew")->click();
        child<QLineEdit>("roundName")->setText(name);
        child<QSpinBox>("roundUnits")->setValue(units);
        auto* dialog = child<ui::RoundDialog>("roundDialog");
        EXPECT_TRUE(test::waitFor([&] {
            const QPushButton* button = acceptButton(*dialog);
            return button && button->isEnabled();
        }));
        ::press(*dialog, "Draw and begin");
        settle();
    }
    QString cell(int row, int column) {
        const QTableWidgetItem* item = child<QTableWidget>("roundsTable")->item(row, column);
        return item ? item->text() : QString();
    }
};

void nobodyHasCoded(World& world) {
    world.judge("R001", "steps", "Aigerim", core::coding::JudgementState::Open);
}

} // namespace

TEST(Rounds, AreDrawnInTheWindowAndShowHowFarEachCoderIs) {
    Team window(nobodyHasCoded);
    window.openRounds();
    window.begin("Pilot of March", 4);
    const std::vector<core::team::Round> rounds = core::team::rounds(window->session().db());
    ASSERT_EQ(rounds.size(), 1U);
    EXPECT_EQ(rounds.front().name, "Pilot of March");
    EXPECT_EQ(core::team::unitsOf(window->session().db(), rounds.front().id).size(), 4U);
    EXPECT_EQ(window.cell(0, 0), "Pilot of March");
    EXPECT_EQ(window.cell(0, 2), "4");
    EXPECT_EQ(window.cell(0, 3), "Aigerim: 0 of 4 · Daniyar: 0 of 4");
    EXPECT_EQ(window.cell(0, 4), "open");
    window->session().undo();
    EXPECT_TRUE(core::team::rounds(window->session().db()).empty());
    EXPECT_EQ(window.child<QTableWidget>("roundsTable")->rowCount(), 0);
}

TEST(Rounds, SayHowManyWereDrawnBeforeAnybodyTakesPart) {
    Team window(nobodyHasCoded);
    window.openRounds();
    window.begin("One", 4);
    window->session().edit(core::Sentence(core::msg("Edited by a test")),
                           [](core::store::Edit& edit) { edit.db().run("DELETE FROM round_coder"); });
    EXPECT_EQ(window.cell(0, 2), "4");
}

TEST(Rounds, TakeInCodersWhoAreNamedForTheFirstTime) {
    Team window(nobodyHasCoded);
    window.openRounds();
    window.child<QPushButton>("roundNew")->click();
    window.child<QLineEdit>("roundCoders")->setText(" Saule;Daniyar ; ");
    ::press(*window.child<ui::RoundDialog>("roundDialog"), "Draw and begin");
    window.settle();
    const core::store::Connection& db = window->session().db();
    EXPECT_EQ(core::team::codersOf(db, core::team::rounds(db).front().id).size(), 2U);
    EXPECT_TRUE(core::coding::coderByName(db, "Saule"));
    window->session().undo();
    EXPECT_FALSE(core::coding::coderByName(db, "Saule")) << "one step";
}

TEST(Rounds, EnterPressesTheButtonThatHasTheFocus) {
    Team window(nobodyHasCoded);
    ui::RoundsDialog* rounds = window.openRounds();
    auto* button = window.child<QPushButton>("roundNew");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Return);
    EXPECT_TRUE(window.child<ui::RoundDialog>("roundDialog"));
    EXPECT_TRUE(rounds->isVisible());
}

TEST(DropDown, ShowsItsLastLineWhole) {
    Team window(nobodyHasCoded);
    window.openRounds();
    window.child<QPushButton>("roundNew")->click();
    auto* kinds = window.child<QComboBox>("roundKind");
    kinds->showPopup();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(kinds->view()->window()));
    const QRect last = kinds->view()->visualRect(kinds->model()->index(kinds->count() - 1, 0));
    EXPECT_LE(last.bottom(), kinds->view()->viewport()->rect().bottom());
    kinds->hidePopup();
}

TEST(Rounds, SayHowManyUnitsAReliabilityStudyNeeds) {
    Team window(nobodyHasCoded);
    window.openRounds();
    window.child<QPushButton>("roundNew")->click();
    window.child<QSpinBox>("roundPrevalence")->setValue(26);
    EXPECT_TRUE(test::waitFor([&] {
        return window.child<QLabel>("roundNeeded")->text().startsWith("At least 68 units");
    })) << window.child<QLabel>("roundNeeded")->text().toStdString();
}

TEST(Rounds, RefuseToDrawMoreThanThereIs) {
    Team window(nobodyHasCoded);
    window.openRounds();
    window.child<QPushButton>("roundNew")->click();
    window.child<QSpinBox>("roundUnits")->setValue(500);
    const auto enabled = [&window] {
        for (const QPushButton* each :
             window.child<ui::RoundDialog>("roundDialog")->findChildren<QPushButton*>())
            if (each->text() == "Draw and begin")
                return each->isEnabled();
        return true;
    };
    EXPECT_TRUE(test::waitFor([&] { return !enabled(); }));
    EXPECT_TRUE(core::team::rounds(window->session().db()).empty());
}

TEST(Rounds, CountWhatChangedAfterTheyWereClosed) {
    Team window(nobodyHasCoded);
    window.openRounds();
    window.begin("One", 6);
    window.child<QPushButton>("roundClose")->click();
    EXPECT_TRUE(window.cell(0, 4).startsWith("closed")) << window.cell(0, 4).toStdString();
    ui::ProjectSession& session = window->session();
    const core::AnswerId answer =
        core::team::unitsOf(session.db(), core::team::rounds(session.db()).front().id).front().place.answer;
    session.edit(core::Sentence(core::msg("Edited by a test")), [&](core::store::Edit& edit) {
        core::coding::apply(edit, session.coder(), *session.codebook().byPath("Other"), {answer, {}},
                            std::nullopt);
    });
    EXPECT_TRUE(window.cell(0, 4).contains("changed after the round: ")) << window.cell(0, 4).toStdString();
    EXPECT_FALSE(window.child<QPushButton>("roundPack")->isEnabled());
}

TEST(Packages, AreWrittenForOneCoderWithoutTheWorkOfOthers) {
    Team window([](World& world) {
        world.code("R001", "steps", "Institutions", "Daniyar");
        world.code("R002", "steps", "Trade", "Aigerim");
    });
    const std::filesystem::path target =
        std::filesystem::path(window->session().filePath().toStdU16String()).parent_path() /
        "for Daniyar.marginalia";
    test::ScriptedPrompts answers;
    answers.file(QString::fromStdU16String(target.u16string()));
    window.trigger("pack");
    auto* dialog = window.child<ui::PackDialog>("packDialog");
    auto* coder = window.child<QComboBox>("packCoder");
    coder->setCurrentIndex(coder->findText("Daniyar"));
    bool packed = false;
    QObject::connect(dialog, &ui::PackDialog::packed, dialog, [&packed] { packed = true; });
    press(*dialog, "Save the package…");
    EXPECT_TRUE(test::waitFor([&packed] { return packed; }));
    const auto package = core::Project::open(target);
    EXPECT_EQ(package->db().integer("SELECT count(*) FROM coding"), 1) << "Daniyar's own";
    EXPECT_EQ(package->db().integer("SELECT count(*) FROM coder"), 1);
}

TEST(Packages, AreWrittenForSomebodyWhoIsNewInTheProject) {
    Team window(nobodyHasCoded);
    window.openRounds();
    window.begin("One", 4);
    const std::filesystem::path target =
        std::filesystem::path(window->session().filePath().toStdU16String()).parent_path() /
        "for Saule.marginalia";
    test::ScriptedPrompts answers;
    answers.file(QString::fromStdU16String(target.u16string()));
    window.child<QPushButton>("roundPack")->click();
    auto* dialog = window.child<ui::PackDialog>("packDialog");
    EXPECT_EQ(window.child<QComboBox>("packWhat")->currentText(), "What was drawn for the round");
    window.child<QComboBox>("packCoder")->setCurrentText(QStringLiteral(" Saule "));
    bool packed = false;
    QObject::connect(dialog, &ui::PackDialog::packed, dialog, [&packed] { packed = true; });
    press(*dialog, "Save the package…");
    EXPECT_TRUE(test::waitFor([&packed] { return packed; }));
    const auto package = core::Project::open(target);
    EXPECT_EQ(package->db().text("SELECT name FROM coder"), "Saule");
    EXPECT_EQ(package->db().integer("SELECT count(*) FROM answer"), 4);
}
