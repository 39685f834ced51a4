// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/row_tree.h"

#include <algorithm>
#include <utility>

namespace marginalia::core::report {

using shares::ShareRow;

namespace {
std::vector<Branch> treeOf(const std::vector<ShareRow>& rows, std::size_t& next, int level) {
    std::vector<Branch> branches;
    while (next < rows.size() && rows[next].level >= level) {
        Branch branch{&rows[next], {}};
        const int here = rows[next].level;
        ++next;
        branch.children = treeOf(rows, next, here + 1);
        branches.push_back(std::move(branch));
    }
    return branches;
}

void sortBranches(std::vector<Branch>& branches, SortRows sort) {
    std::ranges::stable_sort(branches, [sort](const Branch& a, const Branch& b) {
        // What the net does not specify stands at its end, before the rest categories.
        const auto last = [](const ShareRow& row) {
            return row.residual && !row.ownOnly ? 2 : row.ownOnly ? 1 : 0;
        };
        if (last(*a.row) != last(*b.row))
            return last(*a.row) < last(*b.row);
        return sort == SortRows::ByCount && a.row->n > b.row->n;
    });
    for (Branch& branch : branches)
        sortBranches(branch.children, sort);
}
} // namespace

std::vector<Branch> sortedTree(const std::vector<ShareRow>& rows, SortRows sort) {
    std::size_t next = 0;
    std::vector<Branch> tree = treeOf(rows, next, 0);
    sortBranches(tree, sort);
    return tree;
}

} // namespace marginalia::core::report
