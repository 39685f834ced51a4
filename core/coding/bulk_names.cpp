// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/bulk_names.h"

#include "core/coding/bulk_names_store.h"
#include "core/text/fold.h"

namespace marginalia::core::coding {

std::uint32_t BulkNames::Numbers::add(std::string_view name) {
    return keys.emplace(text::nameKey(name), static_cast<std::uint32_t>(keys.size())).first->second;
}

std::uint32_t BulkNames::Numbers::find(std::string_view spelling) {
    // Folding a name takes microseconds: once for each spelling, not for each row of a file.
    const auto known = spellings.find(spelling);
    if (known != spellings.end())
        return known->second;
    const auto key = keys.find(text::nameKey(spelling));
    const std::uint32_t number = key == keys.end() ? none : key->second;
    spellings.emplace(spelling, number);
    return number;
}

BulkNames::BulkNames(const store::Connection& db)
    : m_db(db) {
    rows::eachRespondent(db, [this](CaseId id, std::string_view name) {
        m_respondentOfCase.emplace(id.value, m_respondents.add(name));
    });
    rows::eachQuestion(db, [this](QuestionId id, std::string_view name, bool singleCode) {
        const std::uint32_t number = m_questions.add(name);
        m_questionsOfName.resize(m_questions.keys.size());
        m_questionsOfName[number].push_back({id, singleCode});
    });
    m_answersRead.resize(m_questionsOfName.size());
    rows::eachSource(db, [this](SourceId id, std::string_view name) {
        const std::uint32_t number = m_documents.add(name);
        m_sourcesOfName.resize(m_documents.keys.size());
        m_sourcesOfName[number].push_back(id);
    });
    m_targetOfDocument.resize(m_sourcesOfName.size(), none);
}

BulkNames::Found BulkNames::answer(std::string_view respondent, std::string_view question) {
    const std::uint32_t who = m_respondents.find(respondent);
    if (who == none)
        return {0, Miss::Respondent};
    const std::uint32_t asked = m_questions.find(question);
    if (asked == none)
        return {0, Miss::Question};
    if (!m_answersRead[asked])
        readAnswers(asked);
    const auto found = m_byNames.find((std::uint64_t{asked} << 32U) | who);
    if (found == m_byNames.end())
        return {0, Miss::Answer};
    return found->second == several ? Found{0, Miss::Ambiguous} : Found{found->second, Miss::None};
}

void BulkNames::readAnswers(std::uint32_t question) {
    m_answersRead[question] = true;
    for (const Question& asked : m_questionsOfName[question])
        rows::eachAnswer(
            m_db, asked.id, [&](AnswerId id, CaseId who, std::string_view status, std::int64_t codePoints) {
                const auto respondent = m_respondentOfCase.find(who.value);
                if (respondent == m_respondentOfCase.end())
                    return;
                const auto target = static_cast<Target>(m_facts.size());
                m_facts.push_back(
                    {Place{id, {}}, asked.id, codePoints, asked.singleCode, std::string(status)});
                m_byAnswer.emplace(id.value, target);
                const std::uint64_t names = (std::uint64_t{question} << 32U) | respondent->second;
                const auto [known, isNew] = m_byNames.emplace(names, target);
                if (!isNew)
                    known->second = several;
            });
}

std::optional<BulkNames::Target> BulkNames::targetOf(AnswerId answer) const {
    const auto found = m_byAnswer.find(answer.value);
    return found == m_byAnswer.end() ? std::nullopt : std::optional(found->second);
}

BulkNames::Found BulkNames::document(std::string_view name) {
    const std::uint32_t number = m_documents.find(name);
    if (number == none)
        return {0, Miss::Document};
    if (m_sourcesOfName[number].size() > 1)
        return {0, Miss::Ambiguous};
    Target& target = m_targetOfDocument[number];
    if (target == none) {
        const SourceId source = m_sourcesOfName[number].front();
        target = static_cast<Target>(m_facts.size());
        m_facts.push_back({Place{{}, source}, {}, rows::codePointsOf(m_db, source), false, {}});
    }
    return {target, Miss::None};
}

} // namespace marginalia::core::coding
