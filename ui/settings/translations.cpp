// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/translations.h"

#include "ui/session/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

// Outside any namespace, as Qt demands: a static library's resources are dropped by the linker otherwise.
static void initCatalogues() {
    Q_INIT_RESOURCE(ui_catalogues);
}

namespace marginalia::ui {

namespace {

QString& inUse() {
    static QString language = QStringLiteral("en");
    return language;
}

std::vector<std::unique_ptr<QTranslator>>& installed() {
    static std::vector<std::unique_ptr<QTranslator>> translators;
    return translators;
}

void install(const QString& file, const QString& folder) {
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return;
    QCoreApplication::installTranslator(translator.get());
    installed().push_back(std::move(translator));
}

} // namespace

QStringList windowLanguages() {
    return {QStringLiteral("en"), QStringLiteral("ru"), QStringLiteral("kk")};
}

QString ownNameOf(const QString& language) {
    if (language == QLatin1String("ru"))
        return QStringLiteral("Русский");
    if (language == QLatin1String("kk"))
        return QStringLiteral("Қазақша");
    return QStringLiteral("English");
}

QString systemLanguage() {
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString& tag : wanted) {
        const QString language = tag.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0);
        if (windowLanguages().contains(language))
            return language;
    }
    return QStringLiteral("en");
}

void useLanguage(const QString& wanted) {
    const QString language = windowLanguages().contains(wanted) ? wanted : systemLanguage();
    initCatalogues();
    inUse() = language;
    // Numbers and core's sentences first: windows ask for them while they retranslate.
    setWindowLanguage(language);
    // A translator that goes sends LanguageChange as well, so all but the last change are wasted work; rare.
    installed().clear();
    if (language == QLatin1String("en"))
        return;
    // The last one is asked first: ours before Qt's, which knows more texts.
    install(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("qtbase_") + language, QStringLiteral(":/translations"));
    install(QStringLiteral("marginalia_") + language, QStringLiteral(":/translations"));
}

QString languageInUse() {
    return inUse();
}

} // namespace marginalia::ui
