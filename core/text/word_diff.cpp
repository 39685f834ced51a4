// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_diff.h"

#include "core/text/code_points.h"
#include "core/text/word_class.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace marginalia::core::text {

namespace {

constexpr std::array<std::size_t, 3> shingles{12, 4, 1}; ///< words that make an anchor, long ones first
constexpr std::int64_t mostEdits = 1000;                 ///< of one Myers search
constexpr std::int64_t mostWork = 200'000'000;           ///< of all of them together, in comparisons

struct Place {
    std::int64_t position = 0; ///< code points
    std::size_t byte = 0;
};

/// Words, and single characters that are no words; blanks stand between them. Blanks are not compared here:
/// there are so many of them that they would draw the words to where they do not belong.
struct Tokens {
    std::vector<std::uint32_t> words; ///< the same number for the same letters
    std::vector<Place> starts;        ///< of each, and where the whole ends
    std::vector<Place> ends;          ///< where the whole starts, and of each
    [[nodiscard]] std::size_t size() const { return words.size(); }
};

using Dictionary = std::unordered_map<std::string_view, std::uint32_t>;

bool isPartOfWord(char32_t letter) {
    const WordClass is = wordClass(letter);
    return is == WordClass::Letter || is == WordClass::Digit;
}

bool isBlank(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\t';
}

/// The tokens from a place up to a byte.
Tokens tokensOf(std::string_view text, Place at, std::size_t endByte, Dictionary& dictionary) {
    Tokens tokens;
    tokens.ends.push_back(at);
    while (at.byte < endByte) {
        if (isBlank(text[at.byte])) {
            ++at.byte;
            ++at.position;
            continue;
        }
        const Place start = at;
        bool word = isPartOfWord(decodeAt(text, at.byte));
        ++at.position;
        while (word && at.byte < endByte) {
            std::size_t next = at.byte;
            word = isPartOfWord(decodeAt(text, next));
            if (word) {
                at.byte = next;
                ++at.position;
            }
        }
        const std::string_view letters = text.substr(start.byte, at.byte - start.byte);
        tokens.words.push_back(
            dictionary.try_emplace(letters, static_cast<std::uint32_t>(dictionary.size())).first->second);
        tokens.starts.push_back(start);
        tokens.ends.push_back(at);
    }
    tokens.starts.push_back(at);
    return tokens;
}

/// A stretch of both token lists: [a, aEnd) became [b, bEnd).
struct Stretch {
    std::size_t a = 0, aEnd = 0, b = 0, bEnd = 0;
};

class Differ {
public:
    Differ(const Tokens& before, const Tokens& after)
        : m_a(before.words)
        , m_b(after.words) {}

    std::vector<Stretch> run() {
        solve({0, m_a.size(), 0, m_b.size()}, 0);
        return std::move(m_found);
    }

private:
    void solve(Stretch part, std::size_t level) {
        while (part.a < part.aEnd && part.b < part.bEnd && m_a[part.a] == m_b[part.b]) {
            ++part.a;
            ++part.b;
        }
        while (part.a < part.aEnd && part.b < part.bEnd && m_a[part.aEnd - 1] == m_b[part.bEnd - 1]) {
            --part.aEnd;
            --part.bEnd;
        }
        if (part.a == part.aEnd && part.b == part.bEnd)
            return;
        if (part.a == part.aEnd || part.b == part.bEnd) {
            m_found.push_back(part);
            return;
        }
        constexpr std::size_t fewWords = 400;
        const bool few = part.aEnd - part.a + part.bEnd - part.b <= fewWords;
        if (!few && level < shingles.size())
            solveBetweenAnchors(part, level);
        else if (!myers(part))
            m_found.push_back(part);
    }

    static std::uint64_t hashAt(const std::vector<std::uint32_t>& words, std::size_t at, std::size_t size) {
        std::uint64_t hash = 1469598103934665603ULL;
        for (std::size_t i = 0; i < size; ++i)
            hash = (hash ^ words[at + i]) * 1099511628211ULL;
        return hash;
    }

    /// Passages of some words that occur once in both, the longest chain of them in the same order; what lies
    /// between is solved by itself.
    void solveBetweenAnchors(Stretch part, std::size_t level) {
        const std::size_t size = shingles[level];
        struct Places {
            std::size_t a = 0, b = 0;
            int inA = 0, inB = 0;
        };
        std::unordered_map<std::uint64_t, Places> places;
        for (std::size_t at = part.a; at + size <= part.aEnd; ++at) {
            Places& one = places[hashAt(m_a, at, size)];
            one.a = at;
            one.inA = std::min(one.inA + 1, 2);
        }
        for (std::size_t at = part.b; at + size <= part.bEnd; ++at)
            if (const auto one = places.find(hashAt(m_b, at, size)); one != places.end()) {
                one->second.b = at;
                one->second.inB = std::min(one->second.inB + 1, 2);
            }
        std::vector<std::pair<std::size_t, std::size_t>> anchors;
        for (const auto& [hash, one] : places)
            if (one.inA == 1 && one.inB == 1 &&
                std::equal(m_a.begin() + static_cast<std::ptrdiff_t>(one.a),
                           m_a.begin() + static_cast<std::ptrdiff_t>(one.a + size),
                           m_b.begin() + static_cast<std::ptrdiff_t>(one.b)))
                anchors.emplace_back(one.a, one.b);
        places.clear();
        std::sort(anchors.begin(), anchors.end());
        Stretch gap = part;
        for (const auto& [a, b] : longestRising(anchors)) {
            if (a < gap.a || b < gap.b)
                continue; // the anchor before went on over this one
            gap.aEnd = a;
            gap.bEnd = b;
            std::size_t endA = a;
            std::size_t endB = b;
            while (endA < part.aEnd && endB < part.bEnd && m_a[endA] == m_b[endB]) {
                ++endA;
                ++endB;
            }
            solve(gap, level + 1);
            gap.a = endA;
            gap.b = endB;
        }
        gap.aEnd = part.aEnd;
        gap.bEnd = part.bEnd;
        solve(gap, level + 1);
    }

    static std::vector<std::pair<std::size_t, std::size_t>>
    longestRising(const std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
        constexpr std::size_t none = SIZE_MAX;
        std::vector<std::size_t> tails; // last pair of the best chain of each length
        std::vector<std::size_t> previous(pairs.size(), none);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const auto place = std::lower_bound(
                tails.begin(), tails.end(), pairs[i].second,
                [&pairs](std::size_t tail, std::size_t b) { return pairs[tail].second < b; });
            if (place != tails.begin())
                previous[i] = *std::prev(place);
            if (place == tails.end())
                tails.push_back(i);
            else
                *place = i;
        }
        std::vector<std::pair<std::size_t, std::size_t>> chain;
        for (std::size_t at = tails.empty() ? none : tails.back(); at != none; at = previous[at])
            chain.push_back(pairs[at]);
        std::reverse(chain.begin(), chain.end());
        return chain;
    }

    /// Myers, "An O(ND) difference algorithm" (1986), the greedy forward search. False when the two differ so
    /// much that it would take too long.
    bool myers(Stretch part) {
        const auto n = static_cast<std::int64_t>(part.aEnd - part.a);
        const auto m = static_cast<std::int64_t>(part.bEnd - part.b);
        const std::int64_t most = std::min({n + m, mostEdits, (mostWork - m_work) / (n + m)});
        std::vector<std::int64_t> furthest(static_cast<std::size_t>(2 * most + 3), 0);
        const auto at = [most](std::int64_t diagonal) {
            return static_cast<std::size_t>(diagonal + most + 1);
        };
        std::vector<std::vector<std::int64_t>> trace; // of edit d: the diagonals -d .. d as they were before
        for (std::int64_t d = 0; d <= most; ++d) {
            trace.emplace_back(furthest.begin() + static_cast<std::ptrdiff_t>(at(-d) - 1),
                               furthest.begin() + static_cast<std::ptrdiff_t>(at(d) + 2));
            for (std::int64_t k = -d; k <= d; k += 2) {
                const bool down = k == -d || (k != d && furthest[at(k - 1)] < furthest[at(k + 1)]);
                std::int64_t x = down ? furthest[at(k + 1)] : furthest[at(k - 1)] + 1;
                std::int64_t y = x - k;
                const std::int64_t from = x;
                while (x < n && y < m && same(part, x, y)) {
                    ++x;
                    ++y;
                }
                m_work += x - from + 1;
                furthest[at(k)] = x;
                if (x >= n && y >= m) {
                    walkBack(part, trace, n, m);
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] bool same(const Stretch& part, std::int64_t x, std::int64_t y) const {
        return m_a[part.a + static_cast<std::size_t>(x)] == m_b[part.b + static_cast<std::size_t>(y)];
    }

    void walkBack(Stretch part, const std::vector<std::vector<std::int64_t>>& trace, std::int64_t x,
                  std::int64_t y) {
        std::vector<Stretch> backwards;
        const auto note = [&](std::int64_t a, std::int64_t aEnd, std::int64_t b, std::int64_t bEnd) {
            const Stretch one{part.a + static_cast<std::size_t>(a), part.a + static_cast<std::size_t>(aEnd),
                              part.b + static_cast<std::size_t>(b), part.b + static_cast<std::size_t>(bEnd)};
            if (!backwards.empty() && backwards.back().a == one.aEnd && backwards.back().b == one.bEnd) {
                backwards.back().a = one.a;
                backwards.back().b = one.b;
            } else {
                backwards.push_back(one);
            }
        };
        for (auto d = static_cast<std::int64_t>(trace.size()) - 1; d > 0; --d) {
            const std::vector<std::int64_t>& before = trace[static_cast<std::size_t>(d)];
            const auto reached = [&](std::int64_t k) { return before[static_cast<std::size_t>(k + d + 1)]; };
            const std::int64_t k = x - y;
            const bool down = k == -d || (k != d && reached(k - 1) < reached(k + 1));
            const std::int64_t diagonal = down ? k + 1 : k - 1;
            const std::int64_t fromX = reached(diagonal);
            const std::int64_t fromY = fromX - diagonal;
            if (down)
                note(fromX, fromX, fromY, fromY + 1);
            else
                note(fromX, fromX + 1, fromY, fromY);
            x = fromX;
            y = fromY;
        }
        m_found.insert(m_found.end(), backwards.rbegin(), backwards.rend());
    }

    const std::vector<std::uint32_t>& m_a;
    const std::vector<std::uint32_t>& m_b;
    std::vector<Stretch> m_found;
    std::int64_t m_work = 0;
};

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Bytes that two texts begin with, both of them up to a code point's end.
std::size_t commonStart(std::string_view a, std::string_view b) {
    auto size = static_cast<std::size_t>(
        std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())),
                      b.begin())
            .first -
        a.begin());
    while (size > 0 && ((size < a.size() && continues(a[size])) || (size < b.size() && continues(b[size]))))
        --size;
    return size;
}

std::size_t commonEnd(std::string_view a, std::string_view b) {
    const std::size_t most = std::min(a.size(), b.size());
    std::size_t size = 0;
    while (size < most && a[a.size() - 1 - size] == b[b.size() - 1 - size])
        ++size;
    while (size > 0 && continues(a[a.size() - size]))
        --size;
    return size;
}

/// The code point that ends before a byte.
std::size_t previous(std::string_view text, std::size_t byte) {
    do
        --byte;
    while (byte > 0 && continues(text[byte]));
    return byte;
}

/// Whether a word goes on over the place at a byte.
bool isInsideWord(std::string_view text, std::size_t byte) {
    if (byte == 0 || byte >= text.size())
        return false;
    std::size_t left = previous(text, byte);
    std::size_t right = byte;
    return isPartOfWord(decodeAt(text, left)) && isPartOfWord(decodeAt(text, right));
}

/// What both texts begin with, in whole words: half a word says nothing about what became of it.
std::size_t commonStartOfWords(std::string_view a, std::string_view b) {
    std::size_t size = commonStart(a, b);
    while (size > 0 && (isInsideWord(a, size) || isInsideWord(b, size)))
        size = previous(a, size);
    return size;
}

std::size_t commonEndOfWords(std::string_view a, std::string_view b) {
    std::size_t size = commonEnd(a, b);
    while (size > 0 && (isInsideWord(a, a.size() - size) || isInsideWord(b, b.size() - size))) {
        std::size_t at = a.size() - size;
        decodeAt(a, at);
        size = a.size() - at;
    }
    return size;
}

std::size_t blanks(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size() && isBlank(text[size]))
        ++size;
    return size;
}

std::size_t blanksAtEnd(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size() && isBlank(text[text.size() - 1 - size]))
        ++size;
    return size;
}

/// Makes changes of places in two texts where something may differ.
class Changes {
public:
    Changes(std::string_view before, std::string_view after)
        : m_before(before)
        , m_after(after) {}

    /// What lies between these places; letters are compared only where one word became another one.
    void add(Place a, Place aEnd, Place b, Place bEnd, bool oneWord) {
        const std::string_view old = m_before.substr(a.byte, aEnd.byte - a.byte);
        const std::string_view now = m_after.substr(b.byte, bEnd.byte - b.byte);
        if (old == now)
            return;
        std::size_t start = commonStart(old, now);
        if (!oneWord)
            start = std::min(start, blanks(old));
        std::size_t end = commonEnd(old.substr(start), now.substr(start));
        if (!oneWord)
            end = std::min(end, blanksAtEnd(old.substr(start)));
        const std::int64_t skip = codePointCount(old.substr(0, start));
        const std::int64_t cut = codePointCount(old.substr(old.size() - end));
        m_changes.push_back(
            {{a.position + skip, aEnd.position - cut}, {b.position + skip, bEnd.position - cut}});
    }
    [[nodiscard]] std::vector<TextChange> take() { return std::move(m_changes); }

private:
    std::string_view m_before;
    std::string_view m_after;
    std::vector<TextChange> m_changes;
};

} // namespace

std::vector<TextChange> wordDiff(std::string_view before, std::string_view after) {
    const std::size_t start = commonStartOfWords(before, after);
    const std::size_t end = commonEndOfWords(before.substr(start), after.substr(start));
    const Place first{codePointCount(before.substr(0, start)), start};
    Dictionary dictionary;
    const Tokens a = tokensOf(before, first, before.size() - end, dictionary);
    const Tokens b = tokensOf(after, first, after.size() - end, dictionary);
    Changes changes(before, after);
    std::size_t i = 0;
    std::size_t j = 0;
    const auto addBlanks = [&] { changes.add(a.ends[i], a.starts[i], b.ends[j], b.starts[j], false); };
    bool blanksAdded = false; // those before the next word belonged to a stretch
    for (const Stretch& one : Differ(a, b).run()) {
        for (; i < one.a; ++i, ++j) {
            if (!blanksAdded)
                addBlanks();
            blanksAdded = false;
        }
        const bool oneWord = one.aEnd - one.a == 1 && one.bEnd - one.b == 1;
        changes.add(a.ends[one.a], a.starts[one.aEnd], b.ends[one.b], b.starts[one.bEnd], oneWord);
        i = one.aEnd;
        j = one.bEnd;
        blanksAdded = true;
    }
    for (; i <= a.size(); ++i, ++j) {
        if (!blanksAdded)
            addBlanks();
        blanksAdded = false;
    }
    return changes.take();
}

} // namespace marginalia::core::text
