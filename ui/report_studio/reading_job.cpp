// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report_studio/reading_job.h"

#include "core/base/error.h"
#include "ui/session/internal_error.h"

#include <memory>

namespace marginalia::ui {

using namespace core;

bool startReading(ProjectSession& session, const QString& title,
                  std::function<void(const store::Connection&, Progress&)> read, std::function<void()> then) {
    std::shared_ptr<store::Connection> snapshot;
    try {
        snapshot = session.project().snapshot();
    } catch (const Error& error) {
        session.report(error);
        return false;
    } catch (const std::exception& error) { // the system could not open the file again
        session.report(internalError(error));
        return false;
    }
    const bool started = session.jobs().start(
        title,
        [snapshot = std::move(snapshot), read = std::move(read)](Progress& progress) mutable {
            read(*snapshot, progress);
            snapshot.reset(); // here, not in the window
        },
        std::move(then));
    if (!started)
        session.report(Error(ErrorKind::Locked,
                             msg("A longer step is still running. Wait until it is done, or cancel it.")));
    return started;
}

} // namespace marginalia::ui
