// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/key_quotes.h"
#include "core/notes/note.h"
#include "core/translations/translation.h"
#include "ui/document_view/reader_view.h"
#include "ui/notes/notes_panel.h"
#include "ui/notes/notes_world.h"
#include "ui/open_window.h"
#include "ui/screen.h"
#include "ui/settings/theme.h"
#include "ui/settings/translations.h"
#include "ui/translations/translation_dialog.h"

#include <gtest/gtest.h>

#include <QDockWidget>

using namespace marginalia;

namespace {

void fill(test::World& world) {
    test::addInterview(world);
    const core::SourceId interview = core::documents::sourceByName(world.db(), "Interview 07")->id;
    std::vector<core::CodingId> stars;
    stars.push_back(world.code("R001", "steps", "Trade > Barriers", "Aigerim", core::Span{7, 21}).id);
    stars.push_back(world.code("R004", "steps", "Trade > Routes", "Aigerim").id);
    stars.push_back(world.code("R002", "steps", "Institutions", "Aigerim", core::Span{7, 60}).id);
    world.edit([&](core::store::Edit& edit) {
        core::coding::apply(edit, world.coderId("Aigerim"), world.codeId("Trade > Routes"), {{}, interview},
                            core::Span{50, 71});
        for (const core::CodingId each : stars)
            core::coding::addKeyQuote(edit, each);
        const auto write = [&](const char* type, const char* title, const char* body,
                               const std::vector<core::notes::Target>& about) {
            core::notes::Note note;
            note.type = type;
            note.title = title;
            note.body = body;
            note.coder = world.coderId("Aigerim");
            for (const core::notes::Target& each : about)
                note.links.push_back({{}, each});
            core::notes::add(edit, note);
        };
        core::notes::Target passage;
        passage.source = interview;
        passage.span = core::Span{90, 120};
        core::notes::Target code;
        code.code = world.codeId("Trade > Routes");
        write("annotation", "", "Says the same as R004, in other words.", {passage});
        write(
            "theoretical", "Roads before trade",
            "Three experts put roads first, and trade after them; courts are named by two. Is it an order in "
            "time, or of weight?",
            {passage, code});
        write("methodological", "When is a road a border post?", "See the definition of Barriers.", {code});
        write("journal", "1 March 2026", "Coded ten answers. The code Trade is too wide.", {});
        const auto translate = [&](core::coding::Place place, std::optional<core::Span> span,
                                   const char* language, const char* body) {
            core::translations::Translation translation;
            translation.place = place;
            translation.span = span;
            translation.language = language;
            translation.body = body;
            translation.author = "Daniyar";
            core::translations::put(edit, translation);
        };
        translate({world.answerId("R001", "steps"), {}}, {}, "ru",
                  "Убрать торговые барьеры между соседями и открыть пограничные пункты.");
        translate({world.answerId("R001", "steps"), {}}, {}, "kk",
                  "Көршілер арасындағы сауда кедергілерін жойып, шекара бекеттерін ашу.");
        translate({{}, interview}, core::Span{47, 71}, "ru", "Так что сначала дороги.");
    });
}

} // namespace

/// Pictures to look at: MARGINALIA_SCREENSHOTS=folder; MARGINALIA_LANGUAGE=ru for another language.
TEST(Pictures, OfMemosKeyQuotesAndTranslations) {
    if (qEnvironmentVariableIsEmpty("MARGINALIA_SCREENSHOTS"))
        GTEST_SKIP() << "set MARGINALIA_SCREENSHOTS to a folder";
    const QString language = qEnvironmentVariable("MARGINALIA_LANGUAGE", QStringLiteral("en"));
    ui::useLanguage(language);
    for (const bool dark : {false, true}) {
        ui::theme::apply(dark ? ui::theme::Appearance::Dark : ui::theme::Appearance::Light);
        const QString light = (dark ? QStringLiteral("dark-") : QStringLiteral("light-")) + language;
        test::OpenWindow empty;
        empty.child<QDockWidget>("panel-notes")->show();
        empty.child<QDockWidget>("panel-notes")->raise();
        test::OpenWindow::settle();
        test::takePicture(*empty, QStringLiteral("memos-empty-") + light);
        test::OpenWindow window(fill);
        auto* memos = window.child<QDockWidget>("panel-notes");
        memos->show();
        memos->raise();
        test::OpenWindow::settle();
        window.child<ui::NotesPanel>("notes-panel")
            ->showNote(core::notes::notes(window->session().db(),
                                          {.type = "theoretical", .words = {}, .about = {}, .coder = {}})
                           .front()
                           .id);
        test::OpenWindow::settle();
        test::takePicture(*window, QStringLiteral("memos-") + light);
        window.trigger("page-documents");
        auto* text = window.child<ui::ReaderView>("document-text");
        text->setCaret(60);
        window.trigger("show-journal");
        test::OpenWindow::settle();
        test::takePicture(*window, QStringLiteral("memos-journal-") + light);
        auto* quotes = window.child<QDockWidget>("panel-key-quotes");
        quotes->show();
        quotes->raise();
        test::OpenWindow::settle();
        test::takePicture(*window, QStringLiteral("key-quotes-") + light);
        window.trigger("translate");
        test::OpenWindow::settle();
        test::takePicture(*window->findChild<ui::TranslationDialog*>(),
                          QStringLiteral("translation-") + light);
    }
    ui::theme::apply(ui::theme::Appearance::Light);
    ui::useLanguage(QStringLiteral("en"));
}
