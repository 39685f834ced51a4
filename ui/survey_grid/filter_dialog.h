// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"
#include "ui/survey_grid/answer_filter.h"
#include "ui/widgets/form_dialog.h"

class QComboBox;
class QListWidget;

namespace marginalia::ui {

/// Further conditions on what the grid lists: a code, whose work, values of a variable.
class FilterDialog : public FormDialog {
    Q_OBJECT

public:
    FilterDialog(ProjectSession& session, const AnswerFilter& filter, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const AnswerFilter& filter);

protected:
    bool apply() override;

private:
    void fillValues();
    void showValues(core::VariableId variable, const std::vector<core::survey::ValueCount>& values);

    ProjectSession& m_session;
    AnswerFilter m_filter;
    QComboBox* m_code;
    QComboBox* m_coder;
    QComboBox* m_variable;
    QListWidget* m_values;
    LatestJob m_reading; ///< the values of a long survey
};

} // namespace marginalia::ui
