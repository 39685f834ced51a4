// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/translations/translation.h"

#include "ui/document_view/answer_view.h"
#include "ui/document_view/documents_page.h"
#include "ui/notes/notes_world.h"
#include "ui/open_window.h"
#include "ui/survey_grid/survey_page.h"
#include "ui/translations/translation_dialog.h"
#include "ui/translations/translation_strip.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace marginalia;
using test::OpenWindow;

namespace {

struct Dialog {
    explicit Dialog(OpenWindow& window)
        : dialog(window->findChild<ui::TranslationDialog*>()) {
        if (!dialog)
            throw std::runtime_error("the dialog did not open");
    }
    void language(const QString& name) {
        auto* box = dialog->findChild<QComboBox*>(QStringLiteral("translationLanguage"));
        box->setCurrentIndex(box->findText(name));
    }
    void write(const QString& words) {
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("translationText"))->setPlainText(words);
    }
    QString words() {
        return dialog->findChild<QPlainTextEdit*>(QStringLiteral("translationText"))->toPlainText();
    }
    void save() {
        dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
        OpenWindow::settle();
    }

    ui::TranslationDialog* dialog;
};

} // namespace

TEST(Translations, OfAnAnswerStandBesideItAndAreOneStep) {
    OpenWindow window;
    auto* strip = window.child<ui::TranslationStrip>("translations");
    EXPECT_FALSE(strip->isVisible());
    const std::size_t before = window->session().project().history().size();
    window.trigger("translate");
    {
        Dialog dialog(window);
        EXPECT_TRUE(dialog.dialog->findChild<QPlainTextEdit*>(QStringLiteral("translationOriginal"))
                        ->toPlainText()
                        .startsWith(QStringLiteral("Remove trade barriers")));
        dialog.language(QStringLiteral("Русский"));
        dialog.write(QStringLiteral("Убрать торговые барьеры."));
        dialog.language(QStringLiteral("Қазақша"));
        dialog.write(QStringLiteral("Кедергілерді жою."));
        dialog.language(QStringLiteral("Русский"));
        EXPECT_EQ(dialog.words(), QStringLiteral("Убрать торговые барьеры."));
        dialog.save();
    }
    EXPECT_EQ(window->session().project().history().size(), before + 1) << "both languages are one step";
    EXPECT_TRUE(strip->isVisible());
    EXPECT_TRUE(strip->toPlainText().contains(QStringLiteral("Русский  ·  Aigerim")));
    EXPECT_TRUE(strip->toPlainText().contains(QStringLiteral("Кедергілерді жою.")));
    window.choose("R002");
    EXPECT_FALSE(strip->isVisible());
    window.choose("R001");
    EXPECT_TRUE(strip->isVisible());
    window.trigger("undo");
    EXPECT_FALSE(strip->isVisible());
}

TEST(Translations, OfAPassageShowWhereItIsRead) {
    OpenWindow window(test::addInterview);
    window.trigger("page-documents");
    auto& text = window->documentsPage().text();
    const int at = static_cast<int>(text.text().indexOf(QStringLiteral("the roads")));
    text.selectUnits(at, at + 20);
    window.trigger("translate");
    Dialog dialog(window);
    dialog.language(QStringLiteral("Русский"));
    dialog.write(QStringLiteral("сначала дороги"));
    dialog.save();
    auto* strip = window.child<ui::TranslationStrip>("document-translations");
    EXPECT_TRUE(strip->isVisible());
    EXPECT_TRUE(strip->toPlainText().contains(QStringLiteral("сначала дороги")));
    EXPECT_EQ(text.notes().at(at + 3).size(), 1U);
    text.setCaret(0);
    EXPECT_FALSE(strip->isVisible()) << "the caret is elsewhere";
    text.setCaret(at + 5);
    EXPECT_TRUE(strip->isVisible());
}

TEST(Translations, CanBeDeleted) {
    OpenWindow window([](test::World& world) {
        world.edit([&](core::store::Edit& edit) {
            core::translations::Translation translation;
            translation.place.answer = world.answerId("R001", "steps");
            translation.language = "ru";
            translation.body = "Убрать.";
            core::translations::put(edit, translation);
        });
    });
    EXPECT_TRUE(window.child<ui::TranslationStrip>("translations")->isVisible());
    window.trigger("translate");
    Dialog dialog(window);
    EXPECT_EQ(dialog.words(), QStringLiteral("Убрать."));
    dialog.dialog->findChild<QPushButton*>(QStringLiteral("translationDelete"))->click();
    OpenWindow::settle();
    EXPECT_FALSE(window.child<ui::TranslationStrip>("translations")->isVisible());
}
