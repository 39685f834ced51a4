// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notes/note.h"
#include "ui/session/project_session.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <string>
#include <vector>

namespace marginalia::ui {

/// The memos of the project. Reading again changes the rows that differ and no others.
class NotesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, Type, Linked, Author, Written, Changed, ColumnCount };
    static constexpr int SortRole = Qt::UserRole + 1;

    NotesModel(ProjectSession& session, QObject* parent);

    void refresh();
    /// Whether short memos may look different after the changes.
    [[nodiscard]] bool concernsShortMemos(const core::store::ChangeSet& changes) const;
    /// What links name may have changed, too.
    void forgetNames();
    void retranslate();
    [[nodiscard]] const core::notes::Note& noteAt(int row) const;
    [[nodiscard]] int rowOf(core::notes::NoteId note) const;              ///< -1: not there
    [[nodiscard]] int rowOfShort(const core::notes::Target& about) const; ///< likewise

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        core::notes::Note note;
        mutable QString linked; ///< made when somebody looks at it
        mutable bool named = false;
    };
    [[nodiscard]] const QString& linkedOf(const Row& row) const;

    ProjectSession& m_session;
    std::vector<Row> m_rows;
};

/// Those of one type that hold the words looked for, in an order that a reader expects.
class NotesFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString& words);
    void setType(const std::string& type); ///< empty: all
    [[nodiscard]] const std::string& type() const { return m_type; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    std::string m_words;
    std::string m_type;
};

} // namespace marginalia::ui
