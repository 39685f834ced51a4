// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/status_words.h"
#include "core/survey/survey_store.h"
#include "core/text/fold.h"

#include <algorithm>

namespace marginalia::core::survey {

std::vector<ShortAnswerGroup> shortAnswers(const store::Connection& db, QuestionId question,
                                           std::int64_t longest) {
    std::vector<ShortAnswerGroup> groups;
    std::unordered_map<std::string, std::size_t> places;
    const StatusFinder finder;
    for (rows::ShortAnswer& answer : rows::shortAnswers(db, question, longest)) {
        std::string key = statusWordKey(answer.text);
        if (key.empty())
            key = text::nameKey(answer.text); // marks only: "-" and "?" stay apart
        const auto [place, isNew] = places.emplace(std::move(key), groups.size());
        if (isNew) {
            ShortAnswerGroup& group = groups.emplace_back();
            if (const auto found = finder.find(answer.text))
                group.proposed = found->status;
            group.text = std::move(answer.text);
        }
        groups[place->second].answers.push_back(answer.id);
        groups[place->second].statuses.push_back(answer.status);
    }
    // The most frequent first: there one click settles most.
    std::stable_sort(groups.begin(), groups.end(), [](const ShortAnswerGroup& a, const ShortAnswerGroup& b) {
        return a.answers.size() > b.answers.size();
    });
    return groups;
}

} // namespace marginalia::core::survey
