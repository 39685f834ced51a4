// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey.h"

#include <QAbstractTableModel>

#include <vector>

namespace marginalia::ui {

/// Short answers grouped by their text, with what they are now and what their words suggest.
class ShortAnswersModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Text, Count, Status, Proposed, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// The groups as they are now. Rows of the same texts in the same order are updated, others replaced.
    void setGroups(std::vector<core::survey::ShortAnswerGroup> groups);
    [[nodiscard]] const core::survey::ShortAnswerGroup& groupAt(int row) const {
        return m_groups[static_cast<std::size_t>(row)];
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::survey::ShortAnswerGroup> m_groups;
};

} // namespace marginalia::ui
