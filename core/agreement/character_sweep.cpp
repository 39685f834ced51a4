// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/continuum.h"

#include <algorithm>
#include <map>
#include <set>

namespace marginalia::core::agreement {

namespace {

/// One bit per coder.
using Coders = std::uint64_t;

Coders workedOn(const Continua& continua, std::size_t text) {
    Coders coders = 0;
    for (int coder = 0; coder < continua.coders; ++coder)
        if (continua.workedOn(text, coder))
            coders |= Coders{1} << static_cast<unsigned>(coder);
    return coders;
}

struct Edge {
    std::int64_t at;
    std::int32_t coder;
    std::int32_t code;
    bool opens;
};

/// Closing edges first, so that touching passages of a coder do not count twice.
bool before(const Edge& a, const Edge& b) {
    return a.at != b.at ? a.at < b.at : a.opens < b.opens;
}

void addEdges(std::vector<Edge>& edges, const Segment& segment) {
    edges.push_back({segment.start, segment.coder, segment.code, true});
    edges.push_back({segment.end, segment.coder, segment.code, false});
}

/// The rows of one code, found by who worked and who marked.
class Rows {
public:
    explicit Rows(int coders) { m_presence.ratings.coders = coders, m_presence.ratings.categories = 2; }

    void add(Coders worked, Coders marked, std::uint32_t text, std::int64_t characters, bool byText) {
        if (characters == 0)
            return;
        Ratings& ratings = m_presence.ratings;
        const auto [place, added] =
            m_rows.emplace(std::pair(worked, marked), static_cast<std::uint32_t>(ratings.rows()));
        if (added) {
            for (int coder = 0; coder < ratings.coders; ++coder) {
                const Coders bit = Coders{1} << static_cast<unsigned>(coder);
                ratings.cells.push_back((worked & bit) == 0 ? missing : (marked & bit) != 0 ? 1 : 0);
            }
            ratings.counts.push_back(0);
        }
        ratings.counts[place->second] += characters;
        if (byText)
            m_presence.parts.push_back({text, place->second, characters});
    }
    CharacterPresence take() { return std::move(m_presence); }

private:
    CharacterPresence m_presence;
    std::map<std::pair<Coders, Coders>, std::uint32_t> m_rows;
};

/// Characters of one text by who marked them, for one code; returns how many nobody marked.
template <class Add> void sweep(std::vector<Edge>& edges, std::int64_t length, const Add& add) {
    std::sort(edges.begin(), edges.end(), before);
    Coders marked = 0;
    std::int64_t from = 0;
    for (const Edge& edge : edges) {
        add(marked, edge.at - from);
        from = edge.at;
        const Coders bit = Coders{1} << static_cast<unsigned>(edge.coder);
        marked = edge.opens ? marked | bit : marked & ~bit;
    }
    add(marked, length - from);
}

} // namespace

std::vector<CharacterPresence> presenceByCharacter(const Continua& continua, bool byText) {
    const std::vector<Segment> segments = united(continua);
    std::vector<Rows> codes(static_cast<std::size_t>(continua.codes), Rows(continua.coders));
    std::vector<Edge> edges;
    std::size_t next = 0;
    for (std::size_t text = 0; text < continua.texts(); ++text) {
        const Coders worked = workedOn(continua, text);
        const auto name = static_cast<std::uint32_t>(text);
        for (std::int32_t code = 0; code < continua.codes; ++code) {
            Rows& rows = codes[static_cast<std::size_t>(code)];
            edges.clear();
            for (; next < segments.size() && static_cast<std::size_t>(segments[next].text) == text &&
                   segments[next].code == code;
                 ++next)
                addEdges(edges, segments[next]);
            sweep(edges, continua.lengths[text], [&](Coders marked, std::int64_t characters) {
                rows.add(worked, marked, name, characters, byText);
            });
        }
    }
    std::vector<CharacterPresence> presence;
    presence.reserve(codes.size());
    for (Rows& rows : codes)
        presence.push_back(rows.take());
    return presence;
}

std::vector<Ratings> characterRatings(const Continua& continua) {
    std::vector<Ratings> ratings;
    for (CharacterPresence& presence : presenceByCharacter(continua))
        ratings.push_back(std::move(presence.ratings));
    return ratings;
}

SetRatings setsByCharacter(const Continua& continua, std::vector<CharacterPresence::Part>* parts) {
    SetRatingsBuilder builder(continua.coders, continua.codes);
    const std::vector<Segment> segments = united(continua);
    std::vector<Edge> edges;
    std::size_t next = 0;
    for (std::size_t text = 0; text < continua.texts(); ++text) {
        edges.clear();
        for (; next < segments.size() && static_cast<std::size_t>(segments[next].text) == text; ++next)
            addEdges(edges, segments[next]);
        std::sort(edges.begin(), edges.end(), before);
        std::vector<std::set<std::int32_t>> open(static_cast<std::size_t>(continua.coders));
        std::vector<std::int32_t> cells(open.size(), missing);
        for (std::size_t coder = 0; coder < open.size(); ++coder)
            if (continua.workedOn(text, static_cast<int>(coder)))
                cells[coder] = builder.set({});
        std::int64_t from = 0;
        std::map<std::uint32_t, std::int64_t> inText;
        for (const Edge& edge : edges) {
            if (edge.at > from)
                inText[builder.add(cells, edge.at - from)] += edge.at - from;
            from = edge.at;
            auto& codes = open[static_cast<std::size_t>(edge.coder)];
            if (edge.opens)
                codes.insert(edge.code);
            else
                codes.erase(edge.code);
            cells[static_cast<std::size_t>(edge.coder)] = builder.set({codes.begin(), codes.end()});
        }
        if (continua.lengths[text] > from)
            inText[builder.add(cells, continua.lengths[text] - from)] += continua.lengths[text] - from;
        if (parts)
            for (const auto& [row, characters] : inText)
                parts->push_back({static_cast<std::uint32_t>(text), row, characters});
    }
    return builder.take();
}

} // namespace marginalia::core::agreement
