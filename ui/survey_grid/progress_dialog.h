// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/answer_work.h"
#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

class QTableWidget;

namespace marginalia::ui {

/// How far every coder is with every question: "38 of 53".
class ProgressDialog : public FormDialog {
    Q_OBJECT

public:
    explicit ProgressDialog(ProjectSession& session, QWidget* parent = nullptr);

private:
    void read();
    void show(const std::vector<core::coding::CodingProgress>& progress);

    ProjectSession& m_session;
    QTableWidget* m_table;
    LatestJob m_job;
};

} // namespace marginalia::ui
