// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace marginalia::ui {

class CasesModel;

/// Respondents of the present question's survey: left out with a reason or taken in again, and how they may
/// be quoted. One who withdrew is erased for good.
class CasesDialog : public FormDialog {
    Q_OBJECT

public:
    explicit CasesDialog(ProjectSession& session, QWidget* parent = nullptr);

private:
    void refresh();
    void leaveOut();
    void takeIn();
    void setQuoting();
    void erase();
    void keep(const core::survey::Case& who);
    QWidget* buildLeavingOut();
    QWidget* buildQuoting();
    QPushButton* addButton(QWidget* row, const QString& text, const char* name, void (CasesDialog::*then)());
    [[nodiscard]] std::vector<core::survey::Case> chosen() const;

    ProjectSession& m_session;
    CasesModel* m_model;
    QTableView* m_table;
    QComboBox* m_reason;
    QLineEdit* m_note;
    QComboBox* m_quoting;
    QList<QPushButton*> m_buttons; ///< for the chosen respondents
    QPushButton* m_erase;          ///< for one respondent
    LatestJob m_reading;
};

} // namespace marginalia::ui
