// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/character_overlap.h"
#include "core/agreement/beyond_chance.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/coefficients/alpha.h"
#include "core/agreement/coefficients/cohen_kappa.h"
#include "core/agreement/coefficients/set_alpha.h"
#include "core/agreement/coefficients/set_overlap.h"
#include "core/agreement/continuum.h"
#include "core/agreement/overlap_counts.h"

#include <algorithm>

namespace marginalia::core::agreement {

namespace {

OverlapCounts together(std::span<const Ratings> presenceByCode) {
    OverlapCounts counts;
    for (const Ratings& presence : presenceByCode)
        counts += overlapCounts(presence);
    return counts;
}

/// Codes that somebody used: also by a coder alone on a text, which no pair sees.
Figure macro(std::span<const Ratings> presenceByCode, Figure (*of)(const OverlapCounts&)) {
    double sum = 0.0;
    int codes = 0;
    for (const Ratings& presence : presenceByCode)
        if (const Figure one = of(overlapCounts(presence)); one.value) {
            sum += *one.value;
            ++codes;
        }
    return codes == 0 ? undefined(reason::nothingCoded()) : figure(sum / codes);
}

OfContinuaCode ofCode(Figure (*of)(const Ratings&)) {
    return [of](const Continua& continua, int code) {
        Continua single = continua;
        single.codes = 1;
        single.segments.clear();
        for (const Segment& segment : continua.segments)
            if (segment.code == code) {
                single.segments.push_back(segment);
                single.segments.back().code = 0;
            }
        const Ratings presence = characterRatings(single).front();
        Figure figure = of(presence);
        if (const Sentence why = whyPresenceIsUndefined(presence); !figure.value && !why.id.text().empty())
            figure.undefined = why;
        return figure;
    };
}

} // namespace

Figure characterF1(std::span<const Ratings> presenceByCode) {
    return f1(together(presenceByCode));
}

Figure characterJaccard(std::span<const Ratings> presenceByCode) {
    return jaccard(together(presenceByCode));
}

Figure characterF1Macro(std::span<const Ratings> presenceByCode) {
    return macro(presenceByCode, f1);
}

Figure characterJaccardMacro(std::span<const Ratings> presenceByCode) {
    return macro(presenceByCode, jaccard);
}

void add_character_overlap(std::vector<Coefficient>& list) {
    const auto all = [](Figure (*of)(std::span<const Ratings>)) {
        return OfContinua([of](const Continua& continua) { return of(characterRatings(continua)); });
    };
    const auto sets = [](SetDistance distance) {
        return OfContinua(
            [distance](const Continua& continua) { return setAlpha(setsByCharacter(continua), distance); });
    };
    list.push_back(
        {.key = "char_f1", .title = msg("F1 overlap of one code, characters"), .figure = ofCode(presenceF1)});
    list.push_back({.key = "char_jaccard",
                    .title = msg("Jaccard overlap of one code, characters"),
                    .figure = ofCode(presenceJaccard)});
    list.push_back({.key = "char_alpha",
                    .title = msg("Krippendorff's alpha of one code, characters"),
                    .figure = ofCode([](const Ratings& ratings) { return alpha(ratings); })});
    list.push_back({.key = "char_kappa",
                    .title = msg("Cohen's kappa of one code, characters"),
                    .figure = ofCode([](const Ratings& ratings) { return cohenKappa(ratings); })});
    list.push_back(
        {.key = "char_f1_micro", .title = msg("F1 overlap, characters"), .figure = all(characterF1)});
    list.push_back({.key = "char_f1_macro",
                    .title = msg("F1 overlap, characters, mean over codes"),
                    .figure = all(characterF1Macro)});
    list.push_back({.key = "char_jaccard_micro",
                    .title = msg("Jaccard overlap, characters"),
                    .figure = all(characterJaccard)});
    list.push_back({.key = "char_jaccard_macro",
                    .title = msg("Jaccard overlap, characters, mean over codes"),
                    .figure = all(characterJaccardMacro)});
    list.push_back({.key = "char_set_alpha_nominal",
                    .title = msg("Alpha of sets of codes, characters, identical or not"),
                    .figure = sets(SetDistance::Identical)});
    list.push_back({.key = "char_set_alpha_jaccard",
                    .title = msg("Alpha of sets of codes, characters, Jaccard distance"),
                    .figure = sets(SetDistance::Jaccard)});
    list.push_back({.key = "char_set_alpha_masi",
                    .title = msg("Alpha of sets of codes, characters, MASI distance"),
                    .figure = sets(SetDistance::Masi)});
}

} // namespace marginalia::core::agreement
