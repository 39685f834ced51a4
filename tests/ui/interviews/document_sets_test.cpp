// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interviews/interview_panel.h"
#include "ui/interviews/interviews.h"
#include "ui/open_window.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

using namespace marginalia;
using test::OpenWindow;

namespace {

struct Sets : OpenWindow {
    Sets()
        : OpenWindow(test::addInterviews) {
        trigger("page-documents");
        child<QToolButton>("interviewSets")->click();
        settle();
        name = child<QComboBox>("documentSetName");
        members = child<QListWidget>("documentSetMembers");
    }
    void tick(int row, bool on) { members->item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked); }
    QPushButton* save() {
        for (QPushButton* button : name->window()->findChildren<QPushButton*>())
            if (button->property("primary").toBool())
                return button;
        return nullptr;
    }
    bool headBecomes(const char* text) {
        return test::waitFor([&] { return child<QLabel>("interviewHead")->text() == QLatin1String(text); });
    }

    QComboBox* name = nullptr;
    QListWidget* members = nullptr;
};

TEST(DocumentSets, ANewSetIsSavedAndCounted) {
    Sets window;
    window.name->setEditText(QStringLiteral("Roads"));
    EXPECT_FALSE(window.save()->isEnabled());
    window.tick(1, true);
    window.tick(2, true);
    window.save()->click();
    EXPECT_TRUE(window.headBecomes("Transcripts, N = 2"));
    EXPECT_EQ(window.child<QComboBox>("interviewSet")->currentText(), QStringLiteral("Roads"));
    window.trigger("undo");
    EXPECT_TRUE(window.headBecomes("Transcripts, N = 3")); // the set is gone: all of them
    EXPECT_EQ(window.child<QComboBox>("interviewSet")->currentText(), QStringLiteral("All transcripts"));
}

TEST(DocumentSets, ASetShowsItsMembersAndIsRemovedWithoutAny) {
    Sets window;
    window.name->setEditText(QStringLiteral("East"));
    EXPECT_EQ(window.members->item(0)->checkState(), Qt::Checked);
    EXPECT_EQ(window.members->item(2)->checkState(), Qt::Unchecked);
    window.tick(0, false);
    window.tick(1, false);
    EXPECT_EQ(window.save()->text(), QStringLiteral("Remove the set"));
    window.save()->click();
    EXPECT_EQ(window.child<QComboBox>("interviewSet")->findText(QStringLiteral("East")), -1);
}

} // namespace
