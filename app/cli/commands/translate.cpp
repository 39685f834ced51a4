// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/places.h"
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "app/cli/verbs.h"
#include "core/notes/note.h"
#include "core/report/notes_report.h"
#include "core/translations/translation.h"

#include <CLI/CLI.hpp>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;
namespace translations = core::translations;

namespace {

struct Options : PlaceOptions {
    std::string language, text;
    std::optional<std::string> author;
};

std::optional<core::Span> spanOf(const Options& options) {
    return options.start ? std::optional(core::Span{*options.start, *options.end}) : std::nullopt;
}

int list(const Session& session, const Options& options) {
    const auto project = session.openToRead();
    const bool one = !options.document.empty() || !options.respondent.empty();
    const std::string language =
        options.language.empty() ? std::string() : translations::cleanLanguage(options.language);
    const core::text::Locale locale = session.localeFor(*project);
    const bool forPeople = session.format == "table";
    Rows rows{{"of", "original", "start", "end", "language", "translation", "author", "written"},
              {msg("Of"), msg("Original"), msg("Start"), msg("End"), msg("Language"), msg("Translation"),
               msg("Author"), msg("Written")},
              {}};
    for (const translations::Translation& each :
         one ? translations::translationsOf(project->db(), placeOf(*project, options))
             : translations::allTranslations(project->db())) {
        if (!language.empty() && each.language != language)
            continue;
        core::notes::Target target;
        target.answer = each.place.answer;
        target.source = each.place.source;
        target.span = each.span;
        const core::notes::TargetName name = core::notes::targetName(project->db(), target);
        nlohmann::ordered_json start;
        nlohmann::ordered_json end;
        if (each.span) {
            start = each.span->start;
            end = each.span->end;
        }
        rows.rows.push_back({name.name, name.quote, start, end, each.language, each.body, each.author,
                             forPeople ? core::report::shortDate(locale, each.createdAt) : each.createdAt});
    }
    print(rows, session.format, locale);
    return 0;
}

int add(const Session& session, const Options& options) {
    const auto project = session.openToWrite();
    translations::Translation translation;
    translation.place = placeOf(*project, options);
    translation.span = spanOf(options);
    translation.language = options.language;
    translation.body = options.text;
    translation.author = options.author.value_or(project->who());
    project->edit({msg("translate {1} into {2}"), {shown(options), options.language}},
                  [&](core::store::Edit& edit) { translations::put(edit, translation); });
    return 0;
}

int remove(const Session& session, const Options& options) {
    const auto project = session.openToWrite();
    const std::string language = translations::cleanLanguage(options.language);
    for (const translations::Translation& each :
         translations::translationsOf(project->db(), placeOf(*project, options)))
        if (each.span == spanOf(options) && each.language == language) {
            project->edit({msg("remove the translation of {1} into {2}"), {shown(options), language}},
                          [&](core::store::Edit& edit) { translations::remove(edit, each.id); });
            return 0;
        }
    throw Error(ErrorKind::Conflict, msg("There is no translation into {1} there; nothing was changed."),
                {language});
}

} // namespace

void add_translate(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    const std::string what = " --document D | --respondent R --question Q [--start N --end N]";
    const auto checked = [options]() -> const Options& {
        if (options->start.has_value() != options->end.has_value())
            throw Error(ErrorKind::Usage, msg("Give both --start and --end, or neither for the whole text."));
        return *options;
    };
    CLI::App* command =
        addVerbs(app, session, "translate",
                 session.say(msg("Write down the translation of an answer, a document or a passage")),
                 {{"translate list PROJECT [--language ru]",
                   [&session, checked](const Places&) { return list(session, checked()); }},
                  {"translate add PROJECT --language ru --text T" + what,
                   [&session, checked](const Places&) { return add(session, checked()); }},
                  {"translate remove PROJECT --language ru" + what,
                   [&session, checked](const Places&) { return remove(session, checked()); }}});
    addPlaceOptions(*command, session, *options);
    command->add_option("--start", options->start, session.say(msg("First code point of the passage")));
    command->add_option("--end", options->end, session.say(msg("Code point after the passage")));
    command->add_option("--language", options->language,
                        session.say(msg("Language of the translation, as {1}"), {"ru"}));
    command->add_option("--text", options->text, session.say(msg("The translation")));
    command->add_option("--author", options->author,
                        session.say(msg("Who translated (default: who does it)")));
    addWriterOptions(*command, session);
    addFormat(*command, session);
}

} // namespace marginalia::cli
