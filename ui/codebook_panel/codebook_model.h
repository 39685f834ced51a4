// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codebook_panel/code_counts.h"
#include "ui/session/project_session.h"

#include <QAbstractItemModel>

#include <memory>
#include <unordered_map>
#include <vector>

namespace marginalia::ui {

/// The codebook as a tree with the figures of what is looked at (see CodeCounts). After an edit only the rows
/// that came, went, moved or changed are touched, so that what is unfolded and chosen stays. Codes are
/// dragged within it; a code dropped on an answer codes it, a passage dropped on a code is coded.
class CodebookModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Roles { CodeRole = Qt::UserRole + 1, CountRole, HereRole, HueRole, ShortcutRole, FindRole };

    explicit CodebookModel(ProjectSession& session, QObject* parent = nullptr);
    ~CodebookModel() override;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    [[nodiscard]] core::CodeId codeAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(core::CodeId code) const;
    [[nodiscard]] CodeCounts& counts() { return *m_counts; }

    /// The names follow the window's language.
    void retranslate();

Q_SIGNALS:
    void passageDropped(core::CodeId code);

private:
    struct Node {
        core::CodeId id;
        Node* parent = nullptr;
        std::vector<std::unique_ptr<Node>> children;
        std::string shown; ///< what its row showed, to see whether it changed
    };

    void reset();
    void follow();
    void removeGone(Node& node);
    void arrangeChildren(Node& node);
    void refreshTexts(Node& node);
    void refreshCounts();
    void build(Node& node);
    [[nodiscard]] Node* nodeOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const Node& node) const;
    [[nodiscard]] static int rowOf(const Node& node);
    [[nodiscard]] std::string shownText(core::CodeId code) const;
    [[nodiscard]] bool isWithin(core::CodeId code, core::CodeId ancestor) const;

    ProjectSession& m_session;
    std::unique_ptr<Node> m_root;
    std::unordered_map<core::CodeId, Node*> m_nodes;
    CodeCounts* m_counts;
    using Figures = std::pair<std::optional<qint64>, std::optional<qint64>>;
    std::unordered_map<core::CodeId, Figures> m_shownFigures; ///< to see which rows changed
};

} // namespace marginalia::ui
