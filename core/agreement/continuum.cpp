// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/continuum.h"

#include <algorithm>
#include <tuple>

namespace marginalia::core::agreement {

void check(const Continua& continua) {
    if (continua.coders < 0 || continua.coders > mostTextCoders)
        throw Error(ErrorKind::Limit, msg("At most {1} coders can be compared on passages of texts."),
                    {std::to_string(mostTextCoders)});
    if (!continua.worked.empty() &&
        continua.worked.size() != continua.texts() * static_cast<std::size_t>(continua.coders))
        throw Error(ErrorKind::Internal, msg("These ratings contradict their own size."));
    for (const Segment& segment : continua.segments) {
        const bool known = segment.text >= 0 && static_cast<std::size_t>(segment.text) < continua.texts() &&
                           segment.coder >= 0 && segment.coder < continua.coders && segment.code >= 0 &&
                           segment.code < continua.codes;
        if (!known || !continua.workedOn(static_cast<std::size_t>(segment.text), segment.coder))
            throw Error(ErrorKind::Invalid,
                        msg("A passage belongs to a text, coder or code that is not compared."));
        if (segment.start < 0 || segment.start >= segment.end ||
            segment.end > continua.lengths[static_cast<std::size_t>(segment.text)])
            throw Error(ErrorKind::Invalid, msg("The passage from {1} to {2} does not lie in its text."),
                        {std::to_string(segment.start), std::to_string(segment.end)});
    }
}

std::vector<Segment> united(const Continua& continua) {
    check(continua);
    std::vector<Segment> sorted = continua.segments;
    std::sort(sorted.begin(), sorted.end(), [](const Segment& a, const Segment& b) {
        return std::tie(a.text, a.code, a.coder, a.start, a.end) <
               std::tie(b.text, b.code, b.coder, b.start, b.end);
    });
    std::vector<Segment> result;
    result.reserve(sorted.size());
    for (const Segment& segment : sorted) {
        const bool overlaps = !result.empty() && result.back().text == segment.text &&
                              result.back().code == segment.code && result.back().coder == segment.coder &&
                              segment.start < result.back().end;
        if (overlaps)
            result.back().end = std::max(result.back().end, segment.end);
        else
            result.push_back(segment);
    }
    return result;
}

} // namespace marginalia::core::agreement
