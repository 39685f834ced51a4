// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey.h"

#include <QAbstractTableModel>

#include <vector>

namespace marginalia::ui {

/// Respondents of a survey: whether they are left out and why, how they may be quoted and what their quotes
/// are signed with. The last three can be changed in place.
class CasesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, LeftOut, Note, Quoting, SignedName, SignedPosition, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setCases(std::vector<core::survey::Case> cases);
    [[nodiscard]] const core::survey::Case& at(int row) const {
        return m_cases[static_cast<std::size_t>(row)];
    }

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

private:
    std::vector<core::survey::Case> m_cases;
    bool m_editable = false;
};

} // namespace marginalia::ui
