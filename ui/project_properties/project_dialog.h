// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

class QComboBox;
class QLineEdit;

namespace marginalia::ui {

/// Facts of the project that reports print or that decide about intervals: title, language, sample,
/// population, who was invited, how a quote is signed.
class ProjectDialog : public FormDialog {
    Q_OBJECT

public:
    explicit ProjectDialog(ProjectSession& session, QWidget* parent = nullptr);

protected:
    bool apply() override;

private:
    [[nodiscard]] bool numbersAreGood();
    void showExample();

    ProjectSession& m_session;
    QLineEdit* m_title;
    QComboBox* m_language;
    QComboBox* m_sample;
    QLineEdit* m_population;
    struct Invited {
        core::SurveyId survey;
        QLineEdit* field;
        std::optional<std::int64_t> before;
    };
    std::vector<Invited> m_invited;
    QLineEdit* m_sourceLine;
    QLabel* m_example;
    QLabel* m_problem;
};

} // namespace marginalia::ui
