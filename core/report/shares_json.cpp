// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/shares_json.h"

#include "core/codebook/codebook.h"
#include "core/report/wording.h"
#include "core/text/numbers.h"

namespace marginalia::core::report {

using nlohmann::ordered_json;

namespace {
std::string questionName(const store::Connection& db, QuestionId id) {
    for (const survey::Question& question : survey::questions(db)) {
        if (question.id == id)
            return question.name;
    }
    return {};
}

ordered_json percentOf(const shares::ShareRow& row) {
    return row.base > 0 ? ordered_json(text::percentDigits(row.n, row.base, 1)) : ordered_json(nullptr);
}

ordered_json number(const std::optional<double>& value) {
    return value ? ordered_json(*value) : ordered_json(nullptr);
}

ordered_json rowsJson(const codebook::Codebook& book, const shares::ShareTable& table) {
    ordered_json rows = ordered_json::array();
    for (const shares::ShareRow& row : table.rows) {
        const codebook::Code* code = book.find(row.code);
        ordered_json out{{"code", code ? code->name : row.path},
                         {"path", row.path},
                         {"level", row.level},
                         {"net", row.net},
                         {"n", row.n},
                         {"disputed", row.disputed},
                         {"share", number(row.share)},
                         {"percent", percentOf(row)},
                         {"ci", nullptr}};
        if (row.interval)
            out["ci"] = ordered_json::array({row.interval->low, row.interval->high});
        if (row.ownOnly)
            out["own_only"] = true;
        if (row.base != table.n)
            out["base"] = row.base;
        rows.push_back(std::move(out));
    }
    return rows;
}
/// The row "No category applies", as printed tables have it: nothing where units are not answers or
/// documents.
std::optional<shares::ShareRow> noneApplies(const shares::ShareTable& table) {
    const shares::Base base = table.request.base;
    if (base == shares::Base::Mentions || base == shares::Base::Segments)
        return std::nullopt;
    shares::ShareRow row;
    row.n = table.noneApplies;
    row.base = table.n;
    row.eligible = table.eligible;
    if (row.base > 0)
        row.share = static_cast<double>(row.n) / static_cast<double>(row.base);
    return row;
}

ordered_json noneAppliesJson(const shares::ShareTable& table) {
    const std::optional<shares::ShareRow> row = noneApplies(table);
    if (!row)
        return nullptr;
    return {{"n", row->n}, {"share", number(row->share)}, {"percent", percentOf(*row)}};
}

/// The rows for CSV: those of the codes, then "No category applies" with no path, where there is somebody in
/// it.
std::vector<shares::ShareRow> csvRows(const shares::ShareTable& table) {
    std::vector<shares::ShareRow> rows = table.rows;
    if (const auto none = noneApplies(table); none && none->n > 0)
        rows.push_back(*none);
    return rows;
}
} // namespace

ordered_json sharesJson(const store::Connection& db, const shares::ShareTable& table) {
    const codebook::Codebook book = codebook::Codebook::load(db);
    ordered_json statuses = ordered_json::object();
    for (const survey::AnswerStatus status : survey::allStatuses)
        statuses[std::string(survey::statusKey(status))] = table.statuses[static_cast<std::size_t>(status)];
    ordered_json rows = rowsJson(book, table);
    return {{"question", questionName(db, table.request.question)},
            {"layer", shares::layerKey(db, table.request.layer)},
            {"base",
             {{"name", shares::baseKey(table.request.base)},
              {"label", baseName(table.request.base).text()},
              {"n", table.n},
              {"eligible", table.eligible}}},
            {"provisional", table.provisional},
            {"open", table.open},
            {"disputed", table.disputed},
            {"statuses", std::move(statuses)},
            {"none_applies", noneAppliesJson(table)},
            {"rows", std::move(rows)}};
}

ordered_json documentSharesJson(const store::Connection& db, const shares::DocumentShareTable& table,
                                const std::string& documents) {
    const shares::ShareTable& shares = table.shares;
    return {{"documents", documents},
            {"unit", shares::unitKey(table.unit)},
            {"layer", shares::layerKey(db, shares.request.layer)},
            {"base",
             {{"name", shares::unitKey(table.unit)},
              {"label", documentUnitName(table.unit).text()},
              {"n", shares.n},
              {"eligible", shares.eligible}}},
            {"provisional", shares.provisional},
            {"open", shares.open},
            {"disputed", shares.disputed},
            {"none_applies", noneAppliesJson(shares)},
            {"rows", rowsJson(codebook::Codebook::load(db), shares)}};
}

const std::vector<std::string>& documentSharesCsvColumns() {
    static const std::vector<std::string> columns{"documents", "unit",     "layer",   "base_n", "eligible",
                                                  "open",      "disputed", "path",    "level",  "net",
                                                  "n",         "share",    "percent", "ci_low", "ci_high"};
    return columns;
}

std::vector<std::vector<ordered_json>> documentSharesCsvRows(const store::Connection& db,
                                                             const shares::DocumentShareTable& table,
                                                             const std::string& documents) {
    const std::string layer = shares::layerKey(db, table.shares.request.layer);
    std::vector<std::vector<ordered_json>> rows;
    for (const shares::ShareRow& row : csvRows(table.shares))
        rows.push_back({documents, shares::unitKey(table.unit), layer, row.base, row.eligible,
                        table.shares.open, row.disputed, row.path, row.level, row.net ? 1 : 0, row.n,
                        number(row.share), percentOf(row),
                        row.interval ? ordered_json(row.interval->low) : ordered_json(nullptr),
                        row.interval ? ordered_json(row.interval->high) : ordered_json(nullptr)});
    return rows;
}

const std::vector<std::string>& sharesCsvColumns() {
    static const std::vector<std::string> columns{"question", "layer",    "base",    "base_n", "eligible",
                                                  "open",     "disputed", "path",    "level",  "net",
                                                  "n",        "share",    "percent", "ci_low", "ci_high"};
    return columns;
}

std::vector<std::vector<ordered_json>> sharesCsvRows(const store::Connection& db,
                                                     const shares::ShareTable& table) {
    const std::string question = questionName(db, table.request.question);
    const std::string layer = shares::layerKey(db, table.request.layer);
    std::vector<std::vector<ordered_json>> rows;
    for (const shares::ShareRow& row : csvRows(table)) {
        const bool hasInterval = row.interval.has_value();
        rows.push_back({question, layer, shares::baseKey(table.request.base), row.base, row.eligible,
                        table.open, row.disputed, row.path, row.level, row.net ? 1 : 0, row.n,
                        number(row.share), percentOf(row),
                        hasInterval ? ordered_json(row.interval->low) : ordered_json(nullptr),
                        hasInterval ? ordered_json(row.interval->high) : ordered_json(nullptr)});
    }
    return rows;
}

} // namespace marginalia::core::report
