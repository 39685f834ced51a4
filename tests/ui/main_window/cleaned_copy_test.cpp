// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"
#include "ui/open_window.h"
#include "ui/scripted_prompts.h"
#include "ui/session/project_session.h"
#include "ui/widgets/notice_bar.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace marginalia;

TEST(CleanedCopyOffer, OpensACopyOfAProjectThatAnotherProgramAltered) {
    test::OpenWindow window;
    const QTemporaryDir folder;
    const QString altered = folder.filePath(QStringLiteral("altered.marginalia"));
    window->session().project().saveCopy(altered.toStdU16String());
    core::store::Connection(altered.toStdU16String(), core::store::Connection::Mode::ReadWrite)
        .execute("CREATE TABLE theirs (a)");
    EXPECT_FALSE(window->openProject(altered));
    auto* notices = window.child<ui::NoticeBar>("notice");
    EXPECT_TRUE(notices->sentence().contains(QStringLiteral("altered by another program")))
        << notices->sentence().toStdString();

    test::ScriptedPrompts prompts;
    const QString clean = folder.filePath(QStringLiteral("clean.marginalia"));
    prompts.file(clean);
    QTest::mouseClick(window.child<QPushButton>("notice-action"), Qt::LeftButton);
    ASSERT_TRUE(test::waitFor([&] { return window->session().filePath() == QFile(clean).fileName(); }));
    EXPECT_TRUE(notices->sentence().contains(QStringLiteral("Rows taken over")))
        << notices->sentence().toStdString();
    EXPECT_EQ(window.count("Institutions"), 0);
}
