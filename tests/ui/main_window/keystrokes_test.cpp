// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_window.h"
#include "ui/widgets/physical_keys.h"

#include <gtest/gtest.h>

#include <array>
#include <map>

using namespace marginalia;
using test::OpenWindow;

namespace {

constexpr int answers = 53;
constexpr int most = 3; ///< keystrokes for an answer with one code

/// 53 answers in three languages; among them stand one "don't know" and one empty row, which are passed by.
void fiftyThree(test::World& world) {
    constexpr std::array<const char*, 3> texts{
        "Open the border posts and check a load only once, whoever checks it.",
        "Нужны понятные правила и общий суд, которому верят все стороны.",
        "Сауда жолдарын ашып, құжаттарды бір терезеден беру қажет."};
    test::World::Cells cells{{"ID", "Country", "Q1", "steps"}};
    for (int i = 6; i < answers; ++i)
        cells.push_back({"S" + std::to_string(100 + i), "Kazakhstan", "3",
                         texts[static_cast<std::size_t>(i) % texts.size()] + std::to_string(i)});
    world.survey(cells, "more");
}

struct Layout {
    const char* name;
    const char* one;    ///< what is typed at the place of 1
    const char* two;    ///< of 2
    const char* letter; ///< of b
};

/// Presses keys by their place and counts every one, so that no way round is free.
class Hand {
public:
    Hand(OpenWindow& window, const Layout& layout)
        : m_window(window)
        , m_typed{{'1', layout.one}, {'2', layout.two}, {'b', layout.letter}} {}

    void key(char place) {
        ++m_count;
        m_window.press(place, QString::fromUtf8(m_typed.at(place)));
    }
    void enter() {
        ++m_count;
        m_window.press(Qt::Key_Return);
    }
    [[nodiscard]] int count() const { return m_count; }

private:
    OpenWindow& m_window;
    std::map<char, const char*> m_typed;
    int m_count = 0;
};

class Keystrokes : public testing::TestWithParam<Layout> {};

TEST_P(Keystrokes, FiftyThreeAnswersTakeAtMostThreeEach) {
    OpenWindow window(fiftyThree);
    Hand hand(window, GetParam());
    constexpr std::array<char, 3> keys{'1', 'b', '2'};
    const std::array<QString, 3> codes{QStringLiteral("Institutions"), QStringLiteral("Barriers"),
                                       QStringLiteral("Routes")};
    const auto& db = window->session().db();
    int coded = 0;
    QString before;
    // From the opened project on: no click, no focus set by the test.
    while (coded < answers && window.current() != before) {
        const int start = hand.count();
        before = window.current();
        if (before == QLatin1String("R007") || before == QLatin1String("R008")) {
            hand.enter(); // nothing to code there
            continue;
        }
        const std::size_t which = static_cast<std::size_t>(coded) % keys.size();
        hand.key(keys[which]);
        EXPECT_EQ(window.chips(), QStringList{codes[which]}) << before.toStdString();
        hand.enter();
        ++coded;
        EXPECT_LE(hand.count() - start, most) << before.toStdString();
    }
    EXPECT_EQ(coded, answers);
    // Recounted in the file: each of the 53 has one code and is judged, by one coder.
    EXPECT_EQ(db.integer("SELECT count(*) FROM coding"), answers);
    EXPECT_EQ(db.integer("SELECT count(DISTINCT answer_id) FROM coding"), answers);
    EXPECT_EQ(db.integer("SELECT count(*) FROM judgement WHERE answer_id IN (SELECT answer_id FROM coding)"),
              answers);
    EXPECT_LE(hand.count(), most * answers);
    RecordProperty("keystrokes", hand.count());
}

INSTANTIATE_TEST_SUITE_P(Layouts, Keystrokes,
                         testing::Values(Layout{"us", "1", "2", "b"}, Layout{"ru", "1", "2", "и"},
                                         Layout{"kz", "\"", "ә", "и"}),
                         [](const testing::TestParamInfo<Layout>& layout) {
                             return std::string(layout.param.name);
                         });

} // namespace
