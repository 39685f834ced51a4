// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey_plan.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace marginalia::ui {

/// Everything about one column of a survey file that its role asks for.
class ColumnDetails : public QWidget {
    Q_OBJECT

public:
    explicit ColumnDetails(QWidget* parent = nullptr);

    void setColumn(const core::survey::ColumnPlan& column);
    void clear();

Q_SIGNALS:
    void edited(const core::survey::ColumnPlan& column);

private:
    QLineEdit* addLine(const QString& label, const char* name, const QString& hint = {});
    QComboBox* addChoice(const QString& label, const char* name);
    void take();
    void showFields();

    core::survey::ColumnPlan m_column;
    QFormLayout* m_form;
    QLabel* m_title;
    QLabel* m_nothing;
    QComboBox* m_role;
    QLineEdit* m_name;
    QLineEdit* m_label;
    QComboBox* m_type;
    QLineEdit* m_values;
    QComboBox* m_shape;
    QLineEdit* m_separator;
    QLineEdit* m_option;
    QLineEdit* m_least;
    QLineEdit* m_most;
    QComboBox* m_codes;
    QLineEdit* m_dontKnow;
    QLineEdit* m_noAnswer;
    QLineEdit* m_refused;
    QLineEdit* m_askedIf;
    bool m_filling = false;
};

} // namespace marginalia::ui
