// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/cases_model.h"

#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/share_panel/share_words.h"
#include "ui/widgets/table_head.h"

#include <algorithm>
#include <iterator>

namespace marginalia::ui {

using core::survey::Case;
using core::survey::CaseColumn;
using core::survey::CaseRow;
using core::survey::CaseTable;
using core::survey::Consent;
using core::survey::VariableType;

namespace {
bool sameFacts(const CaseRow& one, const CaseRow& other) {
    const Case& a = one.who;
    const Case& b = other.who;
    return one.values == other.values && one.survey == other.survey && a.name == b.name &&
           a.excluded == b.excluded && a.excludedNote == b.excludedNote && a.consent == b.consent &&
           a.attributionName == b.attributionName && a.attributionPosition == b.attributionPosition;
}
} // namespace

QString CasesModel::consentWord(Consent consent) {
    switch (consent) {
    case Consent::ByName:
        return tr("by name");
    case Consent::Position:
        return tr("by position");
    case Consent::Anonymous:
        return tr("anonymous");
    case Consent::NotForQuotation:
        return tr("not for quotation");
    }
    return {};
}

QString CasesModel::typeWord(VariableType type) {
    switch (type) {
    case VariableType::Nominal:
        return tr("Categories");
    case VariableType::Ordinal:
        return tr("Ordered categories");
    case VariableType::Numeric:
        return tr("Numbers");
    case VariableType::Date:
        return tr("Dates");
    case VariableType::Text:
        return tr("Text");
    }
    return {};
}

const CaseColumn* CasesModel::variableAt(int column) const {
    const int at = column - ColumnCount;
    return at >= 0 && at < static_cast<int>(m_table.columns.size())
               ? &m_table.columns[static_cast<std::size_t>(at)]
               : nullptr;
}

// Variables that came or went; others keep their columns, whatever they are called now.
void CasesModel::setColumns(CaseTable& table) {
    const int before = static_cast<int>(m_table.columns.size());
    const int after = static_cast<int>(table.columns.size());
    if (after > before)
        beginInsertColumns({}, ColumnCount + before, ColumnCount + after - 1);
    else if (after < before)
        beginRemoveColumns({}, ColumnCount + after, ColumnCount + before - 1);
    const bool renamed =
        !std::equal(table.columns.begin(), table.columns.end(), m_table.columns.begin(),
                    m_table.columns.end(), [](const CaseColumn& a, const CaseColumn& b) {
                        return a.name == b.name && a.type == b.type && a.valueOrder == b.valueOrder;
                    });
    m_table.columns = std::move(table.columns);
    for (CaseRow& row : m_table.rows)
        row.values.resize(m_table.columns.size());
    if (after > before)
        endInsertColumns();
    else if (after < before)
        endRemoveColumns();
    if (renamed && after > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, ColumnCount, ColumnCount + after - 1);
}

void CasesModel::setTable(CaseTable table) {
    setColumns(table);
    std::vector<CaseRow>& rows = m_table.rows;
    const auto samePerson = [](const CaseRow& a, const CaseRow& b) { return a.who.id == b.who.id; };
    const std::size_t kept = std::min(rows.size(), table.rows.size());
    const bool same = std::equal(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(kept),
                                 table.rows.begin(), samePerson) &&
                      rows.size() <= table.rows.size();
    if (!same && !rows.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        rows.clear();
        endRemoveRows();
    }
    const std::size_t old = rows.size();
    for (std::size_t at = 0; at < old; ++at) {
        if (sameFacts(table.rows[at], rows[at]))
            continue;
        rows[at] = std::move(table.rows[at]);
        const int row = static_cast<int>(at);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    if (table.rows.size() > old) {
        beginInsertRows({}, static_cast<int>(old), static_cast<int>(table.rows.size()) - 1);
        rows.insert(rows.end(),
                    std::make_move_iterator(table.rows.begin() + static_cast<std::ptrdiff_t>(old)),
                    std::make_move_iterator(table.rows.end()));
        endInsertRows();
    }
}

int CasesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int CasesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount + static_cast<int>(m_table.columns.size());
}

QVariant CasesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Case& who = at(index.row());
    if (role == Qt::ForegroundRole)
        return who.excluded.empty() ? QVariant() : QVariant(theme::colour(theme::Role::Muted));
    if (index.column() >= ColumnCount)
        return valueData(rowAt(index.row()), index.column(), role);
    if (role == Qt::EditRole && index.column() == Quoting)
        return static_cast<int>(who.consent);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Name:
        return toQ(who.name);
    case LeftOut:
        return who.excluded.empty() ? QString() : words::exclusion(who.excluded);
    case Note:
        return toQ(who.excludedNote);
    case Quoting:
        return consentWord(who.consent);
    case SignedName:
        return toQ(who.attributionName);
    case SignedPosition:
        return toQ(who.attributionPosition);
    case From:
        return who.survey ? toQ(rowAt(index.row()).survey) : tr("interviewed");
    default:
        return {};
    }
}

QVariant CasesModel::valueData(const CaseRow& row, int column, int role) const {
    const CaseColumn& variable = *variableAt(column);
    if (role == ValueOrderRole) {
        QStringList order;
        if (variable.type == VariableType::Ordinal)
            for (const std::string& each : variable.valueOrder)
                order << toQ(each);
        return order;
    }
    if (role == Qt::TextAlignmentRole && variable.type == VariableType::Numeric)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && !variable.of(row.who.survey))
        return tr("This variable is not kept for these cases.");
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return toQ(core::survey::shownValue(row.values[static_cast<std::size_t>(column - ColumnCount)]));
    return {};
}

Qt::ItemFlags CasesModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!m_editable || !index.isValid())
        return flags;
    if (const CaseColumn* variable = variableAt(index.column())) {
        if (variable->of(at(index.row()).survey))
            flags |= Qt::ItemIsEditable;
    } else if (index.column() >= Quoting && index.column() <= SignedPosition) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

bool CasesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    if (const CaseColumn* variable = variableAt(index.column())) {
        const Case& who = at(index.row());
        if (value.toString() != index.data(Qt::EditRole).toString())
            Q_EMIT valueEdited(who, variable->of(who.survey), value.toString());
        return true;
    }
    Case changed = at(index.row());
    if (index.column() == Quoting)
        changed.consent = static_cast<Consent>(std::clamp(value.toInt(), 0, 3));
    else
        (index.column() == SignedName ? changed.attributionName : changed.attributionPosition) =
            fromQ(value.toString().trimmed());
    const Case& now = at(index.row());
    if (changed.consent == now.consent && changed.attributionName == now.attributionName &&
        changed.attributionPosition == now.attributionPosition)
        return true;
    Q_EMIT edited(changed); // what the project then says is shown
    return true;
}

QVariant CasesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (const CaseColumn* variable = orientation == Qt::Horizontal ? variableAt(section) : nullptr) {
        if (role == Qt::DisplayRole)
            return toQ(variable->name);
        if (role == Qt::ToolTipRole)
            return typeWord(variable->type);
        if (role == Qt::TextAlignmentRole && variable->type == VariableType::Numeric)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter); // over its figures
    }
    return leftHead(section, orientation, role, [](int column) {
        switch (column) {
        case Name:
            return tr("Case");
        case LeftOut:
            return tr("Left out");
        case Note:
            return tr("Note");
        case Quoting:
            return tr("Quoted");
        case SignedName:
            return tr("Name to sign with");
        case SignedPosition:
            return tr("Position to sign with");
        case From:
            return tr("From");
        default:
            return QString();
        }
    });
}

} // namespace marginalia::ui
