// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/case_table.h"
#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace marginalia::ui {

class CasesModel;

/// Everybody in the project in one table, respondents and people interviewed, with their variables: values
/// changed in place, variables and cases added, the table written to a file and taken over from one. Cases
/// are left out with a reason or taken in again, and how they may be quoted is set; one who withdrew
/// is erased for good.
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
    void keepValue(const core::survey::Case& who, core::VariableId variable, const QString& value);
    void addCase();
    void addVariable();
    void changeVariable();
    void deleteVariable();
    void importFile();
    void exportFile();
    void showVariablesFirst();
    [[nodiscard]] const core::survey::CaseColumn* chosenVariable() const;
    QWidget* buildVariables();
    QWidget* buildCases();
    void keep(const core::survey::Case& who);
    QWidget* buildLeavingOut();
    QWidget* buildQuoting();
    QPushButton* addButton(QWidget* row, const QString& text, const char* name, void (CasesDialog::*then)(),
                           QList<QPushButton*>* among);
    void allow();
    [[nodiscard]] std::vector<core::survey::Case> chosen() const;

    ProjectSession& m_session;
    CasesModel* m_model;
    QTableView* m_table;
    QComboBox* m_reason;
    QLineEdit* m_note;
    QComboBox* m_quoting;
    QList<QPushButton*> m_buttons;         ///< for the chosen cases
    QPushButton* m_erase = nullptr;        ///< for one case
    QList<QPushButton*> m_variableButtons; ///< for the variable whose cell is current
    QList<QPushButton*> m_writers;         ///< for whoever may change the project
    LatestJob m_reading;
};

} // namespace marginalia::ui
