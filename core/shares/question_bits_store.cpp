// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/question_bits.h"

#include "core/base/error.h"

#include <algorithm>
#include <numeric>

namespace marginalia::core::shares {

using survey::AnswerStatus;

namespace {
// Beyond this many answers touched by one step, reading the question anew is quicker than answer by answer.
constexpr std::int64_t mostAnswersReadSingly = 2'000;
constexpr std::int64_t mostRowsLookedUp = 10'000;
// Up to here it pays to know which codes the answers carry.
constexpr std::int64_t mostAnswersFollowed = 20;

AnswerStatus statusOf(std::string_view key) {
    return survey::statusFromKey(key).value_or(AnswerStatus::Empty);
}
} // namespace

/// Puts rows into the bitmaps: of all answers, or of one again.
class BitsReader {
public:
    BitsReader(const store::Connection& db, QuestionBits& bits)
        : m_db(db)
        , m_bits(bits) {}

    void all() {
        question();
        units();
        codings(std::nullopt);
        judgements(std::nullopt);
        if (m_db.integer("SELECT EXISTS (SELECT 1 FROM recheck)") != 0)
            rechecks(std::nullopt);
        decisions(std::nullopt);
        m_bits.m_codings.finishLoading();
        m_bits.m_judgements.finishLoading();
        m_bits.m_decisions.finishLoading();
    }

    void statusesOnly() {
        question();
        units();
        decisions(std::nullopt);
    }

    void again(Unit unit) {
        m_bits.forget(unit);
        if (unit >= m_bits.answers.size())
            return;
        const AnswerId answer = m_bits.answers[unit];
        status(unit, answer);
        codings(answer);
        judgements(answer);
        rechecks(answer);
        decisions(answer);
    }

    void question() {
        store::Statement rows = m_db.prepare("SELECT survey_id, single_code FROM question WHERE id = ?1");
        rows.bind(m_bits.question);
        if (!rows.step())
            throw Error(ErrorKind::Usage,
                        msg("This question is no longer in the project. Choose another one."));
        m_bits.survey = rows.id<SurveyId>(0);
        m_bits.singleCode = rows.integer(1) != 0;
    }

    void inclusion(CaseId who) {
        store::Statement rows =
            m_db.prepare("SELECT excluded IS NULL, position FROM study_case WHERE id = ?1");
        rows.bind(who);
        if (!rows.step())
            return;
        for (Unit unit = 0; unit < m_bits.cases.size(); ++unit) {
            if (m_bits.cases[unit] != who)
                continue;
            if (rows.integer(0) != 0)
                m_bits.included.add(unit);
            else
                m_bits.included.remove(unit);
            m_bits.order[unit] = rows.integer(1);
        }
    }

private:
    struct CaseRow {
        CaseId id;
        bool included = true;
        std::int64_t order = 0;
        bool answered = false;
    };
    struct AnswerRow {
        AnswerId id;
        CaseId who;
        AnswerStatus status;
        bool withText;
    };

    void units() {
        std::vector<CaseRow> cases = caseRows();
        std::vector<AnswerRow> answers = answerRows();
        for (const AnswerRow& answer : answers) {
            const auto found = std::ranges::lower_bound(cases, answer.who, {}, &CaseRow::id);
            if (found == cases.end() || found->id != answer.who)
                continue; // A case of another survey: no import makes this.
            found->answered = true;
            m_bits.answers.push_back(answer.id);
            addUnit(*found, answer.status, answer.withText);
        }
        // Nobody recorded that these were asked.
        for (const CaseRow& row : cases) {
            if (!row.answered)
                addUnit(row, AnswerStatus::NotAsked, false);
        }
    }

    void addUnit(const CaseRow& row, AnswerStatus status, bool withText) {
        const auto unit = static_cast<Unit>(m_bits.cases.size());
        m_bits.cases.push_back(row.id);
        m_bits.order.push_back(row.order);
        m_bits.statuses.push_back(status);
        if (row.included)
            m_bits.included.add(unit);
        if (withText)
            m_bits.withText.add(unit);
    }

    [[nodiscard]] std::vector<CaseRow> caseRows() const {
        std::vector<CaseRow> cases;
        store::Statement rows =
            m_db.prepare("SELECT id, excluded IS NULL, position FROM study_case WHERE survey_id = ?1");
        rows.bind(m_bits.survey);
        while (rows.step())
            cases.push_back({rows.id<CaseId>(0), rows.integer(1) != 0, rows.integer(2), false});
        std::ranges::sort(cases, {}, &CaseRow::id);
        return cases;
    }

    [[nodiscard]] std::vector<AnswerRow> answerRows() const {
        std::vector<AnswerRow> answers;
        store::Statement rows = m_db.prepare(
            "SELECT id, case_id, status, text_id IS NOT NULL FROM answer WHERE question_id = ?1");
        rows.bind(m_bits.question);
        while (rows.step())
            answers.push_back(
                {rows.id<AnswerId>(0), rows.id<CaseId>(1), statusOf(rows.view(2)), rows.integer(3) != 0});
        std::ranges::sort(answers, {}, &AnswerRow::id);
        return answers;
    }

    void status(Unit unit, AnswerId answer) {
        store::Statement rows = m_db.prepare("SELECT status, text_id IS NOT NULL FROM answer WHERE id = ?1");
        rows.bind(answer);
        if (!rows.step())
            return;
        m_bits.statuses[unit] = statusOf(rows.view(0));
        if (rows.integer(1) != 0)
            m_bits.withText.add(unit);
        else
            m_bits.withText.remove(unit);
    }

    void codings(std::optional<AnswerId> one) {
        // Answers in the order of their ids against an index that holds every column asked for: both are read
        // from one end to the other, and no row of the table itself.
        store::Statement rows =
            one ? m_db.prepare(
                      "SELECT c.answer_id, c.coder_id, c.code_id, c.start_position, c.end_position, c.id "
                      "FROM coding c INDEXED BY coding_of_answer_once "
                      "WHERE c.answer_id = ?1 AND c.round_id = 1 "
                      "ORDER BY c.answer_id, c.coder_id, c.code_id, c.start_position, c.end_position")
                : m_db.prepare(
                      "SELECT c.answer_id, c.coder_id, c.code_id, c.start_position, c.end_position, c.id "
                      "FROM (SELECT id FROM answer WHERE question_id = ?1 ORDER BY id) a "
                      "CROSS JOIN coding c INDEXED BY coding_of_answer_once "
                      "WHERE c.answer_id = a.id AND c.round_id = 1");
        bindOneOrAll(rows, one);
        Position at;
        std::int64_t lastCoder = 0;
        std::int64_t lastCode = 0;
        CoderMarks* coder = nullptr;
        CodeMarks* marks = nullptr;
        std::int64_t reach = 0; // end of the segment so far
        bool whole = false;
        while (rows.step()) {
            const bool newAnswer = at.moveTo(rows.integer(0), m_bits);
            if (!at.known)
                continue;
            if (newAnswer || rows.integer(1) != lastCoder) {
                lastCoder = rows.integer(1);
                coder = &m_bits.coders[CoderId{lastCoder}];
                lastCode = 0;
            }
            const std::int64_t start = rows.integer(3);
            const std::int64_t end = rows.integer(4);
            if (rows.integer(2) != lastCode) {
                lastCode = rows.integer(2);
                marks = &coder->codes[CodeId{lastCode}];
                marks->present.add(at.unit);
                whole = start < 0;
                reach = end;
            } else if (!whole) {
                if (start >= reach)
                    ++marks->moreSegments[at.unit];
                reach = std::max(reach, end);
            }
            remember(m_bits.m_codings, rows.integer(5), at.unit, one.has_value());
        }
    }

    void judgements(std::optional<AnswerId> one) {
        store::Statement rows =
            one ? m_db.prepare("SELECT j.answer_id, j.coder_id, j.status, j.revision, j.id "
                               "FROM judgement j INDEXED BY judgement_once "
                               "WHERE j.answer_id = ?1 AND j.round_id = 1 AND j.state = 'done'")
                : m_db.prepare("SELECT j.answer_id, j.coder_id, j.status, j.revision, j.id "
                               "FROM (SELECT id FROM answer WHERE question_id = ?1 ORDER BY id) a "
                               "CROSS JOIN judgement j INDEXED BY judgement_once "
                               "WHERE j.answer_id = a.id AND j.round_id = 1 AND j.state = 'done'");
        bindOneOrAll(rows, one);
        Position at;
        while (rows.step()) {
            at.moveTo(rows.integer(0), m_bits);
            if (!at.known)
                continue;
            CoderMarks& coder = m_bits.coders[rows.id<CoderId>(1)];
            coder.judged.add(at.unit);
            coder.judgedAt[rows.integer(3)].add(at.unit);
            if (!rows.isNull(2))
                coder.proposed[at.unit] = statusOf(rows.view(2));
            remember(m_bits.m_judgements, rows.integer(4), at.unit, one.has_value());
        }
    }

    void rechecks(std::optional<AnswerId> one) {
        store::Statement rows =
            one ? m_db.prepare("SELECT j.answer_id, j.coder_id, r.code_id, r.revision "
                               "FROM judgement j INDEXED BY judgement_once CROSS JOIN recheck r "
                               "WHERE j.answer_id = ?1 AND j.round_id = 1 AND r.judgement_id = j.id")
                : m_db.prepare("SELECT j.answer_id, j.coder_id, r.code_id, r.revision "
                               "FROM (SELECT id FROM answer WHERE question_id = ?1 ORDER BY id) a "
                               "CROSS JOIN judgement j INDEXED BY judgement_once CROSS JOIN recheck r "
                               "WHERE j.answer_id = a.id AND j.round_id = 1 AND r.judgement_id = j.id");
        bindOneOrAll(rows, one);
        Position at;
        while (rows.step()) {
            at.moveTo(rows.integer(0), m_bits);
            if (at.known)
                m_bits.coders[rows.id<CoderId>(1)].rechecked[rows.id<CodeId>(2)][rows.integer(3)].add(
                    at.unit);
        }
    }

    void decisions(std::optional<AnswerId> one) {
        // The newest comes last and wins, should a merge have brought two.
        store::Statement rows =
            one ? m_db.prepare("SELECT d.answer_id, d.code_id, d.present, d.status, d.id FROM decision d "
                               "WHERE d.answer_id = ?1 AND d.round_id = 1 ORDER BY d.decided_at, d.id")
                : m_db.prepare("SELECT d.answer_id, d.code_id, d.present, d.status, d.id "
                               "FROM decision d CROSS JOIN answer a ON a.id = d.answer_id "
                               "WHERE a.question_id = ?1 AND d.round_id = 1 ORDER BY d.decided_at, d.id");
        bindOneOrAll(rows, one);
        Position at;
        while (rows.step()) {
            at.moveTo(rows.integer(0), m_bits);
            if (!at.known)
                continue;
            if (rows.isNull(1)) {
                m_bits.decidedStatus[at.unit] = statusOf(rows.view(3));
            } else {
                DecidedMarks& marks = m_bits.decisions[rows.id<CodeId>(1)];
                marks.decided.add(at.unit);
                if (rows.integer(2) != 0)
                    marks.present.add(at.unit);
                else
                    marks.present.remove(at.unit);
            }
            remember(m_bits.m_decisions, rows.integer(4), at.unit, one.has_value());
        }
    }

    /// The unit of the answer that the rows have come to.
    struct Position {
        std::int64_t answer = 0;
        Unit unit = 0;
        bool known = false;

        bool moveTo(std::int64_t id, const QuestionBits& bits) {
            if (id == answer)
                return false;
            answer = id;
            const std::optional<Unit> found = bits.unitOf(AnswerId{id});
            known = found.has_value();
            unit = found.value_or(0);
            return true;
        }
    };

    void bindOneOrAll(store::Statement& rows, std::optional<AnswerId> one) const {
        if (one)
            rows.bind(*one);
        else
            rows.bind(m_bits.question);
    }
    static void remember(RowUnits& rows, std::int64_t row, Unit unit, bool later) {
        if (later)
            rows.addLater(row, unit);
        else
            rows.add(row, unit);
    }

    const store::Connection& m_db;
    QuestionBits& m_bits;
};

void RowUnits::finishLoading() {
    std::ranges::sort(m_loaded);
}

std::optional<Unit> RowUnits::find(std::int64_t row) const {
    if (const auto later = m_later.find(row); later != m_later.end())
        return later->second;
    const auto found = std::ranges::lower_bound(m_loaded, row, {}, &std::pair<std::int64_t, Unit>::first);
    if (found == m_loaded.end() || found->first != row)
        return std::nullopt;
    return found->second;
}

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

std::optional<Unit> QuestionBits::unitOf(AnswerId answer) const {
    const auto found = std::ranges::lower_bound(answers, answer);
    if (found == answers.end() || *found != answer)
        return std::nullopt;
    return static_cast<Unit>(found - answers.begin());
}

void QuestionBits::forget(Unit unit) {
    for (auto& [id, coder] : coders) {
        coder.judged.remove(unit);
        for (auto& [state, units] : coder.judgedAt)
            units.remove(unit);
        coder.proposed.erase(unit);
        for (auto& [code, marks] : coder.codes) {
            marks.present.remove(unit);
            marks.moreSegments.erase(unit);
        }
        for (auto& [code, states] : coder.rechecked) {
            for (auto& [state, units] : states)
                units.remove(unit);
        }
    }
    for (auto& [code, marks] : decisions) {
        marks.decided.remove(unit);
        marks.present.remove(unit);
    }
    decidedStatus.erase(unit);
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

QuestionBits::AnswerMarks QuestionBits::marksOf(Unit unit) const {
    const auto valueAt = [unit](const std::unordered_map<Unit, AnswerStatus>& statusOfUnit) {
        const auto found = statusOfUnit.find(unit);
        return found == statusOfUnit.end() ? std::nullopt : std::optional(found->second);
    };
    AnswerMarks result;
    for (const auto& [id, coder] : coders) {
        if (coder.judged.contains(unit))
            result.judges.emplace(id, valueAt(coder.proposed));
        for (const auto& [code, marks] : coder.codes) {
            if (!marks.present.contains(unit))
                continue;
            const auto more = marks.moreSegments.find(unit);
            result.codings.emplace(id, code, more == marks.moreSegments.end() ? 1 : 1 + more->second);
        }
    }
    for (const auto& [code, marks] : decisions) {
        if (marks.decided.contains(unit))
            result.decisions.emplace(code, marks.present.contains(unit));
    }
    result.status = {statuses[unit], valueAt(decidedStatus)};
    result.withText = withText.contains(unit);
    return result;
}

void QuestionBits::addChanged(const AnswerMarks& before, const AnswerMarks& after,
                              std::unordered_set<CodeId>& codes) {
    // Another judge or status moves the whole answer; else only what is new or gone counts.
    const bool moved =
        before.judges != after.judges || before.status != after.status || before.withText != after.withText;
    const auto add = [&codes, moved](const AnswerMarks& these, const AnswerMarks& others) {
        for (const auto& coding : these.codings) {
            if (moved || !others.codings.contains(coding))
                codes.insert(std::get<CodeId>(coding));
        }
        for (const auto& decision : these.decisions) {
            if (moved || !others.decisions.contains(decision))
                codes.insert(decision.first);
        }
    };
    add(before, after);
    add(after, before);
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
