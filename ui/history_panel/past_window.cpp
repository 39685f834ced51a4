// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_panel/past_window.h"

#include "core/project/past.h"
#include "ui/main_window/main_window.h"
#include "ui/session/coder_sight.h"
#include "ui/session/language.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <memory>

namespace marginalia::ui {

namespace {

/// tr() for texts outside a class.
struct PastWindow {
    Q_DECLARE_TR_FUNCTIONS(PastWindow)
};

} // namespace

void openPast(MainWindow& window, const core::store::HistoryStep& step) {
    ProjectSession& session = window.session();
    if (!session.isOpen() || session.jobs().busy()) {
        window.say(PastWindow::tr("A longer step is still running. Wait until it is done."));
        return;
    }
    const QString when = QLocale(toQ(windowLocale().tag()))
                             .toString(QDateTime::fromString(toQ(step.at), Qt::ISODateWithMs).toLocalTime(),
                                       QLocale::ShortFormat);
    const auto past = std::make_shared<std::shared_ptr<core::PrivatePast>>();
    session.jobs().start(
        PastWindow::tr("Making the project as it was"),
        [past, number = step.step, project = &session.project()](core::Progress& progress) {
            *past =
                std::make_shared<core::PrivatePast>(*project->snapshot(), number, project->file(), progress);
        },
        [past, when, of = &window] {
            auto* shown = new MainWindow;
            shown->setObjectName(QStringLiteral("past-window"));
            shown->setAttribute(Qt::WA_DeleteOnClose);
            shown->resize(of->size());
            if (!shown->session().openPast(std::move(*past), when)) {
                shown->deleteLater();
                return;
            }
            // It shows what everybody did: it goes when coding becomes blind.
            QObject::connect(&of->session(), &ProjectSession::changed, shown, [of, shown] {
                if (CoderSight::of(of->session()).blind())
                    shown->close();
            });
            shown->show();
            shown->raise();
        });
}

} // namespace marginalia::ui
