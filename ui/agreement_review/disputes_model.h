// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison_engine.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>
#include <vector>

namespace marginalia::ui {

/// The units behind a figure, each with what the coders say about it. What is not in sight is not read.
class DisputesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Where, Quote, Says, State };
    /// A unit and the code it is about (none: the status of the answer).
    struct Entry {
        core::agreement::ComparedUnit unit;
        core::CodeId code;
        bool disputed = true; ///< false: the coders agree here
        bool settled = false;
        [[nodiscard]] bool open() const { return disputed && !settled; }
    };
    /// Whether both are about the same.
    [[nodiscard]] static bool same(const Entry& one, const Entry& other);
    /// What a row tells, made when it is first seen.
    struct Line {
        QString where;
        QString quote;
        QString says;
        QString state;
    };
    using Read = std::function<Line(const Entry&)>;

    explicit DisputesModel(QObject* parent = nullptr);

    /// `read` is called for what comes into sight. Rows that are there already stay where they are.
    void setEntries(std::vector<Entry> entries, Read read);
    [[nodiscard]] const Entry* entryAt(int row) const;
    [[nodiscard]] int rowOf(const Entry& entry) const; ///< -1: none
    /// The next row after `row` that waits for a decision, going round; -1: none.
    [[nodiscard]] int nextOpen(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Line& line(int row) const;

    std::vector<Entry> m_entries;
    mutable std::vector<std::optional<Line>> m_lines;
    Read m_read;
};

} // namespace marginalia::ui
