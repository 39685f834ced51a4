// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace marginalia::ui {

/// How an open question is called in three languages, and how it is coded: one code or several, and whether
/// the first code makes an answer judged.
class QuestionDialog : public FormDialog {
    Q_OBJECT

public:
    QuestionDialog(ProjectSession& session, core::QuestionId question, QWidget* parent = nullptr);

protected:
    bool apply() override;

private:
    /// Says which answers carry several codes of one coder; true when there are none.
    bool checkConflicts();

    ProjectSession& m_session;
    core::survey::Question m_question;
    QLineEdit* m_english;
    QLineEdit* m_russian;
    QLineEdit* m_kazakh;
    QComboBox* m_codes;
    QCheckBox* m_firstCode;
    QLabel* m_conflicts;
};

} // namespace marginalia::ui
