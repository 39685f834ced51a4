// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share_panel/share_model.h"

#include "core/text/numbers.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/settings/theme.h"

#include <algorithm>
#include <array>
#include <functional>

namespace marginalia::ui {

using namespace core;

namespace {

bool sameFigures(const ShareModel::Line& a, const ShareModel::Line& b) {
    return a.n == b.n && a.base == b.base && a.disputed == b.disputed && a.range == b.range &&
           a.share == b.share && a.percentages == b.percentages && a.namesBase == b.namesBase;
}

bool sameLooks(const ShareModel::Line& a, const ShareModel::Line& b) {
    const bool interval =
        a.interval.has_value() == b.interval.has_value() &&
        (!a.interval || (a.interval->low == b.interval->low && a.interval->high == b.interval->high));
    return interval && a.name == b.name && a.level == b.level && a.net == b.net && a.colour == b.colour &&
           a.stale == b.stale && a.partBase == b.partBase && a.residual == b.residual;
}

/// The end of the bars: the next of 10, 25, 50, 75, 100 %, so that bars are long and comparable.
double scaleFor(const std::vector<ShareModel::Line>& lines) {
    double most = 0;
    for (const ShareModel::Line& line : lines) {
        most = std::max(most, line.share.value_or(0));
        if (line.interval)
            most = std::max(most, line.interval->high);
    }
    for (const double end : {0.1, 0.25, 0.5, 0.75})
        if (most <= end)
            return end;
    return 1.0;
}

} // namespace

ShareModel::ShareModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void ShareModel::setTable(const shares::ShareTable* table, const codebook::Codebook& codebook,
                          const ColourOf& colourOf) {
    std::vector<Line> lines;
    if (table != nullptr) {
        lines = linesOf(*table);
        for (Line& line : lines) {
            if (line.none)
                continue;
            line.name = shownName(codebook, line.code);
            if (line.ownOnly)
                line.name = tr("%1, not further specified").arg(line.name);
            line.colour = line.ownOnly ? QColor() : colourOf(line.code);
        }
    }
    m_treeOrder = lines;
    arrange(lines);
    const double scale = scaleFor(lines);
    const bool rescaled = scale != m_scale;
    m_scale = scale;
    adopt(std::move(lines));
    if (rescaled && !m_lines.empty())
        Q_EMIT dataChanged(index(0, Bar), index(rowCount() - 1, Bar));
}

std::vector<ShareModel::Line> ShareModel::linesOf(const shares::ShareTable& table) const {
    std::vector<Line> lines;
    lines.reserve(table.rows.size() + 1);
    for (const shares::ShareRow& row : table.rows) {
        Line line;
        line.code = row.code;
        line.ownOnly = row.ownOnly;
        line.level = row.level;
        line.net = row.net;
        line.residual = row.residual;
        line.n = row.n;
        line.base = row.base;
        line.partBase = row.base != table.n;
        line.disputed = row.disputed;
        if (row.disputed > 0)
            line.range = shares::rangeOf(table, row);
        line.stale = row.stale;
        line.share = row.share;
        line.interval = row.interval;
        line.percentages = row.base >= m_leastForPercent;
        line.namesBase = m_namesBase && !line.percentages;
        lines.push_back(std::move(line));
    }
    const shares::Base base = table.request.base;
    if (table.noneApplies > 0 && base != shares::Base::Mentions && base != shares::Base::Segments) {
        Line line;
        line.none = true;
        line.residual = true;
        line.name = tr("No category applies");
        line.n = table.noneApplies;
        line.base = table.n;
        if (table.n > 0)
            line.share = static_cast<double>(table.noneApplies) / static_cast<double>(table.n);
        line.percentages = table.n >= m_leastForPercent;
        line.namesBase = m_namesBase && !line.percentages;
        lines.push_back(std::move(line));
    }
    return lines;
}

void ShareModel::arrange(std::vector<Line>& lines) const {
    if (m_order == Order::Codebook)
        return;
    std::vector<Line> sorted;
    sorted.reserve(lines.size());
    // Siblings by count, residual codes last; what stands below a category moves with it.
    const std::function<void(std::size_t, std::size_t)> take = [&](std::size_t from, std::size_t to) {
        struct Branch {
            std::size_t from, to;
        };
        std::vector<Branch> branches;
        for (std::size_t at = from; at < to;) {
            std::size_t end = at + 1;
            while (end < to && lines[end].level > lines[at].level)
                ++end;
            branches.push_back({at, end});
            at = end;
        }
        std::stable_sort(branches.begin(), branches.end(), [&](const Branch& a, const Branch& b) {
            const Line& one = lines[a.from];
            const Line& other = lines[b.from];
            const auto rank = [](const Line& line) {
                return line.none ? 3 : line.residual ? 2 : line.ownOnly ? 1 : 0;
            };
            return rank(one) != rank(other) ? rank(one) < rank(other) : one.n > other.n;
        });
        for (const Branch& branch : branches) {
            sorted.push_back(lines[branch.from]);
            if (branch.to > branch.from + 1)
                take(branch.from + 1, branch.to);
        }
    };
    take(0, lines.size());
    lines = std::move(sorted);
}

void ShareModel::adopt(std::vector<Line> lines) {
    const auto wanted = [&lines](const Line& line) {
        return std::any_of(lines.begin(), lines.end(), [&](const Line& each) { return each.sameRow(line); });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (wanted(m_lines[static_cast<std::size_t>(row)]))
            continue;
        beginRemoveRows({}, row, row);
        m_lines.erase(m_lines.begin() + row);
        endRemoveRows();
    }
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const int row = static_cast<int>(at);
        const auto here = m_lines.begin() + row;
        const auto found =
            std::find_if(here, m_lines.end(), [&](const Line& each) { return each.sameRow(lines[at]); });
        if (found == m_lines.end()) {
            beginInsertRows({}, row, row);
            m_lines.insert(here, lines[at]);
            endInsertRows();
            continue;
        }
        if (found != here) {
            const int from = static_cast<int>(found - m_lines.begin());
            beginMoveRows({}, from, from, {}, row);
            std::rotate(here, found, found + 1);
            endMoveRows();
        }
        Line& present = m_lines[at];
        const bool figures = !sameFigures(present, lines[at]);
        if (!figures && sameLooks(present, lines[at]))
            continue;
        present = lines[at];
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        if (figures)
            Q_EMIT figureChanged(row);
    }
}

void ShareModel::setOrder(Order order) {
    if (order == m_order)
        return;
    m_order = order;
    std::vector<Line> lines = m_treeOrder;
    arrange(lines);
    adopt(std::move(lines));
}

void ShareModel::setShowsIntervals(bool shows) {
    if (shows == m_intervals)
        return;
    m_intervals = shows;
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, Bar), index(rowCount() - 1, Range));
}

void ShareModel::setCountsOfBase(std::int64_t leastForPercent) {
    m_leastForPercent = leastForPercent;
    m_namesBase = true;
}

void ShareModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

CodeId ShareModel::codeAt(int row) const {
    return row >= 0 && row < rowCount() ? m_lines[static_cast<std::size_t>(row)].code : CodeId{};
}

bool ShareModel::hasCases(int row) const {
    if (row < 0 || row >= rowCount())
        return false;
    const Line& line = m_lines[static_cast<std::size_t>(row)];
    return !line.none && !line.ownOnly;
}

bool ShareModel::isOwnOnly(int row) const {
    return row >= 0 && row < rowCount() && m_lines[static_cast<std::size_t>(row)].ownOnly;
}

std::int64_t ShareModel::disputedAt(int row) const {
    return row >= 0 && row < rowCount() ? m_lines[static_cast<std::size_t>(row)].disputed : 0;
}

int ShareModel::rowOf(CodeId code) const {
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [code](const Line& line) {
        return line.code == code && !line.ownOnly && !line.none;
    });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int ShareModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ShareModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ShareModel::countText(const Line& line) {
    QString text = figure(line.n);
    if (line.disputed > 0)
        text += QChar(0x2013) + figure(line.n + line.disputed);
    if (line.namesBase)
        return tr("%1 of %2").arg(text, figure(line.base));
    if (line.partBase)
        text += QStringLiteral(" / ") + figure(line.base);
    return text;
}

QString ShareModel::percentText(const Line& line) {
    if (!line.percentages || line.base <= 0)
        return QString(QChar(0x2013));
    const auto percent = [](std::int64_t count, std::int64_t base) {
        return toQ(text::formatDigits(windowLocale(), text::percentDigits(count, base, 1)));
    };
    if (!line.range)
        return percent(line.n, line.base);
    return percent(line.range->least, line.range->leastBase) + QChar(0x2013) +
           percent(line.range->most, line.range->mostBase);
}

QString ShareModel::intervalText(const Line& line) {
    if (!line.interval || !line.percentages)
        return {};
    const auto bound = [](double share) { return text::formatReal(windowLocale(), share * 100, 1); };
    return toQ(text::formatInterval(windowLocale(), bound(line.interval->low), bound(line.interval->high)));
}

QVariant ShareModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Category:
            return line.name;
        case Count:
            return countText(line);
        case Percent:
            return percentText(line);
        case Range:
            return m_intervals ? intervalText(line) : QString();
        default:
            return {};
        }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() >= Count ? Qt::AlignRight | Qt::AlignVCenter
                                                           : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font = theme::figureFont();
        font.setBold(line.net && index.column() != Range);
        font.setItalic(line.ownOnly || line.none);
        return font;
    }
    case Qt::AccessibleTextRole:
        if (index.column() == Bar)
            return percentText(line);
        return {};
    case LevelRole:
        return line.level;
    case ColourRole:
        return line.colour;
    case ShareRole:
        return line.share && line.percentages ? QVariant(*line.share) : QVariant();
    case LowRole:
        return m_intervals && line.interval ? QVariant(line.interval->low) : QVariant();
    case HighRole:
        return m_intervals && line.interval ? QVariant(line.interval->high) : QVariant();
    case ScaleRole:
        return m_scale;
    default:
        return {};
    }
}

QVariant ShareModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section >= Count ? Qt::AlignRight | Qt::AlignVCenter
                                                    : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::DisplayRole) {
        switch (section) {
        case Category:
            return tr("Category");
        case Count:
            return tr("n", "column head: count");
        case Percent:
            return tr("%", "column head: percent");
        case Range:
            return tr("95% CI", "column head: confidence interval");
        default:
            return QString();
        }
    }
    if (role == Qt::ToolTipRole && section == Count)
        return tr(
            "How many answers carry the category. “14–17” means that 3 more are in dispute; “14 / 39” that "
            "only 39 answers count for this row.");
    return {};
}

} // namespace marginalia::ui
