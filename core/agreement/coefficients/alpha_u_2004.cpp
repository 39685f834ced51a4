// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/alpha_u_2004.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/segment_pairs.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace marginalia::core::agreement {

namespace {

double square(std::int64_t length) {
    return static_cast<double>(length) * static_cast<double>(length);
}

/// Only the texts that every coder worked on, as one row of continua.
Continua complete(const Continua& continua) {
    Continua kept;
    kept.coders = continua.coders;
    kept.codes = continua.codes;
    std::vector<std::int32_t> places(continua.texts(), -1);
    for (std::size_t text = 0; text < continua.texts(); ++text) {
        bool all = true;
        for (int coder = 0; coder < continua.coders; ++coder)
            all = all && continua.workedOn(text, coder);
        if (!all)
            continue;
        places[text] = static_cast<std::int32_t>(kept.lengths.size());
        kept.lengths.push_back(continua.lengths[text]);
    }
    for (Segment segment : united(continua)) {
        segment.text = places[static_cast<std::size_t>(segment.text)];
        if (segment.text >= 0)
            kept.segments.push_back(segment);
    }
    return kept;
}

/// Observed differences and units of each code.
struct OfCode {
    double observed = 0.0;
    std::vector<std::int64_t> units; ///< lengths
    std::vector<std::int64_t> gaps;  ///< longest first when sorted
};

/// What lies between the units of each coder and code; a text without any is one gap.
void addGaps(const Continua& continua, std::vector<OfCode>& codes) {
    const auto coders = static_cast<std::size_t>(continua.coders);
    std::size_t next = 0;
    const auto& segments = continua.segments; // by text, code, coder, start
    for (std::size_t text = 0; text < continua.texts(); ++text)
        for (std::size_t code = 0; code < codes.size(); ++code) {
            if (codes[code].units.empty())
                continue;
            for (std::size_t coder = 0; coder < coders; ++coder) {
                std::int64_t from = 0;
                const auto gap = [&](std::int64_t until) {
                    if (until > from)
                        codes[code].gaps.push_back(until - from);
                };
                for (; next < segments.size() && static_cast<std::size_t>(segments[next].text) == text &&
                       static_cast<std::size_t>(segments[next].code) == code &&
                       static_cast<std::size_t>(segments[next].coder) == coder;
                     ++next) {
                    gap(segments[next].start);
                    from = segments[next].end;
                }
                gap(continua.lengths[text]);
            }
        }
}

/// A unit beside an empty stretch of another coder differs by its whole length, seen from either side.
void addObserved(const Continua& continua, std::vector<OfCode>& codes) {
    const auto& segments = continua.segments;
    std::vector<int> met(segments.size(), 0); // other coders with a unit that meets this one
    std::vector<std::int32_t> last(segments.size(), -1);
    const auto note = [&](std::size_t one, std::int32_t other) {
        // The meetings of one unit come coder by coder.
        met[one] += last[one] != other;
        last[one] = other;
    };
    forEachMeeting(segments, [&](const Segment& a, const Segment& b) {
        note(static_cast<std::size_t>(&a - segments.data()), b.coder);
        note(static_cast<std::size_t>(&b - segments.data()), a.coder);
        codes[static_cast<std::size_t>(a.code)].observed +=
            2.0 * (square(a.start - b.start) + square(a.end - b.end));
    });
    for (std::size_t index = 0; index < segments.size(); ++index)
        codes[static_cast<std::size_t>(segments[index].code)].observed +=
            2.0 * (continua.coders - 1 - met[index]) * square(segments[index].end - segments[index].start);
}

BeyondChance parts(OfCode& code, int coders, double length) {
    std::sort(code.units.begin(), code.units.end());
    std::sort(code.gaps.begin(), code.gaps.end());
    const auto units = static_cast<double>(code.units.size());
    double expected = 0.0;
    double inUnits = 0.0;
    double fitting = 0.0; // sum of the gaps at least as long as the unit
    std::size_t next = code.gaps.size();
    for (std::size_t index = code.units.size(); index-- > 0;) {
        const auto l = static_cast<double>(code.units[index]);
        for (; next > 0 && code.gaps[next - 1] >= code.units[index]; --next)
            fitting += static_cast<double>(code.gaps[next - 1]);
        const auto gaps = static_cast<double>(code.gaps.size() - next);
        expected +=
            (units - 1.0) / 3.0 * l * (l - 1.0) * (2.0 * l - 1.0) + l * l * (fitting - gaps * (l - 1.0));
        inUnits += l * (l - 1.0);
    }
    const double m = coders;
    const double all = m * length;
    return beyondChance(code.observed / (m * (m - 1.0) * length * length),
                        2.0 / length * expected / (all * (all - 1.0) - inUnits),
                        msg("Nobody used this code in a text that all coders worked on."));
}

/// Of every code; none where texts or coders are lacking.
std::vector<BeyondChance> partsOfCodes(const Continua& continua) {
    const auto size = static_cast<std::size_t>(continua.codes);
    const Continua texts = complete(continua);
    const std::int64_t length = std::accumulate(texts.lengths.begin(), texts.lengths.end(), std::int64_t{0});
    if (continua.coders < 2)
        return std::vector(size, noChance(msg("Agreement needs two coders; here is only one.")));
    if (length == 0)
        return std::vector(size, noChance(msg("There is no text that all coders worked on.")));
    std::vector<OfCode> codes(size);
    for (const Segment& segment : texts.segments)
        codes[static_cast<std::size_t>(segment.code)].units.push_back(segment.end - segment.start);
    addGaps(texts, codes);
    addObserved(texts, codes);
    std::vector<BeyondChance> all;
    for (OfCode& code : codes)
        all.push_back(parts(code, continua.coders, static_cast<double>(length)));
    return all;
}

} // namespace

Figure alphaU2004(const Continua& continua) {
    double observed = 0.0;
    double expected = 0.0;
    for (const BeyondChance& code : partsOfCodes(continua)) {
        observed += code.defined() ? code.observed : 0.0;
        expected += code.defined() ? code.expected : 0.0;
    }
    return beyondChance(observed, expected, reason::nothingCoded()).figure();
}

BeyondChance alphaU2004Parts(const Continua& continua, int code) {
    return partsOfCodes(continua).at(static_cast<std::size_t>(code));
}

Figure alphaU2004OfCode(const Continua& continua, int code) {
    return alphaU2004Parts(continua, code).figure();
}

void add_alpha_u_2004(std::vector<Coefficient>& list) {
    const auto part = [](double BeyondChance::*which) {
        return OfContinuaCode([which](const Continua& continua, int code) {
            const BeyondChance parts = alphaU2004Parts(continua, code);
            return parts.defined() ? figure(parts.*which) : parts.figure();
        });
    };
    list.push_back({.key = "alpha_U_2004",
                    .title = msg("Krippendorff's alpha for unitizing, 2004"),
                    .figure = OfContinua(alphaU2004)});
    list.push_back({.key = "alpha_U_2004",
                    .title = msg("Krippendorff's alpha for unitizing, 2004, of one code"),
                    .figure = OfContinuaCode(alphaU2004OfCode)});
    list.push_back({.key = "alpha_U_2004:Do",
                    .title = msg("Observed disagreement of unitizing alpha, 2004, of one code"),
                    .figure = part(&BeyondChance::observed)});
    list.push_back({.key = "alpha_U_2004:De",
                    .title = msg("Expected disagreement of unitizing alpha, 2004, of one code"),
                    .figure = part(&BeyondChance::expected)});
}

} // namespace marginalia::core::agreement
