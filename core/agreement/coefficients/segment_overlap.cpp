// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/segment_overlap.h"
#include "core/agreement/beyond_chance.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/segment_pairs.h"

#include <algorithm>

namespace marginalia::core::agreement {

namespace {

bool sameSpan(const Segment& a, const Segment& b) {
    return a.start == b.start && a.end == b.end;
}

/// At least three quarters of the joined span; above one half a partner is the only one, so nothing must be
/// matched.
bool nearlySameSpan(const Segment& a, const Segment& b) {
    const std::int64_t shared = std::min(a.end, b.end) - std::max(a.start, b.start);
    const std::int64_t joined = std::max(a.end, b.end) - std::min(a.start, b.start);
    return 4 * shared >= 3 * joined;
}

Figure segmentF1(const Continua& continua, bool (*partners)(const Segment&, const Segment&)) {
    const std::vector<Segment> segments = united(continua);
    std::int64_t marked = 0;
    std::int64_t matched = 0;
    for (const Segment& segment : segments)
        for (int coder = 0; coder < continua.coders; ++coder)
            marked +=
                coder != segment.coder && continua.workedOn(static_cast<std::size_t>(segment.text), coder);
    forEachMeeting(segments, [&](const Segment& a, const Segment& b) { matched += partners(a, b); });
    if (marked == 0)
        return undefined(reason::nothingCoded());
    return figure(2.0 * static_cast<double>(matched) / static_cast<double>(marked));
}

} // namespace

Figure segmentF1Exact(const Continua& continua) {
    return segmentF1(continua, sameSpan);
}

Figure segmentF1Iou75(const Continua& continua) {
    return segmentF1(continua, nearlySameSpan);
}

void add_segment_overlap(std::vector<Coefficient>& list) {
    list.push_back({.key = "segment_f1_exact",
                    .title = msg("F1 of passages, identical spans"),
                    .figure = OfContinua(segmentF1Exact)});
    list.push_back({.key = "segment_f1_iou75",
                    .title = msg("F1 of passages, three quarters of the span shared"),
                    .figure = OfContinua(segmentF1Iou75)});
}

} // namespace marginalia::core::agreement
