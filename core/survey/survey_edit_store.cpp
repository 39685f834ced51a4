// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/survey/survey_store.h"
#include "core/text/normalize.h"

#include <algorithm>
#include <array>

namespace marginalia::core::survey {

void setStatus(store::Edit& edit, AnswerId answer, AnswerStatus status) {
    if (!rows::hasAnswer(edit.db(), answer))
        throw Error(ErrorKind::Usage, msg("This answer is not in the project any more."));
    const bool withoutText =
        edit.db().integer("SELECT text_id IS NULL FROM answer WHERE id = ?1", answer) == 1;
    const bool needsText = status == AnswerStatus::Substantive || status == AnswerStatus::OffTopic ||
                           status == AnswerStatus::Unclear;
    if (withoutText && needsText)
        throw Error(ErrorKind::Conflict,
                    msg("An answer without text cannot be “{1}”. Choose don't know, refused, empty, not "
                        "reached or not asked."),
                    {std::string(statusKey(status))});
    edit.db().run("UPDATE answer SET status = ?2 WHERE id = ?1 AND status <> ?2", answer, statusKey(status));
}

void exclude(store::Edit& edit, CaseId who, const std::string& reason, const std::string& note) {
    constexpr std::array<std::string_view, 5> reasons{"test", "duplicate", "no_consent", "screened_out",
                                                      "other"};
    if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end())
        throw Error(ErrorKind::Usage,
                    msg("“{1}” is not a reason to exclude a case. Use one of: test, duplicate, no_consent, "
                        "screened_out, other."),
                    {reason});
    if (!rows::hasCase(edit.db(), who))
        throw Error(ErrorKind::Usage, msg("This case is not in the project any more."));
    edit.db().run("UPDATE study_case SET excluded = ?2, excluded_note = ?3 WHERE id = ?1", who, reason,
                  text::normalize(note).text);
}

void include(store::Edit& edit, CaseId who) {
    if (!rows::hasCase(edit.db(), who))
        throw Error(ErrorKind::Usage, msg("This case is not in the project any more."));
    edit.db().run("UPDATE study_case SET excluded = NULL, excluded_note = '' WHERE id = ?1", who);
}

void setConsent(store::Edit& edit, CaseId who, Consent consent, const std::string& name,
                const std::string& position) {
    if (!rows::hasCase(edit.db(), who))
        throw Error(ErrorKind::Usage, msg("This case is not in the project any more."));
    edit.db().run(
        "UPDATE study_case SET consent = ?2, attribution_name = ?3, attribution_position = ?4 WHERE id = ?1",
        who, consentKey(consent), text::normalize(name).text, text::normalize(position).text);
}

void setInvited(store::Edit& edit, SurveyId survey, std::optional<std::int64_t> invited) {
    if (!rows::hasSurvey(edit.db(), survey))
        throw Error(ErrorKind::Usage, msg("This survey is not in the project any more."));
    if (invited && *invited < 0)
        throw Error(ErrorKind::Usage, msg("The number of people invited cannot be below zero."));
    edit.db().run("UPDATE survey SET invited = ?2 WHERE id = ?1", survey, invited);
}

void mergeValue(store::Edit& edit, VariableId variable, const std::string& value, const std::string& readAs) {
    if (!rows::hasVariable(edit.db(), variable))
        throw Error(ErrorKind::Usage, msg("This variable is not in the project any more."));
    if (value.empty())
        throw Error(ErrorKind::Usage, msg("A missing value cannot be merged into another."));
    const std::string target = text::normalize(readAs).text;
    if (target.empty() || target == value) {
        edit.db().run("DELETE FROM value_merge WHERE variable_id = ?1 AND value = ?2", variable, value);
        return;
    }
    // Kept flat: what reads as a value that is merged itself reads as that one's target.
    const std::map<std::string, std::string> known = rows::merges(edit.db(), variable);
    const auto further = known.find(target);
    const std::string last = further == known.end() || further->second == value ? target : further->second;
    if (further != known.end() && further->second == value)
        edit.db().run("DELETE FROM value_merge WHERE variable_id = ?1 AND value = ?2", variable, target);
    edit.db().run("INSERT INTO value_merge (variable_id, value, read_as) VALUES (?1, ?2, ?3) "
                  "ON CONFLICT (variable_id, value) DO UPDATE SET read_as = excluded.read_as",
                  variable, value, last);
    edit.db().run("UPDATE value_merge SET read_as = ?3 WHERE variable_id = ?1 AND read_as = ?2", variable,
                  value, last);
    edit.db().run("DELETE FROM value_merge WHERE variable_id = ?1 AND value = read_as", variable);
}

void setSingleCode(store::Edit& edit, QuestionId question, bool single) {
    if (!rows::hasQuestion(edit.db(), question))
        throw Error(ErrorKind::Usage, msg("This question is not in the project any more."));
    if (single) {
        const auto conflicts = singleCodeConflicts(edit.db(), question);
        if (!conflicts.empty())
            throw Error(ErrorKind::Conflict,
                        msg("Answers with more than one code of one coder: {1}. Leave one code on each of "
                            "them first."),
                        {std::to_string(conflicts.size())});
    }
    edit.db().run("UPDATE question SET single_code = ?2 WHERE id = ?1", question, single);
}

void setFirstCodeIsDone(store::Edit& edit, QuestionId question, bool on) {
    if (!rows::hasQuestion(edit.db(), question))
        throw Error(ErrorKind::Usage, msg("This question is not in the project any more."));
    edit.db().run("UPDATE question SET first_code_is_done = ?2 WHERE id = ?1", question, on);
}

void rows::setAskedIf(store::Edit& edit, QuestionId question, const std::string& expression) {
    edit.db().run("UPDATE question SET asked_if = ?2 WHERE id = ?1 AND asked_if <> ?2", question, expression);
}

void rows::setPlan(store::Edit& edit, SurveyId survey, const std::string& json) {
    edit.db().run("UPDATE survey SET plan = ?2 WHERE id = ?1 AND plan <> ?2", survey, json);
}

void setQuestionLabel(store::Edit& edit, QuestionId question, const std::string& language,
                      const std::string& label) {
    if (!rows::hasQuestion(edit.db(), question))
        throw Error(ErrorKind::Usage, msg("This question is not in the project any more."));
    const std::string clean = text::normalize(label).text;
    if (language == "en")
        edit.db().run("UPDATE question SET label_en = ?2 WHERE id = ?1", question, clean);
    else if (language == "ru")
        edit.db().run("UPDATE question SET label_ru = ?2 WHERE id = ?1", question, clean);
    else if (language == "kk")
        edit.db().run("UPDATE question SET label_kk = ?2 WHERE id = ?1", question, clean);
    else
        throw Error(ErrorKind::Usage, msg("Labels are kept in en, ru and kk, not in “{1}”."), {language});
}

} // namespace marginalia::core::survey
