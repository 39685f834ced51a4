// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/disputes_model.h"

#include "ui/settings/theme.h"
#include "ui/widgets/table_head.h"

#include <algorithm>
#include <iterator>

namespace marginalia::ui {

bool DisputesModel::same(const Entry& one, const Entry& other) {
    return one.code == other.code && one.unit.answer == other.unit.answer &&
           one.unit.document == other.unit.document && one.unit.span == other.unit.span;
}

DisputesModel::DisputesModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void DisputesModel::setEntries(std::vector<Entry> entries, Read read) {
    m_read = std::move(read);
    const auto [before, now] =
        std::mismatch(m_entries.begin(), m_entries.end(), entries.begin(), entries.end(), same);
    const auto [lastBefore, lastNow] = std::mismatch(m_entries.rbegin(), std::make_reverse_iterator(before),
                                                     entries.rbegin(), std::make_reverse_iterator(now), same);
    const int first = static_cast<int>(before - m_entries.begin());
    const int gone = static_cast<int>(lastBefore.base() - before);
    const int come = static_cast<int>(lastNow.base() - now);
    if (gone > 0) {
        beginRemoveRows({}, first, first + gone - 1);
        m_entries.erase(before, lastBefore.base());
        m_lines.assign(m_entries.size(), std::nullopt);
        endRemoveRows();
    }
    if (come > 0)
        beginInsertRows({}, first, first + come - 1);
    m_entries = std::move(entries);
    m_lines.assign(m_entries.size(), std::nullopt);
    if (come > 0)
        endInsertRows();
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const DisputesModel::Entry* DisputesModel::entryAt(int row) const {
    return row >= 0 && row < rowCount() ? &m_entries[static_cast<std::size_t>(row)] : nullptr;
}

int DisputesModel::rowOf(const Entry& entry) const {
    for (std::size_t at = 0; at < m_entries.size(); ++at)
        if (same(m_entries[at], entry))
            return static_cast<int>(at);
    return -1;
}

int DisputesModel::nextOpen(int row) const {
    for (int step = 1; step <= rowCount(); ++step)
        if (const int at = (row + step) % rowCount(); m_entries[static_cast<std::size_t>(at)].open())
            return at;
    return -1;
}

const DisputesModel::Line& DisputesModel::line(int row) const {
    std::optional<Line>& found = m_lines[static_cast<std::size_t>(row)];
    if (!found)
        found = m_read(m_entries[static_cast<std::size_t>(row)]);
    return *found;
}

int DisputesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int DisputesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : State + 1;
}

QVariant DisputesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: {
        const Line& found = line(index.row());
        switch (index.column()) {
        case Where:
            return found.where;
        case Quote:
            return found.quote;
        case Says:
            return found.says;
        default:
            return found.state;
        }
    }
    case Qt::ToolTipRole:
        return index.column() != Where ? data(index, Qt::DisplayRole).toString().toHtmlEscaped() : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == State)
            return theme::colour(entryAt(index.row())->open() ? theme::Role::StateDisputed
                                                              : theme::Role::Muted);
        return index.column() == Where ? QVariant(theme::colour(theme::Role::Muted)) : QVariant();
    default:
        return {};
    }
}

QVariant DisputesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return leftHead(section, orientation, role, [](int column) {
        switch (column) {
        case Where:
            return tr("Where");
        case Quote:
            return tr("Words");
        case Says:
            return tr("Who says what");
        default:
            return tr("Decision");
        }
    });
}

} // namespace marginalia::ui
