// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/comparison.h"

#include <algorithm>

namespace marginalia::core::agreement {

namespace {
constexpr std::array<std::pair<UnitKind, std::string_view>, 7> units{{{UnitKind::Answer, "answer"},
                                                                      {UnitKind::Document, "document"},
                                                                      {UnitKind::Paragraph, "paragraph"},
                                                                      {UnitKind::Sentence, "sentence"},
                                                                      {UnitKind::Turn, "turn"},
                                                                      {UnitKind::Segment, "segment"},
                                                                      {UnitKind::Character, "character"}}};

constexpr std::array<std::string_view, statisticCount> statistics{"percent_agreement",
                                                                  "positive_agreement",
                                                                  "negative_agreement",
                                                                  "krippendorff_alpha",
                                                                  "cohen_kappa",
                                                                  "scott_pi",
                                                                  "fleiss_kappa",
                                                                  "conger_kappa",
                                                                  "light_kappa",
                                                                  "gwet_ac1",
                                                                  "brennan_prediger",
                                                                  "jaccard",
                                                                  "f1",
                                                                  "prevalence_index",
                                                                  "bias_index"};

constexpr std::array<std::string_view, overallStatisticCount> overall{"krippendorff_alpha_masi",
                                                                      "krippendorff_alpha_jaccard",
                                                                      "krippendorff_alpha_sets",
                                                                      "pooled_kappa",
                                                                      "f1_micro",
                                                                      "jaccard_micro"};
} // namespace

std::string_view unitKey(UnitKind unit) {
    return std::ranges::find(units, unit, &std::pair<UnitKind, std::string_view>::first)->second;
}

std::optional<UnitKind> unitFromKey(std::string_view key) {
    const auto found = std::ranges::find(units, key, &std::pair<UnitKind, std::string_view>::second);
    return found == units.end() ? std::nullopt : std::optional(found->first);
}

std::string_view statisticKey(Statistic statistic) {
    return statistics[static_cast<std::size_t>(statistic)];
}

std::string_view statisticKey(OverallStatistic statistic) {
    return overall[static_cast<std::size_t>(statistic)];
}

bool CodeRow::tooRare() const {
    return code && std::ranges::any_of(coders, [](const CoderUse& use) {
               return use.judged > 0 && use.present < fewestUnits;
           });
}

Figure CodeRow::shown(Statistic statistic) const {
    const Figure& exact = figure(statistic);
    return exact.value && tooRare() ? Figure{std::nullopt, words(Reading::TooRare)} : exact;
}

std::optional<Interval> CodeRow::shownInterval(Statistic statistic) const {
    // Without any disagreement the error comes out as 0, which says nothing.
    return disputed > 0 && shown(statistic).value ? intervals[static_cast<std::size_t>(statistic)]
                                                  : std::nullopt;
}

const CodeRow* Comparison::row(CodeId code) const {
    const auto found = std::ranges::find(rows, code, &CodeRow::code);
    return found == rows.end() ? nullptr : &*found;
}

void requireTwoCoders(const Comparison& comparison) {
    if (comparison.coders.size() >= 2)
        return;
    if (comparison.coders.empty())
        throw Error(ErrorKind::Conflict,
                    msg("Nobody has coded any of this yet. Agreement needs the work of two coders."));
    throw Error(ErrorKind::Conflict,
                msg("Only “{1}” has coded any of this. Agreement needs the work of two coders."),
                {comparison.coders.front().name});
}

} // namespace marginalia::core::agreement
