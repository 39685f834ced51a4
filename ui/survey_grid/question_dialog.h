// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/question_rules.h"
#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace marginalia::ui {

/// How an open question is called in three languages, how it is coded (one code or several, whether the first
/// code makes an answer judged), and which answers are none: who was asked, and the words for "don't know".
/// What the last would change is told before it is done.
class QuestionDialog : public FormDialog {
    Q_OBJECT

public:
    QuestionDialog(ProjectSession& session, core::QuestionId question, QWidget* parent = nullptr);

protected:
    bool apply() override;

private:
    /// Says which answers carry several codes of one coder; true when there are none.
    bool checkConflicts();
    void addRules();
    [[nodiscard]] core::survey::QuestionRules rules() const;
    void preview();
    void tell(const core::survey::RulesChange& change);

    ProjectSession& m_session;
    core::survey::Question m_question;
    QLineEdit* m_english;
    QLineEdit* m_russian;
    QLineEdit* m_kazakh;
    QComboBox* m_codes;
    QCheckBox* m_firstCode;
    QLabel* m_conflicts = nullptr;
    core::survey::QuestionRules m_rules; ///< as they are
    QLineEdit* m_askedIf;
    QLineEdit* m_dontKnow;
    QLineEdit* m_noAnswer;
    QLineEdit* m_refused;
    QLabel* m_change = nullptr;
    std::int64_t m_answers = 0; ///< whose status changes
    LatestJob m_reading;
    QTimer m_rest;
};

} // namespace marginalia::ui
