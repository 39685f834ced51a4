// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/merge.h"
#include "ui/widgets/form_dialog.h"

namespace marginalia::ui {

class ProjectSession;

/// What came from whom.
class MergeReportDialog : public FormDialog {
    Q_OBJECT

public:
    MergeReportDialog(ProjectSession& session, const core::team::MergeReport& report, QWidget* parent);

private:
    void addWork(const core::team::MergeReport& report);
    void addRemarks(const core::team::MergeReport& report);

    ProjectSession& m_session;
};

} // namespace marginalia::ui
