// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/documents.h"
#include "core/text/normalize.h"
#include "ui/document_view/documents_page.h"
#include "ui/document_view/reader_view.h"
#include "ui/open_window.h"
#include "ui/settings/preferences.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QListWidget>

using namespace marginalia;
using test::OpenWindow;

namespace {

/// Two transcripts of 400 lines each.
void addLongTexts(test::World& world) {
    std::string text;
    for (int line = 1; line <= 400; ++line)
        text += "Line " + std::to_string(line) + " of what was said.\n";
    for (const char* name : {"First", "Second"})
        world.edit([&](core::store::Edit& edit) {
            core::documents::NewSource source;
            source.name = name;
            source.text = core::text::normalize(text + name);
            core::documents::add(edit, source);
        });
}

TEST(ReadingMemory, EveryTranscriptComesBackWhereItWasLeft) {
    OpenWindow window(addLongTexts);
    window.trigger("page-documents");
    auto* list = window.child<QListWidget>("source-list");
    auto* text = window.child<ui::ReaderView>("document-text");
    list->setCurrentRow(1);
    EXPECT_EQ(text->top(), 0);
    text->startAt(5000);
    const std::int64_t place = text->top();
    EXPECT_GT(place, 4900);
    list->setCurrentRow(0);
    EXPECT_EQ(text->top(), 0);
    list->setCurrentRow(1);
    EXPECT_EQ(text->top(), place);
    const QString file = window->session().filePath();
    window->session().close();
    ASSERT_TRUE(window->openProject(file));
    OpenWindow::settle();
    EXPECT_EQ(list->currentRow(), 1);
    EXPECT_EQ(text->top(), place);
}

// The text came back where it was left; the first key jumped to its beginning.
TEST(ReadingMemory, TheKeysGoOnFromTheLineThatIsSeen) {
    OpenWindow window(addLongTexts);
    window.trigger("page-documents");
    auto* text = window.child<ui::ReaderView>("document-text");
    text->startAt(5000);
    const std::int64_t place = text->top();
    const QString file = window->session().filePath();
    window->session().close();
    ASSERT_TRUE(window->openProject(file));
    OpenWindow::settle();
    ASSERT_EQ(text->top(), place);
    window.press(Qt::Key_P, Qt::ControlModifier);
    ASSERT_TRUE(text->selectedSpan());
    EXPECT_GE(text->selectedSpan()->start, place - 40);
    EXPECT_EQ(text->top(), place) << "nothing jumps";
}

TEST(ReadingMemory, EachProjectHasItsOwnWayOfReading) {
    OpenWindow first(addLongTexts);
    first.trigger("page-documents");
    first.trigger("width-narrow");
    first.trigger("numbers-lines");
    const double before = ui::Preferences::instance().readingSize();
    first.trigger("zoom-in");
    const QString file = first->session().filePath();
    const QString other = file + QStringLiteral(".other.marginalia");
    ASSERT_TRUE(QFile::copy(file, other));
    first->session().close();
    ASSERT_TRUE(first->openProject(other));
    first.trigger("width-full");
    first.trigger("zoom-reset");
    first->session().close();
    ASSERT_TRUE(first->openProject(file));
    const ui::ReaderOptions options = first.child<ui::ReaderView>("document-text")->options();
    EXPECT_EQ(options.measure, 60);
    EXPECT_EQ(options.numbers, ui::ReaderOptions::Numbers::Lines);
    EXPECT_EQ(ui::Preferences::instance().readingSize(), before + 1);
    first.trigger("zoom-reset");
}

} // namespace
