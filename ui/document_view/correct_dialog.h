// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/correct_text.h"
#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

#include <QTimer>

#include <optional>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace marginalia::ui {

class MainWindow;

/// The text of an answer or document to be corrected, and beneath it what becomes of what is marked in it:
/// how many marks move along, and each one whose words changed or are gone, old and new.
class CorrectDialog : public FormDialog {
    Q_OBJECT

public:
    /// `name`: "R001, steps", or that of the document.
    CorrectDialog(ProjectSession& session, core::coding::Place place, const QString& name,
                  QWidget* parent = nullptr);

Q_SIGNALS:
    /// One calm line about what was done.
    void said(const QString& line);

protected:
    bool apply() override;

private:
    void build(const QString& text);
    void takeFile();
    void readFile(const QString& file);
    void preview();
    void showCorrection(const core::coding::Correction& correction);
    [[nodiscard]] std::string text() const;
    [[nodiscard]] core::coding::CorrectionOptions options() const;
    [[nodiscard]] QString stateWord(core::text::PassageFate fate) const;
    [[nodiscard]] QString markWord(const core::coding::DoubtfulMark& mark) const;

    ProjectSession& m_session;
    core::coding::Place m_place;
    QString m_name;
    std::string m_before;
    std::optional<std::string> m_file; ///< a text too long to be edited here, from a file
    QPlainTextEdit* m_edit;
    QLabel* m_summary;
    QTreeWidget* m_doubtful;
    QCheckBox* m_hold;
    QPushButton* m_fromFile;
    QTimer m_rest;
    LatestJob m_reading;
};

/// The action "Correct the text…" for the answer or the document that is read.
void addCorrecting(MainWindow& window);

} // namespace marginalia::ui
