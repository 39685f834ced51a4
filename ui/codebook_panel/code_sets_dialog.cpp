// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/code_sets_dialog.h"

#include "ui/codebook_panel/code_colour.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/settings/theme.h"
#include "ui/widgets/prompts.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace marginalia::ui {

using namespace core;

namespace {
constexpr int codeRole = Qt::UserRole;
}

CodeSetsDialog::CodeSetsDialog(ProjectSession& session, QWidget* parent)
    : FormDialog("codeSetsDialog", tr("Sets of codes"), {}, parent)
    , m_session(session)
    , m_list(new QListWidget(this))
    , m_members(new QListWidget(this))
    , m_rename(new QPushButton(tr("Rename…"), this))
    , m_remove(new QPushButton(tr("Delete"), this)) {
    setProperty("helpPage", QStringLiteral("codebook"));
    resize(theme::unit * 88, theme::unit * 66);
    addHint(
        tr("A set is a selection of codes with a name: the codebook can be limited to it. A code may be in "
           "any number of sets."));
    auto* both = new QWidget(this);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit * 2);
    auto* left = new QVBoxLayout;
    left->setSpacing(theme::unit);
    m_list->setObjectName(QStringLiteral("codeSets"));
    m_list->setAccessibleName(tr("Sets of codes"));
    m_list->setProperty("paper", true);
    left->addWidget(m_list, 1);
    auto* create = new QPushButton(tr("New set…"), this);
    create->setObjectName(QStringLiteral("codeSetNew"));
    m_rename->setObjectName(QStringLiteral("codeSetRename"));
    m_remove->setObjectName(QStringLiteral("codeSetRemove"));
    for (QPushButton* each : {create, m_rename, m_remove}) {
        each->setAutoDefault(false);
        left->addWidget(each);
    }
    m_members->setObjectName(QStringLiteral("codeSetMembers"));
    m_members->setAccessibleName(tr("Codes of the set"));
    m_members->setProperty("paper", true);
    m_members->setIconSize(listSwatch);
    row->addLayout(left, 2);
    row->addWidget(m_members, 3);
    addWide(both, "codeSetsBoth", tr("Sets of codes"), true);
    connect(create, &QPushButton::clicked, this, &CodeSetsDialog::create);
    connect(m_rename, &QPushButton::clicked, this, &CodeSetsDialog::rename);
    connect(m_remove, &QPushButton::clicked, this, &CodeSetsDialog::removeSet);
    connect(m_list, &QListWidget::currentRowChanged, this, &CodeSetsDialog::showMembers);
    connect(m_members, &QListWidget::itemChanged, this,
            [this](QListWidgetItem* item) { ticked(m_members->row(item)); });
    connect(&session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("code_set") || changes.touches("code_set_member") ||
            changes.touches("code"))
            read();
    });
    connect(&session, &ProjectSession::aboutToClose, this, &QDialog::reject);
    read();
    m_list->setFocus();
}

void CodeSetsDialog::read() {
    if (!m_session.isOpen())
        return;
    const QString kept = m_list->currentItem() ? m_list->currentItem()->text() : QString();
    m_sets = codebook::codeSets(m_session.db());
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const codebook::CodeSet& each : m_sets) {
            (new QListWidgetItem(toQ(each.name), m_list))->setSizeHint(QSize(0, theme::unit * 4));
            if (toQ(each.name) == kept)
                m_list->setCurrentRow(m_list->count() - 1);
        }
        if (m_list->currentRow() < 0 && m_list->count() > 0)
            m_list->setCurrentRow(0);
    }
    showMembers();
}

const codebook::CodeSet* CodeSetsDialog::current() const {
    const int row = m_list->currentRow();
    return row < 0 ? nullptr : &m_sets[static_cast<std::size_t>(row)];
}

void CodeSetsDialog::showMembers() {
    const QSignalBlocker quiet(m_members);
    const int place = m_members->currentRow();
    m_members->clear();
    const codebook::CodeSet* set = current();
    m_rename->setEnabled(set && m_session.canEdit());
    m_remove->setEnabled(set && m_session.canEdit());
    m_members->setEnabled(set != nullptr);
    const codebook::Codebook& codebook = m_session.codebook();
    for (const codebook::Code& each : codebook.codes()) {
        auto* item = new QListWidgetItem(shownPath(codebook, each.id), m_members);
        item->setSizeHint(QSize(0, theme::unit * 4));
        item->setFlags(m_session.canEdit()
                           ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                           : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        const bool in =
            set && std::find(set->members.begin(), set->members.end(), each.id) != set->members.end();
        item->setCheckState(in ? Qt::Checked : Qt::Unchecked);
        item->setData(codeRole, QVariant::fromValue<qint64>(each.id.value));
        item->setIcon(swatchIcon(codeHue(codebook, each.id)));
    }
    m_members->setCurrentRow(std::min(place, m_members->count() - 1));
}

void CodeSetsDialog::ticked(int row) {
    const codebook::CodeSet* set = current();
    if (!set)
        return;
    const std::string name = set->name;
    const CodeId code{m_members->item(row)->data(codeRole).toLongLong()};
    const bool in = m_members->item(row)->checkState() == Qt::Checked;
    // The list is filled anew by the step: not from inside its own change.
    QMetaObject::invokeMethod(
        this,
        [this, name, code, in] {
            const Sentence label = in ? Sentence{msg("Add to the set “{1}”"), {name}}
                                      : Sentence{msg("Take out of the set “{1}”"), {name}};
            if (!m_session.edit(label, [&](store::Edit& edit) {
                    if (in)
                        codebook::addToCodeSet(edit, name, {code});
                    else
                        codebook::takeFromCodeSet(edit, name, {code});
                }))
                read();
        },
        Qt::QueuedConnection);
}

void CodeSetsDialog::create() {
    Prompts::Line line;
    line.title = tr("New set of codes");
    line.label = tr("Name of the set");
    line.accept = tr("Create");
    prompts().askText(this, line, [this](const QString& name) {
        if (!m_session.edit({msg("New set of codes “{1}”"), {fromQ(name)}},
                            [&](store::Edit& edit) { codebook::createCodeSet(edit, fromQ(name)); }))
            return;
        m_list->setCurrentRow(m_list->count() - 1);
        m_members->setFocus();
    });
}

void CodeSetsDialog::rename() {
    const codebook::CodeSet* set = current();
    if (!set)
        return;
    Prompts::Line line;
    line.title = tr("Rename the set");
    line.label = tr("Name of the set");
    line.initial = toQ(set->name);
    line.accept = tr("Rename");
    prompts().askText(this, line, [this, name = set->name](const QString& now) {
        const int row = m_list->currentRow();
        if (m_session.edit({msg("Rename the set “{1}” to “{2}”"), {name, fromQ(now)}},
                           [&](store::Edit& edit) { codebook::renameCodeSet(edit, name, fromQ(now)); }))
            m_list->setCurrentRow(row);
    });
}

void CodeSetsDialog::removeSet() {
    const codebook::CodeSet* set = current();
    if (!set)
        return;
    const std::string name = set->name; // no question before it: undo brings it back
    m_session.edit({msg("Delete the set “{1}”"), {name}},
                   [&](store::Edit& edit) { codebook::removeCodeSet(edit, name); });
}

} // namespace marginalia::ui
