// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/history.h"

#include <QAbstractTableModel>

#include <vector>

namespace marginalia::ui {

/// The project's past, oldest first. New steps are appended; an older one changes only whether it stands.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Step, Who, When, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// The history as it is now; a shorter or another one (another project) replaces the rows.
    void setSteps(std::vector<core::store::HistoryStep> steps);
    void retranslate();
    [[nodiscard]] const std::vector<core::store::HistoryStep>& steps() const { return m_steps; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString label(const core::store::HistoryStep& step) const;
    [[nodiscard]] QString state(const core::store::HistoryStep& step) const;

    std::vector<core::store::HistoryStep> m_steps;
};

} // namespace marginalia::ui
