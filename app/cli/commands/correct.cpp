// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/notes.h"
#include "app/cli/places.h"
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "core/codebook/codebook.h"
#include "core/coding/blind.h"
#include "core/coding/correct_text.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iterator>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;
using core::msgIn;
using core::coding::DoubtfulMark;
using core::coding::MarkKind;

namespace {

struct Options : PlaceOptions {
    std::string file;
    std::string textFile;
    core::coding::CorrectionOptions how;
    bool dryRun = false;
};

std::string readText(const std::string& name) {
    constexpr std::uintmax_t most = std::uintmax_t{256} << 20U;
    const std::filesystem::path file = pathOf(name);
    std::error_code problem;
    const std::uintmax_t size = std::filesystem::file_size(file, problem);
    std::ifstream stream(file, std::ios::binary);
    if (problem || !stream)
        throw Error(ErrorKind::Io, msg("The file {1} cannot be read."), {name});
    if (size > most)
        throw Error(ErrorKind::Limit, msg("The file {1} is larger than 256 MB."), {name});
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

core::MessageId kindWord(MarkKind kind) {
    switch (kind) {
    case MarkKind::Note:
        return msgIn("mark", "note");
    case MarkKind::Translation:
        return msgIn("mark", "translation");
    case MarkKind::Decision:
        return msgIn("mark", "decision");
    case MarkKind::Coding:
        break;
    }
    return msgIn("mark", "coding");
}

core::MessageId fateWord(core::text::PassageFate fate) {
    switch (fate) {
    case core::text::PassageFate::FoundAgain:
        return msgIn("passage", "found again");
    case core::text::PassageFate::Gone:
        return msgIn("passage", "gone");
    case core::text::PassageFate::Changed:
    case core::text::PassageFate::Same:
        break;
    }
    return msgIn("passage", "changed");
}

void list(const Session& session, const core::Project& project, const core::coding::Correction& made) {
    const core::text::Locale locale = session.localeFor(project);
    const bool forPeople = session.format == "table"; // programs read English, whatever the language
    const auto word = [&](core::MessageId id) {
        return forPeople ? core::text::say(locale, id) : std::string(id.text());
    };
    const auto codebook = core::codebook::Codebook::load(project.db());
    const auto coders = core::coding::coders(project.db());
    Rows rows{{"mark", "code", "coder", "state", "before", "after"},
              {msg("Mark"), msg("Code"), msg("Coder"), msg("State"), msg("Before"), msg("After")},
              {}};
    for (const DoubtfulMark& mark : made.doubtful) {
        std::string coder;
        for (const core::coding::Coder& each : coders)
            if (each.id == mark.coder)
                coder = each.name;
        rows.rows.push_back({word(kindWord(mark.kind)),
                             codebook.find(mark.code) ? codebook.path(mark.code) : mark.about, coder,
                             word(fateWord(mark.fate)), mark.wordsBefore, mark.wordsAfter});
    }
    if (!rows.rows.empty() || !forPeople)
        print(rows, session.format, locale);
    const auto number = [](std::int64_t value) { return std::to_string(value); };
    note(session, {msg("Places corrected: {1}. Marks carried over: {2}, to look at: {3}. Judgements to "
                       "re-check: {4}."),
                   {number(made.places), number(made.kept),
                    number(static_cast<std::int64_t>(made.doubtful.size())), number(made.judgements)}});
}

int correct(const Session& session, const Options& options) {
    if (options.file.empty() == options.textFile.empty())
        throw Error(ErrorKind::Usage, msg("Name the file with the corrected text."));
    const std::string text = readText(options.file.empty() ? options.textFile : options.file);
    const auto project = options.dryRun ? session.openToRead() : session.openToWrite();
    const core::coding::Place place = placeOf(*project, options);
    core::coding::Correction made;
    const bool hidden = core::coding::blindness(project->db()).has_value();
    if (options.dryRun || hidden) // the step knows what others coded
        made = core::coding::previewCorrection(project->db(), place, text, options.how);
    if (!options.dryRun)
        project->edit({msg("Correct the text of {1}"), {shown(options)}}, [&](core::store::Edit& edit) {
            core::coding::Correction all = core::coding::correctText(edit, place, text, options.how);
            if (!hidden)
                made = std::move(all);
        });
    if (!made.changed) {
        note(session, msg("The text is as before; nothing was changed."));
        return 0;
    }
    list(session, *project, made);
    noteHidden(session, *project);
    return 0;
}

} // namespace

void add_correct(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(
        app, session, "correct",
        session.say(msg("Correct the text of an answer or a document; what is coded is carried over")));
    command->footer("marginalia-cli correct PROJECT --respondent R --question Q --text-file FILE\n"
                    "marginalia-cli correct PROJECT --document D FILE");
    command->add_option("FILE", options->file, session.say(msg("The corrected text")));
    command->add_option("--text-file", options->textFile, session.say(msg("The corrected text")));
    command->add_option("--respondent", options->respondent, session.say(msg("ID of the respondent")));
    command->add_option("--question", options->question, session.say(msg("Name of the open question")));
    command->add_option("--document", options->document, session.say(msg("Name of the document")));
    command->add_flag("--judgements-hold", options->how.judgementsHold,
                      session.say(msg("Only spelling was corrected: no judgement is to be re-checked")));
    command->add_flag("--dry-run", options->dryRun, session.say(msg("Only say what would be done")));
    addFormat(*command, session);
    addWriterOptions(*command, session);
    command->callback(
        [&session, options] { session.act = [&session, options] { return correct(session, *options); }; });
}

} // namespace marginalia::cli
