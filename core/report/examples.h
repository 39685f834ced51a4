// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/quotes.h"
#include "core/report/row_tree.h"

#include <functional>
#include <unordered_map>
#include <vector>

namespace marginalia::core::report {

/// The example quote of each row of a table. A net does not repeat what a row below it shows.
using Examples = std::unordered_map<const shares::ShareRow*, const Quote*>;
/// `best`: the best quote of a row (of a net with those below it), or nullptr.
Examples chooseExamples(const std::vector<Branch>& tree,
                        const std::function<const Quote*(const shares::ShareRow&)>& best);

} // namespace marginalia::core::report
