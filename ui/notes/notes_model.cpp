// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notes_model.h"

#include "core/notes/short_memo.h"
#include "core/text/collation.h"
#include "core/text/fold.h"
#include "ui/notes/note_words.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/table_head.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <tuple>
#include <unordered_set>

namespace marginalia::ui {

using namespace core;
using notes::Note;
using notes::NoteId;

namespace {
/// More rows than this are quicker read anew than one by one.
constexpr std::size_t manyRows = 200;

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
    , m_session(session) {
    connect(&m_job, &LatestJob::failed, &session, &ProjectSession::report);
    connect(&session, &ProjectSession::aboutToClose, this, [this] { m_job.stopAndWait(); });
}

void NotesModel::read() {
    notes::NoteFilter everything;
    everything.shortToo = true;
    if (!m_session.isOpen()) {
        m_job.drop();
        show({});
    } else if (!notes::areMany(m_session.db())) {
        m_job.drop();
        show(notes::notes(m_session.db(), everything));
    } else {
        const auto now = std::make_shared<Notes>();
        const auto searched = std::make_shared<std::vector<std::string>>();
        m_job.start(
            [now, searched, everything, project = &m_session.project()](Progress&) {
                *now = notes::notes(*project->snapshot(), everything);
                for (const Note& each : *now)
                    searched->push_back(notes::searchedText(each));
            },
            [this, now, searched] { show(std::move(*now), std::move(*searched)); });
    }
}

void NotesModel::show(Notes now, std::vector<std::string> searched) {
    Q_EMIT listing();
    std::map<Key, Note*> byId;
    for (Note& each : now)
        byId.emplace(keyOf(each), &each);
    for (int row = rowCount() - 1; row >= 0; --row) {
        const auto found = byId.find(keyOf(noteAt(row)));
        if (found == byId.end()) {
            int first = row;
            while (first > 0 && !byId.contains(keyOf(noteAt(first - 1))))
                --first;
            beginRemoveRows({}, first, row);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + row + 1);
            endRemoveRows();
            row = first;
            continue;
        }
        if (!same(noteAt(row), *found->second))
            put(row, std::move(*found->second));
        byId.erase(found);
    }
    std::unordered_set<const Note*> left;
    for (const auto& [key, note] : byId)
        left.insert(note);
    std::vector<Row> fresh;
    for (std::size_t at = 0; at < now.size(); ++at)
        if (left.contains(&now[at])) {
            Row& row = fresh.emplace_back();
            row.note = std::move(now[at]);
            if (at < searched.size())
                row.searched = std::move(searched[at]);
        }
    if (!fresh.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
        m_rows.insert(m_rows.end(), std::make_move_iterator(fresh.begin()),
                      std::make_move_iterator(fresh.end()));
        endInsertRows();
    }
    Q_EMIT listed();
}

void NotesModel::put(int row, std::optional<Note> now) {
    if (row < 0 && now) {
        beginInsertRows({}, rowCount(), rowCount());
        m_rows.emplace_back().note = *std::move(now);
        endInsertRows();
    } else if (row >= 0 && !now) {
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    } else if (row >= 0) {
        Row fresh;
        fresh.note = *std::move(now);
        m_rows[static_cast<std::size_t>(row)] = std::move(fresh);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void NotesModel::take(const store::ChangeSet& changes) {
    const store::TableChange& notesTouched = changes.of("note");
    const store::TableChange& links = changes.of("note_link");
    const std::optional<std::vector<notes::Target>> shortTouched = notes::touchedByShortMemos(changes);
    if (m_job.busy() || !shortTouched || notesTouched.size() + links.size() > manyRows) {
        read();
        return;
    }
    Q_EMIT listing();
    std::set<NoteId> touched;
    for (const std::vector<std::int64_t>* ids :
         {&notesTouched.added, &notesTouched.changed, &notesTouched.removed})
        for (const std::int64_t id : *ids)
            touched.insert(NoteId{id});
    for (const std::vector<std::int64_t>* ids : {&links.added, &links.changed})
        for (const std::int64_t id : *ids)
            if (const std::optional<NoteId> note = notes::noteOfLink(m_session.db(), notes::NoteLinkId{id}))
                touched.insert(*note);
    for (const std::int64_t id : links.removed)
        for (const Row& row : m_rows)
            if (std::ranges::count(row.note.links, notes::NoteLinkId{id}, &notes::NoteLink::id) > 0)
                touched.insert(row.note.id);
    for (const NoteId id : touched)
        put(rowOf(id), notes::noteById(m_session.db(), id));
    for (const notes::Target& each : *shortTouched)
        put(rowOfShort(each), notes::shortMemoOf(m_session.db(), each));
    forgetNames(changes);
    Q_EMIT listed();
}

void NotesModel::clear() {
    m_job.drop();
    show({});
}

void NotesModel::forgetNames(const store::ChangeSet& changes) {
    if (changes.touches("code") || changes.touches("source") || changes.touches("study_case") ||
        changes.touches("question")) {
        forgetAllNames();
        return;
    }
    const store::TableChange& codings = changes.of("coding");
    if (codings.changed.empty() && codings.removed.empty())
        return;
    const auto isTouched = [&](const notes::NoteLink& link) {
        const std::int64_t id = link.target.coding.value;
        return link.target.coding &&
               (std::ranges::count(codings.changed, id) > 0 || std::ranges::count(codings.removed, id) > 0);
    };
    for (int row = 0; row < rowCount(); ++row) {
        Row& each = m_rows[static_cast<std::size_t>(row)];
        if (!std::ranges::any_of(each.note.links, isTouched))
            continue;
        each.named = false;
        Q_EMIT dataChanged(index(row, Linked), index(row, Linked));
    }
}

void NotesModel::forgetAllNames() {
    for (const Row& row : m_rows) {
        row.named = false;
        row.keyOf = -1;
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Linked), index(rowCount() - 1, Linked));
}

void NotesModel::retranslate() {
    forgetAllNames();
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

const std::string& NotesModel::searchedAt(int row) const {
    const Row& each = m_rows[static_cast<std::size_t>(row)];
    if (each.searched.empty())
        each.searched = notes::searchedText(each.note);
    return each.searched;
}

const std::string& NotesModel::sortKeyAt(int row, int column) const {
    const Row& each = m_rows[static_cast<std::size_t>(row)];
    if (column == Written || column == Changed)
        return column == Written ? each.note.createdAt : each.note.changedAt;
    if (each.keyOf != column) {
        each.key = text::Collator(windowLocale()).sortKey(fromQ(textOf(each, column)));
        each.keyOf = column;
    }
    return each.key;
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

QString NotesModel::textOf(const Row& row, int column) const {
    switch (column) {
    case Title:
        return toQ(row.note.heading());
    case Type:
        return noteTypeWord(row.note.type);
    case Linked:
        return linkedOf(row);
    case Author:
        return coderWord(m_session, row.note.coder);
    case Written:
        return dayOf(row.note.createdAt);
    case Changed:
        return dayOf(row.note.changedAt);
    default:
        return {};
    }
}

QVariant NotesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Note& note = row.note;
    if (role == Qt::DisplayRole)
        return textOf(row, index.column());
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
    m_wanted = text::looseKey(fromQ(words));
    invalidateFilter();
}

void NotesFilter::setType(const std::string& type) {
    m_type = type;
    invalidateFilter();
}

bool NotesFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    Q_UNUSED(parent);
    const auto* model = static_cast<const NotesModel*>(sourceModel());
    return (m_type.empty() || model->noteAt(row).type == m_type) &&
           (m_wanted.empty() || notes::standsIn(model->searchedAt(row), m_wanted));
}

bool NotesFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const auto* model = static_cast<const NotesModel*>(sourceModel());
    const int order =
        model->sortKeyAt(left.row(), left.column()).compare(model->sortKeyAt(right.row(), right.column()));
    return order != 0 ? order < 0 : left.row() < right.row();
}

} // namespace marginalia::ui
