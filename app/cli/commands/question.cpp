// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choices.h"
#include "app/cli/notes.h"
#include "app/cli/places.h"
#include "app/cli/rows.h"
#include "app/cli/verbs.h"
#include "core/survey/question_rules.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <unordered_map>

namespace marginalia::cli {

using core::msg;

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : "; ") + word;
    return list;
}

int list(const Session& session) {
    const auto project = session.openToRead();
    std::unordered_map<core::SurveyId, std::string> surveys;
    for (const core::survey::Survey& survey : core::survey::surveys(project->db()))
        surveys[survey.id] = survey.name;
    Rows rows{{"question", "survey", "codes", "first_code_is_done", "asked_if", "label_en", "label_ru",
               "label_kk", "dont_know", "no_answer", "refused"},
              {msg("Question"), msg("Survey"), msg("Codes"), msg("First code is done"), msg("Asked if"),
               msg("Label (en)"), msg("Label (ru)"), msg("Label (kk)"), msg("Don't know"), msg("No answer"),
               msg("Refused")},
              {}};
    for (const core::survey::Question& question : core::survey::questions(project->db())) {
        const core::survey::QuestionRules rules = core::survey::rulesOf(project->db(), question.id);
        rows.rows.push_back(
            {question.name, surveys[question.survey], question.singleCode ? "single" : "multi",
             question.firstCodeIsDone ? "yes" : "no", question.askedIf, question.labelEn, question.labelRu,
             question.labelKk, joined(rules.dontKnow), joined(rules.noAnswer), joined(rules.refused)});
    }
    print(rows, session.format, session.localeFor(*project));
    return 0;
}

bool isRule(const std::string& key) {
    return key == "asked_if" || key == "dont_know" || key == "no_answer" || key == "refused";
}

std::vector<std::string> wordsIn(const std::string& list) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(';', at), list.size());
        std::string word = list.substr(at, end - at);
        word.erase(0, word.find_first_not_of(' '));
        word.erase(word.find_last_not_of(' ') + 1);
        if (!word.empty())
            words.push_back(std::move(word));
        at = end + 1;
    }
    return words;
}

void tell(const Session& session, const core::survey::RulesChange& change) {
    Rows rows{{"from", "to", "answers"}, {msg("From"), msg("To"), msg("Answers")}, {}};
    for (const core::survey::RulesChange::Statuses& each : change.statuses)
        rows.rows.push_back({std::string(core::survey::statusKey(each.from)),
                             std::string(core::survey::statusKey(each.to)), each.answers});
    if (!rows.rows.empty() || session.format != "table")
        print(rows, session.format, session.messageLocale());
    note(session, {msg("Answers that change their status: {1}; that keep the one somebody gave them: {2}."),
                   {std::to_string(change.answers), std::to_string(change.setByHand)}});
}

/// Who was asked, and the words that are no answer: says which answers change.
int setRule(const Session& session, const std::string& name, const std::string& key, const std::string& value,
            bool dryRun) {
    const auto project = dryRun ? session.openToRead() : session.openToWrite();
    const core::QuestionId question = questionOf(*project, name);
    core::survey::QuestionRules rules = core::survey::rulesOf(project->db(), question);
    if (key == "asked_if")
        rules.askedIf = value;
    else
        (key == "dont_know"   ? rules.dontKnow
         : key == "no_answer" ? rules.noAnswer
                              : rules.refused) = wordsIn(value);
    if (dryRun) {
        tell(session, core::survey::previewRules(project->db(), question, rules));
        return 0;
    }
    core::survey::RulesChange change;
    project->edit({msg("question set {1} of {2}"), {key, name}},
                  [&](core::store::Edit& edit) { change = core::survey::setRules(edit, question, rules); });
    tell(session, change);
    return 0;
}

int set(const Session& session, const std::string& name, const std::string& key, const std::string& value,
        bool dryRun) {
    if (dryRun)
        expectOneOf("KEY", key, {"asked_if", "dont_know", "no_answer", "refused"});
    if (isRule(key))
        return setRule(session, name, key, value, dryRun);
    expectOneOf("KEY", key,
                {"codes", "first_code_is_done", "label_en", "label_ru", "label_kk", "asked_if", "dont_know",
                 "no_answer", "refused"});
    if (key == "codes")
        expectOneOf(key, value, {"single", "multi"});
    const bool yes = key == "first_code_is_done" && yesOrNo(key, value);
    const auto project = session.openToWrite();
    const core::QuestionId question = questionOf(*project, name);
    project->edit({msg("question set {1} of {2}"), {key, name}}, [&](core::store::Edit& edit) {
        if (key == "codes")
            core::survey::setSingleCode(edit, question, value == "single");
        else if (key == "first_code_is_done")
            core::survey::setFirstCodeIsDone(edit, question, yes);
        else
            core::survey::setQuestionLabel(edit, question, key.substr(key.size() - 2), value);
    });
    return 0;
}

} // namespace

void add_question(CLI::App& app, Session& session) {
    auto dryRun = std::make_shared<bool>(false);
    CLI::App* command = addVerbs(
        app, session, "question",
        session.say(msg("List the open questions, or set what holds for one: how many codes an answer takes, "
                        "whether the first code makes it judged, its labels")),
        {{"question list PROJECT", [&session](const Places&) { return list(session); }},
         {"question set PROJECT QUESTION codes|first_code_is_done|label_en|label_ru|label_kk|asked_if|"
          "dont_know|no_answer|refused VALUE [--dry-run]",
          [&session, dryRun](const Places& places) {
              return set(session, places[1], places[2], places[3], *dryRun);
          }}});
    command->add_flag("--dry-run", *dryRun, session.say(msg("Only say which answers would change")));
    addWriterOptions(*command, session);
    addFormat(*command, session);
}

} // namespace marginalia::cli
