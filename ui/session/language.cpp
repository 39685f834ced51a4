// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/language.h"

#include "core/text/messages.h"
#include "core/text/numbers.h"

#include <QLocale>

namespace marginalia::ui {

namespace {
core::text::Locale& locale() {
    static core::text::Locale current(QLocale::system().name().toStdString());
    return current;
}
} // namespace

const core::text::Locale& windowLocale() {
    return locale();
}

void setWindowLanguage(const QString& tag) {
    locale() = core::text::Locale(tag.toStdString());
    QLocale::setDefault(QLocale(tag));
}

QString say(const core::Sentence& sentence) {
    return toQ(core::text::say(windowLocale(), sentence));
}

QString say(const core::store::HistoryStep& step) {
    QString words = toQ(core::text::sayPattern(windowLocale(), step.label, step.arguments));
    // Imports are labelled with the command that does the same; other languages have a sentence for it.
    for (const auto& [command, sentence] : {std::pair("import-survey ", "Import the survey %1"),
                                            std::pair("import-codings ", "Import the codings %1")})
        if (words.startsWith(QLatin1String(command)))
            return QString::fromLatin1(sentence).arg(words.mid(static_cast<qsizetype>(qstrlen(command))));
    return words;
}

QString figure(std::int64_t number) {
    return toQ(core::text::formatNumber(windowLocale(), number));
}

} // namespace marginalia::ui
