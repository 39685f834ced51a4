// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/codebook_model.h"

#include "core/codebook/many_codes.h"
#include "ui/codebook_panel/code_colour.h"
#include "ui/document_view/passage_mime.h"
#include "ui/session/language.h"
#include "ui/session/names.h"

#include <QMimeData>

#include <algorithm>

namespace marginalia::ui {

using namespace core;

CodebookModel::CodebookModel(ProjectSession& session, QObject* parent)
    : QAbstractItemModel(parent)
    , m_session(session)
    , m_root(std::make_unique<Node>())
    , m_counts(new CodeCounts(session, this)) {
    connect(&session, &ProjectSession::opened, this, &CodebookModel::reset);
    connect(&session, &ProjectSession::closed, this, &CodebookModel::reset);
    connect(&session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("code"))
            follow();
    });
    connect(m_counts, &CodeCounts::changed, this, &CodebookModel::refreshCounts);
}

CodebookModel::~CodebookModel() = default;

void CodebookModel::reset() {
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_nodes.clear();
    m_shownFigures.clear();
    if (m_session.isOpen())
        build(*m_root);
    endResetModel();
    refreshCounts();
}

void CodebookModel::build(Node& node) {
    for (const CodeId id : m_session.codebook().children(node.id)) {
        auto child = std::make_unique<Node>();
        child->id = id;
        child->parent = &node;
        child->shown = shownText(id);
        m_nodes[id] = child.get();
        build(*child);
        node.children.push_back(std::move(child));
    }
}

void CodebookModel::follow() {
    removeGone(*m_root);
    arrangeChildren(*m_root);
    refreshTexts(*m_root);
}

void CodebookModel::removeGone(Node& node) {
    for (std::size_t at = node.children.size(); at-- > 0;) {
        Node& child = *node.children[at];
        if (m_session.codebook().find(child.id)) {
            removeGone(child);
            continue;
        }
        // A child that lives on elsewhere (a merge) must be moved out first, or its row would go with this
        // one.
        std::vector<Node*> below{&child};
        for (std::size_t look = 0; look < below.size(); ++look)
            for (const auto& each : below[look]->children)
                below.push_back(each.get());
        const int row = static_cast<int>(at);
        beginRemoveRows(indexOf(node), row, row);
        for (const Node* each : below)
            m_nodes.erase(each->id);
        node.children.erase(node.children.begin() + row);
        endRemoveRows();
    }
}

void CodebookModel::arrangeChildren(Node& node) {
    const std::vector<CodeId> wanted = m_session.codebook().children(node.id);
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        if (at < node.children.size() && node.children[at]->id == wanted[at])
            continue;
        const int row = static_cast<int>(at);
        const auto known = m_nodes.find(wanted[at]);
        if (known == m_nodes.end()) {
            auto child = std::make_unique<Node>();
            child->id = wanted[at];
            child->parent = &node;
            child->shown = shownText(child->id);
            beginInsertRows(indexOf(node), row, row);
            m_nodes[child->id] = child.get();
            node.children.insert(node.children.begin() + row, std::move(child));
            endInsertRows();
            continue;
        }
        Node* moving = known->second;
        Node* from = moving->parent;
        const int fromRow = rowOf(*moving);
        // Under its own descendant-to-be: only when the tree turned inside out; then it is taken away and
        // comes back.
        if (!beginMoveRows(indexOf(*from), fromRow, fromRow, indexOf(node), row)) {
            reset();
            return;
        }
        std::unique_ptr<Node> taken = std::move(from->children[static_cast<std::size_t>(fromRow)]);
        from->children.erase(from->children.begin() + fromRow);
        taken->parent = &node;
        node.children.insert(node.children.begin() + row, std::move(taken));
        endMoveRows();
    }
    for (std::size_t at = 0; at < node.children.size() && at < wanted.size(); ++at)
        arrangeChildren(*node.children[at]);
}

std::string CodebookModel::shownText(CodeId code) const {
    const codebook::Code* found = m_session.codebook().find(code);
    return found ? found->label(windowLocale().tag()) + '\x1f' + found->number + '\x1f' + found->shortcut +
                       '\x1f' + codeHue(m_session.codebook(), code).name().toStdString()
                 : std::string();
}

void CodebookModel::refreshTexts(Node& node) {
    for (const auto& child : node.children) {
        std::string now = shownText(child->id);
        if (now != child->shown) {
            child->shown = std::move(now);
            const QModelIndex at = indexOf(*child);
            Q_EMIT dataChanged(at, at);
        }
        refreshTexts(*child);
    }
}

void CodebookModel::retranslate() {
    refreshTexts(*m_root);
}

void CodebookModel::refreshCounts() {
    for (const auto& [code, node] : m_nodes) {
        const Figures now(m_counts->total(code), m_counts->here(code));
        Figures& shown = m_shownFigures[code];
        if (shown == now)
            continue;
        shown = now;
        const QModelIndex at = indexOf(*node);
        Q_EMIT dataChanged(at, at, {CountRole, HereRole});
    }
}

CodebookModel::Node* CodebookModel::nodeOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

int CodebookModel::rowOf(const Node& node) {
    const auto& siblings = node.parent->children;
    const auto at = std::find_if(siblings.begin(), siblings.end(),
                                 [&node](const auto& each) { return each.get() == &node; });
    return static_cast<int>(at - siblings.begin());
}

QModelIndex CodebookModel::indexOf(const Node& node) const {
    return node.parent ? createIndex(rowOf(node), 0, &node) : QModelIndex();
}

QModelIndex CodebookModel::indexOf(CodeId code) const {
    const auto found = m_nodes.find(code);
    return found == m_nodes.end() ? QModelIndex() : indexOf(*found->second);
}

CodeId CodebookModel::codeAt(const QModelIndex& index) const {
    return nodeOf(index)->id;
}

QModelIndex CodebookModel::index(int row, int column, const QModelIndex& parent) const {
    const Node* node = nodeOf(parent);
    if (row < 0 || column != 0 || static_cast<std::size_t>(row) >= node->children.size())
        return {};
    return createIndex(row, column, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex CodebookModel::parent(const QModelIndex& child) const {
    return child.isValid() ? indexOf(*nodeOf(child)->parent) : QModelIndex();
}

int CodebookModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int CodebookModel::columnCount(const QModelIndex& parent) const {
    Q_UNUSED(parent);
    return 1;
}

QVariant CodebookModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CodeId id = codeAt(index);
    const codebook::Code* code = m_session.isOpen() ? m_session.codebook().find(id) : nullptr;
    if (!code)
        return {};
    const std::optional<qint64> count = m_counts->total(id);
    const std::optional<qint64> here = m_counts->here(id);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return shownName(*code);
    case Qt::ToolTipRole: // plain text, whatever the name holds
        return QStringLiteral("<span>%1</span>")
            .arg((code->definition.empty() ? shownName(*code) : toQ(code->definition)).toHtmlEscaped());
    case Qt::AccessibleTextRole:
        if (!count)
            return shownName(*code);
        return here ? tr("%1, here: %2, in all: %3").arg(shownName(*code), figure(*here), figure(*count))
                    : tr("%1, answers: %2").arg(shownName(*code), figure(*count));
    case CodeRole:
        return QVariant::fromValue<qint64>(id.value);
    case CountRole:
        return count ? QVariant(*count) : QVariant();
    case HereRole:
        return here ? QVariant(*here) : QVariant();
    case HueRole:
        return codeHue(m_session.codebook(), id);
    case ShortcutRole:
        return toQ(code->shortcut);
    case FindRole: // every name a person may look for
        return findKey(*code);
    default:
        return {};
    }
}

bool CodebookModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString name = value.toString().trimmed();
    const CodeId id = codeAt(index);
    const codebook::Code* code = m_session.codebook().find(id);
    if (role != Qt::EditRole || !code || name.isEmpty() || name == shownName(*code))
        return false;
    return m_session.edit({msg("Rename “{1}” to “{2}”"), {fromQ(shownName(*code)), fromQ(name)}},
                          [&](store::Edit& edit) { // the name that was shown, in the window's language
                              codebook::renameIn(edit, id, windowLocale().tag(), fromQ(name));
                          });
}

Qt::ItemFlags CodebookModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Qt::ItemFlags may = m_session.canEdit()
                                  ? Qt::ItemIsEditable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled
                                  : Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | may;
}

Qt::DropActions CodebookModel::supportedDropActions() const {
    return Qt::MoveAction | Qt::CopyAction;
}

Qt::DropActions CodebookModel::supportedDragActions() const {
    return Qt::MoveAction | Qt::CopyAction;
}

QStringList CodebookModel::mimeTypes() const {
    return {codeMime, passageMime};
}

QMimeData* CodebookModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty())
        return nullptr;
    auto* mime = new QMimeData;
    QList<CodeId> codes;
    for (const QModelIndex& each : indexes)
        codes << codeAt(each);
    putCodes(*mime, codes);
    return mime;
}

bool CodebookModel::isWithin(CodeId code, CodeId ancestor) const {
    while (code) {
        if (code == ancestor)
            return true;
        const codebook::Code* found = m_session.codebook().find(code);
        code = found ? found->parent : CodeId{};
    }
    return false;
}

bool CodebookModel::canDropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int column,
                                    const QModelIndex& parent) const {
    Q_UNUSED(action);
    Q_UNUSED(column);
    if (!m_session.canEdit())
        return false;
    if (mime->hasFormat(passageMime))
        return parent.isValid() && row < 0;
    if (!mime->hasFormat(codeMime))
        return false;
    const QList<CodeId> codes = codesIn(*mime);
    return !codes.isEmpty() && std::none_of(codes.begin(), codes.end(), [this, &parent](CodeId each) {
        return isWithin(codeAt(parent), each);
    });
}

bool CodebookModel::dropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int column,
                                 const QModelIndex& parent) {
    if (!canDropMimeData(mime, action, row, column, parent))
        return false;
    const CodeId target = codeAt(parent);
    // The drag is still on the stack: change the project after it has ended. False for a move, so that the
    // view does not remove rows itself.
    if (mime->hasFormat(passageMime)) {
        QMetaObject::invokeMethod(
            this, [this, target] { Q_EMIT passageDropped(target); }, Qt::QueuedConnection);
        return true;
    }
    const QList<CodeId> dragged = codesIn(*mime);
    const std::vector<CodeId> codes(dragged.begin(), dragged.end());
    // The place among those that stay where they are.
    std::int64_t position = 0;
    const int before = row < 0 ? rowCount(parent) : row;
    for (int at = 0; at < before; ++at)
        position += dragged.contains(codeAt(index(at, 0, parent))) ? 0 : 1;
    QMetaObject::invokeMethod(
        this,
        [this, codes, target, position] {
            const codebook::Code* first = m_session.codebook().find(codes.front());
            if (!first)
                return;
            m_session.edit(codes.size() == 1
                               ? Sentence{msg("Move “{1}”"), {first->name}}
                               : Sentence{msg("Move {1} codes"), {std::to_string(codes.size())}},
                           [&](store::Edit& edit) { codebook::moveAll(edit, codes, target, position); });
        },
        Qt::QueuedConnection);
    return false;
}

} // namespace marginalia::ui
