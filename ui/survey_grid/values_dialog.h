// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

class QComboBox;
class QTableWidget;

namespace marginalia::ui {

/// The values of a variable as respondents wrote them, and those that are to read as one («РК», Kazakhstan,
/// Қазақстан). The source stays as it is.
class ValuesDialog : public FormDialog {
    Q_OBJECT

public:
    explicit ValuesDialog(ProjectSession& session, QWidget* parent = nullptr);

private:
    void refresh();
    void showValues(const std::vector<core::survey::ValueCount>& values);
    void merge(const QString& readAs);
    [[nodiscard]] QStringList chosen() const;

    ProjectSession& m_session;
    QComboBox* m_variable;
    QTableWidget* m_table;
    QComboBox* m_readAs;
    LatestJob m_reading; ///< the values of a long survey
};

} // namespace marginalia::ui
