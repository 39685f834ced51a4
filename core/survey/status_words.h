// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace marginalia::core::survey {

/// What people write instead of an answer, in every language that we know: one table for all.
struct StatusWord {
    std::string_view text;
    AnswerStatus status;
    bool onlyOffered; ///< may be the answer itself («нет»): shown to the person, never set
};
const std::vector<StatusWord>& statusWords();

/// The word in a form to compare: case, blanks and the punctuation around it do not count, dashes are one.
std::string statusWordKey(std::string_view text);

/// Finds the status of a short text. Built from the table, or from a column's own lists.
class StatusFinder {
public:
    /// A list that is empty is taken from the table.
    StatusFinder(const std::vector<std::string>& dontKnow, const std::vector<std::string>& noAnswer,
                 const std::vector<std::string>& refused);
    StatusFinder()
        : StatusFinder({}, {}, {}) {}

    struct Found {
        AnswerStatus status = AnswerStatus::Substantive;
        bool onlyOffered = false;
    };
    [[nodiscard]] std::optional<Found> find(std::string_view text) const;

private:
    std::unordered_map<std::string, Found> m_words;
    std::size_t m_longest = 0;
};

/// How a person may be quoted, from what stands in a consent column: our keys, and the usual phrases of three
/// languages. nullopt: not understood.
std::optional<Consent> consentFromWords(std::string_view text);

} // namespace marginalia::core::survey
