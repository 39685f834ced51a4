// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/draw.h"
#include "ui/widgets/form_dialog.h"

#include <QTimer>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace marginalia::ui {

class ProjectSession;

/// A new round of double coding: what for, from what, how many, and how many are needed at all. What would be
/// drawn is said while one chooses.
class RoundDialog : public FormDialog {
    Q_OBJECT

public:
    explicit RoundDialog(ProjectSession& session, QWidget* parent = nullptr);

    [[nodiscard]] core::team::RoundWish wish() const;

Q_SIGNALS:
    void started(const QString& name);

protected:
    bool apply() override;

private:
    void addPlan();
    void kindChanged();
    void look();
    [[nodiscard]] std::vector<std::string> coderNames() const;

    ProjectSession& m_session;
    QLineEdit* m_name;
    QComboBox* m_kind;
    QLineEdit* m_coders;
    QComboBox* m_coder; ///< of a drift check
    QComboBox* m_from;
    QSpinBox* m_units;
    QComboBox* m_stratum;
    QSpinBox* m_seed;
    QLabel* m_preview;
    QDoubleSpinBox* m_target;
    QSpinBox* m_prevalence;
    QLabel* m_needed;
    QTimer m_rest;
};

} // namespace marginalia::ui
