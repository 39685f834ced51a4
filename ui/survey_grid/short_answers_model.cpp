// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/short_answers_model.h"

#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/answer_words.h"

#include <algorithm>
#include <map>

namespace marginalia::ui {

using core::survey::AnswerStatus;
using core::survey::ShortAnswerGroup;

namespace {

/// "substantive" for one status, "substantive 3, empty 2" for several.
QString statusesOf(const ShortAnswerGroup& group) {
    std::map<AnswerStatus, int> counts;
    for (const AnswerStatus status : group.statuses)
        ++counts[status];
    QStringList parts;
    for (const auto& [status, count] : counts)
        parts +=
            counts.size() == 1 ? statusWord(status) : statusWord(status) + QLatin1Char(' ') + figure(count);
    return parts.join(QStringLiteral(", "));
}

bool followed(const ShortAnswerGroup& group) {
    return !group.proposed || std::all_of(group.statuses.begin(), group.statuses.end(),
                                          [&](AnswerStatus each) { return each == *group.proposed; });
}

} // namespace

void ShortAnswersModel::setGroups(std::vector<ShortAnswerGroup> groups) {
    const bool same =
        groups.size() == m_groups.size() &&
        std::equal(groups.begin(), groups.end(), m_groups.begin(),
                   [](const ShortAnswerGroup& a, const ShortAnswerGroup& b) { return a.text == b.text; });
    if (same) {
        m_groups = std::move(groups);
        if (!m_groups.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    if (!m_groups.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_groups.clear();
        endRemoveRows();
    }
    if (!groups.empty()) {
        beginInsertRows({}, 0, static_cast<int>(groups.size()) - 1);
        m_groups = std::move(groups);
        endInsertRows();
    }
}

int ShortAnswersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

int ShortAnswersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortAnswersModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ShortAnswerGroup& group = groupAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Text:
            return toQ(group.text);
        case Count:
            return figure(static_cast<qint64>(group.answers.size()));
        case Status:
            return statusesOf(group);
        case Proposed:
            return group.proposed ? statusWord(*group.proposed) : QString();
        default:
            return {};
        }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == Count ? Qt::AlignRight | Qt::AlignVCenter
                                                           : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole:
        return index.column() == Text ? QVariant(theme::readingFont()) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Proposed && followed(group) ? QVariant(theme::colour(theme::Role::Muted))
                                                             : QVariant();
    default:
        return {};
    }
}

QVariant ShortAnswersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section == Count ? Qt::AlignRight | Qt::AlignVCenter
                                                    : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Text:
        return tr("Answer");
    case Count:
        return tr("n", "column head: count");
    case Status:
        return tr("Status now");
    case Proposed:
        return tr("Proposed");
    default:
        return {};
    }
}

} // namespace marginalia::ui
