// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_window.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_page.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QScrollBar>

using namespace marginalia;
using test::OpenWindow;

namespace {

/// Printed with --gtest_also_run_disabled_tests: times on this machine are no test, but someone has to look
/// at them.
TEST(LargeSurvey, DISABLED_ScrollsTwentyThousandRespondentsWithoutDelay) {
    OpenWindow window([](test::World& world) {
        test::World::Cells cells{{"ID", "Country", "Q1", "causes"}};
        for (int row = 1; row <= 20000; ++row)
            cells.push_back({"L" + std::to_string(row), row % 3 ? "Kazakhstan" : "Uzbekistan", "3",
                             "Answer number " + std::to_string(row) +
                                 " about roads, customs and trust between neighbours in the region."});
        world.survey(cells, "large");
    });
    QElapsedTimer clock;
    const auto lap = [&clock](const char* what) {
        std::printf("%-28s %5lld ms\n", what, static_cast<long long>(clock.restart()));
    };
    clock.start();
    window->session().setQuestion(window->session().questions().back().id);
    lap("question shown");
    OpenWindow::settle();
    lap("painted");
    ui::SurveyModel& model = window->surveyPage().model();
    ASSERT_EQ(model.rowCount(), 20000);
    QScrollBar* bar = window->surveyPage().grid().verticalScrollBar();
    clock.restart();
    for (int page = 1; page <= 100; ++page) {
        bar->setValue(page * bar->maximum() / 100);
        window->surveyPage().grid().viewport()->repaint();
    }
    lap("100 pages scrolled");
    window.press('1');
    lap("one answer coded");
    window.press(Qt::Key_Return);
    lap("judged, next answer");
    model.sort(model.answerColumn(), Qt::AscendingOrder);
    lap("sorted by answer");
    ui::AnswerFilter filter;
    filter.text = QStringLiteral("number 777");
    model.setFilter(filter);
    lap("filtered by text");
    EXPECT_EQ(model.rowCount(), 11);
}

} // namespace
