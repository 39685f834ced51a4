// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/ratings.h"

namespace marginalia::core::agreement {

/// A chance-corrected coefficient in its two parts: value = 1 - observed / expected, both disagreements (1 -
/// p_a, 1 - p_e; D_o, D_e). `expected` is 0 exactly where the ratings hold nothing to correct: it is a sum of
/// products of counts, none of which can be lost. Where `undefined` says why, the parts mean nothing.
struct BeyondChance {
    double observed = 0.0;
    double expected = 0.0;
    Sentence undefined;

    [[nodiscard]] bool defined() const { return undefined.id.text().empty(); }
    [[nodiscard]] Figure figure() const;
};

/// The parts, or the reason when nothing disagreed by chance either.
BeyondChance beyondChance(double observed, double expected, MessageId whyNothingExpected);
BeyondChance noChance(MessageId why);
/// A figure that is only a value, or only a reason.
Figure figure(double value);
Figure undefined(MessageId why, std::vector<std::string> arguments = {});

/// The reasons that several coefficients share.
namespace reason {
/// Why no unit has a pair of ratings: one coder only, nothing rated, or no unit judged by two.
MessageId noPair(const Ratings& ratings);
MessageId oneValue();     ///< nothing but one value occurs
MessageId oneCategory();  ///< only one category is declared
MessageId notTwoCoders(); ///< the coefficient compares exactly two
MessageId oneUnit();      ///< a standard error needs two units
MessageId noComplete();   ///< no unit was judged by all coders
MessageId nothingCoded(); ///< nobody applied any code
} // namespace reason

/// Of presence ratings (0 = coder looked and did not apply the code, 1 = applied it), in the researcher's
/// words: neither coder used this code, every coder used it on every unit, no unit was judged by two coders.
/// Empty where the ratings vary; use it in place of the general reason of a figure that is undefined.
Sentence whyPresenceIsUndefined(const Ratings& presence);

} // namespace marginalia::core::agreement
