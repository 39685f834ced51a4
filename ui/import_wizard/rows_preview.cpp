// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_wizard/rows_preview.h"

#include "ui/settings/theme.h"

namespace marginalia::ui {

void RowsPreview::setRows(QStringList headers, std::vector<QStringList> rows) {
    // Another file or another way to read it: nothing of the old table is left.
    beginResetModel();
    m_headers = std::move(headers);
    m_rows = std::move(rows);
    m_leftOut.assign(static_cast<std::size_t>(m_headers.size()), false);
    endResetModel();
}

void RowsPreview::setLeftOut(std::vector<bool> leftOut) {
    m_leftOut = std::move(leftOut);
    m_leftOut.resize(static_cast<std::size_t>(m_headers.size()), false);
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RowsPreview::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsPreview::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant RowsPreview::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return m_rows[static_cast<std::size_t>(index.row())].value(index.column()).left(200).simplified();
    if (role == Qt::ForegroundRole && m_leftOut[static_cast<std::size_t>(index.column())])
        return theme::colour(theme::Role::Muted);
    return {};
}

QVariant RowsPreview::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::DisplayRole)
        return m_headers.value(section).left(40).simplified();
    if (role == Qt::ToolTipRole)
        return m_headers.value(section).toHtmlEscaped();
    return {};
}

} // namespace marginalia::ui
