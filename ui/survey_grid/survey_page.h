// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/coding_desk.h"
#include "ui/survey_grid/survey_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QToolButton;

namespace marginalia::ui {

class Actions;
class AnswerView;
class SurveyBar;
class SurveyGrid;

/// Question, filters, the grid and the answer in full beneath it.
class SurveyPage : public QWidget {
    Q_OBJECT

public:
    SurveyPage(CodingDesk& desk, Actions& actions, QWidget* parent = nullptr);

    [[nodiscard]] SurveyGrid& grid() { return *m_grid; }
    [[nodiscard]] SurveyModel& model() { return *m_model; }
    [[nodiscard]] AnswerView& answerView() { return *m_answer; }

    /// Only the answers of these respondents, named by `what` ("Trust: 5 counted"): what a click on a figure
    /// shows.
    void showCases(const std::vector<core::CaseId>& cases, const QString& what);
    /// Judged, and to the next answer in the list.
    void judgeAndNext();
    void goNext(int step);
    /// To an answer of any question; one that the filter leaves out is listed until the person moves on.
    /// False when there is no such answer.
    bool goTo(core::AnswerId answer);
    void focusFilter();
    void askForFilter();
    void registerActions();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refreshQuestions();
    void refreshHeading();
    void refreshCount();
    void refreshChosen();
    void list(const AnswerFilter& filter);
    void questionChosen();
    void restorePlace();
    void goToWanted();
    void retranslate();
    void answerLeft();
    void askWhatToTakeOff(const std::vector<core::CodeId>& codes);

    CodingDesk& m_desk;
    Actions& m_actions;
    SurveyModel* m_model;
    QStackedLayout* m_stack;
    QWidget* m_work;
    QWidget* m_empty;
    QLabel* m_emptySentence;
    QPushButton* m_emptyButton;
    QComboBox* m_question;
    QLabel* m_count;
    QToolButton* m_judged;
    SurveyBar* m_bar;
    SurveyGrid* m_grid;
    QLabel* m_nothing;
    QWidget* m_chosen;
    QLabel* m_chosenText;
    QPushButton* m_chosenNone;
    AnswerView* m_answer;
    QSplitter* m_splitter;
    core::AnswerId m_last;
    core::AnswerId m_wanted;      ///< to go to once its question is read
    bool m_restore = false;       ///< the place, once the rows are there
    bool m_restoreScroll = false; ///< after opening
};

} // namespace marginalia::ui
