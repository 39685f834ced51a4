// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notes/note.h"

#include "core/notes/note_store.h"
#include "core/notes/short_memo.h"
#include "core/text/code_points.h"
#include "core/text/fold.h"
#include "core/text/normalize.h"

#include <algorithm>
#include <unordered_set>

namespace marginalia::core::notes {

namespace {
constexpr std::int64_t longestType = 40;

/// Blanks at the ends gone, all others joined to one: a text as one line.
std::string oneLine(std::string_view text) {
    std::string line;
    bool blank = false;
    for (const char each : text) {
        if (static_cast<unsigned char>(each) <= ' ') {
            blank = !line.empty();
            continue;
        }
        if (blank)
            line += ' ';
        blank = false;
        line += each;
    }
    return line;
}

std::string shortened(const std::string& text, std::int64_t longest) {
    if (text::codePointCount(text) <= longest)
        return text;
    return std::string(text::slice(text, {0, longest - 1})) + "…";
}

Note requireNote(const store::Connection& db, NoteId id) {
    std::optional<Note> note = rows::note(db, id);
    if (!note)
        throw Error(ErrorKind::Usage, msg("This note is no longer there."));
    return *std::move(note);
}

bool saysNothing(const std::string& title, const std::string& body) {
    return oneLine(title).empty() && oneLine(body).empty();
}

void requireTarget(const store::Connection& db, const Target& target) {
    const int named = !!target.source + !!target.answer + !!target.code + !!target.who + !!target.coding;
    if (named != 1 || (target.span && !target.isPassage()))
        throw Error(
            ErrorKind::Usage,
            msg("A note is linked to one thing at a time: a document, an answer, a passage of them, a "
                "code, a case or a coding."));
    if (!rows::exists(db, target))
        throw Error(ErrorKind::Usage,
                    msg("What the note should be linked to is no longer there. Choose something else."));
    if (!target.span)
        return;
    const std::optional<std::int64_t> length = rows::lengthOf(db, target);
    const Span span = *target.span;
    if (!length || span.start < 0 || span.end <= span.start || span.end > *length)
        throw Error(ErrorKind::Usage,
                    msg("The passage {1} to {2} is empty or beyond the text. Select some words of it."),
                    {std::to_string(span.start), std::to_string(span.end)});
}

[[noreturn]] void refuseAnnotation() {
    throw Error(ErrorKind::Conflict,
                msg("An annotation stands on one passage and on nothing else. Give the note another type to "
                    "link it freely."));
}
} // namespace

std::vector<std::string> knownTypes() {
    return {std::string(freeType), std::string(theoreticalType), std::string(methodologicalType),
            std::string(journalType), std::string(annotationType)};
}

std::optional<MessageId> typeName(std::string_view type) {
    if (type == freeType)
        return msg("Memo");
    if (type == theoreticalType)
        return msg("Theoretical memo");
    if (type == methodologicalType)
        return msg("Methodological memo");
    if (type == journalType)
        return msg("Journal entry");
    if (type == annotationType)
        return msg("Annotation");
    if (type == shortType)
        return msg("Short memo");
    return std::nullopt;
}

std::string cleanType(std::string_view type) {
    const std::string clean = oneLine(text::normalize(type).text);
    if (clean.empty() || text::codePointCount(clean) > longestType)
        throw Error(ErrorKind::Usage, msg("The type of a note is a word or two, at most {1} characters."),
                    {std::to_string(longestType)});
    const std::string key = text::nameKey(clean);
    if (key == shortType)
        throw Error(ErrorKind::Usage,
                    msg("“{1}” is what memos are called that stand on a code, a person, a "
                        "document or a coding. Choose another type."),
                    {clean});
    for (std::string& known : knownTypes())
        if (known == key)
            return std::move(known);
    return clean;
}

std::string Note::heading(std::int64_t longest) const {
    if (std::string line = oneLine(title); !line.empty())
        return shortened(line, longest);
    std::size_t at = 0;
    while (at < body.size()) {
        const std::size_t end = std::min(body.find('\n', at), body.size());
        if (std::string line = oneLine(std::string_view(body).substr(at, end - at)); !line.empty())
            return shortened(line, longest);
        at = end + 1;
    }
    return {};
}

std::string searchedText(const Note& note) {
    return text::looseKey(note.title + "\n" + note.body);
}

bool standsIn(std::string_view searched, std::string_view wanted) {
    std::size_t at = 0;
    while (at < wanted.size()) {
        const std::size_t end = std::min(wanted.find_first_of(" \t\n", at), wanted.size());
        if (end > at && searched.find(wanted.substr(at, end - at)) == std::string_view::npos)
            return false;
        at = end + 1;
    }
    return true;
}

bool matches(const Note& note, std::string_view words) {
    const std::string wanted = text::looseKey(words);
    return wanted.empty() || standsIn(searchedText(note), wanted);
}

std::vector<Note> notes(const store::Connection& db, const NoteFilter& filter) {
    std::vector<Note> all = rows::notes(db);
    const bool onlyShort = text::nameKey(filter.type) == shortType;
    if (filter.shortToo || onlyShort)
        for (Note& memo : shortMemos(db))
            all.push_back(std::move(memo));
    const std::string type = filter.type.empty() ? std::string()
                             : onlyShort         ? std::string(shortType)
                                                 : text::nameKey(cleanType(filter.type));
    std::unordered_set<NoteId> about;
    if (filter.about)
        for (const NoteId id : rows::notesAbout(db, *filter.about))
            about.insert(id);
    std::erase_if(all, [&](const Note& note) {
        return (!type.empty() && text::nameKey(note.type) != type) ||
               (filter.coder && note.coder != filter.coder) ||
               (filter.about &&
                (note.isShort() ? note.links.front().target != *filter.about : !about.contains(note.id))) ||
               !matches(note, filter.words);
    });
    return all;
}

std::optional<Note> noteById(const store::Connection& db, NoteId id) {
    return rows::note(db, id);
}

std::optional<NoteId> noteOfLink(const store::Connection& db, NoteLinkId link) {
    return rows::noteOfLink(db, link);
}

NoteId add(store::Edit& edit, const Note& given) {
    Note note = given;
    note.id = edit.newId<NoteId>();
    note.type = cleanType(given.type);
    note.title = oneLine(text::normalize(given.title).text);
    note.body = text::normalize(given.body).text;
    note.createdAt = note.changedAt = edit.now();
    if (saysNothing(note.title, note.body))
        throw Error(ErrorKind::Usage, msg("The note says nothing yet. Give it a title or a text."));
    for (const NoteLink& each : note.links)
        requireTarget(edit.db(), each.target);
    if (note.type == annotationType && (note.links.size() != 1 || !note.links.front().target.isPassage()))
        throw Error(ErrorKind::Usage,
                    msg("An annotation stands on one passage. Select the words that it is about."));
    rows::insert(edit, note);
    for (NoteLink& each : note.links) {
        each.id = edit.newId<NoteLinkId>();
        rows::insertLink(edit, note.id, each);
    }
    return note.id;
}

void write(store::Edit& edit, NoteId id, const std::string& title, const std::string& body) {
    const Note note = requireNote(edit.db(), id);
    const std::string newTitle = oneLine(text::normalize(title).text);
    const std::string newBody = text::normalize(body).text;
    if (saysNothing(newTitle, newBody))
        throw Error(ErrorKind::Usage,
                    msg("A note needs a title or a text. Delete it when it is no longer needed."));
    if (newTitle == note.title && newBody == note.body)
        return;
    rows::setWords(edit, id, newTitle, newBody);
    rows::touch(edit, id);
}

void retype(store::Edit& edit, NoteId id, const std::string& type) {
    const Note note = requireNote(edit.db(), id);
    const std::string clean = cleanType(type);
    if (clean == note.type)
        return;
    if (clean == annotationType && (note.links.size() != 1 || !note.links.front().target.isPassage()))
        throw Error(ErrorKind::Conflict,
                    msg("Only a note that is linked to one passage, and to nothing else, "
                        "can be an annotation."));
    rows::setType(edit, id, clean);
    rows::touch(edit, id);
}

NoteLinkId link(store::Edit& edit, NoteId id, const Target& target) {
    const Note note = requireNote(edit.db(), id);
    requireTarget(edit.db(), target);
    for (const NoteLink& each : note.links)
        if (each.target == target)
            return each.id;
    // One that lost its passage, with its document or in a correction, may get another.
    const bool stands =
        std::ranges::any_of(note.links, [](const NoteLink& each) { return each.target.isPassage(); });
    if (note.type == annotationType && (stands || !target.isPassage()))
        refuseAnnotation();
    const NoteLink fresh{edit.newId<NoteLinkId>(), target};
    rows::insertLink(edit, id, fresh);
    rows::touch(edit, id);
    return fresh.id;
}

void unlink(store::Edit& edit, NoteLinkId link) {
    const std::optional<NoteId> id = rows::noteOfLink(edit.db(), link);
    if (!id)
        throw Error(ErrorKind::Usage, msg("This link is no longer there."));
    const Note note = requireNote(edit.db(), *id);
    const auto found = std::ranges::find(note.links, link, &NoteLink::id);
    if (note.type == annotationType && found != note.links.end() && found->target.isPassage())
        refuseAnnotation();
    rows::eraseLink(edit, link);
    rows::touch(edit, *id);
}

void remove(store::Edit& edit, NoteId note) {
    requireNote(edit.db(), note);
    rows::erase(edit, note);
}

} // namespace marginalia::core::notes
