// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/agreement_cells.h"
#include "core/report/agreement_report.h"
#include "core/report/agreement_words.h"
#include "core/survey/survey.h"
#include "core/text/messages.h"

#include <algorithm>

namespace marginalia::core::report {

using text::say;

namespace {

/// What α and κ are of, and the code where it is one.
std::string measuresNote(const agreement::ComparisonEngine& engine, CodeId code, bool kappa,
                         const text::Locale& locale) {
    if (code)
        return say(locale, msg("Category: {1}. α: Krippendorff's alpha, nominal."),
                   {engine.codes().labelPath(code, std::string(locale.tag()))});
    return kappa
               ? say(locale, msg("All categories. % agreement: units with the very same categories. α: sets "
                                 "of categories, MASI distance. κ: pooled over the categories."))
               : say(locale, msg("All categories. % agreement: units with the very same categories. α: sets "
                                 "of categories, MASI distance."));
}

} // namespace

Table pairsTable(const agreement::ComparisonEngine& engine, CodeId code, const text::Locale& locale) {
    Table table;
    table.title = say(locale, msg("Each pair of coders"));
    table.columns = {Column::text(say(locale, msg("Coders")), 4), Column::number(say(locale, msg("n")), 1),
                     Column::number(say(locale, msg("% agreement")), 1.5), Column::number("α", 1),
                     Column::number("κ", 1)};
    const auto& coders = engine.comparison().coders;
    for (const agreement::PairFigures& pair : engine.pairs(code)) {
        Row& row = table.rows.emplace_back();
        row.cells = {Cell::text(say(locale, msgIn("two coders", "{1} and {2}"),
                                    {coders[pair.coders.first].name, coders[pair.coders.second].name})),
                     countCell(pair.units, locale), percentCell(pair.percent, locale),
                     coefficientCell(pair.alpha, locale), coefficientCell(pair.kappa, locale)};
    }
    table.notes.push_back(measuresNote(engine, code, true, locale));
    return table;
}

Table groupsTable(const store::Connection& db, const agreement::ComparisonEngine& engine, VariableId variable,
                  CodeId code, const text::Locale& locale) {
    const std::optional<survey::Variable> by = survey::variableById(db, variable);
    const std::string name = by ? by->shownName() : std::string();
    Table table;
    table.title = say(locale, msg("Agreement by {1}"), {name});
    table.columns = {Column::text(name, 4), Column::number(say(locale, msg("n")), 1),
                     Column::number(say(locale, msg("Disputes")), 1.3),
                     Column::number(say(locale, msg("% agreement")), 1.5), Column::number("α", 1)};
    for (const agreement::GroupRow& group : engine.byVariable(db, variable, code)) {
        Row& row = table.rows.emplace_back();
        row.cells = {Cell::text(group.value.empty() ? say(locale, msgIn("value of a variable", "no value"))
                                                    : group.value),
                     countCell(group.units, locale), countCell(group.disputed, locale),
                     percentCell(group.percent, locale), coefficientCell(group.alpha, locale)};
    }
    table.notes.push_back(measuresNote(engine, code, false, locale));
    table.emptyText = say(locale, msg("None of these units belongs to a case."));
    return table;
}

} // namespace marginalia::core::report
