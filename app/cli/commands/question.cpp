// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choices.h"
#include "app/cli/places.h"
#include "app/cli/rows.h"
#include "app/cli/verbs.h"

#include <CLI/CLI.hpp>

#include <unordered_map>

namespace marginalia::cli {

using core::msg;

namespace {

int list(const Session& session) {
    const auto project = session.openToRead();
    std::unordered_map<core::SurveyId, std::string> surveys;
    for (const core::survey::Survey& survey : core::survey::surveys(project->db()))
        surveys[survey.id] = survey.name;
    Rows rows{
        {"question", "survey", "codes", "first_code_is_done", "asked_if", "label_en", "label_ru", "label_kk"},
        {msg("Question"), msg("Survey"), msg("Codes"), msg("First code is done"), msg("Asked if"),
         msg("Label (en)"), msg("Label (ru)"), msg("Label (kk)")},
        {}};
    for (const core::survey::Question& question : core::survey::questions(project->db()))
        rows.rows.push_back({question.name, surveys[question.survey],
                             question.singleCode ? "single" : "multi",
                             question.firstCodeIsDone ? "yes" : "no", question.askedIf, question.labelEn,
                             question.labelRu, question.labelKk});
    print(rows, session.format, session.localeFor(*project));
    return 0;
}

int set(const Session& session, const std::string& name, const std::string& key, const std::string& value) {
    expectOneOf("KEY", key, {"codes", "first_code_is_done", "label_en", "label_ru", "label_kk"});
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
    CLI::App* command = addVerbs(
        app, session, "question",
        session.say(msg("List the open questions, or set what holds for one: how many codes an answer takes, "
                        "whether the first code makes it judged, its labels")),
        {{"question list PROJECT", [&session](const Places&) { return list(session); }},
         {"question set PROJECT QUESTION codes|first_code_is_done|label_en|label_ru|label_kk VALUE",
          [&session](const Places& places) { return set(session, places[1], places[2], places[3]); }}});
    addWriterOptions(*command, session);
    addFormat(*command, session);
}

} // namespace marginalia::cli
