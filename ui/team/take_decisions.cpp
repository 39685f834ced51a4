// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/take_decisions.h"

#include "core/exchange/importers/decisions_file.h"
#include "ui/session/files.h"
#include "ui/session/language.h"
#include "ui/session/project_session.h"
#include "ui/team/problems_dialog.h"
#include "ui/widgets/prompts.h"

#include <QCoreApplication>
#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>

namespace marginalia::ui {

using namespace core;

namespace {

/// tr() for texts outside a class.
struct TakeDecisions {
    Q_DECLARE_TR_FUNCTIONS(TakeDecisions)
};

struct Taken {
    exchange::DecisionsReport report;
    std::optional<Error> refused; ///< with a detail for each bad row
};

void tell(const Taken& taken, QWidget* window, const std::function<void(const QString&)>& line) {
    const QString title = TakeDecisions::tr("Decisions of the meeting");
    if (taken.refused) {
        (new ProblemsDialog(title, ui::say(taken.refused->sentence()), taken.refused->details(), window))
            ->open();
        return;
    }
    const QString settled =
        TakeDecisions::tr("Rows: %1, settled: %2, left open: %3.")
            .arg(figure(taken.report.rows), figure(taken.report.settled), figure(taken.report.left));
    line(settled);
    if (!taken.report.problems.empty())
        (new ProblemsDialog(title, settled, taken.report.problems, window))->open();
}

void take(ProjectSession& session, QWidget* window, const QString& file,
          std::function<void(const QString&)> line) {
    const auto taken = std::make_shared<Taken>();
    session.importInBackground(
        TakeDecisions::tr("Taking decisions in"),
        [taken, path = pathOf(file)](Project& project, Progress& progress) {
            try {
                taken->report = exchange::importDecisions(project, path, progress);
            } catch (const Error& error) {
                if (error.details().empty())
                    throw;
                taken->refused = error;
            }
        },
        [taken, window = QPointer<QWidget>(window), line = std::move(line)] {
            if (!window.isNull())
                tell(*taken, window, line);
        });
}

} // namespace

void takeDecisions(ProjectSession& session, QWidget* window, std::function<void(const QString&)> say) {
    prompts().openFile(
        window,
        {TakeDecisions::tr("Choose the table with the decisions"),
         TakeDecisions::tr("Tables (*.xlsx *.docx *.csv);;All files (*)"),
         {},
         {}},
        [&session, window, say = std::move(say)](const QString& file) { take(session, window, file, say); });
}

} // namespace marginalia::ui
