// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/touched_place.h"

#include "core/coding/answer_work.h"

#include <algorithm>
#include <utility>

namespace marginalia::core::coding {

namespace {

/// So many rows of a table are looked at: who asks wants to see one of the places.
constexpr std::size_t mostRows = 1000;

class Places {
public:
    void add(const TouchedPlace& place) {
        if (std::find(m_places.begin(), m_places.end(), place) == m_places.end())
            m_places.push_back(place);
    }
    [[nodiscard]] bool has(AnswerId answer) const {
        return std::any_of(m_places.begin(), m_places.end(),
                           [answer](const TouchedPlace& each) { return each.place.answer == answer; });
    }
    [[nodiscard]] std::vector<TouchedPlace> take() { return std::move(m_places); }

private:
    std::vector<TouchedPlace> m_places;
};

template <class Visit> void eachRow(const store::ChangeSet& changes, const char* table, const Visit& visit) {
    const store::TableChange& rows = changes.of(table);
    std::size_t seen = 0;
    for (const auto* ids : {&rows.added, &rows.changed, &rows.removed})
        for (const std::int64_t id : *ids)
            if (++seen <= mostRows)
                visit(id);
}

std::optional<AnswerId> answerOfDecision(const store::Connection& db, std::int64_t decision) {
    auto statement = db.prepare("SELECT answer_id FROM decision WHERE id = ? AND answer_id IS NOT NULL");
    statement.bind(decision);
    if (!statement.step())
        return std::nullopt;
    return statement.id<AnswerId>(0);
}

bool isAnswer(const store::Connection& db, std::int64_t id) {
    auto statement = db.prepare("SELECT 1 FROM answer WHERE id = ?");
    statement.bind(id);
    return statement.step();
}

} // namespace

std::vector<TouchedPlace> touchedPlaces(const store::Connection& db, const store::ChangeSet& changes) {
    Places places;
    eachRow(changes, "coding", [&](std::int64_t id) {
        if (const std::optional<Coding> coding = codingById(db, CodingId{id}))
            places.add({coding->place, coding->span});
    });
    const auto addAnswer = [&places](std::optional<AnswerId> answer) {
        if (answer && !places.has(*answer))
            places.add({{*answer, {}}, std::nullopt});
    };
    eachRow(changes, "judgement",
            [&](std::int64_t id) { addAnswer(answerOfJudgement(db, JudgementId{id})); });
    eachRow(changes, "decision", [&](std::int64_t id) { addAnswer(answerOfDecision(db, id)); });
    eachRow(changes, "answer", [&](std::int64_t id) {
        if (isAnswer(db, id))
            addAnswer(AnswerId{id});
    });
    return places.take();
}

} // namespace marginalia::core::coding
