// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/notes.h"
#include "app/cli/places.h"
#include "app/cli/session.h"
#include "core/base/platform.h"
#include "core/project/erasure.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {

struct Options : PlaceOptions {
    bool yes = false;
    bool documentsToo = false;
    bool copiesToo = false;
};

void tell(const Session& session, const core::Erasure& erasure) {
    const auto number = [](std::int64_t value) { return std::to_string(value); };
    std::cout << session.say(msg("answers: {1}, codings: {2}, notes: {3}"),
                             {number(erasure.answers), number(erasure.codings), number(erasure.notes)})
              << '\n';
    for (const core::Sentence& mention : erasure.mentions)
        std::cout << session.say(msg("still spoken of in: {1}"), {mention.asArgument()}) << '\n';
    for (const std::filesystem::path& copy : erasure.copies)
        std::cout << session.say(msg("a copy that holds it: {1}"), {core::platform::toUtf8(copy)}) << '\n';
    if (erasure.hidden)
        note(session, *erasure.hidden);
}

int erase(const Session& session, const Options& options) {
    if (options.respondent.empty() == options.document.empty())
        throw Error(ErrorKind::Usage, msg("Name whom to erase by --respondent, or what by --document."));
    const auto project = options.yes ? session.openToWrite() : session.openToRead();
    core::ErasureWish wish;
    if (options.document.empty())
        wish.who = caseOf(*project, options.respondent, options.question);
    else
        wish.document = documentOf(*project, options.document);
    wish.documentsToo = options.documentsToo;
    wish.copiesToo = options.copiesToo;
    if (!options.yes) {
        tell(session, core::previewErasure(*project, wish));
        throw Error(ErrorKind::Conflict, msg("This cannot be undone, and the history before it is forgotten. "
                                             "Nothing was changed; add --yes to do it."));
    }
    tell(session, project->erase(wish));
    return 0;
}

} // namespace

void add_erase(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(
        app, session, "erase",
        session.say(msg("Erase a participant who withdrew, or a document, for good; it cannot be undone")));
    command->add_option("--respondent", options->respondent, session.say(msg("ID of the respondent")));
    command->add_option("--question", options->question, session.say(msg("Name of the open question")));
    command->add_option("--document", options->document, session.say(msg("Name of the document")));
    command->add_flag("--documents-too", options->documentsToo,
                      session.say(msg("Also the documents of the respondent")));
    command->add_flag("--copies-too", options->copiesToo,
                      session.say(msg("Also delete the copies of the project that hold it")));
    command->add_flag("--yes", options->yes, session.say(msg("Do it; without it only say what would go")));
    addWriterOptions(*command, session);
    command->callback(
        [&session, options] { session.act = [&session, options] { return erase(session, *options); }; });
}

} // namespace marginalia::cli
