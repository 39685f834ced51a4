// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/manual.h"

#include "ui/help/help_window.h"
#include "ui/help/tour.h"
#include "ui/open_window.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBrowser>

using namespace marginalia;
using ui::HelpWindow;
using ui::Manual;

TEST(Manual, HasTheSamePagesInThreeLanguages) {
    const Manual english(QStringLiteral("en"));
    ASSERT_EQ(english.pages().size(), 13);
    for (const QString& language : {QStringLiteral("ru"), QStringLiteral("kk")}) {
        const Manual other(language);
        ASSERT_EQ(other.pages().size(), english.pages().size()) << language.toStdString();
        for (int i = 0; i < english.pages().size(); ++i) {
            const ui::ManualPage& page = other.pages()[i];
            EXPECT_EQ(page.id, english.pages()[i].id);
            EXPECT_NE(page.title, english.pages()[i].title);
            EXPECT_GT(page.text.size(), english.pages()[i].text.size() / 2) << page.id.toStdString();
            EXPECT_EQ(page.text.count(QStringLiteral("\n## ")),
                      english.pages()[i].text.count(QStringLiteral("\n## ")))
                << language.toStdString() << ' ' << page.id.toStdString();
            EXPECT_EQ(page.text.count(QStringLiteral("\n|")),
                      english.pages()[i].text.count(QStringLiteral("\n|")))
                << language.toStdString() << ' ' << page.id.toStdString();
            if (language == QLatin1String("kk")) {
                EXPECT_TRUE(page.text.contains(QRegularExpression(QStringLiteral("[әғқңөұүһі]"))))
                    << page.id.toStdString();
            }
        }
    }
}

TEST(Manual, HasNoLinkThatLeadsNowhere) {
    static const QRegularExpression links(QStringLiteral(R"(\]\(([^)]*)\))"));
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("ru"), QStringLiteral("kk")}) {
        const Manual manual(language);
        for (const ui::ManualPage& page : manual.pages())
            for (auto link = links.globalMatch(page.text); link.hasNext();) {
                const QString target = link.next().captured(1);
                EXPECT_GE(manual.indexOf(target), 0) << page.id.toStdString() << ": " << target.toStdString();
            }
    }
}

TEST(Manual, FindsPagesByAllWordsTitlesFirst) {
    const Manual manual(QStringLiteral("en"));
    const auto hits = manual.find(QStringLiteral("CODEBOOK"));
    ASSERT_FALSE(hits.isEmpty());
    EXPECT_EQ(manual.pages()[hits.first().page].id, QStringLiteral("codebook"));
    const auto interval = manual.find(QStringLiteral("purposive interval"));
    ASSERT_EQ(interval.size(), 1);
    EXPECT_EQ(manual.pages()[interval.first().page].id, QStringLiteral("shares"));
    EXPECT_TRUE(manual.find(QStringLiteral("zebra")).isEmpty());
}

TEST(HelpWindowOf, ThePlaceWhereThePersonIs) {
    test::OpenWindow window;
    window.child<QWidget>("codebook-tree")->setFocus();
    window.trigger("help");
    auto* help = window.child<HelpWindow>("help");
    EXPECT_EQ(help->page(), HelpWindow::pageFor(window.child<QWidget>("codebook-tree")));
    EXPECT_EQ(HelpWindow::pageFor(window.child<QWidget>("codebook-tree")), QStringLiteral("codebook"));
    EXPECT_EQ(HelpWindow::pageFor(window.child<QWidget>("shareTable")), QStringLiteral("shares"));
    EXPECT_EQ(HelpWindow::pageFor(nullptr), QStringLiteral("start"));
    auto* text = help->findChild<QTextBrowser*>(QStringLiteral("help-text"));
    EXPECT_TRUE(text->toPlainText().startsWith(QStringLiteral("The codebook")));
    auto* find = help->findChild<QLineEdit*>(QStringLiteral("help-find"));
    find->setText(QStringLiteral("zzyzx qwerty"));
    EXPECT_EQ(help->findChild<QListWidget*>(QStringLiteral("help-pages"))->count(), 0);
    EXPECT_FALSE(help->findChild<QLabel*>(QStringLiteral("help-nothing"))->isHidden());
    find->setText(QStringLiteral("undo"));
    EXPECT_GT(help->findChild<QListWidget*>(QStringLiteral("help-pages"))->count(), 1);
}

TEST(TourOf, FiveStepsLeadsThroughTheWindowAndEnds) {
    test::OpenWindow window;
    window.trigger("tour");
    const QPointer<ui::Tour> tour = window.child<ui::Tour>("tour");
    QStringList said;
    for (int step = 0; step < ui::Tour::steps; ++step) {
        EXPECT_EQ(tour->step(), step);
        EXPECT_TRUE(window->rect().contains(tour->geometry())) << step;
        said << tour->findChild<QLabel*>(QStringLiteral("tour-text"))->text();
        QTest::mouseClick(tour->findChild<QPushButton*>(QStringLiteral("tour-next")), Qt::LeftButton);
    }
    EXPECT_EQ(said.removeDuplicates(), 0);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(tour.isNull());
    EXPECT_TRUE(ui::Tour::wasSeen());
}
