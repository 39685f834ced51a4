// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/coding.h"
#include "core/store/connection.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace marginalia::core::coding {

/// Finds what can be coded by the names that people use (text::nameKey), very many times: answers by
/// respondent and question, documents by name. Reads the answers of a question when it is first asked for.
class BulkNames {
public:
    /// Number of an answer or document that has been found; valid for `facts`.
    using Target = std::uint32_t;

    enum class Miss {
        None,
        Respondent, ///< no such respondent
        Question,
        Document,
        Answer,   ///< the respondent is in another survey than the question
        Ambiguous ///< more than one answer or document fits
    };
    struct Found {
        Target target = 0;
        Miss miss = Miss::None;
    };
    struct Facts {
        Place place;
        QuestionId question;
        std::int64_t codePoints = -1; ///< -1: an answer without text
        bool singleCode = false;
        std::string status; ///< of an answer
    };

    explicit BulkNames(const store::Connection& db);

    Found answer(std::string_view respondent, std::string_view question);
    Found document(std::string_view name);
    [[nodiscard]] const Facts& facts(Target target) const { return m_facts[target]; }
    /// Nothing for an answer of a question that has not been asked for, or of no survey's respondent.
    [[nodiscard]] std::optional<Target> targetOf(AnswerId answer) const;
    [[nodiscard]] std::size_t size() const { return m_facts.size(); }

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::uint32_t several = none - 1;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };
    /// A number for each name, and for each spelling that was asked for.
    struct Numbers {
        std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> keys;
        std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> spellings;

        std::uint32_t add(std::string_view name);
        std::uint32_t find(std::string_view spelling);
    };
    struct Question {
        QuestionId id;
        bool singleCode = false;
    };

    void readAnswers(std::uint32_t question);

    const store::Connection& m_db;
    Numbers m_respondents;
    Numbers m_questions;
    Numbers m_documents;
    std::unordered_map<std::int64_t, std::uint32_t> m_respondentOfCase;
    std::vector<std::vector<Question>> m_questionsOfName;
    std::vector<bool> m_answersRead;
    std::vector<std::vector<SourceId>> m_sourcesOfName;
    std::vector<Target> m_targetOfDocument;
    std::unordered_map<std::uint64_t, Target> m_byNames; ///< question and respondent
    std::unordered_map<std::int64_t, Target> m_byAnswer;
    std::vector<Facts> m_facts;
};

} // namespace marginalia::core::coding
