// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_wizard/changed_texts.h"

#include "ui/session/language.h"
#include "ui/widgets/table_head.h"

namespace marginalia::ui {

void ChangedTexts::setTexts(std::vector<core::survey::ChangedText> texts) {
    beginResetModel(); // the report of another import
    m_texts = std::move(texts);
    endResetModel();
}

int ChangedTexts::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_texts.size());
}

int ChangedTexts::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangedTexts::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignTop);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const core::survey::ChangedText& each = m_texts[static_cast<std::size_t>(index.row())];
    const QString text = toQ(index.column() == Respondent ? each.respondent
                             : index.column() == Question ? each.question
                             : index.column() == Before   ? each.before
                                                          : each.after);
    return role == Qt::ToolTipRole ? QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped()) : text;
}

QVariant ChangedTexts::headerData(int section, Qt::Orientation orientation, int role) const {
    return leftHead(section, orientation, role, [](int column) {
        switch (column) {
        case Respondent:
            return tr("Respondent");
        case Question:
            return tr("Question");
        case Before:
            return tr("In the project (kept)");
        case After:
            return tr("In the file");
        default:
            return QString();
        }
    });
}

} // namespace marginalia::ui
