// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/cases_model.h"

#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/share_panel/share_words.h"
#include "ui/widgets/table_head.h"

#include <algorithm>

namespace marginalia::ui {

using core::survey::Case;
using core::survey::Consent;

namespace {
bool sameFacts(const Case& a, const Case& b) {
    return a.name == b.name && a.excluded == b.excluded && a.excludedNote == b.excludedNote &&
           a.consent == b.consent && a.attributionName == b.attributionName &&
           a.attributionPosition == b.attributionPosition;
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

void CasesModel::setCases(std::vector<Case> cases) {
    const bool same = cases.size() == m_cases.size() &&
                      std::equal(cases.begin(), cases.end(), m_cases.begin(),
                                 [](const Case& a, const Case& b) { return a.id == b.id; });
    if (same) {
        for (std::size_t at = 0; at < cases.size(); ++at) {
            if (sameFacts(cases[at], m_cases[at]))
                continue;
            m_cases[at] = std::move(cases[at]);
            const int row = static_cast<int>(at);
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
        return;
    }
    if (!m_cases.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_cases.clear();
        endRemoveRows();
    }
    if (!cases.empty()) {
        beginInsertRows({}, 0, static_cast<int>(cases.size()) - 1);
        m_cases = std::move(cases);
        endInsertRows();
    }
}

int CasesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cases.size());
}

int CasesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CasesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Case& who = at(index.row());
    if (role == Qt::ForegroundRole)
        return who.excluded.empty() ? QVariant() : QVariant(theme::colour(theme::Role::Muted));
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
    default:
        return {};
    }
}

Qt::ItemFlags CasesModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (m_editable && index.isValid() && index.column() >= Quoting)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool CasesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
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
    return leftHead(section, orientation, role, [](int column) {
        switch (column) {
        case Name:
            return tr("Respondent");
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
        default:
            return QString();
        }
    });
}

} // namespace marginalia::ui
