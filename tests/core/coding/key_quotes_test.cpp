// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/key_quotes.h"

#include "core/base/error.h"
#include "core/report/quotes_report.h"
#include "world.h"

#include <gmock/gmock.h>

using namespace marginalia;
using namespace marginalia::core;
using test::World;
using testing::ElementsAre;

namespace {

class KeyQuotes : public testing::Test {
protected:
    KeyQuotes()
        : world(World::coded()) {
        first = world.code("R001", "steps", "Trade > Barriers", "Aigerim").id;
        second = world.code("R004", "steps", "Trade > Barriers", "Aigerim").id;
        third = world.code("R006", "steps", "Institutions", "Aigerim").id;
    }
    std::vector<CodingId> order() const {
        std::vector<CodingId> ids;
        for (const coding::Coding& each : coding::keyQuotes(world.db()))
            ids.push_back(each.id);
        return ids;
    }
    void star(CodingId coding) {
        world.edit([&](store::Edit& edit) { coding::addKeyQuote(edit, coding); });
    }
    void move(CodingId coding, std::size_t place) {
        world.edit([&](store::Edit& edit) { coding::moveKeyQuote(edit, coding, place); });
    }

    World world;
    CodingId first, second, third;
};

} // namespace

TEST_F(KeyQuotes, StandInTheOrderInWhichTheyWereStarred) {
    star(second);
    star(first);
    star(second); // already one: stays where it is
    EXPECT_THAT(order(), ElementsAre(second, first));
    world.edit([&](store::Edit& edit) { coding::removeKeyQuote(edit, second); });
    EXPECT_THAT(order(), ElementsAre(first));
    world.project().undo();
    EXPECT_THAT(order(), ElementsAre(second, first));
}

TEST_F(KeyQuotes, CanBeMovedToAnyPlace) {
    for (const CodingId each : {first, second, third})
        star(each);
    move(third, 0);
    EXPECT_THAT(order(), ElementsAre(third, first, second));
    move(third, 1);
    EXPECT_THAT(order(), ElementsAre(first, third, second));
    move(first, 99);
    EXPECT_THAT(order(), ElementsAre(third, second, first));
    world.project().undo();
    EXPECT_THAT(order(), ElementsAre(first, third, second));
}

TEST_F(KeyQuotes, StarsWithTheSameNumberAreToldApartByAMove) {
    world.edit([&](store::Edit& edit) {
        coding::setStar(edit, first, 1);
        coding::setStar(edit, second, 1);
        coding::setStar(edit, third, 9);
    });
    move(third, 1);
    ASSERT_EQ(order().size(), 3U);
    EXPECT_EQ(order()[1], third);
    EXPECT_THROW(move(world.code("R005", "steps", "Other", "Aigerim").id, 0), Error);
}

TEST_F(KeyQuotes, ComeFirstInTheQuotesOfTheirCode) {
    star(second);
    const report::Table table = report::quotesTable(
        world.db(), {*survey::questionByName(world.db(), "steps")}, {.any = false, .only = {}}, {});
    std::vector<std::string> who;
    for (const report::Row& row : table.rows)
        who.push_back(row.cells[1].printed());
    EXPECT_THAT(who, ElementsAre("Respondent 6", "Respondent 4", "Respondent 1"));
}

TEST_F(KeyQuotes, HaveATableOfTheirOwnThatKeepsToConsent) {
    for (const CodingId each : {third, first, second})
        star(each);
    const auto who = [&] {
        std::vector<std::string> all;
        const report::Table table = report::keyQuotesTable(world.db(), {});
        for (const report::Row& row : table.rows)
            all.push_back(row.cells[1].printed());
        return all;
    };
    EXPECT_THAT(who(), ElementsAre("Respondent 6", "Respondent 1", "Respondent 4"));
    world.edit([&](store::Edit& edit) {
        survey::setConsent(edit, world.caseId("R001"), survey::Consent::NotForQuotation, {}, {});
    });
    EXPECT_THAT(who(), ElementsAre("Respondent 6", "Respondent 4"));
    EXPECT_EQ(report::keyQuotesTable(world.db(), {}).notes.front(),
              "Left out, since their respondents may not be quoted: 1 coded passages.");
}
