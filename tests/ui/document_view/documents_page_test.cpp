// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/documents.h"
#include "ui/document_view/documents_page.h"
#include "ui/document_view/reader_view.h"
#include "ui/open_window.h"
#include "ui/scripted_prompts.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>

using namespace marginalia;
using test::OpenWindow;

namespace {

QString writeText(const QTemporaryDir& folder, const char* name, const QByteArray& text) {
    QFile file(folder.filePath(QString::fromLatin1(name)));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
    return file.fileName();
}

TEST(DocumentsPage, ImportsATranscriptAndCodesItsParagraphByKey) {
    OpenWindow window;
    const QTemporaryDir folder;
    test::ScriptedPrompts answers;
    answers.file(writeText(folder, "Interview 07.txt",
                           "So the roads come first, and only then trade.\n\nI: And the banks?\n"));
    QSignalSpy finished(&window->session().jobs(), &ui::JobRunner::finished);
    window.trigger("import-documents");
    ASSERT_TRUE(finished.count() > 0 || finished.wait(20000)); // short work may be done by now
    OpenWindow::settle();
    auto* text = window.child<ui::ReaderView>("document-text");
    ASSERT_TRUE(text->isVisible()) << window.child<QLabel>("notice-sentence")->text().toStdString()
                                   << window->statusBar()->currentMessage().toStdString();
    EXPECT_TRUE(text->text().startsWith(QStringLiteral("So the roads")));
    text->setFocus();
    window.trigger("select-paragraph");
    window.press('2');
    const std::vector<core::coding::Coding> codings = window->desk().codings();
    ASSERT_EQ(codings.size(), 1U);
    EXPECT_EQ(codings.front().span, (core::Span{0, 45}));
    EXPECT_EQ(text->stripes().size(), 1U);
    window.press(Qt::Key_Backspace);
    EXPECT_TRUE(window->desk().codings().empty());
    EXPECT_TRUE(text->stripes().empty());
}

// The first key went into the field that finds a code.
TEST(DocumentsPage, AProjectOpenedAgainAtItsTranscriptsTakesKeysAtOnce) {
    OpenWindow window([](test::World& world) {
        world.edit([](core::store::Edit& edit) {
            core::documents::NewSource source;
            source.name = "Interview 07";
            source.text = core::text::normalize("So the roads come first.");
            core::documents::add(edit, source);
        });
    });
    window.trigger("page-documents");
    const QString file = window->session().filePath();
    window->session().close();
    ASSERT_TRUE(window->openProject(file));
    OpenWindow::settle();
    EXPECT_EQ(QApplication::focusWidget(), window.child<ui::ReaderView>("document-text"));
}

TEST(DocumentsPage, ADocumentIsNotCodedWithoutAPassage) {
    OpenWindow window;
    const QTemporaryDir folder;
    test::ScriptedPrompts answers;
    answers.file(writeText(folder, "a.txt", "One line."));
    QSignalSpy finished(&window->session().jobs(), &ui::JobRunner::finished);
    window.trigger("import-documents");
    ASSERT_TRUE(finished.count() > 0 || finished.wait(20000)); // short work may be done by now
    OpenWindow::settle();
    window.child<ui::ReaderView>("document-text")->setFocus();
    window.press('1');
    EXPECT_TRUE(window->desk().codings().empty());
}

TEST(DocumentsPage, GoingBackToTheSurveyBringsItsAnswerBack) {
    OpenWindow window;
    window.choose("R003");
    window.trigger("page-documents");
    window.trigger("page-survey");
    window.child<QWidget>("survey-grid")->setFocus();
    window.press('1');
    EXPECT_EQ(window.rowText("R003", QStringLiteral("Codes")), QStringLiteral("Institutions"));
}

} // namespace
