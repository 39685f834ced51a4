// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interviews/saturation_model.h"

#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/settings/theme.h"

namespace marginalia::ui {

using namespace core;

void SaturationModel::setMatrix(const shares::CodeMatrix* matrix, const codebook::Codebook& codebook) {
    beginResetModel();
    m_lines.clear();
    if (matrix) {
        std::size_t column = 0;
        for (shares::SaturationStep& step : shares::saturation(*matrix)) {
            Line line;
            QStringList names;
            for (const CodeId code : step.newCodes)
                names << shownPath(codebook, code);
            line.names = names.join(QStringLiteral("; "));
            for (const shares::CodeMatrix::Row& row : matrix->rows)
                if (row.cells[column].ownCounted)
                    line.codes.push_back(row.code);
            line.step = std::move(step);
            m_lines.push_back(std::move(line));
            ++column;
        }
    }
    endResetModel();
}

SourceId SaturationModel::documentAt(int row) const {
    return row >= 0 && row < rowCount() ? m_lines[static_cast<std::size_t>(row)].step.document : SourceId{};
}

std::optional<InterviewFigure> SaturationModel::figureAt(const QModelIndex& cell) const {
    if (!cell.isValid())
        return std::nullopt;
    const Line& line = m_lines[static_cast<std::size_t>(cell.row())];
    InterviewFigure figure;
    figure.ownOnly = true;
    figure.documents = {line.step.document};
    switch (cell.column()) {
    case Codes:
        figure.codes = line.codes;
        break;
    case New:
    case Names:
        figure.codes = line.step.newCodes;
        break;
    case SoFar:
        figure.documents.clear();
        for (int row = 0; row <= cell.row(); ++row) {
            const shares::SaturationStep& step = m_lines[static_cast<std::size_t>(row)].step;
            figure.documents.push_back(step.document);
            figure.codes.insert(figure.codes.end(), step.newCodes.begin(), step.newCodes.end());
        }
        break;
    default:
        break;
    }
    return figure.codes.empty() ? std::nullopt : std::optional(figure);
}

int SaturationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int SaturationModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SaturationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    const bool number = index.column() == Codes || index.column() == New || index.column() == SoFar;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Document:
            return toQ(line.step.name);
        case Codes:
            return line.step.judged ? figure(line.step.codes) : QString(QChar(0x2013));
        case New:
            return line.step.judged ? figure(static_cast<std::int64_t>(line.step.newCodes.size()))
                                    : QString(QChar(0x2013));
        case SoFar:
            return figure(line.step.cumulative);
        case Names:
            return line.names;
        default:
            return {};
        }
    case Qt::ToolTipRole:
        if (!line.step.judged && index.column() != Names)
            return tr("This transcript is not coded yet.");
        return index.column() == Names || index.column() == Document ? index.data().toString().toHtmlEscaped()
                                                                     : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole:
        return number ? theme::figureFont() : QVariant();
    default:
        return {};
    }
}

QVariant SaturationModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == Codes || section == New || section == SoFar;
        return QVariant::fromValue((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Document:
        return tr("Transcript");
    case Codes:
        return tr("Categories");
    case New:
        return tr("New");
    case SoFar:
        return tr("All so far");
    case Names:
        return tr("New categories");
    default:
        return {};
    }
}

} // namespace marginalia::ui
