// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/notes_of_text.h"

#include "core/notes/note.h"
#include "core/translations/translation.h"
#include "ui/session/language.h"

namespace marginalia::ui {

using namespace core;

std::vector<ReaderNote> readerNotes(const store::Connection& db, coding::Place place) {
    std::vector<ReaderNote> all;
    notes::Target text;
    text.answer = place.answer;
    text.source = place.source;
    for (const notes::NotedPassage& each : notes::notedPassages(db, text))
        all.push_back({each.span, ReaderNote::Kind::Annotation, toQ(each.words), 0, 0});
    for (const translations::Translation& each : translations::translationsOf(db, place))
        if (each.span)
            all.push_back({*each.span, ReaderNote::Kind::Translation,
                           toQ(each.language) + QStringLiteral(": ") + toQ(each.body), 0, 0});
    return all;
}

} // namespace marginalia::ui
