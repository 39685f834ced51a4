// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/erasure/erase_dialog.h"

#include "core/documents/documents.h"
#include "ui/open_window.h"
#include "ui/screen.h"

#include <gtest/gtest.h>

#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace marginalia;
using test::OpenWindow;

namespace {

QPushButton* acceptOf(QDialog* dialog) {
    return dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
}

/// Accepts, and waits until the project was erased from and opened anew.
bool eraseAndWait(OpenWindow& window, QDialog* dialog) {
    QSignalSpy opened(&window->session(), &ui::ProjectSession::opened);
    QTest::mouseClick(acceptOf(dialog), Qt::LeftButton);
    return test::waitFor([&] { return opened.count() == 1; }) &&
           core::newestErasure(window->session().db()) > 0;
}

} // namespace

TEST(EraseDialog, ErasesAParticipantOnceTheNameIsTyped) {
    OpenWindow window([](test::World& world) {
        world.code("R002", "steps", "Institutions", "Aigerim");
        world.edit([&](core::store::Edit& edit) {
            core::codebook::Code code =
                *core::codebook::Codebook::load(edit.db()).find(world.codeId("Other"));
            code.memo = "Compare: Нужны институты: общий суд и понятные правила для всех стран региона.";
            core::codebook::update(edit, code);
        });
    });
    window.trigger("respondents");
    OpenWindow::settle();
    auto* table = window.child<QTableView>("casesTable");
    auto* erase = window.child<QPushButton>("casesErase");
    EXPECT_FALSE(erase->isEnabled());
    table->selectRow(1);
    QTest::mouseClick(erase, Qt::LeftButton);
    auto* dialog = window.child<ui::EraseDialog>("eraseDialog");
    EXPECT_FALSE(acceptOf(dialog)->isEnabled());
    EXPECT_TRUE(
        window.child<QPlainTextEdit>("eraseMentions")->toPlainText().contains(QStringLiteral("Other")));
    test::takePicture(*dialog, QStringLiteral("erase-for-good"));
    auto* typed = window.child<QLineEdit>("eraseTyped");
    QTest::keyClicks(typed, QStringLiteral("R00"));
    EXPECT_FALSE(acceptOf(dialog)->isEnabled());
    QTest::keyClicks(typed, QStringLiteral("2"));
    ASSERT_TRUE(acceptOf(dialog)->isEnabled());
    ASSERT_TRUE(eraseAndWait(window, dialog));
    EXPECT_FALSE(core::survey::caseByName(window->session().db(), "R002"));
    EXPECT_FALSE(window->session().nextUndo());
    EXPECT_TRUE(window->session().project().verify().problems.empty());
}

TEST(EraseDialog, ErasesTheDocumentThatIsRead) {
    OpenWindow window([](test::World& world) {
        world.edit([&](core::store::Edit& edit) {
            core::documents::NewSource given;
            given.name = "Interview";
            given.text = core::text::normalize("The vermilion caravan waits.");
            core::documents::add(edit, given);
        });
    });
    window.trigger("page-documents");
    OpenWindow::settle();
    window.trigger("erase-document");
    auto* dialog = window.child<ui::EraseDialog>("eraseDialog");
    QTest::keyClicks(window.child<QLineEdit>("eraseTyped"), QStringLiteral("Interview"));
    ASSERT_TRUE(eraseAndWait(window, dialog));
    EXPECT_TRUE(window->session().sources().empty());
    QFile file(window->session().filePath());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains("vermilion"));
}
