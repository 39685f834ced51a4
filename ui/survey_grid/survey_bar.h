// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/project_session.h"
#include "ui/survey_grid/answer_filter.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace marginalia::ui {

/// What is listed and by whom it is coded: words to find, state, status, further conditions, columns, coder.
class SurveyBar : public QWidget {
    Q_OBJECT

public:
    explicit SurveyBar(ProjectSession& session, QWidget* parent = nullptr);

    [[nodiscard]] const AnswerFilter& filter() const { return m_filter; }
    /// Shows it; sends nothing.
    void setFilter(const AnswerFilter& filter);
    void focusFind();
    void askForFilter();
    /// The button whose menu the page fills with columns.
    [[nodiscard]] QToolButton* columns() const { return m_columns; }
    void refreshCoders();
    /// As the project was left; codes, coders and variables that are gone are passed over.
    void restore();
    void remember() const;

Q_SIGNALS:
    void filterChanged(const AnswerFilter& filter);
    /// Enter in the field: to the list.
    void listAsked();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QComboBox* addChoice(const char* name);
    void retranslate();
    void take();
    void change(const AnswerFilter& filter);
    void showChips();
    void askForCoder();
    [[nodiscard]] QString conditionName() const;

    ProjectSession& m_session;
    AnswerFilter m_filter;
    QLineEdit* m_find;
    QPushButton* m_casesChip;
    QPushButton* m_conditionChip;
    QComboBox* m_show;
    QComboBox* m_status;
    QToolButton* m_more;
    QToolButton* m_columns;
    QToolButton* m_coder;
    QTimer m_typing;
};

} // namespace marginalia::ui
