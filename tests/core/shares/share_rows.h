// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shares/share_table.h"
#include "core/shares/share_world.h"
#include "core/text/numbers.h"

#include <stdexcept>
#include <string>

/// Tables and rows of a small world in one call.
namespace marginalia::core::shares {

inline ShareTable tableOf(ShareWorld& world, ShareRequest request = {}) {
    request.question = world.question();
    return ShareEngine(world.db(), world.question()).table(world.db(), request);
}

inline ShareTable tableOf(ShareWorld& world, Base base) {
    ShareRequest request;
    request.base = base;
    return tableOf(world, request);
}

inline ShareTable tableOf(ShareWorld& world, LayerKind kind, std::int64_t coder = 0,
                          Base base = Base::Substantive) {
    ShareRequest request;
    request.base = base;
    request.layer = {kind, CoderId{coder}};
    return tableOf(world, request);
}

inline const ShareRow& rowOf(const ShareTable& table, std::int64_t code, bool ownOnly = false) {
    for (const ShareRow& row : table.rows) {
        if (row.code.value == code && row.ownOnly == ownOnly)
            return row;
    }
    throw std::out_of_range("no such row");
}

inline std::string shareOf(const ShareTable& table, std::int64_t code) {
    const ShareRow& row = rowOf(table, code);
    return std::to_string(row.n) + "/" + std::to_string(row.base) + " " +
           text::percentDigits(row.n, row.base, 1);
}

} // namespace marginalia::core::shares
