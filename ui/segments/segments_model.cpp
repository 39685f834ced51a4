// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segments/segments_model.h"

#include "core/text/collation.h"
#include "ui/codebook_panel/code_colour.h"
#include "ui/session/language.h"
#include "ui/session/names.h"

#include <QDateTime>
#include <QLocale>
#include <QThreadPool>

#include <algorithm>

namespace marginalia::ui {

using namespace core;
using coding::Segment;

namespace {
/// More rows than this are quicker read anew than one by one.
constexpr std::size_t manyRows = 100;

std::string figureKey(std::int64_t number) {
    const std::string digits = std::to_string(number);
    return std::string(20 - std::min<std::size_t>(20, digits.size()), '0') + digits;
}

/// On one line; a blank at an end stays, since it stands between words and what is around them.
QString oneLine(const std::string& text) {
    const QString given = toQ(text);
    QString line = given.simplified();
    if (!line.isEmpty() && given.front().isSpace())
        line.prepend(QLatin1Char(' '));
    if (!line.isEmpty() && given.back().isSpace())
        line.append(QLatin1Char(' '));
    return line;
}

QDateTime timeOf(const std::string& iso) {
    return QDateTime::fromString(toQ(iso), Qt::ISODateWithMs).toLocalTime();
}
} // namespace

SegmentsModel::SegmentsModel(ProjectSession& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session) {
    connect(&m_job, &LatestJob::failed, &session, &ProjectSession::report);
    connect(&m_job, &LatestJob::rested, this, &SegmentsModel::readingChanged);
    connect(&session, &ProjectSession::changed, this, &SegmentsModel::takeChanges);
    connect(&session, &ProjectSession::aboutToClose, this, [this] {
        m_job.stopAndWait();
        m_filter = {};
        replaceRows({});
    });
}

int SegmentsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows->size());
}

int SegmentsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

const Segment& SegmentsModel::segmentAt(int row) const {
    return *m_rows->at(static_cast<std::size_t>(row)).segment;
}

int SegmentsModel::rowOf(CodingId coding) const {
    const auto found =
        std::ranges::find_if(*m_rows, [coding](const Row& each) { return each.segment->id == coding; });
    return found == m_rows->end() ? -1 : static_cast<int>(found - m_rows->begin());
}

bool SegmentsModel::hasAny(Column column) const {
    return std::ranges::any_of(*m_rows, [column](const Row& each) {
        return column == Star ? each.segment->star > 0 : !each.segment->memo.empty();
    });
}

QString SegmentsModel::textOf(const Segment& segment, int column) const {
    switch (column) {
    case Quote:
        return toQ(segment.words).simplified() + (segment.cut ? QStringLiteral("…") : QString());
    case Place:
        return toQ(segment.name);
    case Question:
        for (const survey::Question& each : m_session.questions())
            if (each.id == segment.question)
                return shownName(each, m_session.reportLanguage()).simplified();
        return {};
    case Code:
        return shownName(m_session.codebook(), segment.code);
    case Coder:
        for (const coding::Coder& each : m_session.coders())
            if (each.id == segment.coder)
                return toQ(each.name);
        return {};
    case Date:
        return QLocale(toQ(windowLocale().tag()))
            .toString(timeOf(segment.createdAt).date(), QLocale::ShortFormat);
    case Memo:
        return toQ(segment.memo).simplified();
    case Star:
        return segment.star > 0 ? QStringLiteral("★") : QString();
    default:
        return {};
    }
}

QVariant SegmentsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_session.isOpen())
        return {};
    const Segment& segment = segmentAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(segment, index.column());
    case Qt::ToolTipRole: { // plain text, whatever it holds
        const QString text =
            index.column() == Memo ? toQ(segment.memo)
            : index.column() == Date
                ? QLocale(toQ(windowLocale().tag())).toString(timeOf(segment.createdAt), QLocale::ShortFormat)
                : textOf(segment, index.column());
        return text.isEmpty() ? QVariant() : QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
    }
    case Qt::AccessibleTextRole:
        return index.column() == Star && segment.star > 0 ? tr("Key quote") : textOf(segment, index.column());
    case BeforeRole:
        return oneLine(segment.before);
    case AfterRole:
        return oneLine(segment.after);
    case HueRole:
        return codeHue(m_session.codebook(), segment.code);
    default:
        return {};
    }
}

QVariant SegmentsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case Quote:
        return tr("Quote");
    case Place:
        return role == Qt::ToolTipRole ? tr("Respondent or document") : tr("Source");
    case Question:
        return tr("Open question");
    case Code:
        return tr("Code");
    case Coder:
        return tr("Coder");
    case Date:
        return tr("Coded on");
    case Memo:
        return tr("Memo");
    case Star:
        return role == Qt::ToolTipRole ? tr("Key quote") : QStringLiteral("★");
    default:
        return {};
    }
}

std::string SegmentsModel::Order::keyOf(const Segment& segment) const {
    const auto words = [this](const std::string& text) { // what is empty stands last
        return text.empty() ? std::string("1") : "0" + text::Collator(locale).sortKey(text);
    };
    switch (column) {
    case Quote:
        return words(segment.words);
    case Place:
        return words(segment.name);
    case Question:
        return (segment.place.source ? "1" : "0") + figureKey(segment.group);
    case Code: {
        const auto found = codes.find(segment.code);
        return figureKey(found == codes.end() ? 0 : static_cast<std::int64_t>(found->second));
    }
    case Coder: {
        const auto found = coders.find(segment.coder);
        return words(found == coders.end() ? std::string() : found->second);
    }
    case Date:
        return segment.createdAt;
    case Memo:
        return words(segment.memo);
    case Star:
        return segment.star > 0 ? "0" + figureKey(segment.star) : "1";
    default:
        return {};
    }
}

bool SegmentsModel::Order::operator()(const Row& a, const Row& b) const {
    if (const int order = a.key.compare(b.key); order != 0)
        return up ? order < 0 : order > 0;
    return coding::listedBefore(*a.segment, *b.segment);
}

SegmentsModel::Order SegmentsModel::order() const {
    Order order;
    order.column = m_sortColumn;
    order.up = m_sortOrder == Qt::AscendingOrder;
    order.locale = windowLocale();
    std::size_t place = 0;
    for (const codebook::Code& each : m_session.codebook().codes())
        order.codes.emplace(each.id, place++);
    for (const coding::Coder& each : m_session.coders())
        order.coders.emplace(each.id, each.name);
    return order;
}

void SegmentsModel::setFilter(const coding::SegmentFilter& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    read();
}

void SegmentsModel::read() {
    if (!m_session.isOpen() || m_filter.codes.empty()) {
        m_job.drop();
        replaceRows({});
        return;
    }
    const auto rows = std::make_shared<Rows>();
    m_job.start(
        [rows, order = order(), filter = m_filter, project = &m_session.project()](Progress& progress) {
            const std::unique_ptr<store::Connection> snapshot = project->snapshot();
            for (Segment& each : coding::segments(*snapshot, filter, progress)) {
                std::string key = order.keyOf(each);
                rows->push_back({std::make_shared<const Segment>(std::move(each)), std::move(key)});
            }
            if (order.column >= 0)
                std::ranges::sort(*rows, order);
        },
        [this, rows] { replaceRows(std::move(*rows)); });
    Q_EMIT readingChanged();
}

SegmentsModel::Rows& SegmentsModel::own() {
    if (m_rows.use_count() > 1)
        m_rows = std::make_shared<Rows>(*m_rows);
    return *m_rows;
}

void SegmentsModel::replaceRows(Rows rows) {
    beginResetModel();
    m_rows = std::make_shared<Rows>(std::move(rows));
    endResetModel();
    Q_EMIT listed();
}

void SegmentsModel::sort(int column, Qt::SortOrder order) {
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    if (m_job.busy())
        read();
    else
        reorder();
}

void SegmentsModel::reorder() {
    if (m_rows->empty())
        return;
    auto rows = std::make_shared<Rows>();
    const auto places = std::make_shared<std::vector<int>>(); // of the row that was at a place before
    m_job.start(
        [rows, places, before = std::shared_ptr<const Rows>(m_rows), order = order()](Progress&) {
            std::vector<std::pair<Row, int>> ordered;
            ordered.reserve(before->size());
            for (const Row& each : *before)
                ordered.emplace_back(Row{each.segment, order.keyOf(*each.segment)},
                                     static_cast<int>(ordered.size()));
            std::ranges::sort(ordered, order, &std::pair<Row, int>::first);
            places->resize(ordered.size());
            rows->reserve(ordered.size());
            for (auto& [row, place] : ordered) {
                (*places)[static_cast<std::size_t>(place)] = static_cast<int>(rows->size());
                rows->push_back(std::move(row));
            }
        },
        [this, rows, places]() mutable {
            Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
            const QModelIndexList before = persistentIndexList();
            QModelIndexList after;
            for (const QModelIndex& each : before)
                after << index((*places)[static_cast<std::size_t>(each.row())], each.column());
            m_rows.swap(rows);
            changePersistentIndexList(before, after);
            Q_EMIT layoutChanged({}, VerticalSortHint);
            // To free so many takes longer than a frame.
            QThreadPool::globalInstance()->start([old = std::move(rows)]() mutable { old.reset(); });
        });
    Q_EMIT readingChanged();
}

void SegmentsModel::takeChanges(const store::ChangeSet& changes) {
    if (m_filter.codes.empty())
        return;
    const store::TableChange& codings = changes.of("coding");
    const bool elsewhere = changes.empty() || changes.touches("answer") || changes.touches("study_case") ||
                           changes.touches("source") || changes.touches("question");
    if (m_job.busy() || elsewhere || codings.size() > manyRows) {
        read();
        return;
    }
    for (const std::int64_t each : codings.removed)
        removeRow(CodingId{each});
    for (const std::vector<std::int64_t>* list : {&codings.added, &codings.changed})
        for (const std::int64_t each : *list)
            refresh(CodingId{each});
    if (codings.size() > 0)
        Q_EMIT listed();
    else if ((changes.touches("code") || changes.touches("coder")) && !m_rows->empty())
        Q_EMIT dataChanged(index(0, Code), index(rowCount() - 1, Coder));
}

void SegmentsModel::removeRow(CodingId coding) {
    const int row = rowOf(coding);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    own().erase(own().begin() + row);
    endRemoveRows();
}

void SegmentsModel::refresh(CodingId coding) {
    std::optional<Segment> now = coding::segmentOf(m_session.db(), coding);
    const int row = rowOf(coding);
    if (!now || !coding::fits(*now, m_filter)) {
        removeRow(coding);
        return;
    }
    const Order order = this->order();
    std::string key = order.keyOf(*now);
    Row fresh{std::make_shared<const Segment>(*std::move(now)), std::move(key)};
    if (row >= 0) { // it stays where it is until the list is ordered anew
        own()[static_cast<std::size_t>(row)] = std::move(fresh);
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
        return;
    }
    Rows& rows = own();
    const auto place = std::ranges::upper_bound(rows, fresh, order) - rows.begin();
    beginInsertRows({}, static_cast<int>(place), static_cast<int>(place));
    rows.insert(rows.begin() + place, std::move(fresh));
    endInsertRows();
}

} // namespace marginalia::ui
