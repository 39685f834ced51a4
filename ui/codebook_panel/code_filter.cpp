// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/code_filter.h"

#include "ui/codebook_panel/codebook_model.h"

#include <utility>

namespace marginalia::ui {

CodeFilter::CodeFilter(QObject* parent)
    : QSortFilterProxyModel(parent) {
    setRecursiveFilteringEnabled(true);
}

void CodeFilter::setWords(const QString& key) {
    if (key == m_words)
        return;
    m_words = key;
    invalidateFilter();
}

void CodeFilter::setCodes(std::optional<std::unordered_set<core::CodeId>> codes) {
    if (codes == m_codes)
        return;
    m_codes = std::move(codes);
    invalidateFilter();
}

bool CodeFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex at = sourceModel()->index(row, 0, parent);
    if (m_codes && !m_codes->contains(core::CodeId{at.data(CodebookModel::CodeRole).toLongLong()}))
        return false;
    return m_words.isEmpty() || at.data(CodebookModel::FindRole).toString().contains(m_words);
}

} // namespace marginalia::ui
