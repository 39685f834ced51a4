// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/documents.h"
#include "core/exchange/importers/document_fixture.h"
#include "ui/document_view/documents_page.h"
#include "ui/document_view/reader_view.h"
#include "ui/document_view/reading.h"
#include "ui/open_window.h"
#include "ui/scripted_prompts.h"
#include "ui/settings/theme.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QFontInfo>
#include <QFontMetricsF>
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

TEST(DocumentsPage, AWordDocumentComesWithItsTableAndTheCommentsOnIt) {
    OpenWindow window;
    const QTemporaryDir folder;
    const std::string commented =
        "<w:p><w:r><w:t>So the </w:t></w:r><w:commentRangeStart w:id='4'/><w:r><w:t>roads</w:t></w:r>"
        "<w:commentRangeEnd w:id='4'/><w:r><w:commentReference w:id='4'/></w:r></w:p>";
    const std::string bytes =
        tests::docxOf({.body = "<w:tbl><w:tr><w:tc>" + tests::paragraphOf("Aigul") + "</w:tc><w:tc>" +
                               commented + "</w:tc></w:tr></w:tbl>",
                       .comments = tests::commentOf("4", "Reviewer", "2024-03-05T10:22:00Z",
                                                    tests::paragraphOf("Which roads?"))});
    QSignalSpy finished(&window->session().jobs(), &ui::JobRunner::finished);
    window->documentsPage().importFiles({writeText(folder, "Talk.docx", QByteArray::fromStdString(bytes))});
    ASSERT_TRUE(finished.count() > 0 || finished.wait(20000));
    OpenWindow::settle();
    EXPECT_TRUE(window->statusBar()->currentMessage().contains(
        QStringLiteral("Comments taken in as annotations: 1.")))
        << window->statusBar()->currentMessage().toStdString();
    auto* text = window.child<ui::ReaderView>("document-text");
    ASSERT_EQ(text->text(), QStringLiteral("Aigul\nSo the roads"));
    EXPECT_EQ(text->boxOf(0).top(), text->boxOf(6).top()) << "cell beside cell";
    ASSERT_EQ(text->notes().at(13).size(), 1U);
    EXPECT_EQ(text->notes().at(13).front().words, QStringLiteral("Reviewer, 2024-03-05 10:22\nWhich roads?"));
    EXPECT_TRUE(text->notes().at(12).empty());
    window.trigger("undo");
    OpenWindow::settle();
    EXPECT_TRUE(window->session().sources().empty());
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

// The sentence above the text vanished with the first coding, and all lines jumped up.
TEST(DocumentsPage, TheTextStaysWhereItIsWhenTheFirstCodingTakesTheHintAway) {
    test::Reading reading("Interviewer: What first?\nExpert: The roads come first.\n");
    auto* hint = reading.window.child<QLabel>("document-hint");
    ASSERT_TRUE(hint->isVisible());
    const auto place = [&] { return reading.view->mapTo(&*reading.window, reading.pointAt(30)); };
    const QPoint before = place();
    ASSERT_TRUE(reading.code("The roads", '1'));
    OpenWindow::settle();
    EXPECT_FALSE(hint->isVisible());
    EXPECT_EQ(place(), before);
}

TEST(DocumentsPage, LinesStandAsFarApartAsTheirSizeAsks) {
    std::string words;
    for (int at = 0; at < 300; ++at)
        words += "roads and courts ";
    test::Reading reading(words);
    const QFont kept = ui::theme::readingFont();
    for (const auto face : {ui::theme::ReadingFace::Serif, ui::theme::ReadingFace::Sans})
        for (const double points : {11.5, 23.0}) {
            ui::theme::setReading(face, points);
            ui::ReaderStyle style;
            style.font = ui::theme::readingFont();
            const double size = QFontInfo(style.font).pixelSize();
            EXPECT_NEAR(style.step(), size * 1.45 + size / 8, 1) << points;
            EXPECT_GE(style.step(), QFontMetricsF(style.font).height()) << "lines do not overlap";
        }
    ui::theme::setReading(ui::theme::ReadingFace::Serif, kept.pointSizeF());
}
