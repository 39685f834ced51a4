// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report_studio/report_wish.h"
#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace marginalia::ui {

class InterviewChoices;

/// Tables for Word, Excel, CSV or HTML: which, of which questions, in which language; written as a job.
class ExportDialog : public FormDialog {
    Q_OBJECT

public:
    /// `then` gets the file once it is written; the dialog is closed by that time.
    ExportDialog(ProjectSession& session, std::function<void(const QString&)> then,
                 QWidget* parent = nullptr);

    [[nodiscard]] ReportWish wish() const;
    /// These tables of transcripts and nothing else, whatever was chosen last time.
    void chooseInterviews(const InterviewWish& wish);
    /// Writes the report without asking for a file; the format is the file's extension.
    bool write(const QString& file);
    /// The same tables to the clipboard.
    void copy();

protected:
    bool apply() override;

private:
    QWidget* buildTables();
    QWidget* buildChoices();
    QWidget* buildReference();
    void addChoice(QFormLayout* form, const QString& label, QWidget* control, const char* name);
    void fillLayers();
    void fillTranslations();
    void fillRounds(QFormLayout* form);
    void refresh();
    void restore();
    void remember() const;
    [[nodiscard]] QString extension() const;

    ProjectSession& m_session;
    std::function<void(const QString&)> m_then;
    QFormLayout* m_form = nullptr;
    QCheckBox* m_shares;
    QCheckBox* m_quotes;
    QCheckBox* m_keyQuotes;
    QCheckBox* m_codebook;
    QCheckBox* m_questions;
    QCheckBox* m_agreement;
    QCheckBox* m_memos;
    InterviewChoices* m_interviews;
    QListWidget* m_ofQuestions;
    QListWidget* m_variables;
    QComboBox* m_format;
    QComboBox* m_language;
    QComboBox* m_base;
    QComboBox* m_layer;
    QComboBox* m_interval;
    QComboBox* m_decimals;
    QComboBox* m_order;
    QComboBox* m_sensitivity;
    QComboBox* m_translations;
    QComboBox* m_round;
    QCheckBox* m_examples;
    QCheckBox* m_quotesToo;
    QCheckBox* m_nonResponse;
    QCheckBox* m_mentions;
    QPushButton* m_copy;
    QLineEdit* m_reference;
    QWidget* m_referenceRow;
};

} // namespace marginalia::ui
