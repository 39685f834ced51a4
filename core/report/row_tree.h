// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_options.h"
#include "core/shares/share_table.h"

#include <vector>

namespace marginalia::core::report {

/// Rows with the rows below them.
struct Branch {
    const shares::ShareRow* row = nullptr;
    std::vector<Branch> children;
};

/// The rows as a tree in the order of a report: what a net does not specify at its end, residual codes last.
/// The rows must live as long.
std::vector<Branch> sortedTree(const std::vector<shares::ShareRow>& rows, SortRows sort);

} // namespace marginalia::core::report
