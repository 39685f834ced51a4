// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison_request.h"
#include "ui/widgets/form_dialog.h"

class QCheckBox;
class QComboBox;

namespace marginalia::ui {

class ProjectSession;

/// The disputes as a table that goes out to the meeting of the team and comes back with decisions.
class DisputeTableDialog : public FormDialog {
    Q_OBJECT

public:
    explicit DisputeTableDialog(ProjectSession& session, QWidget* parent = nullptr);

    [[nodiscard]] core::agreement::ComparisonRequest request() const;

Q_SIGNALS:
    void written(const QString& file, qint64 disputes);

protected:
    bool apply() override;

private:
    void fillWhat();
    void write(const QString& file);

    ProjectSession& m_session;
    QComboBox* m_what;
    QCheckBox* m_settledToo;
};

} // namespace marginalia::ui
