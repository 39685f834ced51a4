// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interviews/interview_panel.h"

#include "ui/document_view/documents_page.h"
#include "ui/document_view/reader_view.h"
#include "ui/interviews/interviews.h"
#include "ui/open_window.h"
#include "ui/screen.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QTableView>

using namespace marginalia;
using test::OpenWindow;

namespace {

/// The window at the transcripts, with their shares counted.
struct Transcripts : OpenWindow {
    Transcripts()
        : OpenWindow(test::addInterviews) {
        trigger("page-documents");
        panel = child<ui::InterviewPanel>("interviewPanel");
        EXPECT_TRUE(test::waitFor([this] { return !row("Trade").isEmpty(); }));
    }
    /// "2 of 3".
    QString row(const char* code) {
        for (const ui::ShareModel::Line& each : panel->model().lines())
            if (each.name == QLatin1String(code))
                return ui::ShareModel::countText(each);
        return {};
    }
    bool comesTo(const char* code, const char* count) {
        return test::waitFor([&] { return row(code) == QLatin1String(count); });
    }
    void click(const char* code) {
        auto* table = child<QTableView>("interviewTable");
        for (int at = 0; at < panel->model().rowCount(); ++at)
            if (panel->model().lines()[static_cast<std::size_t>(at)].name == QLatin1String(code))
                QTest::mouseClick(
                    table->viewport(), Qt::LeftButton, Qt::NoModifier,
                    table->visualRect(panel->model().index(at, ui::ShareModel::Count)).center());
    }
    QStringList passages() {
        QStringList lines;
        const auto* list = child<QListWidget>("passages-list");
        for (int at = 0; at < list->count(); ++at)
            lines << list->item(at)->text();
        return lines;
    }
    void choose(const char* box, const QString& text) {
        auto* combo = child<QComboBox>(box);
        combo->setCurrentIndex(combo->findText(text));
        Q_EMIT combo->activated(combo->currentIndex());
    }

    ui::InterviewPanel* panel = nullptr;
};

TEST(InterviewPanel, SaysInHowManyOfTheInterviewsReadACategoryStands) {
    Transcripts window;
    EXPECT_EQ(window.row("Trade"), QStringLiteral("3 of 3"));
    EXPECT_EQ(window.row("Barriers"), QStringLiteral("2 of 3"));
    EXPECT_EQ(window.row("Institutions"), QStringLiteral("0 of 3"));
    EXPECT_EQ(window.child<QLabel>("interviewHead")->text(), QStringLiteral("Transcripts, N = 3"));
    EXPECT_TRUE(window.child<QLabel>("interviewFacts")->text().contains(QStringLiteral("4")));
    test::takePicture(*window, QStringLiteral("interviews"));
}

TEST(InterviewPanel, FollowsACodingAndItsUndo) {
    Transcripts window;
    window->goTo({{{}, window->session().sources().front().id}, core::Span{22, 42}});
    window.child<ui::ReaderView>("document-text")->setFocus();
    window.press('1');
    EXPECT_TRUE(window.comesTo("Institutions", "1 of 3"));
    window.trigger("undo");
    EXPECT_TRUE(window.comesTo("Institutions", "0 of 3"));
}

TEST(InterviewPanel, CountsASetByParagraphs) {
    Transcripts window;
    window.choose("interviewSet", QStringLiteral("East"));
    EXPECT_TRUE(window.comesTo("Barriers", "2 of 2"));
    window.choose("interviewUnit", QStringLiteral("by paragraphs"));
    EXPECT_TRUE(window.comesTo("Barriers", "3 of 5"));
    EXPECT_EQ(window.child<QLabel>("interviewHead")->text(), QStringLiteral("Paragraphs, N = 5"));
}

TEST(InterviewPanel, AClickOnANumberListsThePassagesAndOneMoreGoesThere) {
    Transcripts window;
    window.click("Barriers");
    auto* list = window.child<QListWidget>("passages-list");
    ASSERT_TRUE(test::waitFor([list] { return list->isVisible(); }));
    EXPECT_EQ(window.passages(), (QStringList{QStringLiteral("Ada\nThe border is closed."),
                                              QStringLiteral("Bek\nQueues at the border."),
                                              QStringLiteral("Bek\nThe border again.")}));
    EXPECT_EQ(window.child<QLabel>("passages-title")->text(), QStringLiteral("Barriers  ·  passages: 3"));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                      list->visualItemRect(list->item(2)).center());
    auto* text = window.child<ui::ReaderView>("document-text");
    EXPECT_EQ(text->selectedText(), QStringLiteral("The border again."));
    EXPECT_TRUE(text->hasFocus());
    test::takePicture(*window, QStringLiteral("interview-passages"));
}

TEST(InterviewPanel, ANetListsThePassagesOfAllBelowIt) {
    Transcripts window;
    window.click("Trade");
    ASSERT_TRUE(test::waitFor([&] { return window.child<QListWidget>("passages-list")->isVisible(); }));
    EXPECT_EQ(window.passages().size(), 5);
}

TEST(InterviewPanel, SaysWhatToDoWhenThereIsNoTranscript) {
    OpenWindow window;
    window.trigger("page-documents");
    auto* empty = window.child<QLabel>("interviewEmpty");
    EXPECT_TRUE(test::waitFor([empty] { return empty->isVisible() && !empty->text().isEmpty(); }));
}

} // namespace
