// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"

#include <functional>
#include <memory>

namespace marginalia::ui {

/// Reads for a dialog: at once in a short survey, where a job would only make it flicker; else by the job, on
/// a snapshot. `done` runs on the GUI thread. What core throws is reported by the session; connect the job's
/// `failed` to ProjectSession::report and stop it when the project closes.
template <class Result>
void readForDialog(ProjectSession& session, LatestJob& job,
                   std::function<Result(const core::store::Connection&)> read,
                   std::function<void(Result)> done) {
    constexpr std::int64_t many = 2000;
    try {
        const core::QuestionId question = session.question();
        if (!question || core::survey::answerCount(session.db(), question) < many) {
            job.drop();
            done(read(session.db()));
            return;
        }
    } catch (const core::Error& error) {
        session.report(error);
        return;
    }
    const auto result = std::make_shared<Result>();
    job.start([result, read = std::move(read),
               project = &session.project()](core::Progress&) { *result = read(*project->snapshot()); },
              [result, done = std::move(done)] { done(std::move(*result)); });
}

} // namespace marginalia::ui
