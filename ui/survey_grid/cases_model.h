// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/case_table.h"

#include <QAbstractTableModel>

#include <vector>

namespace marginalia::ui {

/// Everybody in the project, respondents and people interviewed: whether they are left out and why, how they
/// may be quoted, what their quotes are signed with, and from ColumnCount on their variables. All but the
/// name and the leaving out can be changed in place.
class CasesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, LeftOut, Note, Quoting, SignedName, SignedPosition, From, ColumnCount };
    /// Of a variable's cell: the values it may have, in order; none: any text.
    enum Roles { ValueOrderRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(core::survey::CaseTable table);
    [[nodiscard]] const core::survey::Case& at(int row) const { return rowAt(row).who; }
    /// nullptr: no variable's column.
    [[nodiscard]] const core::survey::CaseColumn* variableAt(int column) const;
    [[nodiscard]] static QString typeWord(core::survey::VariableType type);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    void setEditable(bool editable) { m_editable = editable; }

    [[nodiscard]] static QString consentWord(core::survey::Consent consent);

Q_SIGNALS:
    /// The person changed it; the project has to follow.
    void edited(const core::survey::Case& who);
    void valueEdited(const core::survey::Case& who, core::VariableId variable, const QString& value);

private:
    [[nodiscard]] const core::survey::CaseRow& rowAt(int row) const {
        return m_table.rows[static_cast<std::size_t>(row)];
    }
    void setColumns(core::survey::CaseTable& table);
    [[nodiscard]] QVariant valueData(const core::survey::CaseRow& row, int column, int role) const;

    core::survey::CaseTable m_table;
    bool m_editable = false;
};

} // namespace marginalia::ui
