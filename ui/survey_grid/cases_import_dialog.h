// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/cases_file.h"
#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

class QCheckBox;

namespace marginalia::ui {

class ReportView;

/// What importing a table of cases would change, before it does: matched, new and missing cases, new
/// variables and every value that becomes another. Then it is one step.
class CasesImportDialog : public FormDialog {
    Q_OBJECT

public:
    CasesImportDialog(ProjectSession& session, const QString& file, QWidget* parent = nullptr);

private:
    bool apply() override;
    void show(const core::exchange::CasesPreview& preview);

    ProjectSession& m_session;
    QString m_file;
    ReportView* m_report;
    QCheckBox* m_addNew;
    LatestJob m_reading;
};

} // namespace marginalia::ui
