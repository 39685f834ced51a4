// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/bulk_coding.h"

#include "core/coding/bulk_names_store.h"
#include "core/coding/coding_store.h"
#include "core/text/normalize.h"

#include <algorithm>
#include <tuple>

namespace marginalia::core::coding {

namespace {
constexpr std::size_t rowsAtOnce = 400; // written together
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
            m_verdicts[{*place, judgement.coder.value}].before = &m_judgements.emplace_back(judgement);
    });
}

BulkCoding::Outcome BulkCoding::code(CoderId coder, CodeId code, Target target, std::optional<Span> span,
                                     std::string_view memo) {
    readWhatIsThere(target);
    const auto [known, isNew] = m_known.try_emplace(keyOf(coder, code, target, span), m_added.size());
    if (!isNew)
        return Outcome::Known;
    const BulkNames::Facts& facts = m_names.facts(target);
    const Judged judged{target, coder.value};
    if (facts.singleCode) {
        const auto [only, isFirst] = m_onlyCode.emplace(judged, code.value);
        if (!isFirst && only->second != code.value) {
            m_known.erase(known);
            return Outcome::SecondCode;
        }
    }
    m_added.push_back({known->first, memo.empty() ? std::string() : text::normalize(memo).text});
    if (facts.place.answer)
        verdictOf(judged).coded = true;
    return Outcome::Added;
}

BulkCoding::Verdict& BulkCoding::verdictOf(Judged judged) {
    if (m_lastVerdict == nullptr || !(m_lastVerdict->first == judged))
        m_lastVerdict = &*m_verdicts.try_emplace(judged).first;
    return m_lastVerdict->second;
}

void BulkCoding::expect(std::size_t codings) {
    m_known.reserve(m_known.size() + codings);
    m_added.reserve(m_added.size() + codings);
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

std::int64_t BulkCoding::judge(CoderId coder, Target answer, std::optional<JudgementState> said,
                               std::int64_t row) {
    readWhatIsThere(answer);
    Verdict& verdict = verdictOf({answer, coder.value});
    if (!said) {
        verdict.wanted = verdict.wanted.value_or(JudgementState::Done);
        return 0;
    }
    if (verdict.row != 0 && verdict.wanted != said)
        return verdict.row;
    verdict.wanted = said;
    verdict.row = row;
    return 0;
}

BulkCoding::Written BulkCoding::write() {
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
    // In the order of the index, so that its tree grows at one end of each answer's part.
    struct Ordered {
        Place place;
        std::size_t added;
    };
    std::vector<Ordered> order;
    order.reserve(m_added.size());
    for (std::size_t i = 0; i < m_added.size(); ++i)
        order.push_back({m_names.facts(m_added[i].key.target).place, i});
    std::sort(order.begin(), order.end(), [this](const Ordered& a, const Ordered& b) {
        if (a.place != b.place)
            return a.place < b.place;
        const Key& keyA = m_added[a.added].key;
        const Key& keyB = m_added[b.added].key;
        return std::tie(keyA.coder, keyA.code, keyA.start, keyA.end) <
               std::tie(keyB.coder, keyB.code, keyB.start, keyB.end);
    });
    std::int64_t id = m_edit.ids().block(static_cast<std::int64_t>(m_added.size()));
    const std::string now = m_edit.now();
    std::vector<Coding> together;
    together.reserve(rowsAtOnce);
    for (std::size_t i = 0; i < order.size(); ++i) {
        Coding& coding = together.emplace_back(codingOf(m_added[order[i].added]));
        coding.id = CodingId{id++};
        coding.createdAt = now;
        if (together.size() < rowsAtOnce && i + 1 < order.size())
            continue;
        rows::insertAll(m_edit, together);
        m_edit.progress().advance(static_cast<std::int64_t>(together.size()));
        together.clear();
    }
}

void BulkCoding::writeRechecks() {
    // Who gives a code now has looked at it as it is now.
    std::unordered_map<std::int64_t, std::int64_t> revisions;
    for (const NewCoding& added : m_added) {
        if (!m_names.facts(added.key.target).place.answer)
            continue;
        const Verdict& verdict = m_verdicts.at({added.key.target, added.key.coder});
        if (verdict.before == nullptr || verdict.before->state != JudgementState::Done)
            continue;
        const auto [revision, isNew] = revisions.try_emplace(added.key.code, 0);
        if (isNew)
            revision->second = rows::codeRevision(m_edit.db(), CodeId{added.key.code});
        if (verdict.before->revision < revision->second)
            rows::setRecheck(m_edit, verdict.before->id, CodeId{added.key.code}, revision->second);
    }
}

std::optional<Judgement> BulkCoding::changedJudgement(Judged judged, const Verdict& verdict,
                                                      std::int64_t revision) const {
    const BulkNames::Facts& facts = m_names.facts(judged.target);
    const Judgement before = verdict.before ? *verdict.before : Judgement();
    Judgement judgement = before;
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
    const bool changed = judgement.state != before.state || judgement.status != before.status;
    return changed ? std::optional(std::move(judgement)) : std::nullopt;
}

std::int64_t BulkCoding::writeJudgements() {
    const std::int64_t revision = rows::codebookRevision(m_edit.db());
    // A hash table has no order of its own: the same input must give the same bytes.
    std::vector<std::pair<AnswerId, const std::pair<const Judged, Verdict>*>> order;
    order.reserve(m_verdicts.size());
    for (const auto& entry : m_verdicts)
        order.emplace_back(m_names.facts(entry.first.target).place.answer, &entry);
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first, a.second->first.coder) < std::tie(b.first, b.second->first.coder);
    });
    std::int64_t id = m_edit.ids().block(static_cast<std::int64_t>(order.size()) + 1);
    std::int64_t count = 0;
    const std::string now = m_edit.now();
    std::vector<Judgement> together;
    for (const auto& [answer, entry] : order) {
        m_edit.progress().advance();
        std::optional<Judgement> judgement = changedJudgement(entry->first, entry->second, revision);
        if (!judgement)
            continue;
        ++count;
        judgement->judgedAt = now;
        if (judgement->id) {
            rows::replace(m_edit, *judgement);
            continue;
        }
        judgement->id = JudgementId{id++};
        together.push_back(*std::move(judgement));
        if (together.size() == rowsAtOnce) {
            rows::insertAll(m_edit, together);
            together.clear();
        }
    }
    rows::insertAll(m_edit, together);
    return count;
}

} // namespace marginalia::core::coding
