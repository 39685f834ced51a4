// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/coding.h"
#include "ui/session/project_session.h"

#include <QAbstractTableModel>

#include <vector>

namespace marginalia::ui {

/// The key quotes in their order. A row dragged to another place asks for that by a signal; the project says
/// when it is there.
class KeyQuotesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Quote, Code, From, ColumnCount };

    KeyQuotesModel(ProjectSession& session, QObject* parent);

    void refresh();
    void retranslate();
    [[nodiscard]] core::CodingId codingAt(int row) const;
    [[nodiscard]] int rowOf(core::CodingId coding) const; ///< -1: no key quote

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int column,
                                       const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void moveAsked(core::CodingId coding, int place);

private:
    struct Row {
        core::CodingId coding;
        core::CodeId code;
        QString quote;
        QString name;
        QString from;
        bool operator==(const Row&) const = default;
    };
    ProjectSession& m_session;
    std::vector<Row> m_rows;
};

} // namespace marginalia::ui
