// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/coding_desk.h"
#include "ui/survey_grid/survey_model.h"

#include <QTableView>

class QMenu;

namespace marginalia::ui {

/// The list of respondents and their answers; the column of IDs stays in sight when it is scrolled sideways.
/// The answer of the current cell is the one on the desk (of the present question, in a column that belongs
/// to none); several selected rows are told to the desk, too.
class SurveyGrid : public QTableView {
    Q_OBJECT

public:
    SurveyGrid(CodingDesk& desk, SurveyModel* model, QWidget* parent = nullptr);

    /// Columns as the project was left, widths and fonts.
    void arrange();
    /// Whether the columns are those that were arranged last.
    [[nodiscard]] bool isArranged() const { return m_arranged == m_model->questions(); }
    void setCurrentAnswer(core::AnswerId answer);
    [[nodiscard]] int currentRow() const;
    /// The cell of the present question in the current row.
    void goToQuestion();
    /// Columns, order and place, for the next time.
    void remember();
    void restoreOrder();
    void restorePlace();
    /// What can be shown beside the answers, to be ticked.
    void fillColumnMenu(QMenu* menu);
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    /// Nothing: letters are codes, and a slip of the hand must not lead to another answer, which the next key
    /// would then code.
    void keyboardSearch(const QString& /*text*/) override {}

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                         const QEvent* event = nullptr) const override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void makeFrozen();
    void placeFrozen();
    void chooseVariable(core::VariableId variable, bool shown);
    void chooseQuestion(core::QuestionId question, bool shown);
    void tellSelection();
    [[nodiscard]] QString keyOf(int column) const;
    [[nodiscard]] QString widthKey(int column) const;
    [[nodiscard]] int startWidth(int column) const;
    /// For the answers and codes of one of several questions.
    [[nodiscard]] int sideRoom() const;

    CodingDesk& m_desk;
    SurveyModel* m_model;
    QTableView* m_frozen;
    std::vector<core::QuestionId> m_arranged; ///< the questions whose columns were arranged
};

} // namespace marginalia::ui
