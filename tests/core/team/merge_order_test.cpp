// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/random_edits.h"
#include "core/project_files.h"
#include "core/team/packages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace marginalia::core::team {
namespace {

using test::stateOf;
namespace fs = std::filesystem;

/// Two packages and a copy in which random work was done, each in an older and a newer state.
struct MergeOrder : testing::Test, test::Team {
    void SetUp() override {
        world.edit(codes("R001", "Other", "Daniyar"));
        world.edit(codes("R002", "Trade", "Aigerim", Span{0, 5}));
        const std::vector<std::pair<fs::path, std::string>> given{
            {pack("Daniyar", "d.marginalia"), "Daniyar"},
            {pack("Aigerim", "a.marginalia"), "Aigerim"},
            {copy("copy.marginalia"), ofTheCopy}};
        for (const auto& [file, who] : given) {
            randomWork(file, who, 12);
            files.push_back(world.folder() / ("older " + file.filename().string()));
            fs::copy_file(file, files.back());
            randomWork(file, who, 8);
            files.push_back(file);
        }
        world.edit(codes("R003", "Trade", "Aigerim"));
        base = world.folder() / "base.marginalia";
        world.project().saveCopy(base);
    }
    void randomWork(const fs::path& file, const std::string& who, int steps) {
        for (int i = 0; i < steps; ++i) {
            const std::string respondent = "R00" + std::to_string(1 + below(6));
            static const std::vector<std::string> paths{"Institutions", "Trade", "Trade > Barriers", "Other"};
            const std::string path = paths[static_cast<std::size_t>(below(4))];
            work(file, who, [&](store::Edit& edit) {
                const CoderId id = coding::ensureCoder(edit, who);
                const coding::Place place{world.answerId(respondent, "steps"), {}};
                switch (below(5)) {
                case 0:
                    codebook::createPath(edit, {"Trade", "New code of " + who + std::to_string(below(3))});
                    break;
                case 1:
                    coding::removeAll(edit, id, world.codeId(path), place);
                    break;
                case 2:
                    coding::judge(edit, id, place.answer, coding::JudgementState::Done);
                    break;
                default: {
                    const std::int64_t start = below(10);
                    coding::apply(edit, id, world.codeId(path), place, Span{start, start + 1 + below(8)},
                                  {mainRound, false, "memo of " + who});
                }
                }
            });
        }
    }
    std::int64_t below(std::int64_t limit) {
        return static_cast<std::int64_t>(engine() % static_cast<std::uint64_t>(limit));
    }
    /// The project after merging these, some together, some one after the other. Codes of one name are one.
    std::string merged(const std::vector<fs::path>& order, bool together) {
        const fs::path target = world.folder() / "target.marginalia";
        fs::remove(target);
        fs::copy_file(base, target);
        ProjectOptions options;
        options.who = "Aigerim";
        options.clock = Clock::fixedAt("2026-05-01");
        options.copies = false;
        const auto project = Project::open(target, options);
        const auto bring = [&](const std::vector<fs::path>& some) {
            Decisions decisions;
            std::vector<Conflict> open;
            for (int questions = 0; questions < 5; ++questions) { // a decision may lead to another question
                open = team::merge(*project, some, decisions).open;
                for (const Conflict& conflict : open)
                    if (conflict.kind == ConflictKind::SameName)
                        decisions[conflict.key] = "join";
            }
            for (const Conflict& conflict : open)
                ADD_FAILURE() << conflict.what.english();
        };
        if (together)
            bring(order);
        else
            for (const fs::path& file : order)
                bring({file});
        for (const Sentence& problem : project->verify().problems)
            ADD_FAILURE() << problem.english();
        return stateOf(project->db());
    }

    std::string ofTheCopy = "Zhanar";
    std::vector<fs::path> files;
    fs::path base;
    std::mt19937_64 engine{3};
};

TEST_F(MergeOrder, AndRepetitionDoNotMatter) {
    const std::string expected = merged({files[1], files[3], files[5]}, true);
    for (int round = 0; round < 8; ++round) {
        std::vector<fs::path> order = files;
        order.insert(order.end(), files.begin(), files.begin() + round % 4);
        std::ranges::shuffle(order, engine);
        EXPECT_EQ(merged(order, round % 2 == 0), expected) << "round " << round;
    }
}

/// One coder worked in a package and in a copy: on the same answers, with new codes of the same names.
struct MergeOrderOfOneCoder : MergeOrder {
    MergeOrderOfOneCoder() { ofTheCopy = "Daniyar"; }
};

TEST_F(MergeOrderOfOneCoder, DoesNotMatterEither) {
    const std::string expected = merged({files[1], files[3], files[5]}, true);
    for (int round = 0; round < 3; ++round) {
        std::vector<fs::path> order = files;
        std::ranges::shuffle(order, engine);
        EXPECT_EQ(merged(order, round % 2 == 0), expected) << "round " << round;
    }
}

TEST_F(MergeOrder, DoesNotMatterWhereCodesOfOneNameBecomeOne) {
    const auto newer = [this](std::size_t file) {
        files.push_back(world.folder() / ("newest " + files[file].filename().string()));
        fs::copy_file(files[file], files.back());
        return files.back();
    };
    // Three codes come to be called “Ways”, two by another name and one new; each has a child “By sea”.
    work(files[1], "Daniyar", names("Trade > Routes", "Ways"));
    work(files[1], "Daniyar", codes("R004", "Trade > Routes", "Daniyar"));
    work(files[1], "Daniyar", codes("R004", "Trade > Barriers", "Daniyar")); // twice, once they are one
    work(files[3], "Aigerim", names("Trade > Barriers", "Ways"));
    work(files[3], "Aigerim", codes("R005", "Trade > Barriers", "Aigerim"));
    for (const auto& [file, who] :
         {std::pair(1U, "Daniyar"), std::pair(3U, "Aigerim"), std::pair(5U, "Zhanar")})
        work(files[file], who, [&, who = who](store::Edit& edit) {
            const CodeId sea = codebook::createPath(edit, {"Trade", "Ways", "By sea"});
            coding::apply(edit, coding::ensureCoder(edit, who), sea, {world.answerId("R001", "steps"), {}},
                          std::nullopt);
        });
    // Those who keep working know nothing of that.
    const fs::path daniyar = newer(1);
    work(daniyar, "Daniyar", codes("R006", "Trade > Routes", "Daniyar"));
    work(daniyar, "Daniyar", uncodes("R004", "Trade > Barriers", "Daniyar"));
    const fs::path zhanar = newer(5);
    randomWork(zhanar, "Zhanar", 5);

    const std::string expected = merged({daniyar, files[3], zhanar}, true);
    const auto number = [&](const char* sql) {
        return Project::open(world.folder() / "target.marginalia", {})->db().integer(sql);
    };
    EXPECT_EQ(number("SELECT count(*) FROM code WHERE name = 'Ways'"), 1);
    EXPECT_EQ(number("SELECT count(*) FROM code WHERE name = 'By sea'"), 1);
    EXPECT_EQ(number("SELECT count(*) FROM code WHERE name IN ('Routes', 'Barriers')"), 0);
    EXPECT_EQ(number("SELECT count(DISTINCT coder_id) FROM coding c JOIN code d ON d.id = c.code_id "
                     "WHERE d.name = 'By sea'"),
              3);
    for (int round = 0; round < 4; ++round) {
        std::vector<fs::path> order = files;
        order.insert(order.end(), files.begin(), files.begin() + round % 4);
        std::ranges::shuffle(order, engine);
        EXPECT_EQ(merged(order, round % 2 == 0), expected) << "round " << round;
    }
}

TEST_F(MergeOrder, DoesNotMatterForDecisionsEither) {
    work(files[1], "Daniyar", names("Trade > Routes", "Roads"));
    work(files[3], "Aigerim", names("Trade > Routes", "Ways"));
    std::vector<std::string> states;
    for (const auto& order : {std::vector{files[1], files[3]}, std::vector{files[3], files[1], files[3]}}) {
        const fs::path target = world.folder() / "target.marginalia";
        fs::remove(target);
        fs::copy_file(base, target);
        const auto project = Project::open(target, {});
        const auto asked = team::merge(*project, order).open;
        ASSERT_EQ(asked.size(), 1U);
        EXPECT_EQ(asked[0].options[0].take, "Roads");
        EXPECT_EQ(asked[0].options[1].take, "Ways");
        EXPECT_TRUE(team::merge(*project, order, {{asked[0].key, "Ways"}}).changed);
        states.push_back(stateOf(project->db()));
    }
    EXPECT_EQ(states[0], states[1]);
}

} // namespace
} // namespace marginalia::core::team
