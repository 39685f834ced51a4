// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/connection.h"
#include "core/store/edit.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace marginalia::core::survey {

/// What an answer is, before any code: statuses are not codes.
enum class AnswerStatus { Substantive, DontKnow, Refused, OffTopic, Unclear, Empty, NotReached, NotAsked };
inline constexpr std::array<AnswerStatus, 8> allStatuses{
    AnswerStatus::Substantive, AnswerStatus::DontKnow, AnswerStatus::Refused,    AnswerStatus::OffTopic,
    AnswerStatus::Unclear,     AnswerStatus::Empty,    AnswerStatus::NotReached, AnswerStatus::NotAsked};
/// "substantive", "dont_know", ... as in the file and in JSON.
std::string_view statusKey(AnswerStatus status);
std::optional<AnswerStatus> statusFromKey(std::string_view key);

struct Survey {
    SurveyId id;
    std::string name;
    std::string file;
    std::string plan; ///< JSON, as the command line's --plan
    std::optional<std::int64_t> invited;
};
std::vector<Survey> surveys(const store::Connection& db);

struct Question {
    QuestionId id;
    SurveyId survey;
    std::string name;
    std::string labelEn, labelRu, labelKk;
    bool singleCode = false;
    bool firstCodeIsDone = true;
    std::string askedIf;
    std::int64_t position = 0;

    /// The label in a language, else in the other one, else any label, else the name.
    [[nodiscard]] const std::string& label(const std::string& language,
                                           const std::string& other = "en") const;
};
std::vector<Question> questions(const store::Connection& db); ///< by survey, position
/// By name, else by name whatever the case, else by a label that only one question has.
std::optional<Question> questionByName(const store::Connection& db, std::string_view name);

enum class Consent { ByName, Position, Anonymous, NotForQuotation };
/// "by_name", "position", "anonymous", "not_for_quotation"; what is none of these reads as NotForQuotation.
std::string_view consentKey(Consent consent);
Consent consentFromKey(std::string_view key);

struct Case {
    CaseId id;
    SurveyId survey;           ///< none: a person interviewed
    std::string name;          ///< the respondent's ID
    std::int64_t position = 0; ///< order in the file
    std::string excluded;      ///< "", "test", "duplicate", "no_consent", "screened_out", "other"
    std::string excludedNote;
    Consent consent = Consent::Anonymous;
    std::string attributionName;
    std::string attributionPosition;
};
std::vector<Case> cases(const store::Connection& db, SurveyId survey); ///< in file order
/// Everyone of that ID: respondents of different surveys may share one.
std::vector<Case> casesByName(const store::Connection& db, std::string_view name);
std::optional<Case> caseByName(const store::Connection& db, std::string_view name);

enum class VariableRole { Variable, Single, Multiple, Rating };
enum class VariableType { Nominal, Ordinal, Numeric, Date, Text };

std::string_view roleKey(VariableRole role); ///< "variable", "single", ...
std::string_view typeKey(VariableType type); ///< "nominal", "ordinal", ...
std::optional<VariableType> typeFromKey(std::string_view key);

struct Variable {
    VariableId id;
    SurveyId survey;
    std::string name;
    std::string label;
    VariableRole role = VariableRole::Variable;
    VariableType type = VariableType::Nominal;
    std::optional<double> lowest, highest;
    std::vector<std::string> valueOrder; ///< of an ordinal variable

    /// What readers are shown: the label, or the name where it has none.
    [[nodiscard]] const std::string& shownName() const { return label.empty() ? name : label; }
};
std::vector<Variable> variables(const store::Connection& db);
std::optional<Variable> variableById(const store::Connection& db, VariableId id);
std::optional<Variable> variableByName(const store::Connection& db, std::string_view name);
/// The value as read: merged values applied. Options of a multiple choice are separate. Missing: empty.
std::vector<std::string> valueOf(const store::Connection& db, CaseId who, VariableId variable);
std::string valueAsGiven(const store::Connection& db, CaseId who, VariableId variable);
/// The same of everybody at once; who has no value is not in it.
std::unordered_map<CaseId, std::vector<std::string>> valuesOf(const store::Connection& db,
                                                              VariableId variable);

/// A value that occurs: as respondents gave it, how often, and how it reads. Options of a multiple choice are
/// counted one by one.
struct ValueCount {
    std::string given;
    std::string readAs;
    std::int64_t count = 0;
};
std::vector<ValueCount> valueCounts(const store::Connection& db,
                                    VariableId variable); ///< by bytes of `given`

struct Answer {
    AnswerId id;
    QuestionId question;
    CaseId who;
    TextId text; ///< none: without text
    AnswerStatus status = AnswerStatus::Empty;
    std::string language;
};
std::vector<Answer> answers(const store::Connection& db, QuestionId question); ///< in file order of the cases
std::optional<Answer> answerById(const store::Connection& db, AnswerId id);
std::optional<Answer> answerOf(const store::Connection& db, QuestionId question, CaseId who);
std::string answerText(const store::Connection& db, AnswerId answer);
std::int64_t answerCount(const store::Connection& db, QuestionId question); ///< of excluded cases too

void setStatus(store::Edit& edit, AnswerId answer, AnswerStatus status);
void exclude(store::Edit& edit, CaseId who, const std::string& reason, const std::string& note);
void include(store::Edit& edit, CaseId who);
void setConsent(store::Edit& edit, CaseId who, Consent consent, const std::string& name,
                const std::string& position);
void setInvited(store::Edit& edit, SurveyId survey, std::optional<std::int64_t> invited);
/// Values of a variable that read as one («РК», Kazakhstan -> Қазақстан). An empty `readAs` takes the merge
/// back.
void mergeValue(store::Edit& edit, VariableId variable, const std::string& value, const std::string& readAs);
struct SingleCodeConflict {
    AnswerId answer;
    CoderId coder;
    std::int64_t codes = 0;
};
std::vector<SingleCodeConflict> singleCodeConflicts(const store::Connection& db, QuestionId question);
/// Throws Error{Conflict} while there are conflicts.
void setSingleCode(store::Edit& edit, QuestionId question, bool single);
void setFirstCodeIsDone(store::Edit& edit, QuestionId question, bool on);
void setQuestionLabel(store::Edit& edit, QuestionId question, const std::string& language,
                      const std::string& label);

/// Answers of at most `longest` code points, grouped by text (folded), with their statuses: one screen to set
/// a status once for all.
struct ShortAnswerGroup {
    std::string text; ///< as the first one wrote it
    std::vector<AnswerId> answers;
    std::vector<AnswerStatus> statuses; ///< of each answer
    std::optional<AnswerStatus> proposed;
};
std::vector<ShortAnswerGroup> shortAnswers(const store::Connection& db, QuestionId question,
                                           std::int64_t longest = 40);

/// Who may be quoted and how. The pattern knows {n} (respondent number), {id}, {Name of variable},
/// {position}, {name}; what consent does not allow is left out. nullopt: must not be quoted.
std::optional<std::string> sourceLine(const store::Connection& db, const Case& who,
                                      const std::string& pattern);

} // namespace marginalia::core::survey
