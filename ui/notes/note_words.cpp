// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/note_words.h"

#include "ui/session/language.h"
#include "ui/session/names.h"

#include <QDateTime>
#include <QLocale>

namespace marginalia::ui {

using namespace core;

QString noteTypeWord(const std::string& type) {
    const std::optional<MessageId> name = notes::typeName(type);
    return name ? say(Sentence(*name)) : toQ(type);
}

QString targetLine(const ProjectSession& session, const notes::Target& target) {
    notes::TargetName name = notes::targetName(session.db(), session.codebook(), target);
    // Codes are called as the window calls them everywhere.
    CodeId code = target.code;
    if (target.coding)
        if (const std::optional<coding::Coding> coding = coding::codingById(session.db(), target.coding))
            code = coding->code;
    if (code)
        name.name = fromQ(shownPath(session.codebook(), code));
    return toQ(name.line());
}

QString dayOf(const std::string& isoTime) {
    const QDateTime time = QDateTime::fromString(toQ(isoTime), Qt::ISODateWithMs);
    return time.isValid() ? QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat) : QString();
}

QString coderWord(const ProjectSession& session, CoderId coder) {
    for (const coding::Coder& each : session.coders())
        if (each.id == coder)
            return toQ(each.name);
    return {};
}

} // namespace marginalia::ui
