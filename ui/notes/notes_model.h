// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notes/note.h"
#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <string>
#include <vector>

namespace marginalia::ui {

/// The memos of the project, the short ones too. A step changes the rows that it touched and no others; many
/// memos are read by a job, and the rows stay as they are until it is done.
class NotesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, Type, Linked, Author, Written, Changed, ColumnCount };

    NotesModel(ProjectSession& session, QObject* parent);

    /// All anew; `listed` says when they are there.
    void read();
    /// What the changes touched; an empty set: all anew.
    void take(const core::store::ChangeSet& changes);
    void clear();
    void retranslate();
    [[nodiscard]] bool isReading() const { return m_job.busy(); }
    [[nodiscard]] const core::notes::Note& noteAt(int row) const;
    [[nodiscard]] int rowOf(core::notes::NoteId note) const; ///< -1: not there
    /// What a search looks into; see notes::standsIn.
    [[nodiscard]] const std::string& searchedAt(int row) const;
    /// Bytes in whose order the rows stand by a column.
    [[nodiscard]] const std::string& sortKeyAt(int row, int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// Rows are about to change.
    void listing();
    /// All rows are there as the project has them.
    void listed();

private:
    struct Row {
        core::notes::Note note;
        // Made when somebody asks for them.
        mutable QString linked;
        mutable bool named = false;
        mutable std::string searched;
        mutable std::string key;
        mutable int keyOf = -1; ///< the column whose key that is
    };
    using Notes = std::vector<core::notes::Note>;
    /// `searched`: what a search looks into, of each; empty: made when somebody searches.
    void show(Notes now, std::vector<std::string> searched = {});
    /// One note as it is now; nullopt takes the row out.
    void put(int row, std::optional<core::notes::Note> now);
    [[nodiscard]] int rowOfShort(const core::notes::Target& about) const;
    void forgetNames(const core::store::ChangeSet& changes);
    void forgetAllNames();
    [[nodiscard]] const QString& linkedOf(const Row& row) const;
    [[nodiscard]] QString textOf(const Row& row, int column) const;

    ProjectSession& m_session;
    std::vector<Row> m_rows;
    LatestJob m_job;
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
    std::string m_wanted; ///< as they are compared
    std::string m_type;
};

} // namespace marginalia::ui
