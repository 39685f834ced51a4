// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/correct_dialog.h"

#include "core/documents/documents.h"
#include "ui/document_view/answer_view.h"
#include "ui/document_view/documents_page.h"
#include "ui/document_view/reader_view.h"
#include "ui/open_window.h"
#include "ui/screen.h"
#include "ui/survey_grid/survey_page.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace marginalia;
using test::OpenWindow;

namespace {

/// R001's answer with "trade barriers" and "border posts" coded by Aigerim, and the dialog open on it.
struct Correcting {
    OpenWindow window{[](test::World& world) {
        world.code("R001", "steps", "Trade > Barriers", "Aigerim", core::Span{7, 21});
        world.code("R001", "steps", "Other", "Aigerim", core::Span{54, 66});
    }};
    ui::CorrectDialog* dialog = nullptr;
    QPlainTextEdit* text = nullptr;
    QTreeWidget* doubtful = nullptr;

    Correcting() {
        window.choose("R001");
        window.trigger("correct-text");
        OpenWindow::settle();
        dialog = window.child<ui::CorrectDialog>("correctDialog");
        text = window.child<QPlainTextEdit>("correctText");
        doubtful = window.child<QTreeWidget>("correctDoubtful");
    }
    [[nodiscard]] QPushButton* accept() {
        return dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    }
    void type(const QString& corrected) {
        text->setPlainText(corrected);
        EXPECT_TRUE(test::waitFor([&] { return accept()->isEnabled(); }));
    }
    [[nodiscard]] std::vector<std::string> quotes() {
        const auto& db = window->session().db();
        std::vector<std::string> all;
        for (const auto& each : core::coding::codingsOf(db, window->desk().place()))
            all.push_back(core::coding::quote(db, each.place, *each.span));
        return all;
    }
};

} // namespace

TEST(CorrectDialog, ShowsWhatMovesAndWhatHasToBeLookedAtThenCorrects) {
    Correcting correcting;
    EXPECT_TRUE(correcting.text->toPlainText().startsWith(QStringLiteral("Remove trade barriers")));
    EXPECT_FALSE(correcting.accept()->isEnabled());
    correcting.type(
        QStringLiteral("First, remove trade walls between neighbours and open the border posts."));
    ASSERT_EQ(correcting.doubtful->topLevelItemCount(), 1);
    const QTreeWidgetItem* item = correcting.doubtful->topLevelItem(0);
    EXPECT_EQ(item->text(0), QStringLiteral("Barriers (Aigerim)"));
    EXPECT_EQ(item->text(2), QStringLiteral("trade barriers"));
    EXPECT_EQ(item->text(3), QStringLiteral("trade walls"));
    EXPECT_TRUE(correcting.window.child<QLabel>("correctSummary")
                    ->text()
                    .contains(QStringLiteral("Judgements to re-check: 1.")));
    test::takePicture(*correcting.dialog, QStringLiteral("correct-text"));
    QTest::mouseClick(correcting.accept(), Qt::LeftButton);
    OpenWindow::settle();
    EXPECT_EQ(correcting.quotes(), (std::vector<std::string>{"trade walls", "border posts"}));
    // The window shows the new text, and undo the old one.
    ui::ReaderView& shown = correcting.window->surveyPage().answerView().text();
    EXPECT_TRUE(shown.text().startsWith(QStringLiteral("First, remove")));
    EXPECT_TRUE(
        correcting.window.rowText("R001", QStringLiteral("Answer")).startsWith(QStringLiteral("First")));
    correcting.window.trigger("undo");
    EXPECT_TRUE(shown.text().startsWith(QStringLiteral("Remove trade barriers")));
    EXPECT_EQ(correcting.quotes(), (std::vector<std::string>{"trade barriers", "border posts"}));
}

TEST(CorrectDialog, LeavesJudgementsWhenOnlySpellingWasCorrected) {
    Correcting correcting;
    correcting.window.child<QCheckBox>("correctHold")->setChecked(true);
    correcting.type(QStringLiteral("Remove trade barriers between neighbors and open the border posts."));
    EXPECT_FALSE(correcting.doubtful->isVisible());
    QTest::mouseClick(correcting.accept(), Qt::LeftButton);
    OpenWindow::settle();
    EXPECT_TRUE(core::coding::staleJudgements(correcting.window->session().db(),
                                              correcting.window->session().question())
                    .empty());
}

TEST(CorrectDialog, DoesNotTakeATextWithoutWords) {
    Correcting correcting;
    correcting.type(QStringLiteral("Other words."));
    correcting.text->setPlainText(QStringLiteral("   "));
    EXPECT_TRUE(test::waitFor([&] { return !correcting.accept()->isEnabled(); }));
}

TEST(CorrectDialog, CorrectsTheDocumentThatIsRead) {
    core::SourceId source;
    OpenWindow window([&source](test::World& world) {
        world.edit([&](core::store::Edit& edit) {
            core::documents::NewSource given;
            given.name = "Interview";
            given.text = core::text::normalize("Roads first, then trade.\nTrust comes last.");
            source = *core::documents::add(edit, given);
            core::coding::apply(edit, world.coderId("Aigerim"), world.codeId("Trade"), {{}, source},
                                core::Span{18, 23});
        });
    });
    window.trigger("page-documents");
    OpenWindow::settle();
    window.trigger("correct-text");
    OpenWindow::settle();
    auto* text = window.child<QPlainTextEdit>("correctText");
    text->setPlainText(QStringLiteral("First of all roads, then trade.\nTrust comes last."));
    auto* accept = window.child<ui::CorrectDialog>("correctDialog")
                       ->findChild<QDialogButtonBox*>()
                       ->button(QDialogButtonBox::Ok);
    EXPECT_TRUE(test::waitFor([&] { return accept->isEnabled(); }));
    QTest::mouseClick(accept, Qt::LeftButton);
    OpenWindow::settle();
    EXPECT_TRUE(window->documentsPage().text().text().startsWith(QStringLiteral("First of all")));
    const auto codings = core::coding::codingsOf(window->session().db(), {{}, source});
    ASSERT_EQ(codings.size(), 1U);
    EXPECT_EQ(core::coding::quote(window->session().db(), {{}, source}, *codings[0].span), "trade");
}
