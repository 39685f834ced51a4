// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window while coding is blind: every panel and the dialogs that foretell what a step does.
#include "core/coding/blind.h"
#include "core/notes/note.h"
#include "core/project/restore_code.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/codebook_panel/merge_dialog.h"
#include "ui/document_view/correct_dialog.h"
#include "ui/erasure/erase_dialog.h"
#include "ui/everything_shown.h"
#include "ui/history_panel/history_model.h"
#include "ui/main_window/main_window.h"
#include "ui/notes/notes_world.h"
#include "ui/open_window.h"
#include "ui/screen.h"
#include "ui/scripted_prompts.h"
#include "ui/session/coder_sight.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDockWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace marginalia;
using test::everythingShown;

namespace {

const QString marker = QStringLiteral("zorgle");
const QString hidden = QStringLiteral("not shown while coding is blind");

/// Daniyar coded, judged, wrote and starred; with `blind`, Aigerim, who reads, sees nothing of it.
void prepare(test::World& world, bool blind) {
    test::addInterview(world);
    world.codes({"Gone"});
    world.code("R001", "steps", "Institutions", "Aigerim");
    world.code("R004", "steps", "Gone", "Aigerim");
    const core::SourceId interview = core::documents::sources(world.db()).front().id;
    const core::CoderId daniyar = world.coderId("Daniyar");
    core::coding::ApplyOptions withMemo;
    withMemo.memo = marker.toStdString();
    world.project().setWho("Daniyar");
    world.project().edit({core::msg("Code “{1}”"), {marker.toStdString()}}, [&](core::store::Edit& edit) {
        core::coding::apply(edit, daniyar, world.codeId("Trade > Routes"),
                            {world.answerId("R001", "steps"), {}}, core::Span{0, 6}, withMemo);
        for (const core::coding::Coding& coding :
             core::coding::codingsOf(edit.db(), {world.answerId("R001", "steps"), {}}))
            if (coding.coder == daniyar)
                core::coding::setStar(edit, coding.id, 1);
        core::coding::apply(edit, daniyar, world.codeId("Trade > Routes"), {{}, interview},
                            core::Span{50, 60}, withMemo);
        core::coding::apply(edit, daniyar, world.codeId("Gone"), {world.answerId("R005", "steps"), {}},
                            std::nullopt, withMemo);
        core::notes::Note note;
        note.title = marker.toStdString();
        note.coder = daniyar;
        core::notes::add(edit, note);
    });
    world.edit([&](core::store::Edit& edit) { core::codebook::remove(edit, world.codeId("Gone")); });
    if (blind)
        world.edit([](core::store::Edit& edit) { core::coding::makeBlind(edit); });
    world.project().setWho("Aigerim");
}

struct BlindWindow : test::OpenWindow {
    explicit BlindWindow(bool blind = true)
        : OpenWindow([blind](test::World& world) { prepare(world, blind); }) {
        (*this)->session().setCoderName(QStringLiteral("Aigerim"));
        for (auto* dock : (*this)->findChildren<QDockWidget*>()) {
            dock->show();
            dock->raise();
            settle();
        }
        settle();
    }
    /// Once the panels that read by a job are filled.
    QString everything() {
        EXPECT_TRUE(test::waitForJobs());
        return everythingShown(**this);
    }
};

TEST(BlindWindow, ShowsNothingOfTheOtherInAnyPanel) {
    BlindWindow window;
    QSignalSpy failed(&window->session(), &ui::ProjectSession::failed);
    ASSERT_TRUE(ui::CoderSight::of(window->session()).blind());
    for (const char* respondent : {"R001", "R005"}) {
        window.choose(respondent);
        EXPECT_FALSE(window.everything().contains(marker)) << respondent;
    }
    EXPECT_EQ(window.count("Routes"), 0);
    EXPECT_EQ(failed.count(), 0) << "and no panel complains";
}

TEST(BlindWindow, ShowsItAllOnceLifted) {
    BlindWindow window(false);
    window.choose("R001");
    EXPECT_TRUE(window.everything().contains(marker));
}

TEST(BlindWindow, OffersNeitherToUndoNorToLookAtWhatTheOtherDid) {
    BlindWindow window;
    for (int own = 0; own < 3 && window->session().nextUndo(); ++own) { // keys given to codes at opening
        EXPECT_EQ(window->session().nextUndo()->who, "Aigerim");
        window.trigger("undo");
    }
    EXPECT_FALSE(window->session().nextUndo()) << "it is Daniyar's";
    auto* table = window.child<QTableView>("historyTable");
    ASSERT_GT(table->model()->rowCount(), 0);
    table->selectRow(table->model()->rowCount() - 1);
    EXPECT_FALSE(window.child<QPushButton>("historyPast")->isEnabled());
    EXPECT_TRUE(window.child<QComboBox>("historyCode")->isEnabled()) << "her own steps are found";
    test::takePicture(*window.child<QWidget>("historyPanel"), QStringLiteral("history-blind"));
    window.trigger("redo");
    ASSERT_TRUE(window->session().nextUndo()) << "her own";
    window.trigger("undo");
    EXPECT_FALSE(window->session().nextUndo());
}

TEST(BlindWindow, ClosesTheWindowsOfThePast) {
    BlindWindow window(false);
    auto* table = window.child<QTableView>("historyTable");
    table->selectRow(table->model()->rowCount() - 1);
    QTest::mouseClick(window.child<QPushButton>("historyPast"), Qt::LeftButton);
    const auto past = [] {
        for (QWidget* each : QApplication::topLevelWidgets())
            if (each->objectName() == QLatin1String("past-window") && each->isVisible())
                return true;
        return false;
    };
    ASSERT_TRUE(test::waitFor(past));
    window->session().edit(core::msg("Make coding blind"),
                           [](core::store::Edit& edit) { core::coding::makeBlind(edit); });
    EXPECT_TRUE(test::waitFor([&] { return !past(); }));
}

TEST(BlindWindow, ForetellsOnlyTheReadersOwn) {
    BlindWindow window;
    ui::ProjectSession& session = window->session();
    const core::CodeId routes = *session.codebook().byPath("Trade > Routes");
    ui::MergeDialog merge(session, {routes}, &*window);
    merge.choose(*session.codebook().byPath("Other"));
    EXPECT_TRUE(test::waitFor([&] { return everythingShown(merge).contains(hidden); }));
    EXPECT_TRUE(everythingShown(merge).contains(QStringLiteral("“Other”: 0.")));

    core::ErasureWish wish;
    wish.who = core::survey::caseByName(session.db(), "R001")->id;
    const ui::EraseDialog erase(session, wish, &*window);
    const QString said = everythingShown(const_cast<ui::EraseDialog&>(erase));
    EXPECT_TRUE(said.contains(QStringLiteral("codings: 1,"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("not shown while coding is blind")));

    const core::SourceId interview = session.sources().front().id;
    ui::CorrectDialog correct(session, {{}, interview}, QStringLiteral("Interview 07"), &*window);
    correct.findChild<QPlainTextEdit*>(QStringLiteral("correctText"))
        ->setPlainText(QStringLiteral("Nothing of it is left."));
    EXPECT_TRUE(test::waitFor([&] { return everythingShown(correct).contains(hidden); }));
    EXPECT_FALSE(everythingShown(correct).contains(QStringLiteral("Daniyar")));
    test::takePicture(correct, QStringLiteral("correct-blind"));
}

TEST(BlindWindow, BringsADeletedCodeBackWithoutCounting) {
    BlindWindow window;
    auto* restore = window.child<QPushButton>("historyRestore");
    ASSERT_TRUE(test::waitFor([&] { return restore->isEnabled(); }));
    test::ScriptedPrompts prompts;
    prompts.choice(QStringLiteral("Gone"));
    QTest::mouseClick(restore, Qt::LeftButton);
    test::OpenWindow::settle();
    ASSERT_TRUE(window->session().codebook().byPath("Gone"));
    EXPECT_EQ(window.count("Gone"), 1) << "her own";
}

TEST(BlindWindow, TellsWhatWasDeletedWithoutTheOthers) {
    BlindWindow window;
    auto* panel = window->findChild<ui::CodebookPanel*>();
    ASSERT_NE(panel, nullptr);
    QStringList said;
    QObject::connect(&window->desk(), &ui::CodingDesk::said, &*window,
                     [&said](const QString& line) { said << line; });
    panel->setCurrentCode(*window->session().codebook().byPath("Trade"));
    window.trigger("delete-code");
    EXPECT_TRUE(said.join(QLatin1Char(' ')).contains(QStringLiteral("went with it: 0.")))
        << said.join(QLatin1Char('|')).toStdString();
    EXPECT_TRUE(said.join(QLatin1Char(' ')).contains(hidden));
}

} // namespace
