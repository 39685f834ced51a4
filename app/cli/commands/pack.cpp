// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/pack.h"
#include "app/cli/choices.h"
#include "app/cli/places.h"
#include "app/cli/session.h"
#include "core/coding/coding.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {

struct Options {
    std::string coder, round, file;
    std::vector<std::string> questions, documents, withCodings;
    bool translations = false;
};

core::CoderId coderOf(const core::Project& project, const std::string& name) {
    std::vector<std::string> names;
    for (const core::coding::Coder& coder : core::coding::coders(project.db()))
        names.push_back(coder.name);
    if (const auto coder = core::coding::coderByName(project.db(), name))
        return coder->id;
    throw Error(ErrorKind::Usage,
                msg("There is no coder “{1}”. The coders are: {2}. Add one by `coder add PROJECT NAME`."),
                {name, names.empty() ? "–" : listed(names)});
}

int makePackage(const Session& session, const Options& options) {
    const auto project = session.openToWrite();
    core::team::PackWish wish;
    wish.coder = coderOf(*project, options.coder);
    for (const std::string& name : options.questions)
        wish.questions.push_back(questionOf(*project, name));
    for (const std::string& name : options.documents)
        wish.documents.push_back(documentOf(*project, name));
    for (const std::string& name : options.withCodings)
        wish.withCodings.push_back(coderOf(*project, name));
    wish.withTranslations = options.translations;
    if (!options.round.empty())
        wish.round = core::team::roundOf(project->db(), options.round);
    const core::team::Packed packed = core::team::pack(*project, wish, pathOf(options.file));
    std::cout << session.say(msg("package for {1}: answers: {2}, documents: {3}, codes: {4}, codings: {5}"),
                             {packed.coder, std::to_string(packed.answers), std::to_string(packed.documents),
                              std::to_string(packed.codes), std::to_string(packed.codings)})
              << '\n';
    return 0;
}

} // namespace

void add_pack(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(
        app, session, "pack",
        session.say(msg("Make a package for one coder, with nothing in it of the work of others")));
    command->add_option("--coder", options->coder, session.say(msg("Whom it is for")))->required();
    command->add_option(
        "--questions", options->questions,
        session.say(msg("Open questions to code (default: with --documents: none; else all)")));
    command->add_option("--documents", options->documents,
                        session.say(msg("Documents to code (default: with --questions: none; else all)")));
    command->add_option("--round", options->round,
                        session.say(msg("Only what was drawn for this round, with its frozen codebook")));
    command->add_option("--with-codings", options->withCodings,
                        session.say(msg("Coders whose codings the package may show")));
    command->add_flag("--with-translations", options->translations,
                      session.say(msg("Also the translations, without the names of translators")));
    command->add_option("-o,--output", options->file, session.say(msg("The package, a new .marginalia file")))
        ->required();
    addWriterOptions(*command, session);
    command->callback([&session, options] {
        session.act = [&session, options] { return makePackage(session, *options); };
    });
}

} // namespace marginalia::cli
