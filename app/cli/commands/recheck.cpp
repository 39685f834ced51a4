// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/places.h"
#include "app/cli/rows.h"
#include "app/cli/verbs.h"
#include "core/codebook/codebook.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <unordered_map>

namespace marginalia::cli {

using core::msg;
using core::coding::StaleJudgement;

namespace {

struct Options {
    std::string code, coder;
};

std::vector<StaleJudgement> stale(const core::Project& project, const std::string& question,
                                  const Options& options) {
    std::vector<StaleJudgement> all =
        core::coding::staleJudgements(project.db(), questionOf(project, question));
    if (!options.code.empty())
        std::erase_if(all, [code = codeOf(project, options.code)](const StaleJudgement& one) {
            return one.code != code;
        });
    if (!options.coder.empty()) {
        const auto coder = core::coding::coderByName(project.db(), options.coder);
        if (!coder)
            throw core::Error(core::ErrorKind::Usage, msg("There is no coder “{1}” in this project."),
                              {options.coder});
        std::erase_if(all, [&coder](const StaleJudgement& one) { return one.coder != coder->id; });
    }
    return all;
}

int list(const Session& session, const std::string& question, const Options& options) {
    const auto project = session.openToRead();
    const core::codebook::Codebook book = core::codebook::Codebook::load(project->db());
    std::unordered_map<core::CoderId, std::string> coders;
    for (const core::coding::Coder& coder : core::coding::coders(project->db()))
        coders[coder.id] = coder.name;
    std::unordered_map<core::AnswerId, core::CaseId> cases;
    const core::QuestionId id = questionOf(*project, question);
    for (const core::survey::Answer& answer : core::survey::answers(project->db(), id))
        cases[answer.id] = answer.who;
    std::unordered_map<core::CaseId, std::string> names;
    for (const core::survey::Survey& survey : core::survey::surveys(project->db()))
        for (const core::survey::Case& who : core::survey::cases(project->db(), survey.id))
            names[who.id] = who.name;
    Rows rows{{"respondent", "code", "coder"}, {msg("Respondent"), msg("Code"), msg("Coder")}, {}};
    for (const StaleJudgement& one : stale(*project, question, options))
        rows.rows.push_back({names[cases[one.answer]], book.path(one.code), coders[one.coder]});
    print(rows, session.format, session.localeFor(*project));
    return 0;
}

int confirm(const Session& session, const std::string& question, Options options) {
    const auto project = session.openToWrite();
    if (options.coder.empty())
        options.coder = project->who();
    const std::vector<StaleJudgement> judgements = stale(*project, question, options);
    std::int64_t confirmed = 0;
    project->edit({msg("recheck confirm {1}"), {question}},
                  [&](core::store::Edit& edit) { confirmed = core::coding::confirm(edit, judgements); });
    std::cout << session.say(msg("confirmed: {1}"), {std::to_string(confirmed)}) << '\n';
    return 0;
}

} // namespace

void add_recheck(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command = addVerbs(
        app, session, "recheck",
        session.say(msg("List judgements older than the codebook's last change, or say that they still "
                        "hold")),
        {{"recheck list PROJECT QUESTION [--code PATH] [--coder NAME]",
          [&session, options](const Places& places) { return list(session, places[1], *options); }},
         {"recheck confirm PROJECT QUESTION [--code PATH] [--coder NAME]",
          [&session, options](const Places& places) { return confirm(session, places[1], *options); }}});
    command->add_option("--code", options->code, session.say(msg("Path of the code")));
    command->add_option("--coder", options->coder,
                        session.say(msg("Whose judgements (confirm: who does it, unless given)")));
    addWriterOptions(*command, session);
    addFormat(*command, session);
}

} // namespace marginalia::cli
