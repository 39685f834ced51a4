// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shares/share_table.h"
#include "core/store/change_set.h"
#include "ui/jobs/latest_job.h"

#include <map>
#include <optional>

namespace marginalia::ui {

class ProjectSession;

/// The share table of the question looked at, kept up to date from change sets. The bitmaps of a long
/// question are read by a job; until they are there, there is no table.
class LiveShares : public QObject {
    Q_OBJECT

public:
    explicit LiveShares(ProjectSession& session);

    /// nullptr: no question, or its bitmaps are being read.
    [[nodiscard]] core::shares::ShareEngine* engine();
    [[nodiscard]] const core::shares::ShareTable* table();
    [[nodiscard]] bool isReading() const { return m_job.busy(); }

    [[nodiscard]] const core::shares::ShareRequest& request() const { return m_request; }
    void setRequest(const core::shares::ShareRequest& request);
    /// Takes over what a step changed; whether the present table is another now.
    bool refresh(const core::store::ChangeSet& changes);
    /// Everything may have changed.
    void forget();
    /// Before the project closes.
    void stop();

Q_SIGNALS:
    void ready();

private:
    void readInBackground(core::QuestionId question);

    ProjectSession& m_session;
    std::map<core::QuestionId, core::shares::ShareEngine> m_engines;
    std::optional<core::shares::ShareTable> m_table;
    core::shares::ShareRequest m_request;
    core::QuestionId m_wanted; ///< what the job reads
    LatestJob m_job;
};

} // namespace marginalia::ui
