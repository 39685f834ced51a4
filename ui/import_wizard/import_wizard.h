// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/continue_plan.h"
#include "ui/import_wizard/survey_source.h"
#include "ui/session/project_session.h"
#include "ui/widgets/prompts.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace marginalia::ui {

class ChangedTexts;
class ColumnDetails;
class ColumnPlanModel;
class ReportView;
class RowsPreview;

/// A survey file on its way into the project: how it is read, what each column becomes, the first rows as
/// they come out; then the import as a job, and a page that says what was done. A newer file of a survey that
/// is there already takes the same way.
class ImportWizard : public QDialog {
    Q_OBJECT

public:
    ImportWizard(ProjectSession& session, const QString& file, QWidget* parent = nullptr);
    ~ImportWizard() override;

    /// Asks for a file, then shows the wizard.
    static void begin(ProjectSession& session, QWidget* parent);

    void reject() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildPlanPage();
    QWidget* buildReadingRow();
    QWidget* buildReportPage();
    void look();
    void takeLook();
    static Prompts::File fileWish();
    void askForAnother();
    /// Not for a file that holds no table: then only another file helps.
    void showTable(bool shown);
    /// The columns as the earlier file of this survey was read, or as this one suggests by itself.
    void propose();
    [[nodiscard]] bool continues() const;
    void planEdited();
    void startImport();
    void showReport(const core::survey::ImportReport& report);
    void showProblem(const core::Error& error);
    void setBusy(const QString& what);
    [[nodiscard]] core::survey::SurveyPlan plan() const;
    /// Why this plan cannot be imported; empty: it can.
    [[nodiscard]] QString wrongPlan() const;
    [[nodiscard]] bool canImport() const;

    ProjectSession& m_session;
    QString m_file;
    SurveyLook m_look;
    std::optional<core::survey::ContinuedPlan> m_newer; ///< the file continues a survey of the project
    JobRunner m_reading; ///< looks at the file; the import itself is the session's job
    bool m_again = false;
    bool m_importing = false;
    bool m_filling = false;

    QStackedWidget* m_pages;
    QComboBox* m_sheet;
    QComboBox* m_encoding;
    QComboBox* m_delimiter;
    QSpinBox* m_headerRows;
    QLabel* m_sheetLabel;
    QLabel* m_encodingLabel;
    QLabel* m_delimiterLabel;
    ColumnPlanModel* m_columns;
    QTableView* m_columnTable;
    ColumnDetails* m_details;
    RowsPreview* m_preview;
    QLabel* m_summary;
    QLabel* m_problems;
    QLabel* m_condition; ///< why the import waits
    QCheckBox* m_continue;
    QLabel* m_continueNote;
    QCheckBox* m_notReached;
    ReportView* m_report;
    QLabel* m_reportHead;
    QLabel* m_changedHead;
    ChangedTexts* m_changedTexts; ///< that the file words differently than the project
    QTableView* m_changedTable;
    QLabel* m_busy;
    QProgressBar* m_progress;
    QWidget* m_readingRow;
    QWidget* m_plan;       ///< columns and first rows
    QSize m_sizeWithTable; ///< while there is none: the size to come back to
    QPushButton* m_another;
    QPushButton* m_import;
    QPushButton* m_cancel;
};

} // namespace marginalia::ui
