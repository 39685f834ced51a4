// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/key_quotes/key_quotes_model.h"

#include "core/coding/key_quotes.h"
#include "core/notes/note.h"
#include "ui/codebook_panel/code_colour.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/settings/theme.h"
#include "ui/widgets/table_head.h"

#include <QMimeData>

#include <algorithm>

namespace marginalia::ui {

using namespace core;

namespace {
const QString rowMime = QStringLiteral("application/x-marginalia-key-quote");
constexpr std::int64_t longestQuote = 400; ///< in the tip
constexpr qsizetype shownInRow = 90;
} // namespace

KeyQuotesModel::KeyQuotesModel(ProjectSession& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session) {}

void KeyQuotesModel::refresh() {
    std::vector<Row> now;
    if (m_session.isOpen())
        for (const coding::Coding& each : coding::keyQuotes(m_session.db())) {
            Row& row = now.emplace_back();
            row.coding = each.id;
            row.code = each.code;
            Span span = each.span.value_or(Span{0, longestQuote});
            const bool isLong = span.length() > longestQuote;
            span.end = std::min(span.end, span.start + longestQuote);
            row.quote = toQ(coding::quote(m_session.db(), each.place, span)).simplified();
            if (isLong)
                row.quote += QStringLiteral("…");
            row.name = shownName(m_session.codebook(), each.code);
            notes::Target place;
            place.answer = each.place.answer;
            place.source = each.place.source;
            row.from = toQ(notes::targetName(m_session.db(), m_session.codebook(), place).name);
        }
    if (now == m_rows)
        return;
    // What was and is there moves as one row; else few rows come or go.
    for (int row = rowCount() - 1; row >= 0; --row)
        if (std::none_of(now.begin(), now.end(), [&](const Row& each) {
                return each.coding == m_rows[static_cast<std::size_t>(row)].coding;
            })) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    for (int row = 0; row < static_cast<int>(now.size()); ++row) {
        const Row& wanted = now[static_cast<std::size_t>(row)];
        const int there = rowOf(wanted.coding);
        if (there < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, wanted);
            endInsertRows();
        } else if (there != row) {
            beginMoveRows({}, there, there, {}, row); // rows before `row` stand already: there > row
            std::rotate(m_rows.begin() + row, m_rows.begin() + there, m_rows.begin() + there + 1);
            endMoveRows();
        }
        if (Row& shown = m_rows[static_cast<std::size_t>(row)]; !(shown == wanted)) {
            shown = wanted;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

void KeyQuotesModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    refresh(); // codes have a name in each language
}

CodingId KeyQuotesModel::codingAt(int row) const {
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].coding : CodingId{};
}

int KeyQuotesModel::rowOf(CodingId coding) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [coding](const Row& row) { return row.coding == coding; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int KeyQuotesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int KeyQuotesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeyQuotesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Quote)
            return row.quote.size() > shownInRow ? row.quote.left(shownInRow) + QStringLiteral("…")
                                                 : row.quote;
        return index.column() == Code ? row.name : row.from;
    case Qt::ToolTipRole:
        return QStringLiteral("<p>%1</p><p>%2 · %3</p>")
            .arg(row.quote.toHtmlEscaped(), row.name.toHtmlEscaped(), row.from.toHtmlEscaped());
    case Qt::FontRole:
        return index.column() == Quote ? QVariant(theme::readingFont()) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Quote ? QVariant() : QVariant(theme::colour(theme::Role::Muted));
    case Qt::DecorationRole: {
        if (index.column() != Code)
            return {};
        QPixmap patch(theme::unit, theme::unit);
        patch.fill(codeHue(m_session.codebook(), row.code));
        return patch;
    }
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant KeyQuotesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return leftHead(section, orientation, role, [](int column) {
        return column == Quote ? tr("Quote") : column == Code ? tr("Code") : tr("From");
    });
}

Qt::ItemFlags KeyQuotesModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    // Between rows, never onto one.
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags | Qt::ItemIsDropEnabled;
}

Qt::DropActions KeyQuotesModel::supportedDropActions() const {
    return Qt::MoveAction;
}

QStringList KeyQuotesModel::mimeTypes() const {
    return {rowMime};
}

QMimeData* KeyQuotesModel::mimeData(const QModelIndexList& indexes) const {
    auto* mime = new QMimeData;
    if (!indexes.isEmpty())
        mime->setData(rowMime,
                      QByteArray::number(static_cast<qlonglong>(codingAt(indexes.first().row()).value)));
    return mime;
}

bool KeyQuotesModel::canDropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int column,
                                     const QModelIndex& parent) const {
    Q_UNUSED(column);
    return action == Qt::MoveAction && row >= 0 && !parent.isValid() && mime->hasFormat(rowMime) &&
           m_session.canEdit();
}

bool KeyQuotesModel::dropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int column,
                                  const QModelIndex& parent) {
    if (!canDropMimeData(mime, action, row, column, parent))
        return false;
    const CodingId coding{mime->data(rowMime).toLongLong()};
    const int from = rowOf(coding);
    if (from >= 0) // the drag is still on the stack: change the project after it has ended
        QMetaObject::invokeMethod(
            this, [this, coding, place = from < row ? row - 1 : row] { Q_EMIT moveAsked(coding, place); },
            Qt::QueuedConnection);
    return false; // the view must not take the old row away
}

} // namespace marginalia::ui
