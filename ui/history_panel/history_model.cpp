// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_panel/history_model.h"

#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/icon.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace marginalia::ui {

using core::store::HistoryStep;
using core::store::StepKind;
using core::store::StepState;

namespace {

bool stands(const HistoryStep& step) {
    return step.kind != StepKind::Edit || step.state == StepState::Done;
}

bool sameStep(const HistoryStep& a, const HistoryStep& b) {
    return a.step == b.step && a.at == b.at;
}

} // namespace

void HistoryModel::setSteps(std::vector<HistoryStep> steps) {
    const bool continues =
        steps.size() >= m_steps.size() && std::equal(m_steps.begin(), m_steps.end(), steps.begin(), sameStep);
    if (!continues && !m_steps.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_steps.clear();
        endRemoveRows();
    }
    for (std::size_t row = 0; row < m_steps.size(); ++row) {
        if (m_steps[row].state == steps[row].state)
            continue;
        m_steps[row].state = steps[row].state;
        Q_EMIT dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), ColumnCount - 1));
    }
    if (steps.size() > m_steps.size()) {
        beginInsertRows({}, rowCount(), static_cast<int>(steps.size()) - 1);
        m_steps = std::move(steps);
        endInsertRows();
    }
}

void HistoryModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_steps.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::label(const HistoryStep& step) const {
    switch (step.kind) {
    case StepKind::Undo:
        return tr("Undone: %1").arg(say(step));
    case StepKind::Redo:
        return tr("Done again: %1").arg(say(step));
    case StepKind::Edit:
    case StepKind::Barrier:
        break;
    }
    return say(step);
}

QString HistoryModel::state(const HistoryStep& step) const {
    if (step.kind == StepKind::Barrier)
        return tr("cannot be undone");
    if (step.kind != StepKind::Edit)
        return {};
    return step.state == StepState::Done ? tr("in force") : tr("undone");
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HistoryStep& step = m_steps[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Step:
            return label(step);
        case Who:
            return toQ(step.who);
        case When:
            return QLocale().toString(QDateTime::fromString(toQ(step.at), Qt::ISODateWithMs).toLocalTime(),
                                      QLocale::ShortFormat);
        case State:
            return state(step);
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return QStringList{label(step), data(this->index(index.row(), Who), Qt::DisplayRole).toString(),
                           data(this->index(index.row(), When), Qt::DisplayRole).toString(), state(step)}
            .filter(QRegularExpression(QStringLiteral(".")))
            .join(QLatin1Char('\n'))
            .toHtmlEscaped()
            .replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    case Qt::DecorationRole:
        if (index.column() != Step)
            return {};
        if (step.kind == StepKind::Undo)
            return icon(QStringLiteral("undo"));
        if (step.kind == StepKind::Redo)
            return icon(QStringLiteral("redo"));
        return stands(step) ? icon(QStringLiteral("done"), theme::Role::StateDone)
                            : icon(QStringLiteral("remove"));
    case Qt::ForegroundRole:
        return !stands(step) || step.kind == StepKind::Undo || step.kind == StepKind::Redo ||
                       index.column() != Step
                   ? QVariant(theme::colour(theme::Role::Muted))
                   : QVariant();
    case Qt::FontRole:
        if (!stands(step) && index.column() == Step) {
            QFont font;
            font.setStrikeOut(true);
            return font;
        }
        return {};
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Step:
        return tr("Step");
    case Who:
        return tr("Who");
    case When:
        return tr("When");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace marginalia::ui
