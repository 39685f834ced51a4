// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/share_table.h"
#include "core/shares/share_world.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

using namespace marginalia::core;
using namespace marginalia::core::shares;

namespace {
/// The same figures counted the slow way: answer by answer, row by row, with the rows of the file in maps.
class Recount {
public:
    Recount(ShareWorld& world, const ShareRequest& request)
        : m_request(request) {
        read(world);
    }

    struct Row {
        std::int64_t n = 0, base = 0, disputed = 0, stale = 0;
        auto operator<=>(const Row&) const = default;
    };

    enum class Value { No, Yes, Unknown, Disputed };

    Row row(std::int64_t code, bool ownOnly) {
        const bool sums = m_request.base == Base::Mentions || m_request.base == Base::Segments;
        Row row;
        const std::set<std::int64_t> codes = ownOnly ? std::set{code} : subtree(code);
        for (const auto& [answer, facts] : m_answers) {
            if (!facts.included)
                continue;
            const std::string status = statusOf(answer);
            const bool inBase = isIn(m_request.base, status, facts.text);
            if (inBase && status != "substantive") {
                row.base += 1;
                row.disputed += waiting(answer, codes) ? 1 : 0;
            }
            if (status != "substantive" || judges(answer).size() < needed())
                continue;
            const Value value = decide(answer, codes);
            row.stale += value == Value::Unknown ? 1 : 0;
            if (sums) {
                for (const std::int64_t each : codes) {
                    const Value own = decide(answer, {each});
                    row.disputed += own == Value::Disputed ? 1 : 0;
                    if (own == Value::Yes)
                        row.n += m_request.base == Base::Segments ? segments(answer, each) : 1;
                }
                continue;
            }
            row.base += value == Value::Unknown ? 0 : 1;
            row.n += value == Value::Yes ? 1 : 0;
            row.disputed += value == Value::Disputed ? 1 : 0;
        }
        return row;
    }

    std::int64_t mentions() {
        std::int64_t sum = 0;
        for (const auto& [answer, facts] : m_answers) {
            if (!facts.included || statusOf(answer) != "substantive" || judges(answer).size() < needed())
                continue;
            for (const auto& [code, parent] : m_parents)
                sum += decide(answer, {code}) == Value::Yes ? 1 : 0;
        }
        return sum;
    }

    struct Head {
        std::int64_t eligible = 0, open = 0, disputed = 0;
        auto operator<=>(const Head&) const = default;
    };
    Head head() {
        Head head;
        for (const auto& [answer, facts] : m_answers) {
            if (!facts.included)
                continue;
            const std::string status = statusOf(answer);
            const bool inBase = isIn(m_request.base, status, facts.text);
            head.eligible += inBase ? 1 : 0;
            const bool judged = judges(answer).size() >= needed();
            head.open += status == "substantive" && !judged ? 1 : 0;
            bool disputed = false;
            for (const auto& [code, parent] : m_parents) {
                if (status == "substantive" && judged)
                    disputed = disputed || decide(answer, {code}) == Value::Disputed;
            }
            if (m_request.layer.kind == LayerKind::Final && !m_decidedStatus.contains(answer)) {
                for (const auto& [key, proposed] : m_proposed) {
                    if (key.second == answer && proposed != facts.status)
                        disputed = disputed || inBase || isIn(m_request.base, proposed, facts.text);
                }
            }
            head.disputed += disputed ? 1 : 0;
        }
        return head;
    }

    [[nodiscard]] const std::map<std::int64_t, std::int64_t>& codes() const { return m_parents; }

private:
    struct Facts {
        std::string status;
        bool text = false;
        bool included = false;
    };
    using Pair = std::pair<std::int64_t, std::int64_t>;

    void read(ShareWorld& world) {
        const auto each = [&world](const char* sql, const auto& take) {
            store::Statement rows = world.db().prepare(sql);
            while (rows.step())
                take(rows);
        };
        each("SELECT a.id, a.status, a.text_id IS NOT NULL, k.excluded IS NULL FROM answer a JOIN study_case "
             "k ON k.id = a.case_id",
             [this](auto& r) {
                 m_answers[r.integer(0)] = {r.text(1), r.integer(2) != 0, r.integer(3) != 0};
             });
        each("SELECT id, ifnull(parent_id, 0), revision FROM code", [this](auto& r) {
            m_parents[r.integer(0)] = r.integer(1);
            m_revisions[r.integer(0)] = r.integer(2);
        });
        each("SELECT coder_id, answer_id, code_id, start_position, end_position FROM coding",
             [this](auto& r) {
                 m_codings[{r.integer(0), r.integer(1)}][r.integer(2)].emplace(r.integer(3), r.integer(4));
             });
        each("SELECT coder_id, answer_id, ifnull(status, ''), revision, id FROM judgement WHERE state = "
             "'done'",
             [this](auto& r) {
                 const Pair key{r.integer(0), r.integer(1)};
                 m_judged[key] = r.integer(3);
                 m_judgementIds[key] = r.integer(4);
                 if (!r.text(2).empty())
                     m_proposed[key] = r.text(2);
             });
        each("SELECT judgement_id, code_id, revision FROM recheck", [this](auto& r) {
            m_rechecks[{r.integer(0), r.integer(1)}] = r.integer(2);
        });
        each("SELECT answer_id, ifnull(code_id, 0), ifnull(present, 0), ifnull(status, '') FROM decision",
             [this](auto& r) {
                 if (r.integer(1) == 0)
                     m_decidedStatus[r.integer(0)] = r.text(3);
                 else
                     m_decided[{r.integer(0), r.integer(1)}] = r.integer(2) != 0;
             });
    }

    [[nodiscard]] bool combines() const {
        const LayerKind kind = m_request.layer.kind;
        return kind == LayerKind::Union || kind == LayerKind::Intersection || kind == LayerKind::Majority;
    }
    [[nodiscard]] std::size_t needed() const { return combines() ? 2 : 1; }

    static bool isIn(Base base, const std::string& status, bool text) {
        const bool answered = status == "substantive" || status == "dont_know" || status == "off_topic" ||
                              status == "unclear" || (status == "refused" && text);
        switch (base) {
        case Base::Answered:
            return answered;
        case Base::Asked:
            return status != "not_asked";
        case Base::All:
            return true;
        default:
            return status == "substantive";
        }
    }

    std::string statusOf(std::int64_t answer) {
        if (m_request.layer.kind == LayerKind::Coder) {
            if (const auto mine = m_proposed.find({m_request.layer.coder.value, answer});
                mine != m_proposed.end())
                return mine->second;
        }
        if (const auto decided = m_decidedStatus.find(answer); decided != m_decidedStatus.end())
            return decided->second;
        return m_answers[answer].status;
    }

    std::vector<std::int64_t> judges(std::int64_t answer) {
        std::vector<std::int64_t> result;
        for (const auto& [key, revision] : m_judged) {
            if (key.second == answer &&
                (m_request.layer.kind != LayerKind::Coder || key.first == m_request.layer.coder.value))
                result.push_back(key.first);
        }
        return result;
    }

    std::set<std::int64_t> subtree(std::int64_t code) {
        std::set<std::int64_t> result{code};
        for (std::size_t before = 0; before != result.size();) {
            before = result.size();
            for (const auto& [child, parent] : m_parents) {
                if (result.contains(parent))
                    result.insert(child);
            }
        }
        return result;
    }

    Value judged(std::int64_t coder, std::int64_t answer, const std::set<std::int64_t>& codes) {
        bool yes = false;
        for (const std::int64_t code : codes) {
            const auto decided = m_decided.find({answer, code});
            if (m_request.layer.kind == LayerKind::Final && decided != m_decided.end()) {
                yes = yes || decided->second;
                continue;
            }
            const auto again = m_rechecks.find({m_judgementIds[{coder, answer}], code});
            const bool rechecked = again != m_rechecks.end() && again->second >= m_revisions[code];
            if (m_judged[{coder, answer}] < m_revisions[code] && !rechecked)
                return Value::Unknown;
            yes = yes || m_codings[{coder, answer}].contains(code);
        }
        return yes ? Value::Yes : Value::No;
    }

    Value decide(std::int64_t answer, const std::set<std::int64_t>& codes) {
        std::size_t yes = 0;
        std::size_t no = 0;
        for (const std::int64_t coder : judges(answer)) {
            const Value value = judged(coder, answer, codes);
            yes += value == Value::Yes ? 1 : 0;
            no += value == Value::No ? 1 : 0;
        }
        if (yes + no < needed())
            return Value::Unknown;
        switch (m_request.layer.kind) {
        case LayerKind::Union:
            return yes > 0 ? Value::Yes : Value::No;
        case LayerKind::Intersection:
            return no == 0 ? Value::Yes : Value::No;
        case LayerKind::Majority:
            return yes > no ? Value::Yes : Value::No;
        default:
            return yes == 0 ? Value::No : no == 0 ? Value::Yes : Value::Disputed;
        }
    }

    bool waiting(std::int64_t answer, const std::set<std::int64_t>& codes) {
        if (m_request.layer.kind != LayerKind::Final || m_decidedStatus.contains(answer))
            return false;
        bool proposed = false;
        for (const auto& [key, status] : m_proposed)
            proposed = proposed || (key.second == answer && status == "substantive" &&
                                    m_answers[answer].status != status);
        if (!proposed)
            return false;
        for (const std::int64_t coder : judges(answer)) {
            for (const std::int64_t code : codes) {
                if (m_codings[{coder, answer}].contains(code))
                    return true;
            }
        }
        return false;
    }

    std::int64_t segments(std::int64_t answer, std::int64_t code) {
        // Code points covered, joined where two spans share one.
        std::int64_t count = 0;
        std::int64_t reach = -1;
        for (const auto& [start, end] : m_codings[{m_request.layer.coder.value, answer}][code]) {
            if (start < 0)
                return 1;
            count += start >= reach ? 1 : 0;
            reach = std::max(reach, end);
        }
        return count;
    }

    ShareRequest m_request;
    std::map<std::int64_t, Facts> m_answers;
    std::map<std::int64_t, std::int64_t> m_parents;
    std::map<std::int64_t, std::int64_t> m_revisions;
    std::map<Pair, std::map<std::int64_t, std::set<Pair>>> m_codings;
    std::map<Pair, std::int64_t> m_judged;
    std::map<Pair, std::int64_t> m_judgementIds;
    std::map<Pair, std::string> m_proposed;
    std::map<Pair, std::int64_t> m_rechecks;
    std::map<Pair, bool> m_decided;
    std::map<std::int64_t, std::string> m_decidedStatus;
};

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
