// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translations/language_word.h"

#include "ui/session/language.h"
#include "ui/settings/translations.h"

#include <QLocale>

namespace marginalia::ui {

QString languageWord(const std::string& tag) {
    if (windowLanguages().contains(toQ(tag)))
        return ownNameOf(toQ(tag)); // the CLDR says "American English"
    const QLocale locale(toQ(tag));
    QString name = locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
    if (name.isEmpty())
        return toQ(tag);
    name[0] = name.at(0).toUpper();
    return name;
}

} // namespace marginalia::ui
