// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/adjudicate.h"
#include "ui/open_window.h"
#include "ui/scripted_prompts.h"
#include "ui/team/dispute_table_dialog.h"
#include "ui/team/problems_dialog.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace marginalia;
using test::OpenWindow;
using test::World;

namespace {

/// One dispute: “Other” on R001, for Aigerim only.
void theyDiffer(World& world) {
    world.code("R001", "steps", "Other", "Aigerim");
    for (const char* who : {"Aigerim", "Daniyar"})
        world.judge("R001", "steps", who, core::coding::JudgementState::Done);
}

struct Meeting : OpenWindow {
    Meeting()
        : OpenWindow(theyDiffer)
        , file(QFileInfo((**this).session().filePath()).absolutePath() + "/meeting.csv") {}

    void writeTable() {
        answers.file(file);
        trigger("dispute-table");
        for (QPushButton* each :
             child<ui::DisputeTableDialog>("disputeTableDialog")->findChildren<QPushButton*>())
            if (each->text() == QString::fromUtf8("Save the table…"))
                each->click();
        EXPECT_TRUE(
            test::waitFor([this] { return (**this).findChild<ui::DisputeTableDialog*>() == nullptr; }));
    }
    /// As somebody fills the table in.
    void decide(const QByteArray& from, const QByteArray& to) {
        QFile table(file);
        ASSERT_TRUE(table.open(QIODevice::ReadOnly));
        QByteArray text = table.readAll();
        table.close();
        ASSERT_TRUE(text.contains(from)) << text.toStdString();
        text.replace(from, to);
        ASSERT_TRUE(table.open(QIODevice::WriteOnly | QIODevice::Truncate));
        table.write(text);
    }
    void takeIn() {
        answers.file(file);
        trigger("take-decisions");
    }
    std::vector<core::team::Settled> settled() { return core::team::settledMatters((**this).session().db()); }
    test::ScriptedPrompts answers;
    QString file;
};

} // namespace

TEST(Meeting, TakesTheDecisionsOfItsTableInAsOneStep) {
    Meeting window;
    window.writeTable();
    window.decide("posts.,,,,", "posts.,neither,,,");
    window.takeIn();
    ASSERT_TRUE(test::waitFor([&] { return !window.settled().empty(); }));
    EXPECT_EQ(window.settled().front().verdict, "neither");
    window->session().undo();
    EXPECT_TRUE(window.settled().empty());
}

TEST(Meeting, ListsTheRowsThatCannotBePlacedAndSettlesNothing) {
    Meeting window;
    window.writeTable();
    window.decide("posts.,,,,", "posts.,Saule,,,"); // nobody here is called that
    window.takeIn();
    ASSERT_TRUE(test::waitFor([&] { return window->findChild<ui::ProblemsDialog*>() != nullptr; }));
    EXPECT_TRUE(window.child<QPlainTextEdit>("problemsRows")->toPlainText().contains("Saule"));
    EXPECT_TRUE(window.settled().empty());
}
