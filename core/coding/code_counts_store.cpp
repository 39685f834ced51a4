// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/code_counts.h"

namespace marginalia::core::coding {

std::unordered_map<CodeId, std::int64_t> codingsInDocuments(const store::Connection& db, SourceId source) {
    store::Statement rows = db.prepare(
        source ? "SELECT code_id, count(*) FROM coding WHERE source_id = ?1 AND round_id = 1 "
                 "GROUP BY code_id"
               : "SELECT code_id, count(*) FROM coding WHERE source_id IS NOT NULL AND round_id = 1 "
                 "GROUP BY code_id");
    if (source)
        rows.bind(source);
    else
        rows.bind();
    std::unordered_map<CodeId, std::int64_t> counts;
    while (rows.step())
        counts[rows.id<CodeId>(0)] = rows.integer(1);
    return counts;
}

} // namespace marginalia::core::coding
