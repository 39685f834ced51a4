// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_window.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_page.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimer>

#include <algorithm>
#include <functional>

using namespace marginalia;
using test::OpenWindow;

namespace {

/// The longest time for which the GUI thread did not come back to its events, while something went on.
class LongestPause {
public:
    LongestPause() {
        m_timer.setInterval(0);
        QObject::connect(&m_timer, &QTimer::timeout,
                         [this] { m_longest = std::max(m_longest, m_clock.restart()); });
    }
    /// Does it, then waits until `done`.
    qint64 during(const std::function<void()>& what, const std::function<bool()>& done) {
        m_longest = 0;
        m_timer.start();
        m_clock.start();
        what();
        static_cast<void>(test::waitFor(done));
        QTest::qWait(20);
        m_timer.stop();
        return m_longest;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

/// Printed with --gtest_also_run_disabled_tests: times on this machine are no test, but someone has to look
/// at them.
TEST(LargeSurvey, DISABLED_KeepsTheWindowAliveWithTwentyThousandRespondents) {
    OpenWindow window([](test::World& world) {
        test::World::Cells cells{{"ID", "Country", "Q1", "causes"}};
        for (int row = 1; row <= 20000; ++row)
            cells.push_back({"L" + std::to_string(row), row % 3 ? "Kazakhstan" : "Uzbekistan", "3",
                             "Answer number " + std::to_string(row) +
                                 " about roads, customs and trust between neighbours in the region."});
        world.survey(cells, "large");
    });
    LongestPause pause;
    ui::SurveyModel& model = window->surveyPage().model();
    const auto rested = [&] { return !model.isReading() && !window->session().isCounting(); };
    const auto say = [](const char* what, qint64 ms) {
        std::printf("%-34s %5lld ms\n", what, static_cast<long long>(ms));
    };
    say("question shown",
        pause.during([&] { window->session().setQuestion(window->session().questions().back().id); },
                     rested));
    ASSERT_EQ(model.rowCount(), 20000);
    QScrollBar* bar = window->surveyPage().grid().verticalScrollBar();
    QElapsedTimer clock;
    clock.start();
    for (int page = 1; page <= 100; ++page) {
        bar->setValue(page * bar->maximum() / 100);
        window->surveyPage().grid().viewport()->repaint();
    }
    say("a page scrolled", clock.elapsed() / 100);
    window->surveyPage().grid().setFocus();
    say("one answer coded", pause.during([&] { window.press('1'); }, rested));
    say("judged, next answer", pause.during([&] { window.press(Qt::Key_Return); }, rested));
    say("sorted by answer",
        pause.during([&] { model.sort(model.answerColumn(), Qt::AscendingOrder); }, rested));
    say("sorted by state",
        pause.during([&] { model.sort(model.stateColumn(), Qt::AscendingOrder); }, rested));
    ui::AnswerFilter filter;
    filter.text = QStringLiteral("number 777");
    say("filtered by text", pause.during([&] { model.setFilter(filter); }, rested));
    EXPECT_EQ(model.rowCount(), 11);
    filter = {};
    filter.show = ui::AnswerFilter::Show::NotJudged;
    say("filtered by state", pause.during([&] { model.setFilter(filter); }, rested));
    std::vector<core::AnswerId> every;
    for (int row = 0; row < model.rowCount(); row += 2)
        every.push_back(model.answerAt(row));
    const core::CodeId code = window->session().codebook().codes().front().id;
    QSignalSpy finished(&window->session().jobs(), &ui::JobRunner::finished);
    say("10,000 answers coded", pause.during([&] { window->desk().applyToMany(every, {code}, true); },
                                             [&] { return finished.count() > 0 && rested(); }));
    say("those taken off the list", pause.during([&] { model.dropOthers({}); }, rested));
    EXPECT_LE(model.rowCount(), 10000);
}

} // namespace
