// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey_plan.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <array>
#include <vector>

namespace marginalia::ui {

inline constexpr std::array<core::survey::ColumnRole, 10> allColumnRoles{
    core::survey::ColumnRole::Open,
    core::survey::ColumnRole::Id,
    core::survey::ColumnRole::Variable,
    core::survey::ColumnRole::Single,
    core::survey::ColumnRole::Multiple,
    core::survey::ColumnRole::Rating,
    core::survey::ColumnRole::Consent,
    core::survey::ColumnRole::AttributionName,
    core::survey::ColumnRole::AttributionPosition,
    core::survey::ColumnRole::Ignore};
[[nodiscard]] QString roleWord(core::survey::ColumnRole role);

/// The columns of a survey file and what each becomes.
class ColumnPlanModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Header, Role, Name, Sample, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `samples`: some values of each column.
    void setColumns(std::vector<core::survey::ColumnPlan> columns, QStringList samples);
    [[nodiscard]] const std::vector<core::survey::ColumnPlan>& columns() const { return m_columns; }
    [[nodiscard]] const core::survey::ColumnPlan& at(int row) const {
        return m_columns[static_cast<std::size_t>(row)];
    }
    void setColumn(int row, const core::survey::ColumnPlan& column);
    /// One column only can be the ID: another one that was becomes a variable that is left out.
    void setRole(int row, core::survey::ColumnRole role);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void edited();

private:
    std::vector<core::survey::ColumnPlan> m_columns;
    QStringList m_samples;
};

} // namespace marginalia::ui
