// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notes_model.h"

#include "core/notes/short_memo.h"
#include "core/text/collation.h"
#include "ui/notes/note_words.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/table_head.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace marginalia::ui {

using namespace core;
using notes::Note;
using notes::NoteId;

namespace {
bool same(const Note& a, const Note& b) {
    return a.type == b.type && a.title == b.title && a.body == b.body && a.coder == b.coder &&
           a.changedAt == b.changedAt && a.links.size() == b.links.size() &&
           std::equal(a.links.begin(), a.links.end(), b.links.begin(),
                      [](const notes::NoteLink& x, const notes::NoteLink& y) {
                          return x.id == y.id && x.target == y.target;
                      });
}
/// A short memo is known by what it stands on.
using Key = std::tuple<NoteId, CodeId, CaseId, SourceId, CodingId>;
Key keyOf(const Note& note) {
    if (!note.isShort())
        return {note.id, {}, {}, {}, {}};
    const notes::Target& about = note.links.front().target;
    return {{}, about.code, about.who, about.source, about.coding};
}
} // namespace

NotesModel::NotesModel(ProjectSession& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session) {}

void NotesModel::refresh() {
    notes::NoteFilter everything;
    everything.shortToo = true;
    std::vector<Note> now =
        m_session.isOpen() ? notes::notes(m_session.db(), everything) : std::vector<Note>{};
    std::map<Key, const Note*> byId;
    for (const Note& each : now)
        byId.emplace(keyOf(each), &each);
    for (int row = rowCount() - 1; row >= 0; --row) {
        Row& old = m_rows[static_cast<std::size_t>(row)];
        const auto found = byId.find(keyOf(old.note));
        if (found == byId.end()) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
            continue;
        }
        if (!same(old.note, *found->second)) {
            old = {*found->second, {}, false};
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
        byId.erase(found);
    }
    std::vector<Row> fresh;
    for (Note& each : now)
        if (byId.contains(keyOf(each)))
            fresh.push_back({std::move(each), {}, false});
    if (fresh.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    endInsertRows();
}

void NotesModel::forgetNames() {
    for (const Row& row : m_rows)
        row.named = false;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Linked), index(rowCount() - 1, Linked));
}

void NotesModel::retranslate() {
    forgetNames();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const Note& NotesModel::noteAt(int row) const {
    return m_rows[static_cast<std::size_t>(row)].note;
}

int NotesModel::rowOf(NoteId note) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [note](const Row& row) { return row.note.id == note; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int NotesModel::rowOfShort(const notes::Target& about) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&about](const Row& row) {
        return row.note.isShort() && row.note.links.front().target == about;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

bool NotesModel::concernsShortMemos(const store::ChangeSet& changes) const {
    std::vector<CodingId> known;
    for (const Row& row : m_rows)
        if (row.note.isShort() && row.note.links.front().target.coding)
            known.push_back(row.note.links.front().target.coding);
    return notes::touchesShortMemos(m_session.db(), changes, known);
}

int NotesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NotesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags NotesModel::flags(const QModelIndex& index) const {
    return QAbstractTableModel::flags(index) | Qt::ItemIsDropEnabled;
}

const QString& NotesModel::linkedOf(const Row& row) const {
    if (!row.named) {
        QStringList lines;
        for (const notes::NoteLink& each : row.note.links)
            lines << targetLine(m_session, each.target);
        row.linked = lines.join(QStringLiteral("; "));
        row.named = true;
    }
    return row.linked;
}

QVariant NotesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Note& note = row.note;
    if (role == SortRole && (index.column() == Written || index.column() == Changed))
        return toQ(index.column() == Written ? note.createdAt : note.changedAt);
    if (role == Qt::DisplayRole || role == SortRole)
        switch (index.column()) {
        case Title:
            return toQ(note.heading());
        case Type:
            return noteTypeWord(note.type);
        case Linked:
            return linkedOf(row);
        case Author:
            return coderWord(m_session, note.coder);
        case Written:
            return dayOf(note.createdAt);
        case Changed:
            return dayOf(note.changedAt);
        default:
            return {};
        }
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) {
        QStringList lines{toQ(note.heading(200)),
                          noteTypeWord(note.type) + QStringLiteral(" · ") + dayOf(note.createdAt)};
        if (!linkedOf(row).isEmpty())
            lines << linkedOf(row);
        const QString words = lines.join(QLatin1Char('\n'));
        return role == Qt::ToolTipRole
                   ? words.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"))
                   : words;
    }
    if (role == Qt::ForegroundRole && index.column() != Title)
        return theme::colour(theme::Role::Muted);
    return {};
}

QVariant NotesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return leftHead(section, orientation, role, [](int column) {
        switch (column) {
        case Title:
            return tr("Memo");
        case Type:
            return tr("Type");
        case Linked:
            return tr("Linked to");
        case Author:
            return tr("Author");
        case Written:
            return tr("Written");
        default:
            return tr("Changed");
        }
    });
}

void NotesFilter::setWords(const QString& words) {
    m_words = fromQ(words);
    invalidateFilter();
}

void NotesFilter::setType(const std::string& type) {
    m_type = type;
    invalidateFilter();
}

bool NotesFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    Q_UNUSED(parent);
    const Note& note = static_cast<const NotesModel*>(sourceModel())->noteAt(row);
    return (m_type.empty() || note.type == m_type) && notes::matches(note, m_words);
}

bool NotesFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const std::string a = fromQ(left.data(NotesModel::SortRole).toString());
    const std::string b = fromQ(right.data(NotesModel::SortRole).toString());
    const int order = text::Collator(windowLocale()).compare(a, b);
    return order != 0 ? order < 0 : left.row() < right.row();
}

} // namespace marginalia::ui
