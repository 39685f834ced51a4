// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/notes_report.h"

#include "core/coding/coding.h"
#include "core/report/not_quoted.h"
#include "core/text/messages.h"

#include <unordered_map>

namespace marginalia::core::report {

std::string noteTypeName(const text::Locale& locale, std::string_view type) {
    const std::optional<MessageId> name = notes::typeName(type);
    return name ? text::say(locale, *name) : std::string(type);
}

std::string shortDate(const text::Locale& locale, const std::string& isoTime) {
    if (isoTime.size() < 10)
        return isoTime;
    const std::string year = isoTime.substr(0, 4);
    const std::string month = isoTime.substr(5, 2);
    const std::string day = isoTime.substr(8, 2);
    return locale.language() == text::Language::English ? year + "-" + month + "-" + day
                                                        : day + "." + month + "." + year;
}

namespace {
/// The links of a note, one on a line.
std::string linkLines(const store::Connection& db, const notes::Note& note) {
    std::string lines;
    for (const notes::NoteLink& each : note.links) {
        notes::TargetName name = notes::targetName(db, each.target);
        if (!name.quote.empty() && mayNotBeQuoted(db, notes::placeOf(db, each.target)))
            name.quote.clear();
        lines += (lines.empty() ? "" : "\n") + name.line();
    }
    return lines;
}
} // namespace

Table notesTable(const store::Connection& db, const notes::NoteFilter& filter, const ReportOptions& options) {
    const auto title = [&options](MessageId id) { return text::say(options.locale, id); };
    Table table;
    const bool journal = filter.type == notes::journalType;
    table.title = title(journal ? msg("Journal") : msg("Memos"));
    table.columns = {Column::text(title(msg("Date")), 1.4),    Column::text(title(msg("Type")), 1.8),
                     Column::text(title(msg("Title")), 2.5),   Column::text(title(msg("Text")), 7),
                     Column::text(title(msg("Linked to")), 4), Column::text(title(msg("Author")), 1.5)};
    std::unordered_map<CoderId, std::string> authors;
    for (const coding::Coder& each : coding::coders(db))
        authors.emplace(each.id, each.name);
    for (const notes::Note& note : notes::notes(db, filter)) {
        Row& row = table.rows.emplace_back();
        row.cells = {Cell::text(shortDate(options.locale, note.createdAt)),
                     Cell::text(noteTypeName(options.locale, note.type)),
                     Cell::text(note.title),
                     Cell::text(note.body),
                     Cell::text(linkLines(db, note)),
                     Cell::text(note.coder ? authors[note.coder] : std::string())};
    }
    table.emptyText =
        title(journal ? msg("The journal has no entries yet.") : msg("There are no memos yet."));
    return table;
}

Document notesReport(const store::Connection& db, const notes::NoteFilter& filter,
                     const ReportOptions& options) {
    Document document = startDocument(db, options);
    document.landscape = true;
    document.add(notesTable(db, filter, options));
    return document;
}

} // namespace marginalia::core::report
