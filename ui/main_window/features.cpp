// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/features.h"

#include "core/coding/coding.h"
#include "ui/codebook_panel/code_counts.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/document_view/answer_view.h"
#include "ui/document_view/correct_dialog.h"
#include "ui/document_view/documents_page.h"
#include "ui/document_view/manage_documents.h"
#include "ui/document_view/reader_view.h"
#include "ui/help/help_actions.h"
#include "ui/history_panel/history_panel.h"
#include "ui/history_panel/past_window.h"
#include "ui/import_wizard/import_files.h"
#include "ui/import_wizard/import_wizard.h"
#include "ui/interviews/interview_features.h"
#include "ui/key_quotes/key_quotes_panel.h"
#include "ui/main_window/main_window.h"
#include "ui/notes/note_actions.h"
#include "ui/project_properties/project_dialog.h"
#include "ui/report_studio/copy_report.h"
#include "ui/report_studio/export_dialog.h"
#include "ui/segments/segments_panel.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settings_dialog.h"
#include "ui/share_panel/share_panel.h"
#include "ui/survey_grid/cases_dialog.h"
#include "ui/survey_grid/progress_dialog.h"
#include "ui/survey_grid/question_dialog.h"
#include "ui/survey_grid/short_answers_dialog.h"
#include "ui/survey_grid/similar_dialog.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_model.h"
#include "ui/survey_grid/survey_page.h"
#include "ui/survey_grid/values_dialog.h"
#include "ui/translations/translation_dialog.h"

#include "ui/widgets/notice_bar.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QDockWidget>
#include <QUrl>

namespace marginalia::ui {

namespace {

using Menu = Actions::Menu;
using Part = Actions::Part;
using Needs = Actions::Needs;

/// tr() for texts outside a class.
struct Features {
    Q_DECLARE_TR_FUNCTIONS(Features)
};

void addShares(MainWindow& window) {
    auto* shares = new SharePanel(window.session(), &window);
    QDockWidget* dock = window.addPanel(
        QStringLiteral("shares"), [] { return Features::tr("Shares"); }, shares, Qt::RightDockWidgetArea,
        false);
    window.workspaces().showFirstOnlyOn(dock, QStringLiteral("survey"));
    QObject::connect(shares, &SharePanel::said, &window, &MainWindow::say);
    QObject::connect(shares, &SharePanel::respondentsChosen, &window.surveyPage(), &SurveyPage::showCases);
    window.actions().add({QStringLiteral("copy-shares"),
                          Menu::Edit,
                          Part::Export,
                          [] { return Features::tr("Copy the &share table"); },
                          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
                          QStringLiteral("shares"),
                          Needs::Question,
                          [shares] { shares->copy(); }});
}

void addCopying(MainWindow& window) {
    const auto add = [&window](const char* id, std::function<QString()> text, Needs needs,
                               bool ReportWish::*what) {
        window.actions().add(
            {QLatin1String(id), Menu::Edit, Part::Export, std::move(text), {}, {}, needs, [&window, what] {
                 ReportWish wish = presentWish(window.session());
                 wish.*what = true;
                 copyReport(window.session(), wish, &window, [&window] {
                     window.say(Features::tr("The table is on the clipboard; paste it into "
                                             "Word or a spreadsheet."));
                 });
             }});
    };
    add(
        "copy-quotes", [] { return Features::tr("Copy the &quotes as a table"); }, Needs::Question,
        &ReportWish::quotes);
    add(
        "copy-codebook", [] { return Features::tr("Copy the &codebook as a table"); }, Needs::Project,
        &ReportWish::codebook);
    add(
        "copy-questions", [] { return Features::tr("Copy &what became of the questions"); }, Needs::Question,
        &ReportWish::questions);
}

void addHistory(MainWindow& window) {
    auto* history = new HistoryPanel(window.session(), &window);
    QDockWidget* dock = window.addPanel(
        QStringLiteral("history"), [] { return Features::tr("History"); }, history, Qt::RightDockWidgetArea,
        false);
    QObject::connect(history, &HistoryPanel::said, &window, &MainWindow::say);
    QObject::connect(history, &HistoryPanel::pastAsked, &window,
                     [&window](const core::store::HistoryStep& step) { openPast(window, step); });
    // Behind the shares, so that neither is squeezed.
    if (auto* shares = window.findChild<QDockWidget*>(QStringLiteral("panel-shares")))
        window.tabifyDockWidget(shares, dock);
}

/// "The report is in ...": with a button that opens it.
std::function<void(const QString&)> tellWritten(MainWindow& window) {
    return [&window](const QString& file) {
        window.notices().showNews(Features::tr("The report is in %1.").arg(QDir::toNativeSeparators(file)),
                                  Features::tr("Open it"),
                                  [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    };
}

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

/// The figures beside the codes follow what is looked at: the list, the answers chosen, the document.
void addCounts(MainWindow& window) {
    CodeCounts& counts = window.codebookPanel().counts();
    const auto look = [&window, &counts] {
        CodingDesk& desk = window.desk();
        if (!window.session().isOpen())
            return;
        if (desk.place().source) {
            counts.lookAtDocument(desk.place().source);
            return;
        }
        const SurveyModel& model = window.surveyPage().model();
        std::vector<core::CaseId> cases;
        if (desk.answers().size() > 1) {
            for (const core::AnswerId each : desk.answers())
                if (const int row = model.rowOf(each); row >= 0)
                    cases.push_back(model.caseAt(row));
            counts.lookAtCases(CodeCounts::Part::Chosen, cases);
            return;
        }
        const bool all = model.rowCount() == model.total();
        for (int row = 0; row < model.rowCount() && !all; ++row)
            cases.push_back(model.caseAt(row));
        counts.lookAtCases(all ? CodeCounts::Part::None : CodeCounts::Part::Listed, cases);
    };
    QObject::connect(&window.desk(), &CodingDesk::answersChanged, &counts, look);
    QObject::connect(&window.desk(), &CodingDesk::placeChanged, &counts, [&window, &counts, look] {
        // From answer to answer nothing changes here.
        if (window.desk().place().source || counts.part() == CodeCounts::Part::Document)
            look();
    });
    QObject::connect(&window.surveyPage().model(), &SurveyModel::listed, &counts, look);
    QObject::connect(&window.surveyPage().model(), &QAbstractItemModel::rowsRemoved, &counts, look);
    QObject::connect(&window.codebookPanel(), &CodebookPanel::written, &window, tellWritten(window));
}

void addSurveySettings(MainWindow& window) {
    ProjectSession& session = window.session();
    window.actions().add({QStringLiteral("project-properties"),
                          Menu::File,
                          Part::Middle,
                          [] { return Features::tr("Project &properties…"); },
                          {},
                          QStringLiteral("edit"),
                          Needs::Writable,
                          [&] { (new ProjectDialog(session, &window))->open(); }});
    window.actions().add({QStringLiteral("question-settings"),
                          Menu::Edit,
                          Part::Last,
                          [] { return Features::tr("&Question settings…"); },
                          {},
                          QStringLiteral("survey"),
                          Needs::Question,
                          [&] { (new QuestionDialog(session, session.question(), &window))->open(); }});
    window.actions().add({QStringLiteral("short-answers"),
                          Menu::Edit,
                          Part::Last,
                          [] { return Features::tr("S&hort answers and their status…"); },
                          {},
                          QStringLiteral("filter"),
                          Needs::Question,
                          [&] { (new ShortAnswersDialog(session, &window))->open(); }});
}

void addRespondents(MainWindow& window) {
    ProjectSession& session = window.session();
    window.actions().add({QStringLiteral("respondents"),
                          Menu::Edit,
                          Part::Last,
                          [] { return Features::tr("Cases and &variables…"); },
                          {},
                          QStringLiteral("coder"),
                          Needs::Project,
                          [&] { (new CasesDialog(session, &window))->open(); }});
    window.actions().add({QStringLiteral("merge-values"),
                          Menu::Edit,
                          Part::Last,
                          [] { return Features::tr("Merge &values of a variable…"); },
                          {},
                          QStringLiteral("merge"),
                          Needs::Question,
                          [&] { (new ValuesDialog(session, &window))->open(); }});
}

void addImports(MainWindow& window) {
    ProjectSession& session = window.session();
    const auto add = [&window](const char* id, std::function<QString()> text, std::function<void()> run) {
        window.actions().add({QLatin1String(id),
                              Menu::File,
                              Part::Import,
                              std::move(text),
                              {},
                              QStringLiteral("import"),
                              Needs::Writable,
                              std::move(run)});
    };
    add(
        "import-survey", [] { return Features::tr("&Import a survey…"); },
        [&] { ImportWizard::begin(session, &window); });
    add(
        "import-codebook", [] { return Features::tr("Import a &codebook…"); },
        [&] { importCodebook(session, &window); });
    add(
        "import-codings", [] { return Features::tr("Import co&dings…"); },
        [&] { importCodings(session, &window); });
}

void addExport(MainWindow& window) {
    ProjectSession& session = window.session();
    window.actions().add(
        {QStringLiteral("export-tables"),
         Menu::File,
         Part::Export,
         [] { return Features::tr("&Export to Word, Excel, CSV or HTML…"); },
         {QKeySequence(Qt::CTRL | Qt::Key_E)},
         QStringLiteral("export"),
         Needs::Project,
         [&window, &session] { (new ExportDialog(session, tellWritten(window), &window))->open(); }});
}

void addSettings(MainWindow& window) {
    window.actions().add({QStringLiteral("settings"),
                          Menu::Settings,
                          Part::First,
                          [] { return Features::tr("&Settings…"); },
                          {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
                          QStringLiteral("settings"),
                          Needs::Nothing,
                          [&] {
                              auto* dialog = new SettingsDialog(&window);
                              dialog->setAttribute(Qt::WA_DeleteOnClose);
                              dialog->open();
                          }});
    QObject::connect(&Preferences::instance(), &Preferences::readingChanged, &window, [&window] {
        window.surveyPage().answerView().text().readingChanged();
        window.surveyPage().grid().viewport()->update();
    });
    ProjectSession& session = window.session();
    QObject::connect(&Preferences::instance(), &Preferences::coderNameChanged, &session,
                     [&session](const QString& name) {
                         if (session.isOpen())
                             session.setCoderName(name);
                     });
}

/// "I looked again: it still holds." One step for the answer that is read, or for all of the question.
void confirmJudgements(MainWindow& window, core::AnswerId only) {
    ProjectSession& session = window.session();
    std::vector<core::coding::StaleJudgement> mine;
    for (const core::coding::StaleJudgement& each :
         core::coding::staleJudgements(session.db(), session.question()))
        if (each.coder == session.coder() && (!only || each.answer == only))
            mine.push_back(each);
    if (mine.empty()) {
        window.say(Features::tr("No judgement of yours is to be re-checked here."));
        return;
    }
    if (session.edit(core::Sentence(core::msg("Confirm judgements")),
                     [&](core::store::Edit& edit) { core::coding::confirm(edit, mine); }))
        window.say(Features::tr("The judgements hold for the codebook as it is now."));
}

void addRecheck(MainWindow& window) {
    window.actions().add({QStringLiteral("confirm-judgement"),
                          Menu::Coding,
                          Part::Last,
                          [] { return Features::tr("Re-checked: this judgement &holds"); },
                          {QKeySequence(Qt::CTRL | Qt::Key_J)},
                          QStringLiteral("done"),
                          Needs::Answer,
                          [&window] {
                              SurveyPage& page = window.surveyPage();
                              confirmJudgements(window, page.model().answerAt(page.grid().currentRow()));
                          }});
    window.actions().add({QStringLiteral("confirm-all-judgements"),
                          Menu::Coding,
                          Part::Last,
                          [] { return Features::tr("Re-checked: &all judgements of this question hold"); },
                          {},
                          {},
                          Needs::Question,
                          [&window] { confirmJudgements(window, {}); }});
}

void addSimilar(MainWindow& window) {
    window.actions().add({QStringLiteral("answers-like-this"),
                          Menu::Coding,
                          Part::Middle,
                          [] { return Features::tr("Code all answers &like this…"); },
                          {QKeySequence(Qt::CTRL | Qt::Key_L)},
                          QStringLiteral("merge"),
                          Needs::Answer,
                          [&window] {
                              if (const core::AnswerId answer = window.desk().place().answer)
                                  (new SimilarDialog(window.desk(), answer, &window))->open();
                          }});
    window.actions().add({QStringLiteral("similar-answers"),
                          Menu::Coding,
                          Part::Middle,
                          [] { return Features::tr("&Duplicate and similar answers…"); },
                          {},
                          QStringLiteral("merge"),
                          Needs::Question,
                          [&window] { (new SimilarDialog(window.desk(), {}, &window))->open(); }});
    SurveyModel& model = window.surveyPage().model();
    QAction* together =
        window.actions().add({QStringLiteral("similar-together"),
                              Menu::View,
                              Part::Middle,
                              [] { return Features::tr("Similar answers to&gether"); },
                              {},
                              {},
                              Needs::Question,
                              [&model] { model.setSimilarTogether(!model.isSimilarTogether()); }});
    together->setCheckable(true);
    QObject::connect(&model, &SurveyModel::similarTogetherChanged, together, &QAction::setChecked);
    window.actions().add({QStringLiteral("coding-progress"),
                          Menu::View,
                          Part::Middle,
                          [] { return Features::tr("&Progress of the coding…"); },
                          {},
                          {},
                          Needs::Question,
                          [&window] { (new ProgressDialog(window.session(), &window))->open(); }});
}

} // namespace

void addFeatures(MainWindow& window) {
    addShares(window);
    addInterviews(window, tellWritten(window));
    addCopying(window);
    addHistory(window);
    addNotes(window);
    addKeyQuotes(window);
    addTranslations(window);
    addSegments(window);
    addCounts(window);
    addSurveySettings(window);
    addRespondents(window);
    addRecheck(window);
    addSimilar(window);
    addImports(window);
    addCorrecting(window);
    addDocumentManagement(window);
    addExport(window);
    addSettings(window);
    addHelp(window);
}

} // namespace marginalia::ui
