// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/answer_sheet.h"

#include "core/agreement/sample_draw.h"
#include "core/base/error.h"
#include "core/coding/coding.h"
#include "core/survey/condition.h"

#include <algorithm>
#include <set>

namespace marginalia::core::agreement {

using survey::AnswerStatus;

namespace {

AnswerStatus statusOf(std::string_view key) {
    return survey::statusFromKey(key).value_or(AnswerStatus::Empty);
}

bool withoutWords(AnswerStatus status) {
    return status == AnswerStatus::Empty || status == AnswerStatus::NotAsked ||
           status == AnswerStatus::NotReached;
}

std::int64_t recheckKey(std::int64_t judgement, std::int64_t code) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(judgement) * odd ^
                                     static_cast<std::uint64_t>(code));
}

bool inRange(const ComparisonRequest& request, std::string_view at) {
    constexpr std::size_t day = 10;
    const std::string_view date = at.substr(0, day);
    return (request.from.empty() || date >= request.from) && (request.to.empty() || date <= request.to);
}

} // namespace

AnswerSheet::AnswerSheet(const store::Connection& db, const ComparisonRequest& request,
                         const ComparedRound& round, const codebook::Codebook& book)
    : m_request(request)
    , m_round(round)
    , m_strands(strandsOf(round)) {
    readUnits(db);
    readCoders(db);
    chooseUnits(db);
    readWork(db, book);
}

std::optional<std::size_t> AnswerSheet::coderOf(const WorkStrand& strand, std::int64_t id) const {
    const auto found = m_coders.find(id);
    if (found == m_coders.end())
        return std::nullopt;
    return strand.coder ? strand.coder : std::optional(found->second);
}

std::optional<Unit> AnswerSheet::unitOf(std::int64_t answer) const {
    const auto found = m_unitOfAnswer.find(answer);
    return found == m_unitOfAnswer.end() ? std::nullopt : std::optional(found->second);
}

void AnswerSheet::readUnits(const store::Connection& db) {
    store::Statement rows =
        db.prepare("SELECT a.id, a.case_id, a.status FROM answer a JOIN study_case k ON k.id = a.case_id "
                   "WHERE a.question_id = ?1 AND k.excluded IS NULL ORDER BY k.position, k.name");
    for (const QuestionId question : m_request.questions) {
        rows.bind(question);
        while (rows.step()) {
            const auto unit = static_cast<Unit>(m_sheet.units.size());
            m_unitOfAnswer.emplace(rows.integer(0), unit);
            m_sheet.units.push_back({rows.id<AnswerId>(0), {}, std::nullopt, rows.id<CaseId>(1)});
            m_held.push_back(statusOf(rows.view(2)));
        }
    }
    m_verdicts.resize(m_sheet.units.size());
}

void AnswerSheet::readCoders(const store::Connection& db) {
    std::vector<coding::Coder> coders = coding::coders(db);
    std::vector<coding::Coder> chosen;
    if (m_round.drift()) {
        chosen = coderTwice(db, m_round);
    } else if (m_request.coders.empty() && !m_round.everyday()) {
        const std::vector<CoderId> workers = workersOf(db, m_round);
        for (coding::Coder& coder : coders)
            if (std::ranges::count(workers, coder.id) > 0)
                chosen.push_back(std::move(coder));
    } else if (m_request.coders.empty()) {
        std::set<std::int64_t> judges;
        store::Statement rows =
            db.prepare("SELECT DISTINCT j.coder_id FROM judgement j JOIN answer a ON a.id = j.answer_id "
                       "WHERE a.question_id = ?1 AND j.round_id = 1 AND j.state = 'done'");
        for (const QuestionId question : m_request.questions) {
            rows.bind(question);
            while (rows.step())
                judges.insert(rows.integer(0));
        }
        for (coding::Coder& coder : coders)
            if (judges.contains(coder.id.value))
                chosen.push_back(std::move(coder));
    } else {
        for (const CoderId id : m_request.coders)
            for (const coding::Coder& coder : coders)
                if (coder.id == id)
                    chosen.push_back(coder);
    }
    for (const coding::Coder& coder : chosen) {
        m_coders.emplace(coder.id.value, m_sheet.coders.size());
        m_sheet.coders.push_back({coder.id, coder.name, 0});
    }
    m_sheet.work.resize(m_sheet.coders.size());
}

void AnswerSheet::chooseUnits(const store::Connection& db) {
    std::unordered_set<CaseId> meeting;
    if (!m_request.where.empty()) {
        std::set<SurveyId> surveys;
        for (const survey::Question& question : survey::questions(db))
            if (std::ranges::count(m_request.questions, question.id) > 0)
                surveys.insert(question.survey);
        for (const SurveyId survey : surveys)
            meeting.merge(survey::casesWhere(db, survey, m_request.where));
    }
    std::unordered_set<std::int64_t> ofRound;
    if (!m_round.everyday()) {
        store::Statement rows = db.prepare(
            "SELECT answer_id, status FROM round_unit WHERE round_id = ?1 AND answer_id IS NOT NULL");
        rows.bind(m_request.round);
        while (rows.step()) {
            ofRound.insert(rows.integer(0));
            const std::optional<Unit> unit = unitOf(rows.integer(0));
            if (const auto status = survey::statusFromKey(rows.view(1)); unit && m_round.closed() && status)
                m_held[*unit] = *status;
        }
    }
    std::vector<Unit> drawable;
    for (Unit unit = 0; unit < m_sheet.units.size(); ++unit) {
        if (!m_request.where.empty() && !meeting.contains(m_sheet.units[unit].who))
            continue;
        if (!m_round.everyday() && !ofRound.contains(m_sheet.units[unit].answer.value))
            continue;
        m_sheet.wanted.add(unit);
        if (!withoutWords(m_held[unit]))
            drawable.push_back(unit);
    }
    if (m_request.sample)
        m_sheet.wanted = drawn(std::move(drawable), *m_request.sample);
}

void AnswerSheet::readWork(const store::Connection& db, const codebook::Codebook& book) {
    // What a code came to mean after a round does not make the judgements of the round old. A drift check
    // asks how the coder worked at two times, whatever the code meant.
    for (const codebook::Code& code : book.codes())
        if (!m_round.drift() && (!m_round.frozen() || code.revision <= m_round.revision))
            m_changedCodes.emplace_back(code.revision, code.id);
    std::ranges::sort(m_changedCodes);
    for (const QuestionId question : m_request.questions) {
        readRechecks(db, question, {});
        for (const WorkStrand& strand : m_strands)
            readJudgements(db, strand, question, {});
        for (const WorkStrand& strand : m_strands)
            readCodings(db, strand, question, {});
        readDecisions(db, question, {});
    }
    for (Unit unit = 0; unit < m_sheet.units.size(); ++unit)
        decideWhetherLeftOut(unit);
}

// Each of these reads a whole question, or one answer: answers in the order of their ids against an index
// that holds the columns asked for are read from one end to the other.

void AnswerSheet::readJudgements(const store::Connection& db, const WorkStrand& strand, QuestionId question,
                                 AnswerId one) {
    store::Statement rows =
        strand.copy ? db.prepare("SELECT j.answer_id, j.coder_id, j.status, j.revision, j.id, j.judged_at "
                                 "FROM frozen_judgement j JOIN answer a ON a.id = j.answer_id "
                                 "WHERE a.question_id = ?1 AND j.round_id = ?2 AND j.state = 'done'")
        : one       ? db.prepare("SELECT j.answer_id, j.coder_id, j.status, j.revision, j.id, j.judged_at "
                                       "FROM judgement j WHERE j.answer_id = ?1 AND j.round_id = ?2 AND j.state = 'done'")
                    : db.prepare("SELECT j.answer_id, j.coder_id, j.status, j.revision, j.id, j.judged_at "
                                       "FROM (SELECT id FROM answer WHERE question_id = ?1 ORDER BY id) a "
                                       "CROSS JOIN judgement j "
                                       "WHERE j.answer_id = a.id AND j.round_id = ?2 AND j.state = 'done'");
    if (one && !strand.copy)
        rows.bind(one, strand.round);
    else
        rows.bind(question, strand.round);
    while (rows.step()) {
        const std::optional<Unit> unit = unitOf(rows.integer(0));
        if (!unit)
            continue;
        m_unitOfRow[rows.integer(4)] = *unit;
        const AnswerStatus status = rows.isNull(2) ? m_held[*unit] : statusOf(rows.view(2));
        Verdict& verdict = m_verdicts[*unit];
        verdict.differ = verdict.differ || (verdict.status && *verdict.status != status);
        verdict.status = status;
        const std::optional<std::size_t> coder = coderOf(strand, rows.integer(1));
        if (!coder || !inRange(m_request, rows.view(5)))
            continue;
        CoderSheet& work = m_sheet.work[*coder];
        const std::int64_t revision = rows.integer(3);
        const std::size_t stale = takeStale(work, *unit, rows.integer(4), revision);
        // The words were corrected since: what was judged are others, and no codes of theirs agree with none.
        if (revision < 0 && stale > 0 && stale == m_changedCodes.size())
            continue;
        work.judged.add(*unit);
        if (status != AnswerStatus::Substantive)
            work.status[*unit] = status;
    }
}

std::size_t AnswerSheet::takeStale(CoderSheet& coder, Unit unit, std::int64_t judgement,
                                   std::int64_t revision) {
    std::size_t count = 0;
    for (auto code = m_changedCodes.rbegin(); code != m_changedCodes.rend() && code->first > revision; ++code)
        if (!m_rechecked.contains(recheckKey(judgement, code->second.value))) {
            coder.stale[code->second].add(unit);
            ++count;
        }
    return count;
}

void AnswerSheet::readRechecks(const store::Connection& db, QuestionId question, AnswerId one) {
    // Only those that hold for the code as it is now.
    store::Statement rows =
        one ? db.prepare("SELECT r.judgement_id, r.code_id FROM judgement j "
                         "CROSS JOIN recheck r JOIN code c ON c.id = r.code_id "
                         "WHERE j.answer_id = ?1 AND j.round_id = 1 AND r.judgement_id = j.id "
                         "AND r.revision >= c.revision")
            : db.prepare("SELECT r.judgement_id, r.code_id FROM recheck r "
                         "JOIN code c ON c.id = r.code_id JOIN judgement j ON j.id = r.judgement_id "
                         "JOIN answer a ON a.id = j.answer_id "
                         "WHERE a.question_id = ?1 AND j.round_id = 1 AND r.revision >= c.revision");
    if (one)
        rows.bind(one);
    else
        rows.bind(question);
    while (rows.step())
        m_rechecked.insert(recheckKey(rows.integer(0), rows.integer(1)));
}

void AnswerSheet::readCodings(const store::Connection& db, const WorkStrand& strand, QuestionId question,
                              AnswerId one) {
    store::Statement rows =
        strand.copy ? db.prepare("SELECT c.answer_id, c.coder_id, c.code_id, c.id FROM frozen_coding c "
                                 "JOIN answer a ON a.id = c.answer_id "
                                 "WHERE a.question_id = ?1 AND c.round_id = ?2")
        : one       ? db.prepare("SELECT c.answer_id, c.coder_id, c.code_id, c.id "
                                       "FROM coding c WHERE c.answer_id = ?1 AND c.round_id = ?2")
                    : db.prepare("SELECT c.answer_id, c.coder_id, c.code_id, c.id "
                                       "FROM (SELECT id FROM answer WHERE question_id = ?1 ORDER BY id) a "
                                       "CROSS JOIN coding c WHERE c.answer_id = a.id AND c.round_id = ?2");
    if (one && !strand.copy)
        rows.bind(one, strand.round);
    else
        rows.bind(question, strand.round);
    while (rows.step()) {
        const std::optional<Unit> unit = unitOf(rows.integer(0));
        if (!unit)
            continue;
        m_unitOfRow[rows.integer(3)] = *unit;
        const std::optional<std::size_t> coder = coderOf(strand, rows.integer(1));
        if (!coder)
            continue;
        CoderSheet& work = m_sheet.work[*coder];
        // What stands on an answer that is open, or that its coder holds for none, does not count.
        if (work.judged.has(*unit) && !work.status.contains(*unit))
            work.present[rows.id<CodeId>(2)].add(*unit);
    }
}

void AnswerSheet::readDecisions(const store::Connection& db, QuestionId question, AnswerId one) {
    if (m_round.drift())
        return; // they are between people
    // The newest comes last and wins, should a merge have brought two.
    store::Statement rows =
        one ? db.prepare("SELECT d.answer_id, d.code_id, d.present, d.status, d.id FROM decision d "
                         "WHERE d.answer_id = ?1 AND d.round_id = 1 ORDER BY d.decided_at, d.id")
            : db.prepare("SELECT d.answer_id, d.code_id, d.present, d.status, d.id "
                         "FROM decision d CROSS JOIN answer a ON a.id = d.answer_id "
                         "WHERE a.question_id = ?1 AND d.round_id = 1 ORDER BY d.decided_at, d.id");
    if (one)
        rows.bind(one);
    else
        rows.bind(question);
    while (rows.step()) {
        const std::optional<Unit> unit = unitOf(rows.integer(0));
        if (!unit)
            continue;
        m_unitOfRow[rows.integer(4)] = *unit;
        if (rows.isNull(1)) {
            m_sheet.settledStatus[*unit] = statusOf(rows.view(3));
            continue;
        }
        SettledCode& settled = m_sheet.settled[rows.id<CodeId>(1)];
        settled.decided.add(*unit);
        if (rows.integer(2) != 0)
            settled.present.add(*unit);
        else
            settled.present.remove(*unit);
    }
}

void AnswerSheet::decideWhetherLeftOut(Unit unit) {
    std::optional<AnswerStatus> status;
    if (const auto settled = m_sheet.settledStatus.find(unit); settled != m_sheet.settledStatus.end())
        status = settled->second;
    else if (const Verdict& verdict = m_verdicts[unit]; !verdict.status)
        status = m_held[unit];
    else if (!verdict.differ)
        status = verdict.status;
    // Judges who differ: in dispute, and so to be seen.
    if (status && withoutWords(*status))
        m_sheet.leftOut.add(unit);
    else
        m_sheet.leftOut.remove(unit);
}

void AnswerSheet::forget(Unit unit) {
    for (CoderSheet& coder : m_sheet.work) {
        coder.judged.remove(unit);
        coder.status.erase(unit);
        for (auto& [code, units] : coder.present)
            units.remove(unit);
        for (auto& [code, units] : coder.stale)
            units.remove(unit);
    }
    for (auto& [code, settled] : m_sheet.settled) {
        settled.decided.remove(unit);
        settled.present.remove(unit);
    }
    m_sheet.settledStatus.erase(unit);
    m_verdicts[unit] = {};
}

void AnswerSheet::again(const store::Connection& db, Unit unit) {
    forget(unit);
    const AnswerId answer = m_sheet.units[unit].answer;
    store::Statement row = db.prepare("SELECT status FROM answer WHERE id = ?1");
    row.bind(answer);
    if (row.step())
        m_held[unit] = statusOf(row.view(0));
    readRechecks(db, {}, answer);
    for (const WorkStrand& strand : m_strands) {
        readJudgements(db, strand, {}, answer);
        readCodings(db, strand, {}, answer);
    }
    readDecisions(db, {}, answer);
    decideWhetherLeftOut(unit);
}

bool AnswerSheet::collect(const store::Connection& db, const store::ChangeSet& changes,
                          std::unordered_set<Unit>& touched) const {
    constexpr std::size_t mostReadSingly = 500;
    const auto take = [&](std::string_view table, std::string_view answerOfRow) {
        const store::TableChange& change = changes.of(table);
        for (const auto* ids : {&change.removed, &change.changed})
            for (const std::int64_t id : *ids)
                if (const auto found = m_unitOfRow.find(id); found != m_unitOfRow.end())
                    touched.insert(found->second);
        store::Statement rows = db.prepare(answerOfRow);
        for (const auto* ids : {&change.changed, &change.added})
            for (const std::int64_t id : *ids) {
                rows.bind(id);
                if (!rows.step())
                    continue;
                if (const std::optional<Unit> unit = unitOf(rows.integer(0)))
                    touched.insert(*unit);
            }
    };
    constexpr std::string_view answerOfJudgement = "SELECT answer_id FROM judgement WHERE id = ?1";
    take("coding", "SELECT answer_id FROM coding WHERE id = ?1");
    take("judgement", answerOfJudgement);
    take("recheck", answerOfJudgement);
    take("decision", "SELECT answer_id FROM decision WHERE id = ?1");
    for (const std::int64_t id : changes.of("answer").changed)
        if (const std::optional<Unit> unit = unitOf(id))
            touched.insert(*unit);
    return touched.size() <= mostReadSingly;
}

AnswerSheet::Effect AnswerSheet::refresh(const store::Connection& db, const store::ChangeSet& changes) {
    constexpr std::int64_t mostRowsLookedUp = 5'000;
    const auto touches = [&changes](std::initializer_list<std::string_view> tables) {
        return std::ranges::any_of(tables, [&](std::string_view table) { return changes.touches(table); });
    };
    // Who there is, what the units are, and what a code means.
    if (touches({"study_case", "code", "coder", "question", "round", "round_unit", "round_coder"}) ||
        (!m_request.where.empty() && touches({"variable", "variable_value", "value_merge"})))
        return Effect::Reload;
    const store::TableChange& answers = changes.of("answer");
    const store::TableChange& rechecks = changes.of("recheck");
    if (!rechecks.removed.empty() || !rechecks.changed.empty())
        return Effect::Reload;
    if (!answers.added.empty() || !answers.removed.empty() || changes.rows() > mostRowsLookedUp)
        return Effect::Reload;
    std::unordered_set<Unit> touched;
    // What is frozen stays; only decisions about it can be new, and they are few.
    if (!collect(db, changes, touched) || ((m_round.frozen() || m_round.drift()) && !touched.empty()))
        return Effect::Reload;
    // Somebody who was not compared so far.
    if (m_request.coders.empty())
        for (const auto* ids : {&changes.of("judgement").added, &changes.of("judgement").changed})
            for (const std::int64_t id : *ids)
                if (const std::int64_t coder = db.integer("SELECT coder_id FROM judgement WHERE id = ?1", id);
                    coder != 0 && !m_coders.contains(coder))
                    return Effect::Reload;
    for (const Unit unit : touched)
        again(db, unit);
    return touched.empty() ? Effect::None : Effect::Taken;
}

} // namespace marginalia::core::agreement
