// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace marginalia::ui {

class SpeakerDelegate;
class SpeakersModel;

/// Who speaks in a document: the names that its text marks, what to call them, who asks and who answers, and
/// whose case each is. Saved as one step.
class SpeakersDialog : public FormDialog {
    Q_OBJECT

public:
    SpeakersDialog(ProjectSession& session, const core::documents::Source& document,
                   QWidget* parent = nullptr);

protected:
    bool apply() override;

private:
    void read();
    void makeTable();

    ProjectSession& m_session;
    core::documents::Source m_document;
    std::string m_text;
    std::string m_patternBefore;
    SpeakersModel* m_model;
    SpeakerDelegate* m_delegate;
    QTableView* m_table;
    QPushButton* m_cases;
    QLineEdit* m_pattern;
    QLabel* m_hint = nullptr;
    bool m_valid = true;
};

} // namespace marginalia::ui
