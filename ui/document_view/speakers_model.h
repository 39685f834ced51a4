// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/speakers.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

#include <map>
#include <vector>

namespace marginalia::ui {

/// Who speaks in a document, as a table to be edited before anything is saved.
class SpeakersModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Turns, Words, Shown, Role, Case, Columns };

    struct Row {
        core::documents::Speaker speaker; ///< its case is in `caseName`
        QString caseName;                 ///< empty: that of the document
        QString words;                    ///< with which the speaker begins
        bool operator==(const Row& other) const;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// What was read from the text; what a person has typed about a speaker of the same name stays.
    void setRows(std::vector<Row> rows);
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    /// Only the speakers that were changed.
    [[nodiscard]] std::vector<Row> changed() const;
    /// A case of their own for participants who have none: "Focus group 1: Aigul".
    void giveCases(const QString& document);
    void setEditable(bool editable) { m_editable = editable; }
    static QString roleWord(core::documents::SpeakerRole role);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    std::vector<Row> m_rows;
    std::map<std::string, Row> m_before; ///< as read, by name
    bool m_editable = true;
};

/// The role and the case as lists to choose from; a case may also be typed.
class SpeakerDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setCases(const QStringList& cases) { m_cases = cases; }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    QStringList m_cases;
};

} // namespace marginalia::ui
