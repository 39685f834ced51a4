// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "core/survey/survey.h"
#include "ui/session/coding_desk.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace marginalia::ui {

/// Why an answer is not counted although somebody coded it: it came in as "don't know", say, and a coder says
/// that it is substantive. One button settles it so, the other keeps the status. Hidden when nobody
/// proposes another status.
class StatusQuestion : public QWidget {
    Q_OBJECT

public:
    explicit StatusQuestion(CodingDesk& desk, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void settled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void settle(core::survey::AnswerStatus status, const core::Project::Body& body);

    CodingDesk& m_desk;
    QLabel* m_text;
    QPushButton* m_take;
    QPushButton* m_keep;
    core::survey::AnswerStatus m_proposed = core::survey::AnswerStatus::Substantive;
    core::survey::AnswerStatus m_present = core::survey::AnswerStatus::Substantive;
};

} // namespace marginalia::ui
