// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/correct_text.h"
#include "core/team/merge.h"
#include "core/team/pack.h"
#include "ui/open_window.h"
#include "ui/scripted_prompts.h"
#include "ui/team/merge_files_dialog.h"
#include "ui/team/merge_report_dialog.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

#include <filesystem>

using namespace marginalia;
using test::OpenWindow;
using test::World;

namespace {

/// A package for Daniyar that he worked in: R001 is about institutions for him, and he has another name for
/// the code “Other”.
void packageComesBack(World& world) {
    const std::filesystem::path file = world.folder() / "from Daniyar.marginalia";
    core::team::PackWish wish;
    wish.coder = world.coderId("Daniyar");
    core::team::pack(world.project(), wish, file);
    core::ProjectOptions options;
    options.who = "Daniyar";
    options.copies = false;
    const auto package = core::Project::open(file, options);
    package->edit(core::Sentence(core::msg("Worked in a package")), [&](core::store::Edit& edit) {
        core::coding::apply(edit, world.coderId("Daniyar"), world.codeId("Institutions"),
                            {world.answerId("R001", "steps"), {}}, std::nullopt);
        edit.db().run("UPDATE code SET name = 'Rest' WHERE id = ?1", world.codeId("Other"));
    });
}

/// The project has another name for the same code meanwhile.
void andTheCodeWasRenamedHere(World& world) {
    packageComesBack(world);
    world.edit([&](core::store::Edit& edit) {
        edit.db().run("UPDATE code SET name = 'Remainder' WHERE id = ?1", world.codeId("Other"));
    });
}

/// A new code has that name in the project meanwhile.
void andACodeOfThatNameWasMade(World& world) {
    packageComesBack(world);
    world.codes({"Rest"}).code("R003", "steps", "Rest", "Aigerim");
}

/// Daniyar corrected a text.
void aTextWasRevised(World& world) {
    packageComesBack(world);
    core::ProjectOptions options;
    options.who = "Daniyar";
    options.copies = false;
    const auto package = core::Project::open(world.folder() / "from Daniyar.marginalia", options);
    package->edit(core::Sentence(core::msg("Worked in a package")), [&](core::store::Edit& edit) {
        core::coding::correctText(edit, {world.answerId("R001", "steps"), {}}, "Words nobody wrote here");
    });
}

/// Somebody began separately with the same survey; “Trade barrier” is likely to be “Trade > Barriers”.
void somebodyBeganSeparately(World& world) {
    World other;
    other.edit([](core::store::Edit& edit) {
        for (int i = 0; i < 50; ++i)
            edit.ids().guid();
        core::coding::addCoder(edit, "Zhanar");
    });
    other.codes({"Trade barrier", "Other"});
    other.survey(World::steps(), "my survey");
    other.code("R001", "steps", "Trade barrier", "Zhanar");
    other.project().saveCopy(world.folder() / "from Daniyar.marginalia");
}

struct MergeWindow : OpenWindow {
    using OpenWindow::OpenWindow;

    void merge() {
        const std::filesystem::path folder =
            std::filesystem::path(session().filePath().toStdU16String()).parent_path();
        answers.file(QString::fromStdU16String((folder / "from Daniyar.marginalia").u16string()));
        trigger("merge-files");
    }
    ui::ProjectSession& session() { return (**this).session(); }
    std::int64_t integer(const char* sql) { return session().db().integer(sql); }
    template <class Dialog> bool waitFor() {
        return test::waitFor([this] { return (**this).template findChild<Dialog*>() != nullptr; });
    }
    QPushButton* mergeButton() {
        for (QPushButton* each :
             child<ui::MergeFilesDialog>("mergeFilesDialog")->findChildren<QPushButton*>())
            if (each->text() == QLatin1String("Merge"))
                return each;
        throw std::runtime_error("no button Merge");
    }
    test::ScriptedPrompts answers;
};

} // namespace

TEST(MergeWindow, BringsAPackageBackAndSaysWhatCameFromWhom) {
    MergeWindow window(packageComesBack);
    const auto before = window.integer("SELECT count(*) FROM coding");
    window.merge();
    ASSERT_TRUE(window.waitFor<ui::MergeReportDialog>());
    EXPECT_EQ(window.integer("SELECT count(*) FROM coding"), before + 1);
    const auto* work = window.child<QTableWidget>("mergeWork");
    ASSERT_EQ(work->rowCount(), 1);
    EXPECT_EQ(work->item(0, 0)->text(), "from Daniyar.marginalia");
    EXPECT_EQ(work->item(0, 1)->text(), "Daniyar");
    EXPECT_EQ(work->item(0, 2)->text(), "1");
    EXPECT_TRUE(window.child<QPlainTextEdit>("mergeRemarks")->toPlainText().contains("Codes changed: 1"));
    window->session().undo();
    EXPECT_EQ(window.integer("SELECT count(*) FROM coding"), before) << "one step";
    EXPECT_EQ(window.integer("SELECT count(*) FROM code WHERE name = 'Other'"), 1);
}

TEST(MergeWindow, SaysThatNothingWasNew) {
    MergeWindow window(packageComesBack);
    window.merge();
    ASSERT_TRUE(window.waitFor<ui::MergeReportDialog>());
    window.child<ui::MergeReportDialog>("mergeReport")->close();
    ASSERT_TRUE(test::waitFor([&] { return window->findChild<ui::MergeReportDialog*>() == nullptr; }));
    window.merge();
    ASSERT_TRUE(window.waitFor<ui::MergeReportDialog>());
    EXPECT_TRUE(window.child<QLabel>("mergeResult")->text().startsWith("Nothing new"));
}

TEST(MergeWindow, ChangesNothingBeforeEveryConflictIsDecided) {
    MergeWindow window(andTheCodeWasRenamedHere);
    const auto before = window.integer("SELECT count(*) FROM coding");
    window.merge();
    ASSERT_TRUE(window.waitFor<ui::MergeFilesDialog>());
    EXPECT_EQ(window.integer("SELECT count(*) FROM coding"), before);
    const auto* conflicts = window.child<QTableWidget>("mergeConflicts");
    ASSERT_EQ(conflicts->rowCount(), 1);
    EXPECT_TRUE(conflicts->item(0, 1)->text().isEmpty());
    EXPECT_FALSE(window.mergeButton()->isEnabled());
    EXPECT_TRUE(window.child<QComboBox>("mergeOther")->isHidden()) << "a name is no code";
    auto* choices = window.child<QListWidget>("mergeChoices");
    ASSERT_EQ(choices->count(), 2);
    const int rest = choices->item(0)->text().contains("Rest") ? 0 : 1;
    EXPECT_TRUE(choices->item(rest)->text().contains("from Daniyar.marginalia"));
    choices->setCurrentRow(rest);
    EXPECT_TRUE(conflicts->item(0, 1)->text().contains("Rest"));
    ASSERT_TRUE(window.mergeButton()->isEnabled());
    window.mergeButton()->click();
    ASSERT_TRUE(window.waitFor<ui::MergeReportDialog>());
    EXPECT_EQ(window.integer("SELECT count(*) FROM coding"), before + 1);
    EXPECT_EQ(window.integer("SELECT count(*) FROM code WHERE name = 'Rest'"), 1);
    window->session().undo();
    EXPECT_EQ(window.integer("SELECT count(*) FROM code WHERE name = 'Remainder'"), 1);
}

TEST(MergeWindow, MakesOneCodeOfTwoThatCameToHaveOneName) {
    MergeWindow window(andACodeOfThatNameWasMade);
    window.merge();
    ASSERT_TRUE(window.waitFor<ui::MergeFilesDialog>());
    auto* choices = window.child<QListWidget>("mergeChoices");
    ASSERT_EQ(choices->count(), 3) << "one code, the old name, or two codes";
    EXPECT_TRUE(choices->item(0)->text().startsWith("It is one code."))
        << choices->item(0)->text().toStdString();
    choices->setCurrentRow(0);
    ASSERT_TRUE(window.mergeButton()->isEnabled());
    window.mergeButton()->click();
    ASSERT_TRUE(window.waitFor<ui::MergeReportDialog>());
    EXPECT_EQ(window.integer("SELECT count(*) FROM code WHERE name IN ('Rest', 'Other')"), 1);
    EXPECT_EQ(window.integer("SELECT count(*) FROM v_coding WHERE code = 'Rest'"), 1);
    EXPECT_EQ(window->session().codebook().codes().size(), 5U) << "the window has heard of it";
    window->session().undo();
    EXPECT_EQ(window.integer("SELECT count(*) FROM code WHERE name IN ('Rest', 'Other')"), 2);
}

TEST(MergeWindow, ShowsBothTextsOfAnAnswerThatWasRevised) {
    MergeWindow window(aTextWasRevised);
    window.merge();
    ASSERT_TRUE(window.waitFor<ui::MergeFilesDialog>());
    auto* choices = window.child<QListWidget>("mergeChoices");
    ASSERT_EQ(choices->count(), 2);
    EXPECT_TRUE(choices->item(1)->text().contains("“Words nobody wrote here”"))
        << choices->item(1)->text().toStdString();
}

TEST(MergeWindow, ProposesWhatBelongsToWhatInProjectsThatWereNeverOne) {
    MergeWindow window(somebodyBeganSeparately);
    window.merge();
    ASSERT_TRUE(window.waitFor<ui::MergeFilesDialog>());
    EXPECT_TRUE(window.child<QTableWidget>("mergeConflicts")->item(0, 1)->text().contains("Barriers"))
        << "what is likely is chosen already";
    EXPECT_TRUE(window.mergeButton()->isEnabled());
    auto* other = window.child<QComboBox>("mergeOther");
    ASSERT_FALSE(other->isHidden());
    const int routes = other->findData(QByteArray("Trade > Routes"));
    ASSERT_GT(routes, 0);
    other->setCurrentIndex(routes);
    Q_EMIT other->activated(routes);
    EXPECT_TRUE(window.child<QListWidget>("mergeChoices")->selectedItems().isEmpty());
    window.mergeButton()->click();
    ASSERT_TRUE(window.waitFor<ui::MergeReportDialog>());
    EXPECT_EQ(window.integer("SELECT count(*) FROM v_coding WHERE code = 'Trade > Routes' AND coder = "
                             "'Zhanar'"),
              1);
}
