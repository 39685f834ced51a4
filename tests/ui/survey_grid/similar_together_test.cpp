// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_window.h"
#include "ui/screen.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_page.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QHeaderView>

using namespace marginalia;
using test::OpenWindow;

namespace {

/// R01 and R04 say the same, and so do R02, R05 and R06; R03 is alone.
void addAlike(test::World& world) {
    world.survey({{"ID", "likes"},
                  {"R01", "More trust between the neighbours."},
                  {"R02", "Simplify the border procedures!"},
                  {"R03", "Railways."},
                  {"R04", "more trust between the neighbours"},
                  {"R05", "simplify the border procedures"},
                  {"R06", "Simplify the border procedures"}},
                 "second");
}

QStringList listed(OpenWindow& window) {
    QStringList rows;
    const ui::SurveyModel& model = window->surveyPage().model();
    for (int row = 0; row < model.rowCount(); ++row)
        rows << model.respondentAt(row);
    return rows;
}

struct Alike : testing::Test {
    Alike()
        : window(addAlike) {
        for (const core::survey::Question& each : window->session().questions())
            if (each.name == "likes")
                window->session().setQuestion(each.id);
        OpenWindow::settle();
    }
    bool comesTo(const QStringList& rows) {
        return test::waitFor([&] { return listed(window) == rows; });
    }

    OpenWindow window;
    const QStringList inFileOrder{"R01", "R02", "R03", "R04", "R05", "R06"};
    const QStringList together{"R02", "R05", "R06", "R01", "R04", "R03"};
};

TEST_F(Alike, StandTogetherOnRequestAndGoBack) {
    ASSERT_EQ(listed(window), inFileOrder);
    window.trigger("similar-together");
    EXPECT_TRUE(comesTo(together)) << listed(window).join(' ').toStdString();
    const ui::SurveyModel& model = window->surveyPage().model();
    EXPECT_EQ(model.groupAt(0), model.groupAt(2));
    EXPECT_NE(model.groupAt(2), model.groupAt(3));
    EXPECT_EQ(model.groupAt(5), -1);
    EXPECT_TRUE(window->actions().find(QStringLiteral("similar-together"))->isChecked());
    test::takePicture(*window, QStringLiteral("similar-together"));
    window.trigger("similar-together");
    EXPECT_TRUE(comesTo(inFileOrder));
    EXPECT_FALSE(window->actions().find(QStringLiteral("similar-together"))->isChecked());
}

TEST_F(Alike, GiveWayToTheOrderOfAColumn) {
    window.trigger("similar-together");
    ASSERT_TRUE(comesTo(together));
    window.child<ui::SurveyGrid>("survey-grid")->horizontalHeader()->setSortIndicator(0, Qt::DescendingOrder);
    EXPECT_TRUE(comesTo({"R06", "R05", "R04", "R03", "R02", "R01"}));
    EXPECT_FALSE(window->actions().find(QStringLiteral("similar-together"))->isChecked());
}

TEST_F(Alike, AreOfTheQuestionThatIsLookedAt) {
    window.trigger("similar-together");
    ASSERT_TRUE(comesTo(together));
    window->session().setQuestion(window->session().questions().front().id);
    EXPECT_TRUE(test::waitFor(
        [&] { return listed(window).size() == 8 && window->surveyPage().model().groupAt(0) == -1; }));
}

} // namespace
