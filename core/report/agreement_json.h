// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison.h"
#include "core/agreement/comparison_engine.h"
#include "core/store/connection.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

/// Agreement for programs: keys and columns are a contract, never translated, numbers unrounded. A figure
/// that is undefined is null and has its reason in `undefined`; so has every figure of a code that is too
/// rare to judge: there are its counts, for whoever recounts.
namespace marginalia::core::report {

/// {"unit", "coders", "rows": [{"code", "path", "level", "parent", "units", "counts", "percent_agreement",
/// "cohen_kappa", "scott_pi", "krippendorff_alpha", "krippendorff_alpha_ci", "gwet_ac1", "brennan_prediger",
/// ..., "undefined", "prevalence", "disputes", "settled", "stale", "flag"}], "overall", "statuses", ...}.
/// With two coders `counts`, `cohen_kappa` and `scott_pi`; with more these are null, and "fleiss_kappa",
/// "conger_kappa" and "light_kappa" stand beside them.
nlohmann::ordered_json agreementJson(const store::Connection& db, const agreement::Comparison& comparison);

/// path, units, both, only_first, only_second, neither, the figures, undefined (a JSON object or empty)
std::vector<std::string> agreementCsvColumns(const agreement::Comparison& comparison);
std::vector<std::vector<nlohmann::ordered_json>> agreementCsvRows(const agreement::Comparison& comparison);

/// {"code", "pairs": [{"first", "second", "units", "percent_agreement", "alpha", "kappa", "undefined"}]};
/// alpha and kappa under the names of JSON above, of all codes MASI and pooled. Of `code` none: all codes.
nlohmann::ordered_json pairsJson(const agreement::ComparisonEngine& engine, CodeId code);
/// {"variable", "code", "groups": [{"value", "units", "disputed", "percent_agreement", "alpha",
/// "undefined"}]}
nlohmann::ordered_json groupsJson(const store::Connection& db, const agreement::ComparisonEngine& engine,
                                  VariableId variable, CodeId code);
/// {"first", "second", "codes": [paths, null], "counts": [[...]]}: row by row the codes of the first, each
/// against those of the second; the last of both is "no code".
nlohmann::ordered_json confusionJson(const agreement::ComparisonEngine& engine, agreement::CoderPair pair);

/// question, respondent, document, path, one column for each coder (1 present, 0 not, empty: not judged; a
/// status where the dispute is about it), text
std::vector<std::string> disputesCsvColumns(const agreement::Comparison& comparison);
std::vector<std::vector<nlohmann::ordered_json>>
disputesCsvRows(const store::Connection& db, const agreement::Comparison& comparison,
                const std::vector<agreement::Dispute>& disputes);

} // namespace marginalia::core::report
