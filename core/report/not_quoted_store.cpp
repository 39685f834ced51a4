// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/not_quoted.h"

namespace marginalia::core::report {

bool mayNotBeQuoted(const store::Connection& db, const notes::Target& place) {
    return db.integer("SELECT EXISTS (SELECT 1 FROM study_case k WHERE (k.consent = 'not_for_quotation' OR "
                      "k.excluded IS NOT NULL) AND k.id IN (SELECT case_id FROM answer WHERE id = ?1 "
                      "UNION SELECT case_id FROM source WHERE id = ?2 "
                      "UNION SELECT case_id FROM speaker WHERE source_id = ?2))",
                      place.answer, place.source) == 1;
}

} // namespace marginalia::core::report
