// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/codebook_report.h"

#include "core/codebook/codebook.h"
#include "core/report/code_use.h"
#include "core/text/messages.h"
#include "core/text/numbers.h"

namespace marginalia::core::report {

Table codebookTable(const store::Connection& db, const ReportOptions& options) {
    const auto title = [&options](MessageId id) { return text::say(options.locale, id); };
    Table table;
    table.title = title(msg("Codebook"));
    table.columns = {Column::text(title(msg("Code")), 3),         Column::text(title(msg("Definition")), 4),
                     Column::text(title(msg("Include when")), 3), Column::text(title(msg("Exclude when")), 3),
                     Column::quote(title(msg("Example")), 3),     Column::number(title(msg("n")), 0.8)};
    const codebook::Codebook book = codebook::Codebook::load(db);
    const std::unordered_map<CodeId, std::int64_t> uses = usesByCode(db, book);
    for (const codebook::Code& code : book.codes()) {
        const auto found = uses.find(code.id);
        const std::int64_t count = found == uses.end() ? 0 : found->second;
        Row& row = table.rows.emplace_back();
        row.level = book.level(code.id);
        row.strong = book.hasChildren(code.id);
        const std::string& label = code.label(options.locale.tag());
        row.cells = {Cell::text(code.number.empty() ? label : code.number + " " + label),
                     Cell::text(code.definition),
                     Cell::text(code.includeWhen),
                     Cell::text(code.excludeWhen),
                     Cell::quote(code.example, {}),
                     Cell::count(count, text::formatNumber(options.locale, count))};
    }
    table.notes.push_back(
        title(msg("n: answers and documents with the code or one of its subcodes, by any coder.")));
    table.emptyText = title(msg("The codebook has no codes yet."));
    return table;
}

Document codebookReport(const store::Connection& db, const ReportOptions& options) {
    Document document = startDocument(db, options);
    document.landscape = true;
    document.add(codebookTable(db, options));
    return document;
}

} // namespace marginalia::core::report
