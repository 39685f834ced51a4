// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shares/document_shares.h"
#include "core/shares/share_table.h"
#include "core/store/connection.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

/// Shares for programs: the keys and columns are a contract, never translated, numbers unrounded. The
/// interval is always there, whatever the sample, unless the request asked for none.
namespace marginalia::core::report {

/// {"question", "layer", "base": {"name", "label", "n", "eligible"}, "provisional", "open", "disputed",
/// "statuses", "none_applies": {"n", "share", "percent"}, "rows": [{"code", "path", "level", "net", "n",
/// "disputed", "share", "percent", "ci"}]}. The row of a net's own codings has "own_only": true besides; a
/// row with a base of its own has "base". "none_applies" is the row "No category applies" of printed tables,
/// which is no code and so stands beside the rows; null on bases that count mentions or segments.
nlohmann::ordered_json sharesJson(const store::Connection& db, const shares::ShareTable& table);

/// The same of documents: "documents" (the set) and "unit" in the place of "question", no "statuses"; the
/// base is named after the unit. Turns and paragraphs have no interval.
nlohmann::ordered_json documentSharesJson(const store::Connection& db,
                                          const shares::DocumentShareTable& table,
                                          const std::string& documents);
/// documents, unit, layer, base_n, eligible, open, disputed, path, level, net, n, share, percent, ci_low,
/// ci_high
const std::vector<std::string>& documentSharesCsvColumns();
std::vector<std::vector<nlohmann::ordered_json>>
documentSharesCsvRows(const store::Connection& db, const shares::DocumentShareTable& table,
                      const std::string& documents);

/// The columns in order; the last row, with an empty path, is "No category applies" where there are such
/// answers. question, layer, base, base_n, eligible, open, disputed, path, level, net, n, share, percent,
/// ci_low, ci_high
const std::vector<std::string>& sharesCsvColumns();
/// Strings, numbers or null. `base_n` is the row's.
std::vector<std::vector<nlohmann::ordered_json>> sharesCsvRows(const store::Connection& db,
                                                               const shares::ShareTable& table);

} // namespace marginalia::core::report
