// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_wizard/column_plan_model.h"

#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/table_head.h"

#include <QCoreApplication>
#include <QFont>

namespace marginalia::ui {

using core::survey::ColumnPlan;
using core::survey::ColumnRole;

QString roleWord(ColumnRole role) {
    switch (role) {
    case ColumnRole::Open:
        return ColumnPlanModel::tr("Open question");
    case ColumnRole::Variable:
        return ColumnPlanModel::tr("Variable");
    case ColumnRole::Single:
        return ColumnPlanModel::tr("Single choice");
    case ColumnRole::Multiple:
        return ColumnPlanModel::tr("Multiple choice");
    case ColumnRole::Rating:
        return ColumnPlanModel::tr("Rating");
    case ColumnRole::Id:
        return ColumnPlanModel::tr("Respondent's ID");
    case ColumnRole::Consent:
        return ColumnPlanModel::tr("Consent to be quoted");
    case ColumnRole::AttributionName:
        return ColumnPlanModel::tr("Name to quote by");
    case ColumnRole::AttributionPosition:
        return ColumnPlanModel::tr("Position to quote by");
    case ColumnRole::Ignore:
        return ColumnPlanModel::tr("Leave out");
    }
    return {};
}

void ColumnPlanModel::setColumns(std::vector<ColumnPlan> columns, QStringList samples) {
    if (!m_columns.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_columns.clear();
        endRemoveRows();
    }
    m_samples = std::move(samples);
    if (!columns.empty()) {
        beginInsertRows({}, 0, static_cast<int>(columns.size()) - 1);
        m_columns = std::move(columns);
        endInsertRows();
    }
    Q_EMIT edited();
}

void ColumnPlanModel::setColumn(int row, const ColumnPlan& column) {
    m_columns[static_cast<std::size_t>(row)] = column;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT edited();
}

void ColumnPlanModel::setRole(int row, ColumnRole role) {
    if (role == ColumnRole::Id) {
        for (int other = 0; other < rowCount(); ++other) {
            ColumnPlan& column = m_columns[static_cast<std::size_t>(other)];
            if (other == row || column.role != ColumnRole::Id)
                continue;
            column.role = ColumnRole::Ignore;
            Q_EMIT dataChanged(index(other, 0), index(other, ColumnCount - 1));
        }
    }
    ColumnPlan column = at(row);
    column.role = role;
    setColumn(row, column);
}

int ColumnPlanModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int ColumnPlanModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ColumnPlanModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ColumnPlan& column = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: {
        QString text;
        if (index.column() == Header)
            text = toQ(column.column);
        else if (index.column() == Role)
            text = roleWord(column.role);
        else if (index.column() == Name)
            text = column.role == ColumnRole::Ignore ? QString()
                                                     : toQ(column.name.empty() ? column.column : column.name);
        else
            text = m_samples.value(index.row());
        return role == Qt::ToolTipRole ? text.toHtmlEscaped() : text.simplified();
    }
    case Qt::EditRole:
        if (index.column() == Role)
            return static_cast<int>(column.role);
        return index.column() == Name ? toQ(column.name.empty() ? column.column : column.name) : QVariant();
    case Qt::FontRole:
        if (index.column() == Role && column.role == ColumnRole::Open)
            return theme::headFont();
        return {};
    case Qt::ForegroundRole:
        return column.role == ColumnRole::Ignore || index.column() == Sample
                   ? QVariant(theme::colour(theme::Role::Muted))
                   : QVariant();
    default:
        return {};
    }
}

bool ColumnPlanModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid())
        return false;
    if (index.column() == Role) {
        setRole(index.row(), static_cast<ColumnRole>(value.toInt()));
        return true;
    }
    if (index.column() == Name) {
        ColumnPlan column = at(index.row());
        column.name = fromQ(value.toString().trimmed());
        setColumn(index.row(), column);
        return true;
    }
    return false;
}

Qt::ItemFlags ColumnPlanModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() &&
        (index.column() == Role || (index.column() == Name && at(index.row()).role != ColumnRole::Ignore)))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant ColumnPlanModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return leftHead(section, orientation, role, [](int column) {
        switch (column) {
        case Header:
            return tr("Column of the file");
        case Role:
            return tr("What it is");
        case Name:
            return tr("Name in the project");
        case Sample:
            return tr("Values, for example");
        default:
            return QString();
        }
    });
}

} // namespace marginalia::ui
