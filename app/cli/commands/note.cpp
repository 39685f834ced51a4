// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notes/note.h"
#include "app/cli/places.h"
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "app/cli/verbs.h"
#include "core/report/notes_report.h"
#include "core/text/fold.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <iostream>
#include <unordered_map>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;
namespace notes = core::notes;

namespace {

struct Options : PlaceOptions {
    std::optional<std::string> type, title, text;
    std::string words;

    [[nodiscard]] bool namesTarget() const {
        return !respondent.empty() || !question.empty() || !document.empty() || !code.empty() || start;
    }
};

/// What the options name: a code on a text is a coding, a respondent without a question is a case.
notes::Target targetOf(const core::Project& project, const Options& options) {
    notes::Target target;
    const bool text = !options.document.empty() || !options.question.empty();
    std::optional<core::Span> span;
    if (options.start)
        span = core::Span{*options.start, *options.end};
    if (text && !options.code.empty()) {
        const core::CodeId code = codeOf(project, options.code);
        const auto coder = core::coding::coderByName(project.db(), coderNameOf(project, options));
        for (const core::coding::Coding& coding :
             core::coding::codingsOf(project.db(), placeOf(project, options)))
            if (coder && coding.coder == coder->id && coding.code == code && coding.span == span)
                target.coding = coding.id;
        if (!target.coding)
            throw Error(ErrorKind::Usage, msg("{1} has no code “{2}” there; nothing was changed."),
                        {coderNameOf(project, options), options.code});
    } else if (text) {
        const core::coding::Place place = placeOf(project, options);
        target.answer = place.answer;
        target.source = place.source;
        target.span = span;
    } else if (!options.code.empty()) {
        target.code = codeOf(project, options.code);
    } else {
        target.who = caseOf(project, options.respondent, {});
    }
    return target;
}

std::vector<notes::NoteLink> linksOf(const core::Project& project, const Options& options) {
    if (!options.namesTarget())
        return {};
    return {{{}, targetOf(project, options)}};
}

/// By its number in `note list`, or by its title.
notes::Note noteOf(const core::Project& project, const std::string& name) {
    const std::vector<notes::Note> all = notes::notes(project.db());
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error == std::errc() && end == name.data() + name.size() && number >= 1 && number <= all.size())
        return all[number - 1];
    const std::string key = core::text::nameKey(name);
    std::vector<notes::Note> found;
    for (const notes::Note& each : all)
        if (!each.title.empty() && core::text::nameKey(each.title) == key)
            found.push_back(each);
    if (found.size() == 1)
        return found.front();
    throw Error(ErrorKind::Usage,
                found.empty() ? msg("There is no note “{1}”. Name it by its title, or by its number in “note "
                                    "list”.")
                              : msg("There is more than one note “{1}”. Name it by its number in “note "
                                    "list”."),
                {name});
}

int list(const Session& session, const Options& options) {
    const auto project = session.openToRead();
    notes::NoteFilter filter;
    filter.shortToo = true;
    filter.type = options.type.value_or("");
    filter.words = options.words;
    if (!options.coder.empty()) {
        const auto coder = core::coding::coderByName(project->db(), options.coder);
        if (!coder)
            throw Error(ErrorKind::Usage, msg("There is no coder “{1}” in this project."), {options.coder});
        filter.coder = coder->id;
    }
    if (options.namesTarget())
        filter.about = targetOf(*project, options);
    const core::text::Locale locale = session.localeFor(*project);
    const bool forPeople = session.format == "table";
    std::unordered_map<core::CoderId, std::string> authors;
    for (const core::coding::Coder& each : core::coding::coders(project->db()))
        authors.emplace(each.id, each.name);
    // Numbers are those of the whole list, so that they name the same note whatever is left out.
    std::unordered_map<notes::NoteId, std::int64_t> numbers;
    for (const notes::Note& each : notes::notes(project->db()))
        numbers.emplace(each.id, static_cast<std::int64_t>(numbers.size()) + 1);
    Rows rows{{"number", "type", "title", "text", "linked_to", "author", "written", "changed"},
              {msg("No."), msg("Type"), msg("Title"), msg("Text"), msg("Linked to"), msg("Author"),
               msg("Written"), msg("Changed")},
              {}};
    for (const notes::Note& each : notes::notes(project->db(), filter)) {
        std::string links;
        for (const notes::NoteLink& link : each.links)
            links += (links.empty() ? "" : "; ") + notes::targetName(project->db(), link.target).line();
        nlohmann::ordered_json number; // a short memo has none: it is changed where it stands
        if (!each.isShort())
            number = numbers.at(each.id);
        rows.rows.push_back({number, forPeople ? core::report::noteTypeName(locale, each.type) : each.type,
                             each.title, each.body, links, each.coder ? authors[each.coder] : std::string(),
                             forPeople ? core::report::shortDate(locale, each.createdAt) : each.createdAt,
                             forPeople ? core::report::shortDate(locale, each.changedAt) : each.changedAt});
    }
    print(rows, session.format, locale);
    return 0;
}

int add(const Session& session, const Options& options) {
    const auto project = session.openToWrite();
    notes::Note note;
    note.links = linksOf(*project, options);
    const bool passage = note.links.size() == 1 && note.links.front().target.isPassage();
    note.type = options.type.value_or(std::string(passage ? notes::annotationType : notes::freeType));
    note.title = options.title.value_or("");
    note.body = options.text.value_or("");
    const std::string name = coderNameOf(*project, options);
    const NewCoder newCoder(*project, name);
    project->edit({msg("note add")}, [&](core::store::Edit& edit) {
        note.coder = core::coding::ensureCoder(edit, name);
        notes::add(edit, note);
    });
    newCoder.tell(session);
    return 0;
}

int set(const Session& session, const std::string& name, const Options& options) {
    const auto project = session.openToWrite();
    const notes::Note note = noteOf(*project, name);
    project->edit({msg("note set {1}"), {note.heading()}}, [&](core::store::Edit& edit) {
        if (options.title || options.text)
            notes::write(edit, note.id, options.title.value_or(note.title), options.text.value_or(note.body));
        if (options.type)
            notes::retype(edit, note.id, *options.type);
    });
    return 0;
}

int link(const Session& session, const std::string& name, const Options& options, bool on) {
    if (!options.namesTarget())
        throw Error(ErrorKind::Usage, msg("Name what the note is linked to: --document, --question and "
                                          "--respondent, --respondent, or --code."));
    const auto project = session.openToWrite();
    const notes::Note note = noteOf(*project, name);
    const notes::Target target = targetOf(*project, options);
    const auto there = std::find_if(note.links.begin(), note.links.end(),
                                    [&](const notes::NoteLink& each) { return each.target == target; });
    if (!on && there == note.links.end())
        throw Error(ErrorKind::Conflict, msg("The note is not linked to that; nothing was changed."));
    project->edit(on ? core::Sentence{msg("note link {1}"), {note.heading()}}
                     : core::Sentence{msg("note unlink {1}"), {note.heading()}},
                  [&](core::store::Edit& edit) {
                      if (on)
                          notes::link(edit, note.id, target);
                      else
                          notes::unlink(edit, there->id);
                  });
    return 0;
}

int remove(const Session& session, const std::string& name) {
    const auto project = session.openToWrite();
    const notes::Note note = noteOf(*project, name);
    project->edit({msg("note remove {1}"), {note.heading()}},
                  [&](core::store::Edit& edit) { notes::remove(edit, note.id); });
    return 0;
}

} // namespace

void add_note(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    const std::string what =
        " --document D | --respondent R [--question Q] | --code PATH [--start N --end N]";
    const auto checked = [options]() -> const Options& {
        if (options->start.has_value() != options->end.has_value())
            throw Error(ErrorKind::Usage, msg("Give both --start and --end, or neither for the whole text."));
        return *options;
    };
    CLI::App* command = addVerbs(
        app, session, "note",
        session.say(msg("Write and list memos, journal entries and annotations of passages")),
        {{"note list PROJECT [--type journal] [--search WORDS]",
          [&session, checked](const Places&) { return list(session, checked()); }},
         {"note add PROJECT --title T --text T [--type journal]" + what,
          [&session, checked](const Places&) { return add(session, checked()); }},
         {"note set PROJECT NOTE [--title T] [--text T] [--type T]",
          [&session, checked](const Places& places) { return set(session, places[1], checked()); }},
         {"note link PROJECT NOTE" + what,
          [&session, checked](const Places& places) { return link(session, places[1], checked(), true); }},
         {"note unlink PROJECT NOTE" + what,
          [&session, checked](const Places& places) { return link(session, places[1], checked(), false); }},
         {"note remove PROJECT NOTE",
          [&session](const Places& places) { return remove(session, places[1]); }}});
    command->add_option("--type", options->type,
                        session.say(msg("{1}, or a word of your own"),
                                    {"free, theoretical, methodological, journal, annotation"}));
    command->add_option("--title", options->title, session.say(msg("Title of the note")));
    command->add_option("--text", options->text, session.say(msg("Text of the note")));
    command->add_option("--search", options->words, session.say(msg("List only notes with these words")));
    addPlaceOptions(*command, session, *options);
    command->add_option("--code", options->code, session.say(msg("Path of the code")));
    command->add_option("--start", options->start, session.say(msg("First code point of the passage")));
    command->add_option("--end", options->end, session.say(msg("Code point after the passage")));
    addWriterOptions(*command, session);
    addFormat(*command, session);
}

} // namespace marginalia::cli
