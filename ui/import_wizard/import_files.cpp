// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_wizard/import_files.h"

#include "core/exchange/importers/codebook_csv.h"
#include "core/exchange/importers/codings_csv.h"
#include "core/exchange/importers/document_files.h"
#include "ui/import_wizard/report_view.h"
#include "ui/session/files.h"
#include "ui/session/language.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/prompts.h"

#include <QCoreApplication>
#include <QPointer>

#include <filesystem>

namespace marginalia::ui {

using namespace core;

namespace {

/// tr() for texts outside a class.
struct ImportFiles {
    Q_DECLARE_TR_FUNCTIONS(ImportFiles)
};

/// The page after an import.
class ReportDialog : public FormDialog {
public:
    ReportDialog(const QString& title, QWidget* parent)
        : FormDialog("importReportDialog", title, {}, parent)
        , m_view(new ReportView(this)) {
        addWide(m_view, "importReport", m_view->accessibleName(), true);
        resize(640, 420);
    }
    [[nodiscard]] ReportView& view() { return *m_view; }

private:
    ReportView* m_view;
};

QStringList said(const std::vector<Sentence>& sentences) {
    QStringList lines;
    for (const Sentence& each : sentences)
        lines += say(each);
    return lines;
}

QStringList names(const std::vector<std::string>& all) {
    QStringList list;
    for (const std::string& each : all)
        list += toQ(each);
    return list;
}

/// Runs `work` as the session's job and shows what it returned.
template <class Report>
void run(ProjectSession& session, QWidget* parent, const QString& title,
         std::function<Report(Project&, Progress&)> work,
         std::function<void(const Report&, ReportView&)> tell) {
    auto report = std::make_shared<Report>();
    session.importInBackground(
        title,
        [work = std::move(work), report](Project& project, Progress& progress) {
            *report = work(project, progress);
        },
        [title, report, tell = std::move(tell), window = QPointer<QWidget>(parent)] {
            if (window.isNull())
                return;
            auto* dialog = new ReportDialog(title, window);
            tell(*report, dialog->view());
            dialog->view().moveCursor(QTextCursor::Start);
            dialog->open();
        });
}

} // namespace

void importTranscripts(ProjectSession& session, QWidget* parent, Imported done) {
    QStringList endings;
    for (const std::string_view ending : exchange::documentEndings)
        endings += QStringLiteral("*.") + QLatin1String(ending.data(), static_cast<qsizetype>(ending.size()));
    prompts().openFiles(
        parent,
        {ImportFiles::tr("Import transcripts"),
         ImportFiles::tr("Transcripts (%1);;All files (*)").arg(endings.join(QLatin1Char(' '))),
         {},
         {}},
        [&session, parent, done = std::move(done)](const QStringList& files) {
            importTranscripts(session, parent, files, done);
        });
}

void importTranscripts(ProjectSession& session, QWidget* parent, const QStringList& files, Imported done) {
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files)
        paths.push_back(pathOf(file));
    auto report = std::make_shared<exchange::DocumentsImportReport>();
    const QString title = ImportFiles::tr("Importing transcripts");
    session.importInBackground(
        title,
        [paths, report](Project& project, Progress& progress) {
            *report = exchange::importDocuments(project, paths, {}, progress);
        },
        [title, report, done = std::move(done), window = QPointer<QWidget>(parent)] {
            if (window.isNull())
                return;
            QString line = ImportFiles::tr("Transcripts added: %1.").arg(figure(report->added));
            if (report->known > 0)
                line += QLatin1Char(' ') + ImportFiles::tr("Already there: %1.").arg(figure(report->known));
            if (report->comments > 0)
                line +=
                    QLatin1Char(' ') +
                    ImportFiles::tr("Comments taken in as annotations: %1.").arg(figure(report->comments));
            done(line);
            if (report->problems.empty())
                return;
            auto* dialog = new ReportDialog(title, window);
            ReportView& view = dialog->view();
            view.add(line);
            for (const auto& [format, count] : report->formats)
                view.add(ImportFiles::tr("Read as %1: %2").arg(toQ(format), figure(count)));
            if (report->guideQuestions > 0)
                view.add(ImportFiles::tr("Guide questions marked: %1").arg(figure(report->guideQuestions)));
            view.add(ImportFiles::tr("What was decided, repaired and left out on the way"),
                     said(report->problems));
            view.moveCursor(QTextCursor::Start);
            dialog->open();
        });
}

void importCodebook(ProjectSession& session, QWidget* parent) {
    prompts().openFile(
        parent,
        {ImportFiles::tr("Import a codebook"), ImportFiles::tr("Tables (*.csv);;All files (*)"), {}, {}},
        [&session, parent](const QString& file) { importCodebook(session, parent, file); });
}

void importCodebook(ProjectSession& session, QWidget* parent, const QString& file) {
    run<exchange::CodebookImportReport>(
        session, parent, ImportFiles::tr("Importing the codebook"),
        [path = pathOf(file)](Project& project, Progress&) {
            return exchange::importCodebookCsv(project, path);
        },
        [](const exchange::CodebookImportReport& report, ReportView& view) {
            view.add(ImportFiles::tr("New codes: %1").arg(figure(report.added)));
            view.add(ImportFiles::tr("Codes brought up to date: %1").arg(figure(report.updated)));
            view.add(ImportFiles::tr("Codes that are the same: %1").arg(figure(report.unchanged)));
            view.add(ImportFiles::tr("What was decided and repaired on the way"), said(report.problems));
        });
}

void importCodings(ProjectSession& session, QWidget* parent) {
    prompts().openFile(
        parent, {ImportFiles::tr("Import codings"), ImportFiles::tr("Tables (*.csv);;All files (*)"), {}, {}},
        [&session, parent](const QString& file) {
            Prompts::Choice choice;
            choice.title = ImportFiles::tr("Import codings");
            choice.label = ImportFiles::tr("When the file names a code that the codebook does not have:");
            choice.choices = {ImportFiles::tr("Import nothing, and list such codes"),
                              ImportFiles::tr("Add the code to the codebook")};
            choice.accept = ImportFiles::tr("Import");
            prompts().choose(parent, choice, [&session, parent, file](int chosen) {
                importCodings(session, parent, file, chosen == 1);
            });
        });
}

void importCodings(ProjectSession& session, QWidget* parent, const QString& file, bool addCodes) {
    exchange::CodingsImportOptions options;
    options.addCodes = addCodes;
    options.coder = fromQ(session.coderName());
    run<exchange::CodingsImportReport>(
        session, parent, ImportFiles::tr("Importing codings"),
        [path = pathOf(file), options](Project& project, Progress& progress) {
            return exchange::importCodings(project, path, options, progress);
        },
        [](const exchange::CodingsImportReport& report, ReportView& view) {
            view.add(ImportFiles::tr("Rows read: %1").arg(figure(report.rows)));
            view.add(ImportFiles::tr("New codings: %1").arg(figure(report.codingsAdded)));
            view.add(ImportFiles::tr("Codings that were there already: %1").arg(figure(report.codingsKnown)));
            view.add(ImportFiles::tr("Judgements: %1").arg(figure(report.judgements)));
            view.add(ImportFiles::tr("New coders"), names(report.codersAdded));
            view.add(ImportFiles::tr("New codes"), names(report.codesAdded));
            view.add(ImportFiles::tr("What was decided and repaired on the way"), said(report.problems));
        });
}

} // namespace marginalia::ui
