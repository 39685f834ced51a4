// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/coding_desk.h"
#include "ui/survey_grid/survey_model.h"

#include <QTableView>

namespace marginalia::ui {

/// The list of answers. The current row is the answer on the desk.
class SurveyGrid : public QTableView {
    Q_OBJECT

public:
    SurveyGrid(CodingDesk& desk, SurveyModel* model, QWidget* parent = nullptr);

    /// Rows, widths and fonts for the present columns.
    void arrange();
    void setCurrentAnswer(core::AnswerId answer);
    [[nodiscard]] int currentRow() const;
    void saveColumns();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void chooseColumns(QPoint at);

    CodingDesk& m_desk;
    SurveyModel* m_model;
};

} // namespace marginalia::ui
