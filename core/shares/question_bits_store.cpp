// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/question_bits.h"

#include "core/shares/bits_reader.h"

#include <algorithm>

namespace marginalia::core::shares {

namespace {
// Beyond this many answers touched by one step, reading the question anew is quicker than answer by answer.
constexpr std::int64_t mostAnswersReadSingly = 2'000;
constexpr std::int64_t mostRowsLookedUp = 10'000;
// Up to here it pays to know which codes the answers carry.
constexpr std::int64_t mostAnswersFollowed = 20;
} // namespace

QuestionBits QuestionBits::load(const store::Connection& db, QuestionId question) {
    QuestionBits bits;
    bits.question = question;
    BitsReader(db, bits).all();
    return bits;
}

QuestionBits QuestionBits::loadStatuses(const store::Connection& db, QuestionId question) {
    QuestionBits bits;
    bits.question = question;
    BitsReader(db, bits).statusesOnly();
    return bits;
}

bool QuestionBits::collect(const store::Connection& db, const store::ChangeSet& changes,
                           UnitSet& touched) const {
    const auto gone = [&touched](const std::vector<std::int64_t>& ids, const RowUnits& rows) {
        for (const std::int64_t id : ids) {
            if (const std::optional<Unit> unit = rows.find(id))
                touched.add(*unit);
        }
    };
    const auto present = [&](const std::vector<std::int64_t>& ids, std::string_view answerOfRow) {
        store::Statement rows = db.prepare(answerOfRow);
        for (const std::int64_t id : ids) {
            rows.bind(id);
            if (!rows.step())
                continue;
            if (const std::optional<Unit> unit = unitOf(rows.id<AnswerId>(0)))
                touched.add(*unit);
        }
    };
    const auto take = [&](std::string_view table, const RowUnits& rows, std::string_view answerOfRow) {
        const store::TableChange& change = changes.of(table);
        gone(change.removed, rows);
        gone(change.changed, rows);
        present(change.changed, answerOfRow);
        present(change.added, answerOfRow);
    };
    constexpr std::string_view answerOfJudgement = "SELECT answer_id FROM judgement WHERE id = ?1";
    take("coding", m_codings, "SELECT answer_id FROM coding WHERE id = ?1");
    take("judgement", m_judgements, answerOfJudgement);
    take("decision", m_decisions, "SELECT answer_id FROM decision WHERE id = ?1");
    // Named by their judgement.
    take("recheck", m_judgements, answerOfJudgement);
    for (const std::int64_t id : changes.of("answer").changed) {
        if (const std::optional<Unit> unit = unitOf(AnswerId{id}))
            touched.add(*unit);
    }
    return sizeOf(touched) <= mostAnswersReadSingly;
}

QuestionBits::Effect QuestionBits::refresh(const store::Connection& db, const store::ChangeSet& changes,
                                           std::optional<std::unordered_set<CodeId>>& codes) {
    codes.reset();
    const store::TableChange& questions = changes.of("question");
    const bool questionChanged = std::ranges::count(questions.changed, question.value) > 0;
    if (std::ranges::count(questions.removed, question.value) > 0 || changes.rows() > mostRowsLookedUp)
        return Effect::Reload;
    // A case or an answer more or less moves the units.
    for (const std::int64_t id : changes.of("answer").added) {
        if (db.integer("SELECT question_id FROM answer WHERE id = ?1", id) == question.value)
            return Effect::Reload;
    }
    for (const std::int64_t id : changes.of("answer").removed) {
        if (unitOf(AnswerId{id}))
            return Effect::Reload;
    }
    for (const std::int64_t id : changes.of("study_case").added) {
        if (db.integer("SELECT survey_id FROM study_case WHERE id = ?1", id) == survey.value)
            return Effect::Reload;
    }
    for (const std::int64_t id : changes.of("study_case").removed) {
        if (std::ranges::count(cases, CaseId{id}) > 0)
            return Effect::Reload;
    }

    UnitSet touched;
    if (!collect(db, changes, touched))
        return Effect::Reload;
    bool concerned = questionChanged || !touched.isEmpty();
    BitsReader reader(db, *this);
    if (questionChanged)
        reader.question();
    for (const std::int64_t id : changes.of("study_case").changed) {
        reader.inclusion(CaseId{id});
        concerned = true;
    }
    if (!questionChanged && !changes.touches("study_case") && sizeOf(touched) <= mostAnswersFollowed)
        codes.emplace();
    for (const Unit unit : touched) {
        if (!codes) {
            reader.again(unit);
            continue;
        }
        const AnswerMarks before = marksOf(unit);
        reader.again(unit);
        addChanged(before, marksOf(unit), *codes);
    }
    return concerned ? Effect::Taken : Effect::None;
}

} // namespace marginalia::core::shares
