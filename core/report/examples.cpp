// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/examples.h"

#include <unordered_set>

namespace marginalia::core::report {

namespace {
using Best = std::function<const Quote*(const shares::ShareRow&)>;

/// Those below first, so that the rows above know what is shown already.
void choose(const Branch& branch, const Best& best, Examples& examples,
            std::unordered_set<const Quote*>& shown) {
    std::unordered_set<const Quote*> below;
    for (const Branch& child : branch.children)
        choose(child, best, examples, below);
    const Quote* quote = best(*branch.row);
    if (quote && below.insert(quote).second)
        examples.emplace(branch.row, quote);
    shown.merge(below);
}
} // namespace

Examples chooseExamples(const std::vector<Branch>& tree, const Best& best) {
    Examples examples;
    std::unordered_set<const Quote*> shown;
    for (const Branch& branch : tree)
        choose(branch, best, examples, shown);
    return examples;
}

} // namespace marginalia::core::report
