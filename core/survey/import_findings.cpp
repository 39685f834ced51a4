// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/import_findings.h"

#include <algorithm>

namespace marginalia::core::survey {

namespace {
constexpr std::size_t mostNames = 200;

/// The first names, and how many more there are.
std::string someOf(const std::vector<std::string>& names) {
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), mostNames); ++i)
        list += (i == 0 ? "" : ", ") + names[i];
    return names.size() > mostNames ? list + ", … +" + std::to_string(names.size() - mostNames) : list;
}
} // namespace

void ImportFindings::tell(const std::vector<QuestionColumn>& questions, ImportReport& report) const {
    std::vector<Sentence>& told = report.decisions;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const std::string& name = questions[i].name;
        for (const auto& [word, count] : offered[i])
            told.push_back(Sentence(msg("“{1}” stands as the whole answer to {2} (answers: {3}). It was left "
                                        "as an answer; set another status if it is none."),
                                    {word, name, std::to_string(count)}));
        if (answeredUnasked[i] > 0)
            told.push_back(Sentence(msg("{1} was answered by respondents who were not to be asked (answers: "
                                        "{2}). They count as asked."),
                                    {name, std::to_string(answeredUnasked[i])}));
    }
    if (afterTheLast > 0)
        told.push_back(Sentence(
            takenAsNotReached
                ? msg("Answers left empty behind the last question that the respondent answered: {1}. They "
                      "were taken as not reached.")
                : msg("Answers left empty behind the last question that the respondent answered: {1}. They "
                      "count as no answer. If these respondents broke off, undo the import and have what "
                      "they "
                      "left empty counted as not reached."),
            {std::to_string(afterTheLast)}));
    for (const auto& [word, count] : consentUnread)
        told.push_back(Sentence(msg("The consent “{1}” was not understood (respondents: {2}). They are not "
                                    "quoted until you decide."),
                                {word, std::to_string(count)}));
    if (!consentStricter.empty())
        told.push_back(
            Sentence(msg("The file allows less than before for respondents already in the project, "
                         "and this holds from now on: {1}."),
                     {someOf(consentStricter)}));
    if (!consentLaxer.empty())
        told.push_back(
            Sentence(msg("The file allows more than before for respondents already in the project. "
                         "Their consent was left as it was; change it yourself if this is right: "
                         "{1}."),
                     {someOf(consentLaxer)}));
    for (const auto& [name, count] : notNumbers)
        told.push_back(
            Sentence(msg("“{1}” holds values that are not numbers: {2}. They are kept as they are."),
                     {name, std::to_string(count)}));
    for (const auto& [name, count] : outOfScale)
        told.push_back(Sentence(msg("“{1}” holds values beyond its scale: {2}. They are kept as they are."),
                                {name, std::to_string(count)}));
    if (filled > 0)
        told.push_back(Sentence(msg("Answers that were empty before and have a text now: {1}."),
                                {std::to_string(filled)}));
    if (replaced > 0)
        told.push_back(Sentence(msg("Characters that could not be read and were replaced by U+FFFD: {1}."),
                                {std::to_string(replaced)}));
    if (!report.changedTexts.empty())
        told.push_back(
            Sentence(msg("Texts that differ from those in the project: {1}. They were not replaced."),
                     {std::to_string(report.changedTexts.size())}));
}

} // namespace marginalia::core::survey
