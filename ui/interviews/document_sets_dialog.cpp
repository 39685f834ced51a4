// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interviews/document_sets_dialog.h"

#include "core/documents/source_sets.h"
#include "ui/session/language.h"
#include "ui/session/project_session.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace marginalia::ui {

using namespace core;

namespace {

std::vector<SourceId> ticked(const QListWidget& list) {
    std::vector<SourceId> members;
    for (int row = 0; row < list.count(); ++row)
        if (list.item(row)->checkState() == Qt::Checked)
            members.push_back(SourceId{list.item(row)->data(Qt::UserRole).toLongLong()});
    return members;
}

} // namespace

DocumentSetsDialog::DocumentSetsDialog(ProjectSession& session, const QString& present,
                                       std::function<void(const QString&)> then, QWidget* parent)
    : FormDialog("documentSets", tr("Sets of transcripts"), tr("Save the set"), parent)
    , m_session(session)
    , m_then(std::move(then))
    , m_name(new QComboBox(this))
    , m_members(new QListWidget(this)) {
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->lineEdit()->setPlaceholderText(tr("Name of a new set"));
    m_name->lineEdit()->setObjectName(QStringLiteral("documentSetNameText"));
    for (const documents::SourceSet& each : documents::sourceSets(session.db()))
        m_name->addItem(toQ(each.name));
    addField(tr("&Set"), m_name, "documentSetName");
    m_name->lineEdit()->setAccessibleName(m_name->accessibleName());
    m_members->setProperty("paper", true);
    for (const documents::Source& each : session.sources()) {
        auto* item = new QListWidgetItem(toQ(each.name), m_members);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(Qt::UserRole, QVariant::fromValue<qint64>(each.id.value));
        item->setCheckState(Qt::Unchecked);
    }
    addWide(m_members, "documentSetMembers", tr("Transcripts of the set"), true);
    addHint(tr("Tick the transcripts that belong together. A set without any is removed."));
    m_name->setCurrentIndex(m_name->findText(present));
    connect(m_name, &QComboBox::currentTextChanged, this, &DocumentSetsDialog::tickMembers);
    connect(m_members, &QListWidget::itemChanged, this, &DocumentSetsDialog::refresh);
    connect(&session, &ProjectSession::aboutToClose, this, &QDialog::reject);
    tickMembers();
    resize(440, 480);
}

bool DocumentSetsDialog::isKnown() const {
    return m_name->findText(m_name->currentText().trimmed(), Qt::MatchFixedString) >= 0;
}

void DocumentSetsDialog::tickMembers() {
    // The name of a set shows its members; while a new name is typed, what is ticked stays.
    const std::string name = fromQ(m_name->currentText().trimmed());
    for (const documents::SourceSet& each : documents::sourceSets(m_session.db()))
        if (each.name == name)
            for (int row = 0; row < m_members->count(); ++row) {
                const SourceId id{m_members->item(row)->data(Qt::UserRole).toLongLong()};
                const bool member = std::ranges::find(each.members, id) != each.members.end();
                m_members->item(row)->setCheckState(member ? Qt::Checked : Qt::Unchecked);
            }
    refresh();
}

void DocumentSetsDialog::refresh() {
    const bool removes = ticked(*m_members).empty();
    acceptButton()->setText(removes && isKnown() ? tr("Remove the set") : tr("Save the set"));
    acceptButton()->setEnabled(!m_name->currentText().trimmed().isEmpty() && (!removes || isKnown()));
}

bool DocumentSetsDialog::apply() {
    const QString name = m_name->currentText().trimmed();
    const std::vector<SourceId> members = ticked(*m_members);
    const bool removes = members.empty();
    const bool done = m_session.edit(removes ? Sentence(msg("Remove the set of documents {1}"), {fromQ(name)})
                                             : Sentence(msg("Save the set of documents {1}"), {fromQ(name)}),
                                     [&](store::Edit& edit) {
                                         if (removes)
                                             documents::removeSourceSet(edit, fromQ(name));
                                         else
                                             documents::setSourceSet(edit, fromQ(name), members);
                                     });
    if (done && m_then)
        m_then(removes ? toQ(std::string(documents::allDocuments)) : name);
    return done;
}

} // namespace marginalia::ui
