// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/case_table.h"
#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

#include <optional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace marginalia::ui {

/// A variable of cases: its name, its type, and the order of its values. A new one is for one survey, for the
/// people interviewed, or for everybody. A type that values do not fit is refused with the list of them.
class VariableDialog : public FormDialog {
    Q_OBJECT

public:
    /// `variable`: the one to be changed; nullptr: a new one.
    VariableDialog(ProjectSession& session, const core::survey::CaseColumn* variable, QWidget* parent);

private:
    bool apply() override;
    void refresh();
    [[nodiscard]] std::vector<std::string> order() const;
    [[nodiscard]] bool add(const core::survey::Variable& wanted);
    [[nodiscard]] bool change(const core::survey::Variable& wanted);

    ProjectSession& m_session;
    std::optional<core::survey::CaseColumn> m_variable;
    std::vector<core::SurveyId> m_surveys; ///< and the people interviewed at the end
    QLineEdit* m_name;
    QComboBox* m_type;
    QPlainTextEdit* m_order;
    QComboBox* m_whose;
};

} // namespace marginalia::ui
