// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/share_recount.h"

#include <gtest/gtest.h>

#include <random>

using namespace marginalia::core;
using namespace marginalia::core::shares;

namespace {
/// A small world full of corner cases, and random things to do in it.
class RandomWorld : public ShareWorld {
public:
    explicit RandomWorld(unsigned seed, int revisions = 4)
        : m_random(seed)
        , m_revisions(revisions) {
        for (int i = 0; i < 3; ++i)
            m_coders.push_back(coder("Coder " + std::to_string(i)));
        for (int i = 0; i < 7; ++i)
            m_codes.push_back(
                code("Code " + std::to_string(i), m_codes.empty() || below(3) == 0 ? 0 : any(m_codes)));
        for (int i = 0; i < 12; ++i)
            m_answers.push_back(answer(anyStatus(), 0, below(2) == 0));
        for (int i = 0; i < 120; ++i)
            change();
        takeChanges();
    }

    void change() {
        switch (below(12)) {
        case 0:
        case 1:
        case 2:
        case 3:
            m_codings.push_back(putCode());
            break;
        case 4:
            if (!m_codings.empty())
                removeCoding(any(m_codings));
            break;
        case 5:
        case 6:
        case 7:
            m_judgements.push_back(judge(any(m_coders), any(m_answers), below(m_revisions),
                                         below(5) == 0 ? anyStatus() : "", below(5) == 0 ? "open" : "done"));
            break;
        case 8:
            decide(any(m_answers), any(m_codes), below(2) == 0);
            break;
        case 9:
            if (below(3) == 0)
                decideStatus(any(m_answers), anyStatus());
            else if (below(3) == 0)
                exclude(caseOf(any(m_answers)), below(2) == 0 ? "test" : "");
            else
                status(any(m_answers), anyStatus());
            break;
        case 10:
            if (below(4) == 0)
                revise(any(m_codes), below(m_revisions));
            break;
        default:
            removeOrRecheck();
            break;
        }
    }

    [[nodiscard]] const std::vector<std::int64_t>& coders() const { return m_coders; }

private:
    std::int64_t below(std::int64_t limit) {
        return static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(limit));
    }
    std::int64_t any(const std::vector<std::int64_t>& of) {
        return of[static_cast<std::size_t>(below(static_cast<std::int64_t>(of.size())))];
    }
    std::string anyStatus() {
        static const char* const statuses[] = {"substantive", "substantive", "substantive", "substantive",
                                               "dont_know",   "refused",     "off_topic",   "unclear",
                                               "empty",       "not_reached", "not_asked"};
        return statuses[below(11)];
    }
    std::int64_t putCode() {
        if (below(3) == 0)
            return coding(any(m_coders), any(m_codes), any(m_answers));
        const int start = static_cast<int>(below(12));
        return coding(any(m_coders), any(m_codes), any(m_answers), start,
                      start + 1 + static_cast<int>(below(8)));
    }
    void removeOrRecheck() {
        if (m_judgements.empty())
            return;
        const std::int64_t judgement = any(m_judgements);
        if (db().integer("SELECT count(*) FROM judgement WHERE id = ?1", judgement) == 0)
            return;
        if (below(6) == 0)
            removeJudgement(judgement);
        else
            recheck(judgement, any(m_codes), below(4));
    }

    std::mt19937 m_random;
    std::int64_t m_revisions; ///< states of the codebook; 1: it never changed
    std::vector<std::int64_t> m_coders, m_codes, m_answers, m_codings, m_judgements;
};

std::vector<ShareRequest> allRequests(const RandomWorld& world) {
    std::vector<ShareRequest> requests;
    for (const Base base :
         {Base::Substantive, Base::Answered, Base::Asked, Base::All, Base::Mentions, Base::Segments}) {
        std::vector<Layer> layers;
        if (base != Base::Segments)
            layers = {{LayerKind::Final, {}},
                      {LayerKind::Union, {}},
                      {LayerKind::Intersection, {}},
                      {LayerKind::Majority, {}}};
        for (const std::int64_t coder : world.coders())
            layers.push_back({LayerKind::Coder, CoderId{coder}});
        for (const Layer& layer : layers)
            requests.push_back({world.question(), base, layer, "", IntervalKind::Wilson, {}});
    }
    return requests;
}

void expectSame(ShareWorld& world, const ShareEngine& engine, const ShareRequest& request) {
    const ShareTable table = engine.table(world.db(), request);
    Recount recount(world, request);
    const bool sums = request.base == Base::Mentions || request.base == Base::Segments;
    std::int64_t addedUp = 0;
    std::size_t rows = 0;
    for (const ShareRow& row : table.rows) {
        const Recount::Row expected = recount.row(row.code.value, row.ownOnly);
        ASSERT_EQ(row.n, expected.n) << row.path;
        ASSERT_EQ(row.disputed, expected.disputed) << row.path;
        ASSERT_EQ(row.stale, expected.stale) << row.path;
        if (!sums) {
            ASSERT_EQ(row.base, expected.base) << row.path;
        }
        rows += row.ownOnly ? 0 : 1;
        addedUp += row.level == 0 && !row.ownOnly ? row.n : 0;
        if (row.share) {
            ASSERT_EQ(*row.share, static_cast<double>(row.n) / static_cast<double>(row.base));
        }
    }
    ASSERT_EQ(rows, recount.codes().size());
    const Recount::Head head = recount.head();
    ASSERT_EQ(table.open, head.open);
    ASSERT_EQ(table.disputed, head.disputed);
    ASSERT_EQ(table.mentions, recount.mentions());
    if (sums)
        ASSERT_EQ(table.n, addedUp);
    else
        ASSERT_EQ(table.eligible, head.eligible);
    if (!sums) {
        ASSERT_EQ(table.n, head.eligible - head.open);
    }
}

std::string written(const ShareTable& table) {
    std::string text;
    for (const ShareRow& row : table.rows) {
        for (const std::int64_t figure :
             {row.code.value, row.n, row.base, row.disputed, row.stale, row.eligible})
            text += std::to_string(figure) + " ";
        text += "\n";
    }
    for (const std::int64_t figure :
         {table.n, table.eligible, table.open, table.disputed, table.statusDisputed, table.noneApplies,
          table.mentions, table.segments.value_or(-1), table.judgesLeast, table.judgesMost, table.oneJudge,
          table.ties, table.codedByTwo, table.agreed, table.settled, table.flow.cases, table.flow.asked,
          table.flow.answered, table.flow.substantive})
        text += std::to_string(figure) + " ";
    return text;
}
} // namespace

TEST(ShareRecount, AgreesWithCountingAnswerByAnswerInRandomWorlds) {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        RandomWorld world(seed);
        const ShareEngine engine(world.db(), world.question());
        for (const ShareRequest& request : allRequests(world)) {
            SCOPED_TRACE(testing::Message() << "seed " << seed << ", base " << baseKey(request.base)
                                            << ", layer " << layerKey(world.db(), request.layer));
            ASSERT_NO_FATAL_FAILURE(expectSame(world, engine, request));
        }
    }
}

TEST(ShareRecount, FollowsEveryChangeLikeAFreshCount) {
    for (unsigned seed = 100; seed < 150; ++seed) {
        RandomWorld world(seed, seed % 3 == 0 ? 4 : 1);
        ShareEngine engine(world.db(), world.question());
        // Few tables at a time, as a window asks for them: what was counted for them before is kept.
        const std::vector<ShareRequest> requests = allRequests(world);
        const std::vector<ShareRequest> followed{requests[0], requests[seed % requests.size()],
                                                 requests[(7 * seed + 3) % requests.size()]};
        for (int step = 0; step < 20; ++step) {
            for (int i = 0; i <= step % 3; ++i)
                world.change();
            engine.refresh(world.db(), world.takeChanges());
            const ShareEngine fresh(world.db(), world.question());
            for (const ShareRequest& request : followed)
                ASSERT_EQ(written(engine.table(world.db(), request)),
                          written(fresh.table(world.db(), request)))
                    << "seed " << seed << ", step " << step << ", " << baseKey(request.base) << ", "
                    << layerKey(world.db(), request.layer);
        }
    }
}

TEST(ShareRecount, FollowsCasesThatCameOrWent) {
    RandomWorld world(7);
    ShareEngine engine(world.db(), world.question());
    const ShareRequest request{world.question(), Base::All, {}, "", IntervalKind::Wilson, {}};
    const std::int64_t before = engine.table(world.db(), request).eligible;
    const std::int64_t who = world.respondent();
    EXPECT_TRUE(engine.refresh(world.db(), world.takeChanges()));
    EXPECT_EQ(engine.table(world.db(), request).eligible, before + 1);
    world.answer("substantive", who);
    EXPECT_TRUE(engine.refresh(world.db(), world.takeChanges()));
    EXPECT_EQ(engine.table(world.db(), request).eligible, before + 1);
}

TEST(ShareRecount, IsNotConcernedByOtherQuestions) {
    RandomWorld world(7);
    ShareEngine engine(world.db(), world.question());
    store::ChangeSet changes;
    EXPECT_FALSE(engine.refresh(world.db(), changes));
    world.db().run("INSERT INTO question (id, survey_id, name) VALUES (5, 3, 'other')");
    changes.table("question").added.push_back(5);
    EXPECT_FALSE(engine.refresh(world.db(), changes));
}
