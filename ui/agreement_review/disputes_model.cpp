// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/disputes_model.h"

#include "ui/settings/theme.h"
#include "ui/widgets/table_head.h"

#include <QFont>

namespace marginalia::ui {

namespace {
bool same(const DisputesModel::Entry& one, const DisputesModel::Entry& other) {
    return one.code == other.code && one.unit.answer == other.unit.answer &&
           one.unit.document == other.unit.document && one.unit.span == other.unit.span;
}
} // namespace

DisputesModel::DisputesModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void DisputesModel::setEntries(std::vector<Entry> entries, Read read) {
    m_read = std::move(read);
    if (entries.size() == m_entries.size() &&
        std::equal(entries.begin(), entries.end(), m_entries.begin(), same)) {
        refresh();
        return;
    }
    beginResetModel();
    m_entries = std::move(entries);
    m_lines.assign(m_entries.size(), std::nullopt);
    endResetModel();
}

void DisputesModel::refresh() {
    m_lines.assign(m_entries.size(), std::nullopt);
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
        if (const int at = (row + step) % rowCount(); line(at).open)
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
        return index.column() == Quote || index.column() == Says
                   ? data(index, Qt::DisplayRole).toString().toHtmlEscaped()
                   : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == State)
            return theme::colour(line(index.row()).open ? theme::Role::StateDisputed : theme::Role::Muted);
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
