// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shares/layer_count.h"
#include "core/shares/share_table.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace marginalia::core::shares {

/// Whether a base counts cases, not what they said.
bool countsCases(Base base);
/// In tree order.
std::vector<CodeId> allCodes(const codebook::Codebook& book);

/// What a row adds up to, before it is a share of anything.
struct RowCount {
    std::int64_t n = 0;
    std::int64_t disputed = 0;
    std::int64_t stale = 0;
};

/// What is counted for one code, whatever the other codes are.
struct CodeCount {
    RowCount row; ///< with its descendants
    RowCount own;
    std::int64_t segments = 0;
    UnitSet present;  ///< of the code alone
    UnitSet disputed; ///< of the code alone
    UnitSet unknown;  ///< coded, but under a meaning that has changed since
    UnitSet ties;
};
using CodeCounts = std::unordered_map<CodeId, CodeCount>;

/// Goes through the codes once and gathers the rows and what is said under the table. Keeps references to
/// what it is given.
class TableCount {
public:
    TableCount(const QuestionBits& bits, const codebook::Codebook& book, const LayerCount& layer,
               const ShareRequest& request);

    /// Counts what is missing in `counts`: everything, or the codes that changed with those above them.
    ShareTable count(CodeCounts& counts, const std::unordered_set<CodeId>& changed);

private:
    [[nodiscard]] CodeCount countOf(CodeId code, const RowSets& own, const RowSets& row) const;
    void take(const codebook::Code& code, const CodeCount& count);
    void head();
    void rows(const codebook::Code& code, const CodeCount& count);
    void add(ShareRow row, const RowCount& count);

    const QuestionBits& m_bits;
    const codebook::Codebook& m_book;
    const LayerCount& m_layer;
    ShareTable m_table;
    std::unordered_map<CodeId, RowCount> m_sums; ///< of mentions or segments: the subtree's
    UnitSet m_coded;
    UnitSet m_disputed;
    UnitSet m_ties;
};

} // namespace marginalia::core::shares
