// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

class QTableView;

namespace marginalia::ui {

class ShortAnswersModel;

/// All short answers of the question looked at, each text once: a status is set once for all answers that
/// read so. Digits 1 to 8 set a status from the keyboard, whatever the layout.
class ShortAnswersDialog : public FormDialog {
    Q_OBJECT

public:
    explicit ShortAnswersDialog(ProjectSession& session, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void setStatus(core::survey::AnswerStatus status);
    void takeProposals();

    ProjectSession& m_session;
    ShortAnswersModel* m_model;
    QTableView* m_table;
    QLabel* m_said;
};

} // namespace marginalia::ui
