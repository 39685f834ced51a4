// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/speakers.h"
#include "ui/document_view/documents_page.h"
#include "ui/document_view/reader_view.h"
#include "ui/document_view/speakers_dialog.h"
#include "ui/document_view/speakers_model.h"
#include "ui/open_window.h"
#include "ui/scripted_prompts.h"

#include <gtest/gtest.h>

#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QUrl>

using namespace marginalia;
using test::OpenWindow;

namespace {

const std::string group = "Moderator: Who begins?\nAigul: I do.\nMarat: And I.\nAigul: Well.\nMarat: Well.";

core::SourceId addGroup(test::World& world) {
    core::SourceId id;
    world.edit([&](core::store::Edit& edit) {
        core::documents::NewSource source;
        source.name = "Group 1";
        source.text = core::text::normalize(group);
        id = *core::documents::add(edit, source);
    });
    return id;
}

void save(QDialog* dialog) {
    dialog->accept();
}

/// The window with one focus group on the page of documents.
class DocumentActions : public testing::Test {
protected:
    DocumentActions()
        : window([this](test::World& world) { source = addGroup(world); }) {
        window.trigger("page-documents");
        OpenWindow::settle();
    }
    ui::SpeakersDialog* openSpeakers() {
        window.trigger("document-speakers");
        return window.child<ui::SpeakersDialog>("speakersDialog");
    }
    std::string caseOf(const char* speaker) {
        for (const core::documents::Speaker& each : core::documents::speakers(window->session().db(), source))
            if (each.name == speaker)
                for (const auto& [id, name] : core::documents::peopleInterviewed(window->session().db()))
                    if (id == each.who)
                        return name;
        return {};
    }
    core::SourceId source;
    OpenWindow window;
};

void drop(ui::MainWindow& window, const QStringList& files) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files)
        urls += QUrl::fromLocalFile(file);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.setAccepted(false);
    QApplication::sendEvent(&window, &enter);
    if (!enter.isAccepted())
        return;
    QDropEvent event(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
}

QString write(const QTemporaryDir& folder, const char* name, const QByteArray& bytes) {
    QFile file(folder.filePath(QString::fromUtf8(name)));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

TEST_F(DocumentActions, SpeakersGetRolesAndCasesInOneStep) {
    ui::SpeakersDialog* dialog = openSpeakers();
    auto* table = dialog->findChild<QTableView*>(QStringLiteral("speakersTable"));
    ASSERT_TRUE(table);
    QAbstractItemModel* model = table->model();
    ASSERT_EQ(model->rowCount(), 3);
    EXPECT_EQ(model->index(0, ui::SpeakersModel::Role).data().toString(), QStringLiteral("Interviewer"));
    EXPECT_EQ(model->index(1, ui::SpeakersModel::Words).data().toString(), QStringLiteral("I do."));
    EXPECT_EQ(model->index(1, ui::SpeakersModel::Turns).data().toString(), QStringLiteral("2"));
    model->setData(model->index(2, ui::SpeakersModel::Shown), QStringLiteral("Farmer"));
    dialog->findChild<QPushButton*>(QStringLiteral("speakersCases"))->click();
    model->setData(model->index(2, ui::SpeakersModel::Case), QStringLiteral("P07"));
    save(dialog);
    EXPECT_EQ(caseOf("Aigul"), "Group 1: Aigul");
    EXPECT_EQ(caseOf("Marat"), "P07");
    EXPECT_EQ(caseOf("Moderator"), "") << "who asks is no case";
    window->session().undo();
    EXPECT_EQ(caseOf("Aigul") + caseOf("Marat"), "");
}

TEST_F(DocumentActions, SpeakersCloseWithoutAStepWhenNothingWasChanged) {
    const auto steps = window->session().project().history().size();
    save(openSpeakers());
    EXPECT_EQ(window->session().project().history().size(), steps);
}

TEST_F(DocumentActions, SpeakersFollowAPatternAndStayOpenAtOneThatIsNone) {
    ui::SpeakersDialog* dialog = openSpeakers();
    auto* pattern = dialog->findChild<QLineEdit*>(QStringLiteral("speakersPattern"));
    pattern->setText(QStringLiteral("nobody"));
    save(dialog);
    EXPECT_TRUE(dialog->isVisible());
    pattern->setText(QStringLiteral("M{name}:"));
    save(dialog);
    EXPECT_EQ(core::documents::speakerPattern(window->session().db(), source), "M{name}:");
}

TEST_F(DocumentActions, ADocumentIsRenamedWithItsCase) {
    test::ScriptedPrompts answers;
    answers.text(QStringLiteral("Farmers"));
    window.trigger("rename-document");
    EXPECT_EQ(window.child<QListWidget>("source-list")->item(0)->text(), QStringLiteral("Farmers"));
    EXPECT_TRUE(core::survey::caseByName(window->session().db(), "Farmers"));
}

TEST_F(DocumentActions, ADocumentIsDeletedAfterAQuestionAndComesBack) {
    window->desk().setPassage(core::Span{0, 9});
    ASSERT_TRUE(window->desk().apply(window->session().codebook().codes().front().id));
    test::ScriptedPrompts answers;
    answers.yes();
    window.trigger("delete-document");
    EXPECT_EQ(window.child<QListWidget>("source-list")->count(), 0);
    window->session().undo();
    ASSERT_EQ(window.child<QListWidget>("source-list")->count(), 1);
    EXPECT_EQ(core::documents::codingCount(window->session().db(), source), 1);
}

TEST(DroppedFiles, AreImportedAsTranscripts) {
    OpenWindow window;
    const QTemporaryDir folder;
    QSignalSpy finished(&window->session().jobs(), &ui::JobRunner::finished);
    drop(*window, {write(folder, "Сұхбат 1.txt", "Сәлем."),
                   write(folder, "b.srt", "1\n00:00:01,000 --> 00:00:02,000\nHello\n")});
    ASSERT_TRUE(finished.count() > 0 || finished.wait(20000));
    OpenWindow::settle();
    EXPECT_EQ(window->session().sources().size(), 2U);
    EXPECT_TRUE(window->documentsPage().isVisible());
}

TEST(DroppedFiles, AreNotTakenWhenAnyOfThemIsNoTranscript) {
    OpenWindow window;
    const QTemporaryDir folder;
    drop(*window, {write(folder, "a.txt", "x"), write(folder, "a.png", "x")});
    drop(*window, {});
    OpenWindow::settle();
    EXPECT_TRUE(window->session().canEdit()) << "no job runs";
    EXPECT_TRUE(window->session().sources().empty());
}

} // namespace
