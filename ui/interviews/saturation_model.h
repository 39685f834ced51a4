// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook.h"
#include "ui/interviews/find_passages.h"

#include <QAbstractTableModel>

#include <optional>

namespace marginalia::ui {

/// What each transcript brought that those before it did not have.
class SaturationModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Document, Codes, New, SoFar, Names, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setMatrix(const core::shares::CodeMatrix* matrix, const core::codebook::Codebook& codebook);
    /// nullopt: nothing is counted there.
    [[nodiscard]] std::optional<InterviewFigure> figureAt(const QModelIndex& cell) const;
    [[nodiscard]] core::SourceId documentAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        core::shares::SaturationStep step;
        std::vector<core::CodeId> codes; ///< that stand in this document
        QString names;                   ///< of the new ones
    };
    std::vector<Line> m_lines;
};

} // namespace marginalia::ui
