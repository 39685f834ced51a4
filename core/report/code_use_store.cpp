// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/code_use.h"

#include <algorithm>
#include <vector>

namespace marginalia::core::report {

std::unordered_map<CodeId, std::int64_t> usesByCode(const store::Connection& db,
                                                    const codebook::Codebook& book) {
    // Ids of answers and of documents are drawn from one set of numbers.
    std::unordered_map<CodeId, std::vector<std::int64_t>> places;
    store::Statement rows =
        db.prepare("SELECT c.code_id, ifnull(c.answer_id, c.source_id) FROM coding c "
                   "LEFT JOIN answer a ON a.id = c.answer_id LEFT JOIN study_case k ON k.id = a.case_id "
                   "WHERE c.round_id = 1 AND k.excluded IS NULL");
    while (rows.step())
        places[rows.id<CodeId>(0)].push_back(rows.integer(1));
    std::unordered_map<CodeId, std::int64_t> uses;
    for (auto code = book.codes().rbegin(); code != book.codes().rend(); ++code) {
        std::vector<std::int64_t>& own = places[code->id];
        std::ranges::sort(own);
        own.erase(std::unique(own.begin(), own.end()), own.end());
        uses[code->id] = static_cast<std::int64_t>(own.size());
        if (code->parent) {
            std::vector<std::int64_t>& above = places[code->parent];
            above.insert(above.end(), own.begin(), own.end());
        }
        places.erase(code->id);
    }
    return uses;
}

} // namespace marginalia::core::report
