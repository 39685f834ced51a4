// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/compared_round.h"
#include "core/report/agreement_report.h"
#include "core/report/agreement_words.h"
#include "core/text/messages.h"
#include "core/text/numbers.h"

#include <algorithm>

namespace marginalia::core::report {

using agreement::CodeRow;
using agreement::Comparison;
using agreement::OverallStatistic;
using agreement::Reading;
using agreement::Statistic;
using text::say;

namespace {

std::string coefficient(const text::Locale& locale, double value) {
    return text::formatCoefficient(locale, value, 2);
}

std::string withInterval(const text::Locale& locale, double value, const agreement::DrawnInterval& drawn) {
    if (!drawn.bounds)
        return coefficient(locale, value);
    return say(
        locale, msg("{1}, 95% CI {2}"),
        {coefficient(locale, value), text::formatInterval(locale, coefficient(locale, drawn.bounds->lower),
                                                          coefficient(locale, drawn.bounds->upper))});
}

void addRange(std::vector<std::string>& sentences, const Comparison& comparison, const text::Locale& locale) {
    std::vector<double> values;
    std::int64_t below = 0;
    std::int64_t rare = 0;
    bool drawn = false;
    for (const CodeRow& row : comparison.rows) {
        if (row.parent)
            continue;
        if (row.reading == Reading::TooRare) {
            ++rare;
            continue;
        }
        if (const auto& value = row.figure(Statistic::Alpha).value)
            values.push_back(*value);
        drawn = drawn || row.alphaInterval.draws > 0;
        below += row.reading == Reading::Tentative || row.reading == Reading::Low ? 1 : 0;
    }
    if (!values.empty()) {
        std::ranges::sort(values);
        const std::size_t half = values.size() / 2;
        const double median = values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
        sentences.push_back(say(locale,
                                msg("Alpha of single categories ranged from {1} to {2} (median {3})."),
                                {coefficient(locale, values.front()), coefficient(locale, values.back()),
                                 coefficient(locale, median)}));
    }
    if (drawn && !values.empty())
        sentences.push_back(say(locale, msg("Categories whose interval begins below {1}: {2} of {3}."),
                                {coefficient(locale, agreement::goodAlpha), text::formatNumber(locale, below),
                                 text::formatNumber(locale, static_cast<std::int64_t>(values.size()))}));
    if (rare > 0)
        sentences.push_back(
            say(locale, msg("Categories too rare to judge: {1}."), {text::formatNumber(locale, rare)}));
}

void addDisputes(std::vector<std::string>& sentences, const Comparison& comparison,
                 const text::Locale& locale) {
    std::int64_t judgements = 0;
    std::int64_t disputed = 0;
    std::int64_t settled = 0;
    for (const CodeRow& row : comparison.rows) {
        if (row.parent)
            continue;
        judgements += row.units;
        disputed += row.disputed;
        settled += row.settled;
    }
    if (judgements == 0 || comparison.request.unit == agreement::UnitKind::Character)
        return;
    sentences.push_back(
        say(locale, msg("Disagreements: {1} ({2} of the judgements); settled: {3}."),
            {text::formatNumber(locale, disputed), text::formatPercent(locale, disputed, judgements, 1),
             text::formatNumber(locale, settled)}));
}

} // namespace

std::vector<std::string> agreementMethods(const store::Connection& db, const Comparison& comparison,
                                          const text::Locale& locale) {
    std::vector<std::string> sentences;
    if (comparison.coders.size() < 2 || comparison.units == 0)
        return sentences;
    std::string coders;
    for (const agreement::ComparedCoder& coder : comparison.coders)
        coders += (coders.empty() ? "" : ", ") + coder.name;
    const std::string units = text::formatNumber(locale, comparison.units);
    if (comparison.request.unit == agreement::UnitKind::Answer)
        sentences.push_back(
            say(locale,
                msg("The unit of coding was the whole answer to {1}. Coders: {2}. Answers coded by at "
                    "least two of them: {3}."),
                {questionNames(db, comparison, locale), coders, units}));
    else
        sentences.push_back(say(locale,
                                msg("The documents were compared by {1}. Coders: {2}. Of these units, "
                                    "coded by at least two of them: {3}."),
                                {say(locale, comparedUnitName(comparison.request.unit)), coders, units}));
    if (agreement::ComparedRound::read(db, comparison.request.round).drift())
        sentences.push_back(
            say(locale, msg("One coder coded the same units twice, so this is agreement with oneself.")));
    if (comparison.request.sample)
        sentences.push_back(say(locale, msg("They were drawn at random with seed {1}."),
                                {std::to_string(comparison.request.sample->seed)}));
    if (const auto& masi = comparison.figure(OverallStatistic::AlphaMasi).value)
        sentences.push_back(
            say(locale, msg("Krippendorff's alpha of the sets of categories (MASI distance) was {1}."),
                {withInterval(locale, *masi, comparison.masiInterval)}));
    addRange(sentences, comparison, locale);
    addDisputes(sentences, comparison, locale);
    if (comparison.masiInterval.draws > 0)
        sentences.push_back(say(
            locale,
            comparison.request.unit == agreement::UnitKind::Character
                ? msg("Intervals are from {1} bootstrap draws of whole documents (seed {2}).")
                : msg("Intervals are from {1} bootstrap draws of units (seed {2})."),
            {text::formatNumber(locale, comparison.masiInterval.draws), std::to_string(comparison.seed)}));
    return sentences;
}

} // namespace marginalia::core::report
