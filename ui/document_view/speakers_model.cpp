// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/speakers_model.h"

#include "ui/session/language.h"
#include "ui/settings/theme.h"

#include <QComboBox>

namespace marginalia::ui {

using namespace core;
using documents::SpeakerRole;

bool SpeakersModel::Row::operator==(const Row& other) const {
    return speaker.name == other.speaker.name && speaker.shown == other.speaker.shown &&
           speaker.role == other.speaker.role && caseName == other.caseName;
}

QString SpeakersModel::roleWord(SpeakerRole role) {
    return role == SpeakerRole::Interviewer ? tr("Interviewer") : tr("Participant");
}

void SpeakersModel::setRows(std::vector<Row> rows) {
    beginResetModel();
    std::map<std::string, Row> typed;
    for (Row& each : m_rows)
        if (const auto before = m_before.find(each.speaker.name);
            before != m_before.end() && !(each == before->second))
            typed.emplace(each.speaker.name, std::move(each));
    m_before.clear();
    for (Row& each : rows) {
        m_before.emplace(each.speaker.name, each);
        if (const auto known = typed.find(each.speaker.name); known != typed.end()) {
            each.speaker.shown = known->second.speaker.shown;
            each.speaker.role = known->second.speaker.role;
            each.caseName = known->second.caseName;
        }
    }
    m_rows = std::move(rows);
    endResetModel();
}

std::vector<SpeakersModel::Row> SpeakersModel::changed() const {
    std::vector<Row> all;
    for (const Row& each : m_rows)
        if (const auto before = m_before.find(each.speaker.name);
            before != m_before.end() && !(each == before->second))
            all.push_back(each);
    return all;
}

void SpeakersModel::giveCases(const QString& document) {
    for (Row& each : m_rows)
        if (each.speaker.role == SpeakerRole::Participant && each.caseName.isEmpty())
            each.caseName = tr("%1: %2").arg(document, toQ(each.speaker.shown));
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Case), index(rowCount() - 1, Case));
}

int SpeakersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SpeakersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant SpeakersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool shownInstead = role == Qt::DisplayRole && index.column() == Case && row.caseName.isEmpty();
    if (role == Qt::ForegroundRole &&
        (index.column() == Words || (index.column() == Case && row.caseName.isEmpty())))
        return theme::colour(theme::Role::Muted);
    if (role == Qt::ToolTipRole && index.column() == Words)
        return row.words.toHtmlEscaped();
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Name:
        return toQ(row.speaker.name);
    case Turns:
        return figure(row.speaker.turns);
    case Words:
        return row.words;
    case Shown:
        return toQ(row.speaker.shown);
    case Role:
        return role == Qt::EditRole ? QVariant(static_cast<int>(row.speaker.role))
                                    : QVariant(roleWord(row.speaker.role));
    case Case:
        if (!shownInstead)
            return row.caseName;
        return row.speaker.role == SpeakerRole::Interviewer ? tr("none") : tr("the document's");
    default:
        return {};
    }
}

QVariant SpeakersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("In the text");
    case Turns:
        return tr("Turns");
    case Words:
        return tr("First words");
    case Shown:
        return tr("Called");
    case Role:
        return tr("Role");
    case Case:
        return tr("Case");
    default:
        return {};
    }
}

Qt::ItemFlags SpeakersModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (m_editable && index.column() >= Shown)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool SpeakersModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const QString text = value.toString().simplified();
    if (index.column() == Shown)
        row.speaker.shown = text.isEmpty() ? row.speaker.name : fromQ(text);
    else if (index.column() == Role)
        row.speaker.role = static_cast<SpeakerRole>(value.toInt());
    else if (index.column() == Case)
        row.caseName = text;
    else
        return false;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), Columns - 1));
    return true;
}

QWidget* SpeakerDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                       const QModelIndex& index) const {
    if (index.column() == SpeakersModel::Shown)
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto* box = new QComboBox(parent);
    if (index.column() == SpeakersModel::Role) {
        box->setAccessibleName(tr("Role of the speaker"));
        for (const SpeakerRole role : {SpeakerRole::Participant, SpeakerRole::Interviewer})
            box->addItem(SpeakersModel::roleWord(role), static_cast<int>(role));
    } else {
        box->setAccessibleName(tr("Case of the speaker"));
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->addItem(QString());
        box->addItems(m_cases);
    }
    return box;
}

void SpeakerDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* box = qobject_cast<QComboBox*>(editor);
    if (!box)
        QStyledItemDelegate::setEditorData(editor, index);
    else if (index.column() == SpeakersModel::Role)
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    else
        box->setCurrentText(index.data(Qt::EditRole).toString());
}

void SpeakerDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                   const QModelIndex& index) const {
    const auto* box = qobject_cast<QComboBox*>(editor);
    if (!box)
        QStyledItemDelegate::setModelData(editor, model, index);
    else if (index.column() == SpeakersModel::Role)
        model->setData(index, box->currentData(), Qt::EditRole);
    else
        model->setData(index, box->currentText(), Qt::EditRole);
}

} // namespace marginalia::ui
