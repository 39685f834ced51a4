// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shares/share_table.h"
#include "core/shares/share_world.h"

#include <map>
#include <set>

namespace marginalia::core::shares {

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

} // namespace marginalia::core::shares
