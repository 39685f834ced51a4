// SPDX-License-Identifier: GPL-3.0-or-later
// The translations of core and the command line, checked against the sources. After a change of a text run
// translations/update and fill in what is new.
#include "core/base/fill_places.h"
#include "core/text/code_points.h"
#include "core/text/messages.h"
#include "core/text/numbers.h"
#include "core/text/po_file.h"
#include "core/text/source_texts.h"
#include "tests/places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace {
using marginalia::core::text::decodeAt;

/// Texts that are the same in every language: names of formats and products, signs of statistics.
const std::set<std::string> sameInEveryLanguage{"CSV", "JSON", "Marginalia", "OK", "n"};
/// Kazakh texts without a Kazakh letter that are right all the same; keep it short.
const std::set<std::string> kazakhWithoutItsLetters{"codebook import {1}", "import-survey {1}",
                                                    "Import the codebook {1}", "Import the survey {1}",
                                                    "Refused"};
/// From so many letters on a Kazakh text without ә ғ қ ң ө ұ ү һ і is suspect (it may be Russian).
constexpr int lettersThatWantOneOfItsOwn = 16;

const char* const languages[] = {"ru", "kk"};

std::vector<PoEntry> entriesOf(const std::string& language) {
    return readPo(std::string(MARGINALIA_SOURCE_DIR) + "/translations/core/" + language + ".po");
}

std::set<std::string> placesOf(const std::string& text) {
    std::set<std::string> places;
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
        if (at + 2 < text.size() && text[at + 2] == '}' && text[at + 1] >= '1' && text[at + 1] <= '9')
            places.insert(text.substr(at, 3));
    return places;
}

bool isKazakhOnly(char32_t c) {
    return std::u32string_view(U"әғқңөұүһіӘҒҚҢӨҰҮҺІ").find(c) != std::u32string_view::npos;
}

struct Letters {
    int latin = 0;
    int cyrillic = 0;
    int kazakh = 0;
};

Letters lettersOf(const std::string& text) {
    Letters letters;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = decodeAt(text, at);
        letters.latin += (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z' ? 1 : 0;
        letters.cyrillic += c >= 0x400 && c < 0x530 ? 1 : 0;
        letters.kazakh += isKazakhOnly(c) ? 1 : 0;
    }
    return letters;
}

/// Calls `check(entry, translation)` for each translated form of each entry that is neither empty nor fuzzy.
template <class Check> void eachTranslation(const std::string& language, Check check) {
    for (const PoEntry& entry : entriesOf(language))
        for (const std::string& translation : entry.translations)
            if (!translation.empty() && !entry.fuzzy)
                check(entry, translation);
}
} // namespace

TEST(Catalogues, EveryTextInTheSourcesIsALiteral) {
    const auto texts = sourceTexts(MARGINALIA_SOURCE_DIR);
    ASSERT_GE(texts.found.size(), 6U) << "the sources were not found";
    EXPECT_EQ(texts.faults, std::vector<std::string>()) << "the catalogue tool cannot see these";
}

TEST(Catalogues, HoldEveryTextOfTheSourcesTranslatedInBothLanguages) {
    for (const std::string language : languages) {
        std::map<std::string, PoEntry> known;
        for (const PoEntry& entry : entriesOf(language))
            known.emplace(entry.context + "\x04" + entry.id, entry);
        for (const SourceText& text : sourceTexts(MARGINALIA_SOURCE_DIR).found) {
            const auto entry = known.find(text.context + "\x04" + text.id);
            if (entry == known.end()) {
                ADD_FAILURE() << language << ": not in the catalogue (run translations/update): " << text.id;
                continue;
            }
            EXPECT_FALSE(entry->second.fuzzy) << language << ": fuzzy: " << text.id;
            for (const std::string& translation : entry->second.translations)
                EXPECT_FALSE(translation.empty()) << language << ": not translated: " << text.id;
        }
    }
}

TEST(Catalogues, KeepThePlacesOfTheEnglishText) {
    for (const std::string language : languages)
        eachTranslation(language, [&](const PoEntry& entry, const std::string& translation) {
            EXPECT_EQ(placesOf(translation), placesOf(entry.plural.empty() ? entry.id : entry.plural))
                << language << ": " << translation;
        });
}

TEST(Catalogues, HaveAsManyPluralFormsAsTheLanguage) {
    const std::map<std::string, std::size_t> forms{{"ru", 3}, {"kk", 1}};
    for (const auto& [language, count] : forms)
        for (const PoEntry& entry : entriesOf(language))
            EXPECT_EQ(entry.translations.size(), entry.plural.empty() ? 1 : count)
                << language << ": " << entry.id;
}

TEST(Catalogues, ChooseThePluralFormByTheNumber) {
    using namespace marginalia::core::text;
    const std::map<std::int64_t, std::size_t> russianForms{
        {1, 0},  {2, 1},  {4, 1},  {5, 2},  {0, 2},   {11, 2},        {12, 2},
        {21, 0}, {22, 1}, {25, 2}, {53, 1}, {111, 2}, {1'000'001, 0}, {-1, 0}};
    for (const PoEntry& entry : entriesOf("ru")) {
        if (entry.plural.empty() || entry.fuzzy || entry.translations[0].empty())
            continue;
        for (const auto& [number, form] : russianForms)
            EXPECT_EQ(say(Language::Russian, msgPlural(entry.id.c_str(), entry.plural.c_str()), number),
                      marginalia::core::fillPlaces(entry.translations[form],
                                                   {formatNumber(Language::Russian, number)}));
    }
}

TEST(Catalogues, DoNotRepeatTheEnglishText) {
    for (const std::string language : languages)
        eachTranslation(language, [&](const PoEntry& entry, const std::string& translation) {
            if (!sameInEveryLanguage.contains(entry.id) && lettersOf(entry.id).latin > 0) {
                EXPECT_NE(translation, entry.id) << language;
            }
        });
}

TEST(Catalogues, AreWrittenInTheirLanguage) {
    eachTranslation("kk", [&](const PoEntry& entry, const std::string& translation) {
        const Letters letters = lettersOf(translation);
        if (letters.cyrillic >= lettersThatWantOneOfItsOwn && !kazakhWithoutItsLetters.contains(entry.id)) {
            EXPECT_GT(letters.kazakh, 0) << translation;
        }
    });
    eachTranslation("ru", [&](const PoEntry&, const std::string& translation) {
        EXPECT_EQ(lettersOf(translation).kazakh, 0) << translation;
    });
}

TEST(Catalogues, QuoteAndWritePercentAsTheLanguageDoes) {
    for (const std::string language : languages)
        eachTranslation(language, [&](const PoEntry& entry, const std::string& translation) {
            if (entry.id.find("“") != std::string::npos || entry.id.find('"') != std::string::npos) {
                EXPECT_NE(translation.find("«"), std::string::npos) << language << ": " << translation;
            }
            EXPECT_EQ(translation.find(" %"), std::string::npos)
                << language
                << ": a no-break space stands before the sign in Russian, none in Kazakh: " << translation;
        });
}

TEST(SourceTexts, AreReadFromEveryWayOfMarkingThem) {
    SourceTexts texts;
    readSourceTexts(R"x(
        throw Error(kind, msg("A first "
                              "\"part\"."), {});  // msg(inAComment)
        say(locale, msgPlural("{1} thing", "{1} things"), n);
        msgIn("table head", "Share") /* msg("no") */;
        omsg(x); std::string s = "msg(no)";
    )x",
                    "a.cpp", texts);
    ASSERT_EQ(texts.found.size(), 3U);
    EXPECT_EQ(texts.found[0].id, "A first \"part\".");
    EXPECT_EQ(texts.found[1].id, "{1} thing");
    EXPECT_EQ(texts.found[1].plural, "{1} things");
    EXPECT_EQ(texts.found[2].context, "table head");
    EXPECT_EQ(texts.found[2].id, "Share");
    EXPECT_TRUE(texts.faults.empty());
    readSourceTexts("f(msg(variable));", "b.cpp", texts);
    EXPECT_EQ(texts.faults.size(), 1U);
}
