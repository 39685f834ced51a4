// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QSortFilterProxyModel>

#include <optional>
#include <unordered_set>

namespace marginalia::ui {

/// The codes that are looked for, with the categories above them: those whose names hold the words, and of
/// these only the ones of a set.
class CodeFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit CodeFilter(QObject* parent = nullptr);

    /// Folded as FindRole is.
    void setWords(const QString& key);
    /// Nothing: all codes.
    void setCodes(std::optional<std::unordered_set<core::CodeId>> codes);
    [[nodiscard]] bool isLimited() const { return m_codes.has_value(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_words;
    std::optional<std::unordered_set<core::CodeId>> m_codes;
};

} // namespace marginalia::ui
