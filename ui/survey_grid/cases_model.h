// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey.h"

#include <QAbstractTableModel>

#include <vector>

namespace marginalia::ui {

/// Respondents of a survey: whether they are left out and why, and how they may be quoted.
class CasesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, LeftOut, Note, Quoting, Attribution, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setCases(std::vector<core::survey::Case> cases);
    [[nodiscard]] const core::survey::Case& at(int row) const {
        return m_cases[static_cast<std::size_t>(row)];
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] static QString consentWord(core::survey::Consent consent);

private:
    std::vector<core::survey::Case> m_cases;
};

} // namespace marginalia::ui
