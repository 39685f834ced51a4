// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interviews/matrix_model.h"

#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/settings/theme.h"

namespace marginalia::ui {

using namespace core;

void MatrixModel::setMatrix(const shares::CodeMatrix* matrix, const codebook::Codebook& codebook) {
    beginResetModel();
    m_matrix = matrix ? *matrix : shares::CodeMatrix{};
    m_names.clear();
    for (const shares::CodeMatrix::Row& row : m_matrix.rows)
        m_names.push_back(shownName(codebook, row.code));
    endResetModel();
}

std::optional<InterviewFigure> MatrixModel::figureAt(const QModelIndex& cell) const {
    if (!cell.isValid())
        return std::nullopt;
    const shares::CodeMatrix::Row& row = m_matrix.rows[static_cast<std::size_t>(cell.row())];
    InterviewFigure figure;
    figure.codes = {row.code};
    if (isSum(cell.column()))
        return row.documents > 0 ? std::optional(figure) : std::nullopt;
    const auto column = static_cast<std::size_t>(cell.column());
    figure.documents = {m_matrix.documents[column].id};
    figure.disputed = row.cells[column].disputed;
    return row.cells[column].counted || figure.disputed ? std::optional(figure) : std::nullopt;
}

int MatrixModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_matrix.rows.size());
}

int MatrixModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || m_matrix.rows.empty() ? 0 : static_cast<int>(m_matrix.documents.size()) + 1;
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const shares::CodeMatrix::Row& row = m_matrix.rows[static_cast<std::size_t>(index.row())];
    const bool sum = isSum(index.column());
    const shares::CodeMatrix::Cell none;
    const shares::CodeMatrix::Cell& cell = sum ? none : row.cells[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        if (sum)
            return figure(row.documents);
        return cell.disputed ? QStringLiteral("?") : cell.counted ? figure(cell.passages) : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font = theme::figureFont();
        font.setBold(row.net || sum);
        return font;
    }
    case Qt::BackgroundRole:
        // What stands there is seen from afar; figures say how often.
        if (cell.counted && !cell.disputed)
            return theme::tint(theme::colour(theme::Role::Bar));
        return {};
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const QString& code = m_names[static_cast<std::size_t>(index.row())];
        if (sum)
            return tr("%1, transcripts: %2").arg(code, figure(row.documents));
        const QString document = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        if (cell.disputed)
            return tr("%1, %2: the coders do not agree").arg(code, document);
        return cell.counted ? tr("%1, %2, passages: %3").arg(code, document, figure(cell.passages))
                            : QString();
    }
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        const auto row = static_cast<std::size_t>(section);
        if (row >= m_matrix.rows.size())
            return {};
        if (role == Qt::DisplayRole)
            return QString(m_matrix.rows[row].level * 3, QLatin1Char(' ')) + m_names[row];
        if (role == Qt::ToolTipRole)
            return m_names[row].toHtmlEscaped();
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
        return {};
    }
    const bool sum = isSum(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (sum)
        return role == Qt::DisplayRole ? tr("n", "column head: number of transcripts")
                                       : tr("In how many transcripts the category stands");
    const shares::CodeMatrix::Document& document = m_matrix.documents[static_cast<std::size_t>(section)];
    const QString name = toQ(document.name);
    if (role == Qt::DisplayRole)
        return name;
    return (document.judged ? name : tr("%1: not coded yet").arg(name)).toHtmlEscaped();
}

} // namespace marginalia::ui
