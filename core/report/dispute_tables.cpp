// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/compared_round.h"
#include "core/codebook/codebook.h"
#include "core/report/agreement_report.h"
#include "core/report/agreement_words.h"
#include "core/report/dispute_names.h"
#include "core/report/wording.h"
#include "core/text/code_points.h"
#include "core/text/messages.h"
#include "core/text/numbers.h"

#include <algorithm>
#include <numeric>

namespace marginalia::core::report {

using agreement::ConfusionMatrix;
using agreement::Dispute;
using agreement::Side;
using text::say;

namespace {

/// A page is too narrow for more.
constexpr std::size_t mostCodes = 12;
constexpr std::size_t mostNamedHeads = 6;

/// The codes with the most confusion, in the codebook's order; all of them when they fit.
std::vector<std::size_t> mostConfused(const ConfusionMatrix& matrix) {
    std::vector<std::size_t> places(matrix.codes.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    if (places.size() <= mostCodes)
        return places;
    const auto confused = [&matrix](std::size_t code) {
        std::int64_t sum = 0;
        for (std::size_t other = 0; other <= matrix.codes.size(); ++other)
            if (other != code)
                sum += matrix.at(code, other) + matrix.at(other, code);
        return sum;
    };
    std::ranges::stable_sort(places, std::ranges::greater(), confused);
    places.resize(mostCodes);
    std::ranges::sort(places);
    return places;
}

/// The passages that the coder marked, in their own words; else that the code is there.
std::string marked(const Dispute& dispute, const Side& side, agreement::ComparedTexts& texts,
                   const text::Locale& locale) {
    constexpr std::int64_t longest = 160;
    std::string words;
    for (const Span& span : side.spans)
        words +=
            (words.empty() ? "" : " ") + quoted(texts.quote(dispute.unit.place(), span, longest), locale);
    return words.empty() || side.wholeText ? say(locale, msgIn("coder's decision", "yes")) : words;
}

std::string saidBy(const Dispute& dispute, const Side* side, agreement::ComparedTexts& texts,
                   const text::Locale& locale) {
    if (side == nullptr || !side->judged)
        return "–";
    if (!dispute.code)
        return say(
            locale,
            statusName(survey::statusFromKey(side->status).value_or(survey::AnswerStatus::Substantive)));
    if (!side->present)
        return say(locale, msgIn("coder's decision", "no"));
    return dispute.unit.answer ? marked(dispute, *side, texts, locale)
                               : say(locale, msgIn("coder's decision", "yes"));
}

} // namespace

Table confusionTable(const agreement::ComparisonEngine& engine, agreement::CoderPair pair,
                     const text::Locale& locale) {
    const codebook::Codebook& book = engine.codes();
    const ConfusionMatrix matrix = engine.confusion(pair);
    const std::string& first = engine.comparison().coders.at(pair.first).name;
    const std::string& second = engine.comparison().coders.at(pair.second).name;
    std::vector<std::size_t> places = mostConfused(matrix);
    const bool cut = places.size() < matrix.codes.size();
    places.push_back(matrix.codes.size());
    // Names of many categories would be broken in narrow heads: the rows say which number is which.
    const bool numbered = places.size() > mostNamedHeads;
    const auto nameOf = [&](std::size_t place) {
        if (place == matrix.codes.size())
            return say(locale, msg("no category"));
        const codebook::Code* code = book.find(matrix.codes[place]);
        return code ? code->label(std::string(locale.tag())) : std::string();
    };
    Table table;
    table.title = say(locale, msg("What {1} (rows) and {2} (columns) called it"), {first, second});
    table.columns.push_back(Column::text(first, 3));
    std::vector<Column> columns;
    for (std::size_t i = 0; i < places.size(); ++i)
        columns.push_back(numbered ? Column::number(std::to_string(i + 1), 0.6)
                                   : Column::number(nameOf(places[i]), 1.3));
    table.columns.push_back(Column::group(second, std::move(columns)));
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::size_t row = places[i];
        Row& out = table.rows.emplace_back();
        out.cells.push_back(Cell::text((numbered ? std::to_string(i + 1) + ". " : "") + nameOf(row)));
        for (const std::size_t column : places) {
            const std::int64_t units = matrix.at(row, column);
            out.cells.push_back(
                units == 0 && row != column ? Cell() : Cell::count(units, text::formatNumber(locale, units)));
        }
    }
    table.notes.push_back(
        say(locale, msg("On the diagonal both gave the category. Elsewhere one gave the category of the row "
                        "and the other that of the column instead.")));
    if (cut)
        table.notes.push_back(say(locale, msg("Only the {1} categories with the most confusion are shown."),
                                  {std::to_string(mostCodes)}));
    return table;
}

Table disputesTable(const store::Connection& db, const agreement::Comparison& comparison,
                    const std::vector<Dispute>& disputes, const text::Locale& locale) {
    const codebook::Codebook book = agreement::comparedCodebook(db, comparison.request.round);
    DisputeNames names(db, comparison.request.round);
    bool corrected = false;
    Table table;
    table.title = agreement::ComparedRound::read(db, comparison.request.round).drift()
                      ? say(locale, msg("Coded otherwise the second time"))
                      : say(locale, msg("Disputes to be settled"));
    table.columns.push_back(Column::text(say(locale, msgIn("table head", "Where")), 1.6));
    table.columns.push_back(Column::quote(say(locale, msg("Text")), 5));
    table.columns.push_back(Column::text(say(locale, msg("Category")), 2.4));
    for (const agreement::ComparedCoder& coder : comparison.coders)
        table.columns.push_back(Column::text(coder.name, comparison.coders.size() > 3 ? 1 : 2));
    table.columns.push_back(Column::text(say(locale, msg("Decision")), 2.4));
    for (const Dispute& dispute : disputes) {
        const DisputeNames::Place place = names.of(dispute.unit);
        Row& row = table.rows.emplace_back();
        const bool several = comparison.request.questions.size() > 1;
        corrected = corrected || place.corrected;
        row.cells.push_back(
            Cell::text((dispute.unit.answer ? (several ? place.question + ", " : "") + place.respondent
                                            : place.document) +
                       (place.corrected ? " *" : "")));
        row.cells.push_back(Cell::quote(place.text, {}));
        row.cells.push_back(Cell::text(dispute.code ? book.labelPath(dispute.code, std::string(locale.tag()))
                                                    : say(locale, msg("Status of the answer"))));
        for (std::size_t coder = 0; coder < comparison.coders.size(); ++coder)
            row.cells.push_back(
                Cell::text(saidBy(dispute, sideOf(comparison, dispute, coder), names.texts(), locale)));
        row.cells.emplace_back();
    }
    if (corrected)
        table.notes.push_back(
            say(locale, msg("* The text was corrected after the round and is shown as it was at its end.")));
    table.emptyText = say(locale, msg("The coders agree on everything, or all is settled."));
    return table;
}

} // namespace marginalia::core::report
