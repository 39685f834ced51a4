// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/translations/translation.h"

#include "core/base/error.h"
#include "core/report/quotes_report.h"
#include "world.h"

#include <gmock/gmock.h>

using namespace marginalia;
using namespace marginalia::core;
using test::World;
using translations::Translation;

namespace {

class Translations : public testing::Test {
protected:
    Translations()
        : world(World::coded()) {}

    translations::TranslationId put(std::optional<Span> span, const std::string& language,
                                    const std::string& body, const std::string& author = "Aigerim") {
        translations::TranslationId id;
        world.edit([&](store::Edit& edit) {
            Translation translation;
            translation.place.answer = world.answerId("R001", "steps");
            translation.span = span;
            translation.language = language;
            translation.body = body;
            translation.author = author;
            id = translations::put(edit, translation);
        });
        return id;
    }
    std::vector<Translation> all() const {
        return translations::translationsOf(world.db(), {world.answerId("R001", "steps"), {}});
    }

    World world;
};

} // namespace

TEST_F(Translations, AreOneForEachPassageAndLanguage) {
    const auto first = put(std::nullopt, "ru", "Убрать барьеры.");
    put(Span{7, 21}, "ru", "торговые барьеры");
    EXPECT_EQ(put(std::nullopt, "RU", " Убрать торговые барьеры. ", "Daniyar"), first);
    ASSERT_EQ(all().size(), 2U);
    EXPECT_EQ(all()[0].body, "Убрать торговые барьеры.");
    EXPECT_EQ(all()[0].author, "Daniyar");
    EXPECT_EQ(all()[1].span, (Span{7, 21}));
    world.project().undo();
    EXPECT_EQ(all()[0].author, "Aigerim");
    world.project().redo();
    EXPECT_EQ(all()[0].author, "Daniyar");
}

TEST_F(Translations, CanBeTakenAwayAndBroughtBack) {
    const auto id = put(std::nullopt, "kk", "Кедергілерді жою.");
    world.edit([&](store::Edit& edit) { translations::remove(edit, id); });
    EXPECT_TRUE(all().empty());
    world.project().undo();
    EXPECT_EQ(all().size(), 1U);
    EXPECT_TRUE(world.project().verify().problems.empty());
}

TEST_F(Translations, RefuseWhatCannotBe) {
    EXPECT_THROW(put(std::nullopt, "russian", "x"), Error);
    EXPECT_THROW(put(std::nullopt, "", "x"), Error);
    EXPECT_THROW(put(std::nullopt, "ru", " \n"), Error);
    EXPECT_THROW(put(Span{5, 5}, "ru", "x"), Error);
    EXPECT_THROW(put(Span{60, 400}, "ru", "x"), Error);
    EXPECT_EQ(translations::cleanLanguage("ru_RU.UTF-8"), "ru");
    EXPECT_EQ(translations::cleanLanguage("pt-BR"), "pt-br");
    EXPECT_TRUE(all().empty());
}

TEST_F(Translations, OfAQuoteAreThoseOfThePassageElseOfTheShortestAroundIt) {
    put(std::nullopt, "ru", "Всё.");
    put(Span{0, 30}, "ru", "Больше.");
    put(Span{7, 21}, "ru", "Барьеры.");
    const auto found = [&](std::optional<Span> span) {
        return translations::translationFor(all(), span, "ru").value();
    };
    EXPECT_EQ(found(Span{7, 21}).translation.body, "Барьеры.");
    EXPECT_TRUE(found(Span{7, 21}).exact);
    EXPECT_EQ(found(Span{8, 25}).translation.body, "Больше.");
    EXPECT_FALSE(found(Span{8, 25}).exact);
    EXPECT_EQ(found(Span{8, 40}).translation.body, "Всё.");
    EXPECT_EQ(found(std::nullopt).translation.body, "Всё.");
    EXPECT_FALSE(translations::translationFor(all(), std::nullopt, "kk"));
}

TEST_F(Translations, StandUnderTheQuoteInTheReport) {
    world.code("R001", "steps", "Trade > Barriers", "Aigerim", Span{7, 21});
    put(Span{7, 21}, "ru", "торговые барьеры");
    report::ReportOptions options;
    const auto cell = [&] {
        const report::Table table = report::quotesTable(
            world.db(), {*survey::questionByName(world.db(), "steps")}, {.any = false, .only = {}}, options);
        return table.rows.at(0).cells.at(3);
    };
    EXPECT_EQ(cell().printedSource(), "");
    options.translations = "ru";
    EXPECT_EQ(cell().printed(), "trade barriers");
    EXPECT_EQ(cell().printedSource(), "торговые барьеры (translated by Aigerim)");
    options.translations = "kk";
    EXPECT_EQ(cell().printedSource(), "");
}
