// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/bits_reader.h"

#include "core/base/error.h"

#include <algorithm>

namespace marginalia::core::shares {

using survey::AnswerStatus;

namespace {
AnswerStatus statusOf(std::string_view key) {
    return survey::statusFromKey(key).value_or(AnswerStatus::Empty);
}
} // namespace

/// The unit of the answer that the rows have come to.
struct BitsReader::Position {
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

void BitsReader::all() {
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

void BitsReader::statusesOnly() {
    question();
    units();
    if (m_packageCoder)
        judgements(std::nullopt);
    decisions(std::nullopt);
}

void BitsReader::again(Unit unit) {
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

void BitsReader::question() {
    store::Statement rows = m_db.prepare("SELECT survey_id, single_code FROM question WHERE id = ?1");
    rows.bind(m_bits.question);
    if (!rows.step())
        throw Error(ErrorKind::Usage, msg("This question is no longer in the project. Choose another one."));
    m_bits.survey = rows.id<SurveyId>(0);
    m_bits.singleCode = rows.integer(1) != 0;
}

void BitsReader::inclusion(CaseId who) {
    store::Statement rows = m_db.prepare("SELECT excluded IS NULL, position FROM study_case WHERE id = ?1");
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

void BitsReader::units() {
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

void BitsReader::addUnit(const CaseRow& row, AnswerStatus status, bool withText) {
    const auto unit = static_cast<Unit>(m_bits.cases.size());
    m_bits.cases.push_back(row.id);
    m_bits.order.push_back(row.order);
    m_bits.statuses.push_back(status);
    if (row.included)
        m_bits.included.add(unit);
    if (withText)
        m_bits.withText.add(unit);
}

std::vector<BitsReader::CaseRow> BitsReader::caseRows() const {
    std::vector<CaseRow> cases;
    store::Statement rows =
        m_db.prepare("SELECT id, excluded IS NULL, position FROM study_case WHERE survey_id = ?1");
    rows.bind(m_bits.survey);
    while (rows.step())
        cases.push_back({rows.id<CaseId>(0), rows.integer(1) != 0, rows.integer(2), false});
    std::ranges::sort(cases, {}, &CaseRow::id);
    return cases;
}

std::vector<BitsReader::AnswerRow> BitsReader::answerRows() const {
    std::vector<AnswerRow> answers;
    store::Statement rows =
        m_db.prepare("SELECT id, case_id, status, text_id IS NOT NULL FROM answer WHERE question_id = ?1");
    rows.bind(m_bits.question);
    while (rows.step())
        answers.push_back(
            {rows.id<AnswerId>(0), rows.id<CaseId>(1), statusOf(rows.view(2)), rows.integer(3) != 0});
    std::ranges::sort(answers, {}, &AnswerRow::id);
    return answers;
}

void BitsReader::status(Unit unit, AnswerId answer) {
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

void BitsReader::codings(std::optional<AnswerId> one) {
    // Answers in the order of their ids against an index that holds every column asked for: both are read
    // from one end to the other, and no row of the table itself.
    store::Statement rows =
        one ? m_db.prepare(
                  "SELECT c.answer_id, c.coder_id, c.code_id, c.start_position, c.end_position, c.id "
                  "FROM main.coding c INDEXED BY coding_of_answer_once "
                  "WHERE c.answer_id = ?1 AND c.round_id = 1 AND (?2 IS NULL OR c.coder_id = ?2) "
                  "ORDER BY c.answer_id, c.coder_id, c.code_id, c.start_position, c.end_position")
            : m_db.prepare(
                  "SELECT c.answer_id, c.coder_id, c.code_id, c.start_position, c.end_position, c.id "
                  "FROM (SELECT id FROM answer WHERE question_id = ?1 ORDER BY id) a "
                  "CROSS JOIN main.coding c INDEXED BY coding_of_answer_once "
                  "WHERE c.answer_id = a.id AND c.round_id = 1 AND (?2 IS NULL OR c.coder_id = ?2)");
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

void BitsReader::judgements(std::optional<AnswerId> one) {
    store::Statement rows =
        one ? m_db.prepare("SELECT j.answer_id, j.coder_id, j.status, j.revision, j.id "
                           "FROM main.judgement j INDEXED BY judgement_once "
                           "WHERE j.answer_id = ?1 AND j.round_id = 1 AND j.state = 'done' "
                           "AND (?2 IS NULL OR j.coder_id = ?2)")
            : m_db.prepare("SELECT j.answer_id, j.coder_id, j.status, j.revision, j.id "
                           "FROM (SELECT id FROM answer WHERE question_id = ?1 ORDER BY id) a "
                           "CROSS JOIN main.judgement j INDEXED BY judgement_once "
                           "WHERE j.answer_id = a.id AND j.round_id = 1 AND j.state = 'done' "
                           "AND (?2 IS NULL OR j.coder_id = ?2)");
    bindOneOrAll(rows, one);
    Position at;
    while (rows.step()) {
        at.moveTo(rows.integer(0), m_bits);
        if (!at.known)
            continue;
        const auto who = rows.id<CoderId>(1);
        CoderMarks& coder = m_bits.coders[who];
        coder.judged.add(at.unit);
        coder.judgedAt[rows.integer(3)].add(at.unit);
        if (!rows.isNull(2)) {
            coder.proposed[at.unit] = statusOf(rows.view(2));
            if (who == m_packageCoder)
                m_bits.statuses[at.unit] = statusOf(rows.view(2));
        }
        remember(m_bits.m_judgements, rows.integer(4), at.unit, one.has_value());
    }
}

void BitsReader::rechecks(std::optional<AnswerId> one) {
    store::Statement rows =
        one ? m_db.prepare("SELECT j.answer_id, j.coder_id, r.code_id, r.revision "
                           "FROM main.judgement j INDEXED BY judgement_once CROSS JOIN recheck r "
                           "WHERE j.answer_id = ?1 AND j.round_id = 1 AND r.judgement_id = j.id "
                           "AND (?2 IS NULL OR j.coder_id = ?2)")
            : m_db.prepare("SELECT j.answer_id, j.coder_id, r.code_id, r.revision "
                           "FROM (SELECT id FROM answer WHERE question_id = ?1 ORDER BY id) a "
                           "CROSS JOIN main.judgement j INDEXED BY judgement_once CROSS JOIN recheck r "
                           "WHERE j.answer_id = a.id AND j.round_id = 1 AND r.judgement_id = j.id "
                           "AND (?2 IS NULL OR j.coder_id = ?2)");
    bindOneOrAll(rows, one);
    Position at;
    while (rows.step()) {
        at.moveTo(rows.integer(0), m_bits);
        if (at.known)
            m_bits.coders[rows.id<CoderId>(1)].rechecked[rows.id<CodeId>(2)][rows.integer(3)].add(at.unit);
    }
}

void BitsReader::decisions(std::optional<AnswerId> one) {
    // The newest comes last and wins, should a merge have brought two.
    store::Statement rows =
        one ? m_db.prepare("SELECT d.answer_id, d.code_id, d.present, d.status, d.id FROM decision d "
                           "WHERE d.answer_id = ?1 AND d.round_id = 1 ORDER BY d.decided_at, d.id")
            : m_db.prepare("SELECT d.answer_id, d.code_id, d.present, d.status, d.id "
                           "FROM decision d CROSS JOIN answer a ON a.id = d.answer_id "
                           "WHERE a.question_id = ?1 AND d.round_id = 1 ORDER BY d.decided_at, d.id");
    if (one)
        rows.bind(*one);
    else
        rows.bind(m_bits.question);
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

void BitsReader::bindOneOrAll(store::Statement& rows, std::optional<AnswerId> one) const {
    if (one)
        rows.bind(*one, m_only);
    else
        rows.bind(m_bits.question, m_only);
}

void BitsReader::remember(RowUnits& rows, std::int64_t row, Unit unit, bool later) {
    if (later)
        rows.addLater(row, unit);
    else
        rows.add(row, unit);
}

} // namespace marginalia::core::shares
