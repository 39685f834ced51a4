// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

#include "ui/settings/translations.h"

#include <QApplication>
#include <QSettings>
#include <QStyle>

#include <algorithm>

namespace marginalia::ui {

namespace {
const QString languageKey = QStringLiteral("language");
const QString appearanceKey = QStringLiteral("appearance");
const QString faceKey = QStringLiteral("reading/face");
const QString sizeKey = QStringLiteral("reading/size");
const QString coderKey = QStringLiteral("coder");
} // namespace

Preferences& Preferences::instance() {
    static Preferences preferences;
    return preferences;
}

void Preferences::restore() {
    useLanguage(language());
    theme::setReading(readingFace(), readingSize());
    theme::apply(appearance());
}

QString Preferences::language() const {
    return QSettings().value(languageKey).toString();
}

void Preferences::setLanguage(const QString& language) {
    QSettings().setValue(languageKey, language);
    useLanguage(language);
    Q_EMIT languageChanged();
}

theme::Appearance Preferences::appearance() const {
    const QString kept = QSettings().value(appearanceKey).toString();
    if (kept == QLatin1String("light"))
        return theme::Appearance::Light;
    return kept == QLatin1String("dark") ? theme::Appearance::Dark : theme::Appearance::System;
}

void Preferences::setAppearance(theme::Appearance appearance) {
    QString kept;
    if (appearance == theme::Appearance::Light)
        kept = QStringLiteral("light");
    else if (appearance == theme::Appearance::Dark)
        kept = QStringLiteral("dark");
    QSettings().setValue(appearanceKey, kept);
    theme::apply(appearance);
    Q_EMIT appearanceChanged();
}

theme::ReadingFace Preferences::readingFace() const {
    return QSettings().value(faceKey).toString() == QLatin1String("sans") ? theme::ReadingFace::Sans
                                                                          : theme::ReadingFace::Serif;
}

double Preferences::readingSize() const {
    return std::clamp(QSettings().value(sizeKey, theme::readingPoints).toDouble(), 8.0, 32.0);
}

void Preferences::setReading(theme::ReadingFace face, double points) {
    QSettings().setValue(faceKey,
                         face == theme::ReadingFace::Sans ? QStringLiteral("sans") : QStringLiteral("serif"));
    QSettings().setValue(sizeKey, points);
    theme::setReading(face, points);
    Q_EMIT readingChanged();
}

QString Preferences::coderName() const {
    return QSettings().value(coderKey).toString();
}

void Preferences::setCoderName(const QString& name) {
    QSettings().setValue(coderKey, name);
    Q_EMIT coderNameChanged(name);
}

bool Preferences::reducedMotion() {
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

} // namespace marginalia::ui
