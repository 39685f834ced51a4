// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segments/segment_actions.h"

#include "ui/codebook_panel/codebook_panel.h"
#include "ui/document_view/answer_view.h"
#include "ui/document_view/documents_page.h"
#include "ui/document_view/reader_view.h"
#include "ui/main_window/feature_text.h"
#include "ui/main_window/main_window.h"
#include "ui/report_studio/report_actions.h"
#include "ui/segments/segments_panel.h"
#include "ui/survey_grid/survey_page.h"

#include <QDockWidget>

namespace marginalia::ui {

namespace {

void showSegment(MainWindow& window, const core::coding::Segment& segment) {
    window.showPage(segment.place.source ? QStringLiteral("documents") : QStringLiteral("survey"));
    const std::int64_t start = segment.span ? segment.span->start : 0;
    // The caret, not a selection: the next click on a code would give it to the selected words.
    ReaderView& text =
        segment.place.source ? window.documentsPage().text() : window.surveyPage().answerView().text();
    if (segment.place.source)
        window.documentsPage().goTo(segment.place.source, segment.span.value_or(core::Span{0, 1}));
    else
        window.surveyPage().goTo(segment.place.answer);
    text.setCaret(start);
    text.reveal(start);
    if (segment.coder == window.session().coder()) // only one's own can be taken off
        window.desk().setChosen(segment.id);
}

} // namespace

void addSegments(MainWindow& window) {
    auto* segments = new SegmentsPanel(window.desk(), &window);
    QDockWidget* dock = window.addPanel(
        QStringLiteral("segments"), [] { return Features::tr("Coded passages"); }, segments,
        Qt::BottomDockWidgetArea, false);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    CodebookPanel& codebook = window.codebookPanel();
    QObject::connect(&codebook, &CodebookPanel::codesChosen, segments,
                     [&codebook, segments] { segments->setCodes(codebook.chosenCodes()); });
    const auto open = [&window, dock] {
        if (!dock->isVisible()) {
            dock->show();
            window.resizeDocks({dock}, {window.height() * 2 / 5}, Qt::Vertical);
        }
        dock->raise();
    };
    QObject::connect(&codebook, &CodebookPanel::segmentsAsked, dock, [open, segments] {
        open();
        segments->table().setFocus();
    });
    QObject::connect(segments, &SegmentsPanel::placeAsked, &window,
                     [&window, segments, open](const core::coding::Segment& segment, bool stay) {
                         showSegment(window, segment);
                         open(); // the other page has panels of its own
                         if (stay)
                             segments->table().setFocus();
                         else if (segment.place.source)
                             window.documentsPage().text().setFocus();
                         else
                             window.surveyPage().answerView().text().setFocus();
                     });
    QObject::connect(segments, &SegmentsPanel::said, &window, &MainWindow::say);
    QObject::connect(segments, &SegmentsPanel::written, &window, tellWritten(window));
}

} // namespace marginalia::ui
