// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/codes_model.h"

#include "core/text/numbers.h"
#include "ui/codebook_panel/code_colour.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_session.h"
#include "ui/settings/theme.h"

#include <QFont>

#include <algorithm>
#include <cmath>

namespace marginalia::ui {

using namespace core;
using agreement::CodeRow;
using agreement::CountedUnits;
using agreement::Reading;
using agreement::Statistic;

namespace {

constexpr int decimals = 3;
const QString dash = QStringLiteral("–");

bool wasUsed(const CodeRow& row) {
    return std::ranges::any_of(row.coders, [](const agreement::CoderUse& each) { return each.present > 0; });
}

QString boundsText(const std::optional<agreement::Interval>& bounds) {
    if (!bounds)
        return {};
    const auto bound = [](double value) { return text::formatCoefficient(windowLocale(), value, decimals); };
    return toQ(text::formatInterval(windowLocale(), bound(bounds->lower), bound(bounds->upper)));
}

QString percentText(double share) {
    return toQ(text::formatPercent(windowLocale(), text::realDigits(100 * share, 1)));
}

} // namespace

QString coefficientText(const agreement::Figure& figure) {
    return figure.value ? toQ(text::formatCoefficient(windowLocale(), *figure.value, decimals)) : dash;
}

QString intervalText(const agreement::DrawnInterval& interval) {
    return boundsText(interval.bounds);
}

AgreementCodesModel::AgreementCodesModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_sorted(-1) {}

void AgreementCodesModel::setComparison(const agreement::Comparison* comparison,
                                        const ProjectSession& session) {
    const codebook::Codebook& codebook = session.codebook();
    std::vector<QString> initials;
    std::vector<Line> lines;
    std::vector<Column> columns;
    std::vector<QString> coders;
    if (comparison) {
        const auto add = [&](const CodeRow& row, const QString& name, const QString& path) {
            lines.push_back({row, name, path, row.code ? codeHue(codebook, row.code) : QColor()});
        };
        for (const CodeRow& row : comparison->rows)
            if (wasUsed(row))
                add(row, shownName(codebook, row.code), shownPath(codebook, row.code));
        if (comparison->statuses && comparison->statuses->disputed > 0)
            add(*comparison->statuses, tr("Status of the answer"), tr("Status of the answer"));
        for (const agreement::ComparedCoder& each : comparison->coders) {
            coders.push_back(toQ(each.name));
            const auto known = std::ranges::find(session.coders(), each.id, &coding::Coder::id);
            const bool has = known != session.coders().end() && !known->initials.empty();
            initials.push_back(has ? toQ(known->initials) : coders.back());
        }
        columns = {{Field::Code}};
        // Both, either one alone and neither make up the units: for two coders the column says nothing new.
        if (coders.size() != 2)
            columns.push_back({Field::Units});
        for (std::size_t coder = 0; coder < coders.size(); ++coder)
            columns.push_back({Field::Coder, coder});
        if (coders.size() == 2)
            for (const Field field : {Field::Both, Field::OnlyFirst, Field::OnlySecond, Field::Neither})
                columns.push_back({field});
        for (const Field field :
             {Field::Percent, Field::Alpha, Field::Interval, Field::Word, Field::Disputes})
            columns.push_back({field});
    }
    const bool sameShape =
        coders == m_coders && lines.size() == m_lines.size() &&
        std::ranges::all_of(lines, [this](const Line& each) { return rowOf(each.row.code) >= 0; });
    if (sameShape && !m_lines.empty()) {
        // While people code, rows keep their places: one that jumps away under the hand is lost.
        for (Line& each : lines) {
            const int row = rowOf(each.row.code);
            m_lines[static_cast<std::size_t>(row)] = std::move(each);
        }
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_lines = std::move(lines);
    m_columns = std::move(columns);
    m_coders = std::move(coders);
    m_initials = std::move(initials);
    m_sorted = -1;
    m_direction = Qt::AscendingOrder;
    order();
    endResetModel();
}

void AgreementCodesModel::retranslate() {
    if (!m_columns.empty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const CodeRow* AgreementCodesModel::rowAt(int row) const {
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<std::size_t>(row)].row : nullptr;
}

CodeId AgreementCodesModel::codeAt(int row) const {
    const CodeRow* found = rowAt(row);
    return found ? found->code : CodeId{};
}

int AgreementCodesModel::rowOf(CodeId code) const {
    const auto found =
        std::ranges::find_if(m_lines, [code](const Line& each) { return each.row.code == code; });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

AgreementCodesModel::Field AgreementCodesModel::fieldAt(int column) const {
    return column >= 0 && column < columnCount() ? m_columns[static_cast<std::size_t>(column)].field
                                                 : Field::Code;
}

int AgreementCodesModel::columnOf(Field field) const {
    const auto found =
        std::ranges::find_if(m_columns, [field](const Column& each) { return each.field == field; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

CountedUnits AgreementCodesModel::countedAt(int column) const {
    switch (fieldAt(column)) {
    case Field::Units:
        return CountedUnits::All;
    case Field::Both:
        return CountedUnits::Both;
    case Field::OnlyFirst:
        return CountedUnits::OnlyFirst;
    case Field::OnlySecond:
        return CountedUnits::OnlySecond;
    case Field::Neither:
        return CountedUnits::Neither;
    default:
        return CountedUnits::Disputed;
    }
}

int AgreementCodesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int AgreementCodesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

std::optional<double> AgreementCodesModel::number(const Line& line, const Column& column) const {
    const CodeRow& row = line.row;
    switch (column.field) {
    case Field::Units:
        return static_cast<double>(row.units);
    case Field::Coder:
        return row.code ? std::optional(static_cast<double>(row.coders[column.coder].present)) : std::nullopt;
    case Field::Both:
    case Field::OnlyFirst:
    case Field::OnlySecond:
    case Field::Neither:
        if (!row.counts)
            return std::nullopt;
        return static_cast<double>(column.field == Field::Both         ? row.counts->both
                                   : column.field == Field::OnlyFirst  ? row.counts->onlyFirst
                                   : column.field == Field::OnlySecond ? row.counts->onlySecond
                                                                       : row.counts->neither);
    case Field::Percent:
        return row.shown(Statistic::PercentAgreement).value;
    case Field::Disputes:
        return static_cast<double>(row.disputed);
    case Field::Alpha:
    case Field::Interval:
    case Field::Word:
    case Field::Code:
        break;
    }
    return row.shown(Statistic::Alpha).value;
}

QString AgreementCodesModel::text(const Line& line, const Column& column) const {
    const CodeRow& row = line.row;
    switch (column.field) {
    case Field::Code:
        return line.name;
    case Field::Alpha:
        return coefficientText(row.shown(Statistic::Alpha));
    case Field::Percent: {
        const agreement::Figure found = row.shown(Statistic::PercentAgreement);
        return found.value ? percentText(*found.value) : dash;
    }
    case Field::Interval:
        return row.tooRare() ? QString() : intervalText(row.alphaInterval);
    case Field::Word:
        if (!row.reading)
            return {};
        switch (*row.reading) {
        case Reading::Good:
            return tr("reliable");
        case Reading::Tentative:
            return tr("tentative");
        case Reading::Low:
            return tr("too low");
        case Reading::NoDisagreement:
            return tr("no disagreement");
        case Reading::TooRare:
            return tr("too rare");
        case Reading::Undefined:
            break;
        }
        return tr("not defined");
    case Field::Disputes:
        if (row.disputed == 0)
            return figure(0);
        return row.settled == 0 ? figure(row.disputed)
                                : tr("%1, settled: %2").arg(figure(row.disputed), figure(row.settled));
    default: {
        const std::optional<double> found = number(line, column);
        return found ? figure(static_cast<std::int64_t>(*found)) : dash;
    }
    }
}

QString AgreementCodesModel::explanation(const Line& line, const Column& column) const {
    const CodeRow& row = line.row;
    QStringList lines;
    switch (column.field) {
    case Field::Code:
        lines << line.path;
        if (row.stale > 0)
            lines << tr("Left out, since judged before the code had its present meaning: %1.")
                         .arg(figure(row.stale));
        break;
    case Field::Coder: {
        const agreement::CoderUse& use = row.coders[column.coder];
        if (row.code && use.judged > 0)
            lines << tr("%1: %2 of %3 units (%4).")
                         .arg(m_coders[column.coder], figure(use.present), figure(use.judged),
                              toQ(text::formatPercent(windowLocale(), use.present, use.judged, 1)));
        break;
    }
    case Field::Percent:
        if (!row.shown(Statistic::PercentAgreement).value)
            lines << ui::say(row.shown(Statistic::PercentAgreement).undefined);
        break;
    case Field::Alpha:
    case Field::Interval:
    case Field::Word: {
        const agreement::Figure alpha = row.shown(Statistic::Alpha);
        if (!alpha.value)
            lines << ui::say(alpha.undefined);
        else if (row.reading)
            lines << ui::say(agreement::words(*row.reading));
        if (row.alphaInterval.draws > 0 && !row.alphaInterval.bounds)
            lines << ui::say(row.alphaInterval.notEstimable);
        if (const auto& drawn = row.alphaInterval; alpha.value && drawn.bounds && drawn.below667)
            lines << tr("Probability that alpha is below .667: %1, below .800: %2.")
                         .arg(percentText(*drawn.below667), percentText(drawn.below800.value_or(0)));
        if (row.counts && !row.tooRare())
            if (const Sentence paradox = agreement::paradox(*row.counts); !paradox.id.text().empty())
                lines << ui::say(paradox);
        for (const auto& [statistic, name] : {std::pair(Statistic::CohenKappa, tr("Cohen’s kappa")),
                                              std::pair(Statistic::FleissKappa, tr("Fleiss’ kappa")),
                                              std::pair(Statistic::Ac1, tr("Gwet’s AC1")),
                                              std::pair(Statistic::BrennanPrediger, tr("Brennan-Prediger"))})
            if (row.shown(statistic).value)
                lines << QStringLiteral("%1: %2 %3")
                             .arg(name, coefficientText(row.shown(statistic)),
                                  boundsText(row.shownInterval(statistic)))
                             .trimmed();
        break;
    }
    default:
        break;
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant AgreementCodesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    const Column& column = m_columns[static_cast<std::size_t>(index.column())];
    const bool isText =
        column.field == Field::Code || column.field == Field::Word || column.field == Field::Interval;
    switch (role) {
    case Qt::DisplayRole:
        return text(line, column);
    case Qt::ToolTipRole: {
        const QString found = explanation(line, column);
        return found.isEmpty() ? QVariant()
                               : found.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    }
    case Qt::AccessibleTextRole: {
        const QString head = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        const QString said = QStringLiteral("%1: %2").arg(head, text(line, column));
        const QString more = explanation(line, column);
        return more.isEmpty() ? said : said + QStringLiteral(". ") + more;
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font = isText ? QFont() : theme::figureFont();
        if (line.row.parent && column.field == Field::Code)
            font.setBold(true);
        return font;
    }
    case ColourRole:
        return line.hue;
    case ValueRole:
        if (const auto alpha = line.row.shown(Statistic::Alpha).value)
            return *alpha;
        return {};
    case LowRole:
    case HighRole:
        if (const auto& bounds = line.row.alphaInterval.bounds; bounds && !line.row.tooRare())
            return role == LowRole ? bounds->lower : bounds->upper;
        return {};
    case ReadingRole:
        return line.row.reading ? QVariant(static_cast<int>(*line.row.reading)) : QVariant();
    default:
        return {};
    }
}

QVariant AgreementCodesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole) {
        const bool isText =
            column.field == Field::Code || column.field == Field::Word || column.field == Field::Interval;
        return QVariant::fromValue((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool tip = role == Qt::ToolTipRole;
    const auto coder = [this](std::size_t which) {
        return which < m_coders.size() ? m_coders[which] : QString();
    };
    switch (column.field) {
    case Field::Code:
        return tip ? QVariant() : tr("Code");
    case Field::Units:
        return tip ? tr("Units that at least two coders have judged") : tr("Units");
    case Field::Coder:
        return tip ? tr("Units to which %1 gave the code").arg(coder(column.coder)).toHtmlEscaped()
                   : coder(column.coder);
    case Field::Both:
        return tip ? tr("Both coders gave the code") : tr("Both");
    case Field::OnlyFirst:
        return tip ? tr("Only %1 gave the code").arg(coder(0)).toHtmlEscaped()
                   : tr("Only %1").arg(m_initials[0]);
    case Field::OnlySecond:
        return tip ? tr("Only %1 gave the code").arg(coder(1)).toHtmlEscaped()
                   : tr("Only %1").arg(m_initials[1]);
    case Field::Neither:
        return tip ? tr("Both judged the unit, and neither gave the code") : tr("Neither");
    case Field::Percent:
        return tip ? tr("The share of units on which the coders agree; chance is not taken off")
                   : tr("Agreement");
    case Field::Alpha:
        return tip ? tr("Krippendorff’s alpha, nominal, on whether the code is present") : tr("Alpha");
    case Field::Interval:
        return tip ? tr("95% interval of alpha, by drawing units anew 2,000 times. The lines stand at .667 "
                        "and .800.")
                   : tr("95% interval");
    case Field::Word:
        return tip ? tr("By the lower end of the interval: from .800 reliable, from .667 tentative")
                   : tr("Reading");
    case Field::Disputes:
        break;
    }
    return tip ? tr("Units on which the coders differ") : tr("Disputes");
}

void AgreementCodesModel::sort(int column, Qt::SortOrder direction) {
    if (m_lines.empty())
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<CodeId> codes;
    for (const QModelIndex& each : before)
        codes.push_back(codeAt(each.row()));
    m_sorted = column;
    m_direction = direction;
    order();
    QModelIndexList after;
    for (qsizetype at = 0; at < before.size(); ++at)
        after << index(rowOf(codes[static_cast<std::size_t>(at)]), before[at].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void AgreementCodesModel::order() {
    const Column by = m_sorted < 0 || m_sorted >= columnCount()
                          ? Column{Field::Alpha}
                          : m_columns[static_cast<std::size_t>(m_sorted)];
    const bool down = m_direction == Qt::DescendingOrder;
    std::ranges::stable_sort(m_lines, [&](const Line& one, const Line& other) {
        if (by.field == Field::Code) {
            const int order = QString::localeAwareCompare(one.path, other.path);
            return down ? order > 0 : order < 0;
        }
        const std::optional<double> first = number(one, by);
        const std::optional<double> second = number(other, by);
        if (first.has_value() != second.has_value())
            return first.has_value(); // what is undefined stands last, either way
        return first && (down ? *first > *second : *first < *second);
    });
}

} // namespace marginalia::ui
