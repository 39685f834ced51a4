// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// The language of the window: catalogues of ours and of Qt's own buttons and dialogs.
namespace marginalia::ui {

/// The languages that the window speaks, "en" first.
[[nodiscard]] QStringList windowLanguages();
/// A language's name in itself: "Қазақша".
[[nodiscard]] QString ownNameOf(const QString& language);
/// The first language of the person's system that we speak, else "en".
[[nodiscard]] QString systemLanguage();

/// Loads the catalogues of `language` ("" is the system's); every window gets QEvent::LanguageChange. May be
/// called at any time.
void useLanguage(const QString& language);
[[nodiscard]] QString languageInUse();

} // namespace marginalia::ui
