// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey_import.h"

#include <QAbstractTableModel>

#include <vector>

namespace marginalia::ui {

/// Answers that a newer file words differently: as they stand in the project beside the file's.
class ChangedTexts : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Respondent, Question, Before, After, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTexts(std::vector<core::survey::ChangedText> texts);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::survey::ChangedText> m_texts;
};

} // namespace marginalia::ui
