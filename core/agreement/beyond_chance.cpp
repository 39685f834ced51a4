// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/beyond_chance.h"
#include "core/agreement/rating_counts.h"

#include <cmath>

namespace marginalia::core::agreement {

Figure BeyondChance::figure() const {
    if (!defined())
        return {std::nullopt, undefined};
    return agreement::figure(1.0 - observed / expected);
}

BeyondChance beyondChance(double observed, double expected, MessageId whyNothingExpected) {
    return expected > 0.0 ? BeyondChance{observed, expected, {}} : noChance(whyNothingExpected);
}

BeyondChance noChance(MessageId why) {
    return {0.0, 0.0, Sentence(why)};
}

Figure figure(double value) {
    // Only values at the ends of what a double holds come here: 1e308 squared.
    if (!std::isfinite(value))
        return undefined(msg("The values are too far apart to be calculated with."));
    return {value, {}};
}

Figure undefined(MessageId why, std::vector<std::string> arguments) {
    return {std::nullopt, Sentence(why, std::move(arguments))};
}

namespace reason {

MessageId noPair(const Ratings& ratings) {
    if (ratings.coders < 2)
        return msg("Agreement needs two coders; here is only one.");
    if (unitCounts(ratings).rated == 0)
        return msg("No unit was judged.");
    return msg("No unit was judged by two coders.");
}
MessageId oneValue() {
    return msg("Only one value occurs: without any variation agreement beyond chance cannot be assessed.");
}
MessageId oneCategory() {
    return msg("Fewer than two categories are declared.");
}
MessageId notTwoCoders() {
    return msg("This coefficient compares exactly two coders.");
}
MessageId oneUnit() {
    return msg("A standard error needs at least two units.");
}
MessageId noComplete() {
    return msg("No unit was judged by all coders.");
}
MessageId nothingCoded() {
    return msg("Nobody applied a code.");
}

} // namespace reason

Sentence whyPresenceIsUndefined(const Ratings& presence) {
    if (unitCounts(presence).pairable == 0)
        return {reason::noPair(presence)};
    bool used = false;
    bool left = false;
    for (std::size_t index = 0; index < presence.rows(); ++index) {
        const auto row = presence.row(index);
        if (presence.counts[index] == 0 || ratingsIn(row) < 2)
            continue;
        for (const std::int32_t cell : row) {
            used = used || cell == 1;
            left = left || cell == 0;
        }
    }
    if (used && left)
        return {};
    if (used)
        return {msg("Every coder used this code on every unit.")};
    return {presence.coders == 2 ? msg("Neither coder used this code.") : msg("No coder used this code.")};
}

} // namespace marginalia::core::agreement
