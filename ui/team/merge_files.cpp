// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/merge_files.h"

#include "ui/session/files.h"
#include "ui/session/project_session.h"
#include "ui/team/merge_files_dialog.h"
#include "ui/team/merge_report_dialog.h"
#include "ui/widgets/prompts.h"

#include <QCoreApplication>
#include <QPointer>
#include <QWidget>

#include <memory>

namespace marginalia::ui {

using namespace core;

namespace {

/// tr() for texts outside a class.
struct MergeTexts {
    Q_DECLARE_TR_FUNCTIONS(MergeFiles)
};

} // namespace

void merge(ProjectSession& session, QWidget* window, const MergeFiles& files,
           const team::Decisions& decisions, std::function<void(const team::MergeReport&)> then) {
    const auto report = std::make_shared<team::MergeReport>();
    session.importInBackground(
        MergeTexts::tr("Merging packages and copies"),
        [files, decisions, report](Project& project, Progress& progress) {
            *report = team::merge(project, files, decisions, progress);
        },
        [report, then = std::move(then), window = QPointer<QWidget>(window)] {
            if (!window.isNull())
                then(*report);
        });
}

void mergeChosenFiles(ProjectSession& session, QWidget* window) {
    const auto tell = [&session, window](const team::MergeReport& report) {
        (new MergeReportDialog(session, report, window))->open();
    };
    prompts().openFiles(
        window,
        {MergeTexts::tr("Choose packages and copies to merge"),
         MergeTexts::tr("Marginalia projects (*.marginalia)"),
         {},
         {}},
        [&session, window, tell](const QStringList& chosen) {
            MergeFiles files;
            for (const QString& file : chosen)
                files.push_back(pathOf(file));
            merge(session, window, files, {},
                  [&session, window, files, tell](const team::MergeReport& report) {
                      if (report.open.empty())
                          tell(report);
                      else
                          (new MergeFilesDialog(session, files, report.open, tell, window))->open();
                  });
        });
}

} // namespace marginalia::ui
