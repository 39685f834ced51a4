// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/unitizing_alpha.h"
#include "core/agreement/beyond_chance.h"
#include "core/agreement/coefficient.h"

#include <algorithm>
#include <tuple>

namespace marginalia::core::agreement {

namespace {

/// Sums over all texts. Of what is not coded ("gaps") code number `codes` takes care. Coincidences are
/// divided by the number of other coders of their text.
struct Sums {
    std::vector<double> matter;     ///< l_c.: characters by code, over coders
    std::vector<double> squares;    ///< S_c of valued codes; of gaps their length
    std::vector<double> otherGap;   ///< l_c,phi: with a gap of the other coder
    std::vector<double> otherCode;  ///< with another valued code of the other coder
    std::vector<double> pairable;   ///< l*_c: with any valued code of the other coder
    std::vector<double> pairSquare; ///< S*_c
    bool overlapping = false;

    explicit Sums(std::size_t codes)
        : matter(codes + 1, 0.0)
        , squares(codes + 1, 0.0)
        , otherGap(codes + 1, 0.0)
        , otherCode(codes + 1, 0.0)
        , pairable(codes + 1, 0.0)
        , pairSquare(codes + 1, 0.0) {}
};

/// One coder's row of segments in the text that is swept.
struct Track {
    std::vector<Segment> segments; ///< by start
    std::size_t next = 0;          ///< the segment that holds or follows the place of the sweep
    std::vector<double> met;       ///< characters of the present segment with a segment of each other coder
    double metAny = 0.0;

    [[nodiscard]] bool inside(std::int64_t at) const {
        return next < segments.size() && segments[next].start <= at;
    }
};

class Sweep {
public:
    Sweep(const Continua& continua, PairableSquare square)
        : sums(static_cast<std::size_t>(continua.codes))
        , m_continua(continua)
        , m_square(square)
        , m_gap(static_cast<std::size_t>(continua.codes)) {
        std::vector<Segment> segments = united(continua);
        std::sort(segments.begin(), segments.end(), [](const Segment& a, const Segment& b) {
            return std::tie(a.text, a.coder, a.start) < std::tie(b.text, b.coder, b.start);
        });
        auto from = segments.begin();
        for (std::size_t text = 0; text < continua.texts() && !sums.overlapping; ++text) {
            m_tracks.clear();
            for (int coder = 0; coder < continua.coders; ++coder) {
                const auto until = std::find_if(from, segments.end(), [&](const Segment& segment) {
                    return static_cast<std::size_t>(segment.text) != text || segment.coder != coder;
                });
                if (continua.workedOn(text, coder))
                    m_tracks.push_back({std::vector<Segment>(from, until), 0, {}, 0.0});
                from = until;
            }
            if (m_tracks.size() >= 2)
                addText(continua.lengths[text]);
        }
    }

    Sums sums;

private:
    void addText(std::int64_t length) {
        std::vector<std::int64_t> cuts{0, length};
        for (Track& track : m_tracks) {
            track.met.assign(m_tracks.size(), 0.0);
            std::int64_t end = 0;
            for (const Segment& segment : track.segments) {
                sums.overlapping = sums.overlapping || segment.start < end;
                end = segment.end;
                cuts.push_back(segment.start);
                cuts.push_back(segment.end);
                const auto l = static_cast<double>(segment.end - segment.start);
                sums.squares[static_cast<std::size_t>(segment.code)] += l * l;
            }
        }
        if (sums.overlapping)
            return;
        std::sort(cuts.begin(), cuts.end());
        cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
        for (std::size_t index = 0; index + 1 < cuts.size(); ++index)
            addStretch(cuts[index], cuts[index + 1]);
    }

    /// Within a stretch nobody begins or ends a segment.
    void addStretch(std::int64_t from, std::int64_t until) {
        const auto characters = static_cast<double>(until - from);
        const double share = characters / static_cast<double>(m_tracks.size() - 1);
        for (std::size_t i = 0; i < m_tracks.size(); ++i) {
            Track& track = m_tracks[i];
            const bool inside = track.inside(from);
            const std::size_t code = codeAt(track, from);
            sums.matter[code] += characters;
            if (!inside)
                sums.squares[m_gap] += characters;
            bool metAny = false;
            for (std::size_t j = 0; j < m_tracks.size(); ++j) {
                if (i == j)
                    continue;
                const std::size_t other = codeAt(m_tracks[j], from);
                if (other == m_gap) {
                    sums.otherGap[code] += inside ? share : 0.0;
                    continue;
                }
                sums.otherCode[code] += other != code ? share : 0.0;
                if (inside) {
                    sums.pairable[code] += share;
                    track.met[j] += characters;
                    metAny = true;
                }
            }
            track.metAny += metAny ? characters : 0.0;
        }
        for (Track& track : m_tracks)
            if (track.inside(from) && track.segments[track.next].end == until)
                close(track);
    }

    void close(Track& track) {
        const double others = static_cast<double>(m_tracks.size() - 1);
        double sum = 0.0;
        double squares = 0.0;
        for (double& met : track.met) {
            sum += met;
            squares += met * met;
            met = 0.0;
        }
        double& total = sums.pairSquare[static_cast<std::size_t>(track.segments[track.next].code)];
        if (m_square == PairableSquare::Mean)
            total += sum * sum / (others * others);
        else
            total += m_square == PairableSquare::PerPair ? squares / others : track.metAny * track.metAny;
        track.metAny = 0.0;
        ++track.next;
    }

    [[nodiscard]] std::size_t codeAt(const Track& track, std::int64_t at) const {
        return track.inside(at) ? static_cast<std::size_t>(track.segments[track.next].code) : m_gap;
    }

    const Continua& m_continua;
    PairableSquare m_square;
    std::size_t m_gap;
    std::vector<Track> m_tracks;
};

/// The sum over c != k of the products, without a difference.
double crossProducts(const std::vector<double>& parts) {
    double sum = 0.0;
    double before = 0.0;
    for (const double part : parts) {
        sum += 2.0 * before * part;
        before += part;
    }
    return sum;
}

double total(const std::vector<double>& parts) {
    double sum = 0.0;
    for (const double part : parts)
        sum += part;
    return sum;
}

void allUndefined(Unitizing& result, MessageId why) {
    result.u = result.bu = result.cu = result.cuCoverage = undefined(why);
    for (auto& code : result.codes)
        code.ku = code.coverage = undefined(why);
}

void unitize(Unitizing& result, const Sums& sums) {
    const std::size_t gap = sums.matter.size() - 1;
    const double all = total(sums.matter);
    const double factor = all / (all * all - total(sums.squares));
    double unequal = 0.0;
    double relevantOrNot = 0.0;
    double valued = 0.0;
    for (std::size_t code = 0; code < gap; ++code) {
        relevantOrNot += sums.otherGap[code];
        unequal += sums.otherCode[code];
        valued += sums.matter[code];
    }
    // Each meeting of a gap and a segment is seen once from either side.
    result.u =
        beyondChance(unequal + 2.0 * relevantOrNot, factor * crossProducts(sums.matter), reason::oneValue())
            .figure();
    result.bu = beyondChance(relevantOrNot, factor * sums.matter[gap] * valued,
                             valued > 0.0 ? msg("The coders left no gap: all of the text is relevant.")
                                          : reason::nothingCoded())
                    .figure();
}

void compareCodes(Unitizing& result, const Sums& sums) {
    const std::size_t gap = sums.matter.size() - 1;
    const double pairable = total(sums.pairable);
    // With Mean at least half of the square wherever passages meet; Union may fall to 0 or below.
    const double rest = pairable * pairable - total(sums.pairSquare);
    const bool enough = rest > 1e-12 * pairable * pairable;
    const double factor = pairable / rest;
    const MessageId nowhere = msg("No passages of two coders meet.");
    const MessageId oneCode = msg("Where passages of two coders meet, only one code occurs.");
    double unequal = 0.0;
    for (std::size_t code = 0; code < gap; ++code)
        unequal += sums.otherCode[code];
    const double expected = enough ? factor * crossProducts(sums.pairable) : 0.0;
    result.cu = beyondChance(unequal, expected, pairable > 0.0 ? oneCode : nowhere).figure();
    result.cuCoverage = figure(pairable / total(sums.matter));
    for (std::size_t code = 0; code < gap; ++code) {
        const double own = sums.pairable[code];
        Unitizing::OfCode& of = result.codes[code];
        of.coverage = sums.matter[code] > 0.0 ? figure(own / sums.matter[code])
                                              : undefined(msg("No coder used this code."));
        if (own == 0.0) {
            of.ku = undefined(msg("No passage with this code meets a passage of another coder."));
            continue;
        }
        double others = 0.0;
        for (std::size_t other = 0; other < gap; ++other)
            others += other == code ? 0.0 : sums.pairable[other];
        const double different = factor * own * others;
        const double same = factor * (own * own - sums.pairSquare[code]);
        of.ku = !enough || different == 0.0
                    ? undefined(oneCode)
                    : figure(1.0 - (different + same) / own * sums.otherCode[code] / different);
    }
}

} // namespace

Unitizing unitizing(const Continua& continua, PairableSquare square) {
    Unitizing result;
    result.codes.resize(static_cast<std::size_t>(continua.codes));
    const Sums sums = Sweep(continua, square).sums;
    if (sums.overlapping)
        allUndefined(result,
                     msg("Passages of one coder overlap; this measure needs them side by side. Compare one "
                         "code, or codes that exclude each other."));
    else if (total(sums.matter) == 0.0)
        allUndefined(result, msg("No text was worked on by two coders."));
    else {
        unitize(result, sums);
        compareCodes(result, sums);
    }
    return result;
}

void add_unitizing_alpha(std::vector<Coefficient>& list) {
    const auto all = [](Figure Unitizing::*which, PairableSquare square = PairableSquare::Mean) {
        return OfContinua([=](const Continua& continua) { return unitizing(continua, square).*which; });
    };
    const auto one = [](Figure Unitizing::OfCode::*which, PairableSquare square = PairableSquare::Mean) {
        return OfContinuaCode([=](const Continua& continua, int code) {
            return unitizing(continua, square).codes.at(static_cast<std::size_t>(code)).*which;
        });
    };
    using Code = Unitizing::OfCode;
    list.push_back({.key = "u_alpha", .title = msg("Unitizing alpha (u)"), .figure = all(&Unitizing::u)});
    list.push_back({.key = "bu_alpha",
                    .title = msg("Unitizing alpha, relevant or not (|u)"),
                    .figure = all(&Unitizing::bu)});
    list.push_back({.key = "cu_alpha",
                    .title = msg("Unitizing alpha, codes of relevant matter (cu)"),
                    .figure = all(&Unitizing::cu)});
    list.push_back({.key = "cu_coverage",
                    .title = msg("Matter that two coders found relevant"),
                    .figure = all(&Unitizing::cuCoverage)});
    list.push_back(
        {.key = "ku_alpha", .title = msg("Unitizing alpha of one code ((k)u)"), .figure = one(&Code::ku)});
    list.push_back({.key = "ku_coverage",
                    .title = msg("Matter of one code that another coder found relevant"),
                    .figure = one(&Code::coverage)});
    list.push_back({.key = "cu_alpha@per_pair",
                    .title = msg("Unitizing alpha (cu), squares by pair of coders"),
                    .figure = all(&Unitizing::cu, PairableSquare::PerPair)});
    list.push_back({.key = "ku_alpha@per_pair",
                    .title = msg("Unitizing alpha of one code, squares by pair of coders"),
                    .figure = one(&Code::ku, PairableSquare::PerPair)});
    list.push_back({.key = "cu_alpha@union",
                    .title = msg("Unitizing alpha (cu), squares of the covered length"),
                    .figure = all(&Unitizing::cu, PairableSquare::Union)});
    list.push_back({.key = "ku_alpha@union",
                    .title = msg("Unitizing alpha of one code, squares of the covered length"),
                    .figure = one(&Code::ku, PairableSquare::Union)});
}

} // namespace marginalia::core::agreement
