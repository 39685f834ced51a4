// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook.h"
#include "ui/interviews/find_passages.h"

#include <QAbstractTableModel>

#include <optional>

namespace marginalia::ui {

/// Which code stands in which transcript, and how often: a row for each code (its name is the head of the
/// row, so that it stays in sight), a column for each document, and last the number of documents.
class MatrixModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setMatrix(const core::shares::CodeMatrix* matrix, const core::codebook::Codebook& codebook);
    /// nullopt: nothing is counted there.
    [[nodiscard]] std::optional<InterviewFigure> figureAt(const QModelIndex& cell) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool isSum(int column) const {
        return column == static_cast<int>(m_matrix.documents.size());
    }

    core::shares::CodeMatrix m_matrix;
    std::vector<QString> m_names; ///< by row
};

} // namespace marginalia::ui
