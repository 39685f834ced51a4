// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/places.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/translations.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace marginalia;

namespace {

struct Text {
    QString context;
    QString source;
    QString translation;
    QString state; ///< "unfinished", "vanished", "obsolete" or empty
};

std::vector<Text> textsOf(const QString& name) {
    QFile file(QStringLiteral(MARGINALIA_SOURCE_DIR "/translations/ui/") + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(file.fileName());
    QXmlStreamReader xml(&file);
    std::vector<Text> texts;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            texts.push_back({context, xml.readElementText(), {}, {}});
        } else if (xml.name() == QLatin1String("translation")) {
            texts.back().state = xml.attributes().value(QLatin1String("type")).toString();
            texts.back().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
    return texts;
}

QStringList placesIn(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%L?[0-9n]+|\\{[A-Za-z]+\\}|\\*\\.[a-z]+"));
    QStringList places;
    auto found = place.globalMatch(text);
    while (found.hasNext())
        places += found.next().captured();
    places.sort();
    return places;
}

/// Letters and words that are the same in every language: signs, names, key names, places alone.
bool mayBeEnglish(const QString& source) {
    static const QStringList same{QStringLiteral("pt")};
    static const QRegularExpression key(QStringLiteral("^(Alt|Ctrl|Shift)\\+\\w+$"));
    QString rest = source;
    rest.remove(QRegularExpression(QStringLiteral("%[0-9]+")));
    rest.remove(QStringLiteral("Marginalia"));
    const bool words = rest.contains(QRegularExpression(QStringLiteral("\\p{L}{2}")));
    return !words || same.contains(source) || key.match(source).hasMatch();
}

class Catalogue : public ::testing::TestWithParam<const char*> {};

std::string caseName(const ::testing::TestParamInfo<const char*>& info) {
    return info.param;
}

} // namespace

TEST_P(Catalogue, HasEveryTextFinished) {
    for (const Text& text : textsOf(QLatin1String(GetParam()) + QStringLiteral(".ts"))) {
        EXPECT_TRUE(text.state.isEmpty()) << qPrintable(text.context + QStringLiteral(": ") + text.source);
        EXPECT_FALSE(text.translation.trimmed().isEmpty()) << qPrintable(text.source);
    }
}

TEST_P(Catalogue, LeavesNoTextInEnglish) {
    for (const Text& text : textsOf(QLatin1String(GetParam()) + QStringLiteral(".ts")))
        if (!mayBeEnglish(text.source)) {
            EXPECT_NE(text.translation, text.source) << qPrintable(text.context);
        }
}

TEST_P(Catalogue, KeepsThePlacesOfEveryText) {
    for (const Text& text : textsOf(QLatin1String(GetParam()) + QStringLiteral(".ts")))
        EXPECT_EQ(placesIn(text.translation), placesIn(text.source)) << qPrintable(text.source);
}

TEST_P(Catalogue, KeepsAKeyForEveryTextThatHasOne) {
    static const QRegularExpression mnemonic(QStringLiteral("&[^&\\s]"));
    for (const Text& text : textsOf(QLatin1String(GetParam()) + QStringLiteral(".ts")))
        EXPECT_EQ(text.translation.contains(mnemonic), text.source.contains(mnemonic))
            << qPrintable(text.source);
}

INSTANTIATE_TEST_SUITE_P(OfTheWindow, Catalogue,
                         ::testing::Values("marginalia_ru", "marginalia_kk", "qtbase_ru", "qtbase_kk"),
                         caseName);

TEST(KazakhCatalogue, HasKazakhLettersInEveryLongText) {
    static const QRegularExpression kazakh(QStringLiteral("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]"));
    static const QRegularExpression inBrackets(QStringLiteral("\\([^)]*\\)"));
    constexpr int longText = 25;
    for (const QString& name : {QStringLiteral("marginalia_kk.ts"), QStringLiteral("qtbase_kk.ts")})
        for (const Text& text : textsOf(name))
            if (QString words = text.translation; !mayBeEnglish(text.source)) {
                // Names of programs, keys and endings of files are written alike everywhere.
                words.remove(QStringLiteral("Marginalia")).remove(inBrackets);
                if (words.size() > longText) {
                    EXPECT_TRUE(words.contains(kazakh)) << qPrintable(text.translation);
                }
            }
}

TEST(KazakhCatalogue, SpeaksDifferentlyFromTheRussianOne) {
    const std::vector<Text> russian = textsOf(QStringLiteral("marginalia_ru.ts"));
    const std::vector<Text> kazakh = textsOf(QStringLiteral("marginalia_kk.ts"));
    ASSERT_EQ(russian.size(), kazakh.size());
    constexpr int longText = 25;
    for (std::size_t at = 0; at < russian.size(); ++at)
        if (russian[at].source.size() > longText) {
            EXPECT_NE(russian[at].translation, kazakh[at].translation) << qPrintable(russian[at].source);
        }
}

TEST(Languages, GiveQtsOwnButtonsInKazakhAndSwitchAtOnce) {
    ui::useLanguage(QStringLiteral("kk"));
    {
        QMessageBox box(QMessageBox::Question, QString(), QStringLiteral("?"),
                        QMessageBox::Yes | QMessageBox::No | QMessageBox::Cancel | QMessageBox::Save);
        const auto text = [&box](QMessageBox::StandardButton button) {
            return box.button(button)->text().remove(QLatin1Char('&'));
        };
        EXPECT_EQ(text(QMessageBox::Yes), QStringLiteral("Иә"));
        EXPECT_EQ(text(QMessageBox::No), QStringLiteral("Жоқ"));
        EXPECT_EQ(text(QMessageBox::Cancel), QStringLiteral("Бас тарту"));
        EXPECT_EQ(text(QMessageBox::Save), QStringLiteral("Сақтау"));
    }
    EXPECT_EQ(QCoreApplication::translate("QWidgetTextControl", "&Undo"), QStringLiteral("&Болдырмау"));
    EXPECT_EQ(QLocale().language(), QLocale::Kazakh);
    ui::useLanguage(QStringLiteral("en"));
    EXPECT_EQ(QCoreApplication::translate("QWidgetTextControl", "&Undo"), QStringLiteral("&Undo"));
}

TEST(Languages, TheSettingsWriteFiguresAsTheLanguageDoes) {
    ui::useLanguage(QStringLiteral("en"));
    ui::SettingsDialog dialog;
    auto* size = dialog.findChild<QDoubleSpinBox*>();
    size->setValue(11.5);
    EXPECT_TRUE(size->text().startsWith(QStringLiteral("11.5"))) << size->text().toStdString();
    ui::useLanguage(QStringLiteral("ru"));
    QCoreApplication::sendPostedEvents();
    EXPECT_TRUE(size->text().startsWith(QStringLiteral("11,5"))) << size->text().toStdString();
    ui::useLanguage(QStringLiteral("en"));
}

TEST(Languages, FallBackToTheSystemsWhenNoneIsChosen) {
    ui::useLanguage(QStringLiteral("xx"));
    EXPECT_EQ(ui::languageInUse(), ui::systemLanguage());
    EXPECT_TRUE(ui::windowLanguages().contains(ui::systemLanguage()));
    ui::useLanguage(QStringLiteral("en"));
}
