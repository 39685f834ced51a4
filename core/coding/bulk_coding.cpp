// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/bulk_coding.h"

#include "core/coding/bulk_names_store.h"
#include "core/coding/coding_store.h"
#include "core/text/normalize.h"

#include <algorithm>
#include <tuple>

namespace marginalia::core::coding {

namespace {
constexpr std::uint64_t oddFactor = 0x9E3779B97F4A7C15ULL;

std::uint64_t mixed(std::uint64_t hash, std::int64_t value) {
    hash = (hash ^ static_cast<std::uint64_t>(value)) * oddFactor;
    return hash ^ (hash >> 29U);
}
} // namespace

std::size_t BulkCoding::KeyHash::operator()(const Key& key) const noexcept {
    return mixed(mixed(mixed(mixed(mixed(1, key.target), key.coder), key.code), key.start), key.end);
}

std::size_t BulkCoding::JudgedHash::operator()(const Judged& key) const noexcept {
    return mixed(mixed(1, key.target), key.coder);
}

BulkCoding::Key BulkCoding::keyOf(CoderId coder, CodeId code, Target target, std::optional<Span> span) {
    return {target, coder.value, code.value, span ? span->start : -1, span ? span->end : -1};
}

void BulkCoding::readWhatIsThere(Target target) {
    const BulkNames::Facts& facts = m_names.facts(target);
    if (!facts.place.answer) {
        m_targetsRead.resize(std::max<std::size_t>(m_targetsRead.size(), m_names.size()));
        if (m_targetsRead[target])
            return;
        m_targetsRead[target] = true;
        rows::eachCodingOfSource(
            m_edit.db(), facts.place.source,
            [&](AnswerId, CoderId coder, CodeId code, std::int64_t start, std::int64_t end) {
                m_known.emplace(Key{target, coder.value, code.value, start, end}, inProject);
            });
        return;
    }
    if (!m_questionsRead.insert(facts.question.value).second)
        return;
    const bool singleCode = facts.singleCode;
    rows::eachCodingOfQuestion(
        m_edit.db(), facts.question,
        [&](AnswerId answer, CoderId coder, CodeId code, std::int64_t start, std::int64_t end) {
            const std::optional<Target> place = m_names.targetOf(answer);
            if (!place)
                return;
            m_known.emplace(Key{*place, coder.value, code.value, start, end}, inProject);
            if (singleCode)
                m_onlyCode.emplace(Judged{*place, coder.value}, code.value);
        });
    rows::eachJudgementOfQuestion(m_edit.db(), facts.question, [&](const Judgement& judgement) {
        if (const std::optional<Target> place = m_names.targetOf(judgement.answer))
            m_verdicts[{*place, judgement.coder.value}].before = judgement;
    });
}

BulkCoding::Outcome BulkCoding::code(CoderId coder, CodeId code, Target target, std::optional<Span> span,
                                     std::string_view memo) {
    readWhatIsThere(target);
    const Key key = keyOf(coder, code, target, span);
    if (m_known.contains(key))
        return Outcome::Known;
    const BulkNames::Facts& facts = m_names.facts(target);
    const Judged judged{target, coder.value};
    if (facts.singleCode) {
        const auto [only, isFirst] = m_onlyCode.emplace(judged, code.value);
        if (!isFirst && only->second != code.value)
            return Outcome::SecondCode;
    }
    m_known.emplace(key, m_added.size());
    m_added.push_back({key, memo.empty() ? std::string() : text::normalize(memo).text});
    if (facts.place.answer)
        m_verdicts[judged].coded = true;
    return Outcome::Added;
}

bool BulkCoding::hasOtherMemo(CoderId coder, CodeId code, Target target, std::optional<Span> span,
                              std::string_view memo) const {
    const auto known = m_known.find(keyOf(coder, code, target, span));
    if (known == m_known.end())
        return false;
    const std::string given = text::normalize(memo).text;
    if (known->second != inProject)
        return m_added[known->second].memo != given;
    const std::optional<CodingId> there = rows::sameCoding(m_edit.db(), codingOf({known->first, {}}));
    const std::optional<Coding> coding = there ? codingById(m_edit.db(), *there) : std::nullopt;
    return coding && coding->memo != given;
}

void BulkCoding::judge(CoderId coder, Target answer, JudgementState state) {
    readWhatIsThere(answer);
    m_verdicts[{answer, coder.value}].wanted = state;
}

BulkCoding::Written BulkCoding::write() {
    // In the order of the index, so that its tree grows at one end of each answer's part.
    std::sort(m_added.begin(), m_added.end(), [this](const NewCoding& a, const NewCoding& b) {
        const Place& placeA = m_names.facts(a.key.target).place;
        const Place& placeB = m_names.facts(b.key.target).place;
        return std::tie(placeA, a.key.coder, a.key.code, a.key.start, a.key.end) <
               std::tie(placeB, b.key.coder, b.key.code, b.key.start, b.key.end);
    });
    m_edit.progress().stage(static_cast<std::int64_t>(m_added.size() + m_verdicts.size()), 0.4, 1.0);
    writeCodings();
    writeRechecks();
    Written written;
    written.codings = static_cast<std::int64_t>(m_added.size());
    written.judgements = writeJudgements();
    return written;
}

Coding BulkCoding::codingOf(const NewCoding& added) const {
    Coding coding;
    coding.coder = CoderId{added.key.coder};
    coding.code = CodeId{added.key.code};
    coding.place = m_names.facts(added.key.target).place;
    if (added.key.start >= 0)
        coding.span = Span{added.key.start, added.key.end};
    coding.memo = added.memo;
    return coding;
}

void BulkCoding::writeCodings() {
    if (m_added.empty())
        return;
    std::int64_t id = m_edit.ids().block(static_cast<std::int64_t>(m_added.size()));
    const std::string now = m_edit.now();
    for (const NewCoding& added : m_added) {
        Coding coding = codingOf(added);
        coding.id = CodingId{id++};
        coding.createdAt = now;
        rows::insert(m_edit, coding);
        m_edit.progress().advance();
    }
}

void BulkCoding::writeRechecks() {
    // Who gives a code now has looked at it as it is now.
    std::unordered_map<std::int64_t, std::int64_t> revisions;
    for (const NewCoding& added : m_added) {
        if (!m_names.facts(added.key.target).place.answer)
            continue;
        const Verdict& verdict = m_verdicts.at({added.key.target, added.key.coder});
        if (!verdict.before.id || verdict.before.state != JudgementState::Done)
            continue;
        const auto [revision, isNew] = revisions.try_emplace(added.key.code, 0);
        if (isNew)
            revision->second = rows::codeRevision(m_edit.db(), CodeId{added.key.code});
        if (verdict.before.revision < revision->second)
            rows::setRecheck(m_edit, verdict.before.id, CodeId{added.key.code}, revision->second);
    }
}

std::int64_t BulkCoding::writeJudgements() {
    const std::int64_t revision = rows::codebookRevision(m_edit.db());
    const std::string now = m_edit.now();
    std::vector<Judgement> changed;
    for (const auto& [judged, verdict] : m_verdicts) {
        m_edit.progress().advance();
        const BulkNames::Facts& facts = m_names.facts(judged.target);
        Judgement judgement = verdict.before;
        judgement.answer = facts.place.answer;
        judgement.coder = CoderId{judged.coder};
        const std::string& claimed = judgement.status.empty() ? facts.status : judgement.status;
        if (verdict.coded && claimed != "substantive")
            judgement.status = facts.status == "substantive" ? "" : "substantive";
        if (verdict.wanted && *verdict.wanted != judgement.state) {
            judgement.state = *verdict.wanted;
            if (judgement.state == JudgementState::Done)
                judgement.revision = revision;
        }
        if (judgement.state == verdict.before.state && judgement.status == verdict.before.status)
            continue;
        judgement.judgedAt = now;
        changed.push_back(std::move(judgement));
    }
    if (changed.empty())
        return 0;
    // A hash table has no order of its own: the same input must give the same bytes.
    std::sort(changed.begin(), changed.end(), [](const Judgement& a, const Judgement& b) {
        return std::tie(a.answer, a.coder) < std::tie(b.answer, b.coder);
    });
    std::int64_t id = m_edit.ids().block(static_cast<std::int64_t>(changed.size()));
    for (Judgement& judgement : changed) {
        if (judgement.id) {
            rows::replace(m_edit, judgement);
            continue;
        }
        judgement.id = JudgementId{id++};
        rows::insert(m_edit, judgement);
    }
    return static_cast<std::int64_t>(changed.size());
}

} // namespace marginalia::core::coding
